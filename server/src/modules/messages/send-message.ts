import { type Help, NO_HELP } from "@jechemine/contract/help.ts";
import type { Reply, Sent, StartThread, ThreadItem } from "@jechemine/contract/messages.ts";
import { answerHoursBetween } from "../../platform/answer-hours.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { scanText } from "../alerts/index.ts";
import { attachDocuments } from "../documents/index.ts";
import { answerClockOf } from "../roster/index.ts";
import { findWaitingSince, insertAnswer } from "./queries/answers.ts";
import { insertAttachments } from "./queries/attachments.ts";
import { deleteDraft, insertMessage } from "./queries/messages.ts";
import {
  bumpThread,
  insertParticipants,
  insertThread,
  listParticipants,
  type ParticipantRow,
} from "./queries/threads.ts";
import { itemFor, standingOf, threadFor } from "./reads.ts";
import { partnersOf } from "./recipients.ts";
import { sealWords } from "./words.ts";

/** Who was told nothing by then gets a mail without content. */
export const NUDGE = "message.nudge";
const NUDGE_AFTER_MS = 15 * 60_000;

type Side = "client" | "professional" | "desk";
const sideOf = ({ actor }: Pick<WriteCtx, "actor">): Side =>
  actor.role === "staff" ? "desk" : actor.role === "professional" ? "professional" : "client";

type Recipient = { id: string | null; side: Side };
const DESK: Recipient = { id: null, side: "desk" };
/** Whom a new thread goes to: a partner, or the desk. */
async function recipientOf(ctx: WriteCtx, recipient: StartThread["recipient"]): Promise<Recipient> {
  if (recipient === "support") return DESK;
  const partners = await partnersOf(ctx);
  if (recipient === undefined)
    return ctx.actor.role === "client" && partners.length === 1 ? (partners[0] ?? DESK) : DESK;
  const found = partners.find(({ id }) => id === recipient);
  if (!found) throw new Refused("NOT_FOUND"); // somebody else's client and nobody at all are told apart by nobody
  return found;
}

/** What a thread is, and about which client: none between colleagues, and when a professional writes to the desk. */
function deriveThread(mine: Recipient, theirs: Recipient): { kind: ThreadItem["kind"]; clientId: string | null } {
  const clientId = [mine, theirs].find(({ side }) => side === "client")?.id ?? null;
  if (theirs.side === "desk") return { kind: "support", clientId };
  return { kind: clientId ? "care" : "colleague", clientId };
}

/** Opens a thread with its first message. */
export const startThread = writeVerb("messages:write", async (ctx, asked: StartThread): Promise<Sent> => {
  const me = ctx.actor.id;
  if (!me || ctx.actor.role === "staff") throw new Refused("NO_RECIPIENT");
  const theirs = await recipientOf(ctx, asked.recipient);
  const mine: Recipient = { id: me, side: sideOf(ctx) };
  const about = deriveThread(mine, theirs);
  const id = newId(ctx.now);
  const place = { threadId: id, joinedAt: ctx.now, lastMessageAt: ctx.now, readNumber: 0, unread: 0, archivedAt: null };
  // Rows of several people: written by the system, once the relation between them was found as the caller.
  await ctx.asSystem(async () => {
    await insertThread(ctx.tx, {
      id,
      ...about,
      priority: asked.priority ?? "normal",
      sealedSubject: sealWords(ctx, { table: "threads", id }, asked.subject),
      startedBy: me,
      startedAt: ctx.now,
      lastMessageAt: ctx.now,
      messages: 0,
      assignedTo: null,
    });
    await insertParticipants(
      ctx.tx,
      [mine, theirs].map(({ id: personId, side }) => ({ ...place, personId, side })),
    );
  });
  await deleteDraft(ctx.tx, { authorId: me, threadId: null });
  return write(ctx, {
    ...about,
    threadId: id,
    subject: asked.subject,
    text: asked.message,
    internal: false,
    files: asked.attachments ?? [],
  });
});

/** Answers in a thread. Where care has ended, or colleagues have parted, there is reading only. */
export const replyInThread = writeVerb(
  "messages:write",
  async (ctx, { id, message, internal = false, attachments: files = [] }: Reply & { id: string }) => {
    const { id: threadId, kind, with: others } = await itemFor(ctx, id);
    if (!(await standingOf(ctx, { kind, with: others })).canReply) throw new Refused("CARE_ENDED");
    const me = ctx.actor.id;
    if (!me || (internal && sideOf(ctx) !== "desk")) throw new Refused("INVALID");
    await deleteDraft(ctx.tx, { authorId: me, threadId });
    const clientId = sideOf(ctx) === "client" ? me : (others.find(({ side }) => side === "client")?.id ?? null);
    return write(ctx, { threadId, kind, text: message, internal, clientId, files });
  },
);

type Writing = {
  threadId: string;
  /** Of a new thread: it may say as much as the message. */
  subject?: string;
  kind: ThreadItem["kind"];
  text: string;
  internal: boolean;
  clientId: string | null;
  files: readonly string[];
};
async function write(
  ctx: WriteCtx,
  { threadId, kind, subject = "", text, internal, clientId, files }: Writing,
): Promise<Sent> {
  const id = newId(ctx.now);
  const authorId = ctx.actor.id;
  if (!authorId) throw new Refused("NOT_FOUND");
  const side = sideOf(ctx);
  const sealed = sealWords(ctx, { table: "messages", id }, text);
  await attachDocuments(ctx, { ids: files, clientId });
  const people = await ctx.asSystem(async () => {
    const waitingSince =
      side === "professional" && kind === "care" ? await findWaitingSince(ctx.tx, threadId) : undefined;
    const number = await bumpThread(ctx.tx, { threadId, authorId, side, internal, at: ctx.now });
    await insertMessage(ctx.tx, { id, threadId, number, authorId, side, internal, sealed, sentAt: ctx.now });
    if (files.length > 0) await insertAttachments(ctx.tx, id, files);
    if (waitingSince) await countAnswer(ctx, { messageId: id, professionalId: authorId, waitingSince });
    return listParticipants(ctx.tx, [threadId]);
  });
  const about = { ...(clientId && { clientId }) };
  ctx.record("message.sent", threadId, internal ? about : { event: { messageId: id }, ...about });
  if (!internal) ctx.later(NUDGE, { messageId: id }, { runAt: new Date(ctx.now.getTime() + NUDGE_AFTER_MS) });
  // A note among the desk moves nobody else's page: it would say that something is being said.
  const told = people.filter(({ personId }) => !internal || personId === null);
  ctx.hint(...told.map(({ personId }) => (personId ? `person:${personId}` : "staff:support")));
  const help =
    clientId && side === "client"
      ? await scan(ctx, { messageId: id, clientId, text: `${subject}.\n${text}`, people })
      : NO_HELP;
  return { ...(await threadFor(ctx, { id: threadId })), ...help };
}

type Scanning = { messageId: string; clientId: string; text: string; people: readonly ParticipantRow[] };
/** What a client writes may speak of a danger; the one they wrote to is asked first. */
const scan = (ctx: WriteCtx, { messageId, clientId, text, people }: Scanning): Promise<Help> =>
  scanText(ctx, {
    text,
    source: "message",
    sourceId: messageId,
    subjectId: clientId,
    addressedToId: people.find(({ side }) => side === "professional")?.personId ?? null,
  });

type Answer = { messageId: string; professionalId: string; waitingSince: Date };
/** What the client waited, in the professional's answer hours of now: of many such comes what usually is. */
async function countAnswer(ctx: WriteCtx, { messageId, professionalId, waitingSince }: Answer): Promise<void> {
  const waited = answerHoursBetween(waitingSince, ctx.now, await answerClockOf(ctx, professionalId, waitingSince));
  const row = { messageId, professionalId, waitedMinutes: Math.round(waited * 60), answeredAt: ctx.now };
  await insertAnswer(ctx.tx, row);
}
