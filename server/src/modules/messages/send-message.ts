import type { Reply, StartThread, Thread } from "@jechemine/contract/messages.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { deleteDraft, insertMessage } from "./queries/messages.ts";
import { bumpThread, insertParticipants, insertThread, listParticipants } from "./queries/threads.ts";
import { itemFor, standingOf, threadFor } from "./reads.ts";
import { partnersOf } from "./recipients.ts";
import { sealWords } from "./words.ts";

/** Who was told nothing by then gets a mail without content. */
export const NUDGE = "message.nudge";
const NUDGE_AFTER_MS = 15 * 60_000;

type Side = "client" | "professional" | "desk";
const sideOf = ({ actor }: Pick<WriteCtx, "actor">): Side =>
  actor.role === "staff" ? "desk" : actor.role === "professional" ? "professional" : "client";

/** Whom a new thread goes to: a partner in care, or the desk (null). */
async function recipientOf(ctx: WriteCtx, recipient: StartThread["recipient"]) {
  if (recipient === "support") return null;
  const partners = await partnersOf(ctx);
  if (recipient === undefined)
    return ctx.actor.role === "client" && partners.length === 1 ? (partners[0]?.id ?? null) : null;
  const found = partners.find(({ id }) => id === recipient);
  if (!found) throw new Refused("NOT_FOUND"); // somebody else's client and nobody at all are told apart by nobody
  return found.id;
}

/** Opens a thread with its first message. */
export const startThread = writeVerb("messages:write", async (ctx, asked: StartThread): Promise<Thread> => {
  const me = ctx.actor.id;
  if (!me || ctx.actor.role === "staff") throw new Refused("NO_RECIPIENT");
  const other = await recipientOf(ctx, asked.recipient);
  const mine = sideOf(ctx);
  const clientId = mine === "client" ? me : other;
  const id = newId(ctx.now);
  const place = { threadId: id, joinedAt: ctx.now, lastMessageAt: ctx.now, readNumber: 0, unread: 0, archivedAt: null };
  const theirs: Side = other === null ? "desk" : mine === "client" ? "professional" : "client";
  // Rows of several people: written by the system, once the care between them was found as the caller.
  await ctx.asSystem(async () => {
    await insertThread(ctx.tx, {
      id,
      kind: other === null ? "support" : "care",
      clientId,
      priority: asked.priority ?? "normal",
      sealedSubject: sealWords(ctx, { table: "threads", id }, asked.subject),
      startedBy: me,
      startedAt: ctx.now,
      lastMessageAt: ctx.now,
      messages: 0,
      assignedTo: null,
    });
    await insertParticipants(ctx.tx, [
      { ...place, personId: me, side: mine },
      { ...place, personId: other, side: theirs },
    ]);
  });
  await deleteDraft(ctx.tx, { authorId: me, threadId: null });
  await write(ctx, { threadId: id, text: asked.message, internal: false, clientId });
  return threadFor(ctx, { id });
});

/** Answers in a thread. Where care has ended there is reading only. */
export const replyInThread = writeVerb(
  "messages:write",
  async (ctx, { id, message, internal = false }: Reply & { id: string }) => {
    const item = await itemFor(ctx, id);
    if (!(await standingOf(ctx, item)).canReply) throw new Refused("CARE_ENDED");
    const me = ctx.actor.id;
    if (!me || (internal && sideOf(ctx) !== "desk")) throw new Refused("INVALID");
    await deleteDraft(ctx.tx, { authorId: me, threadId: item.id });
    const clientId = sideOf(ctx) === "client" ? me : (item.with.find(({ side }) => side === "client")?.id ?? null);
    await write(ctx, { threadId: item.id, text: message, internal, clientId });
    return threadFor(ctx, { id: item.id });
  },
);

type Writing = { threadId: string; text: string; internal: boolean; clientId: string | null };
async function write(ctx: WriteCtx, { threadId, text, internal, clientId }: Writing): Promise<void> {
  const id = newId(ctx.now);
  const authorId = ctx.actor.id;
  if (!authorId) throw new Refused("NOT_FOUND");
  const side = sideOf(ctx);
  const sealed = sealWords(ctx, { table: "messages", id }, text);
  const people = await ctx.asSystem(async () => {
    const number = await bumpThread(ctx.tx, { threadId, authorId, side, internal, at: ctx.now });
    await insertMessage(ctx.tx, { id, threadId, number, authorId, side, internal, sealed, sentAt: ctx.now });
    return listParticipants(ctx.tx, [threadId]);
  });
  const about = { ...(clientId && { clientId }) };
  ctx.record("message.sent", threadId, internal ? about : { event: { messageId: id }, ...about });
  if (!internal) ctx.later(NUDGE, { messageId: id }, { runAt: new Date(ctx.now.getTime() + NUDGE_AFTER_MS) });
  ctx.hint(...people.map(({ personId }) => (personId ? `person:${personId}` : "staff:support")));
}
