import type { Document } from "@jechemine/contract/documents.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import type { Message, Thread, ThreadItem, ThreadQuery } from "@jechemine/contract/messages.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { groupBy } from "../../platform/group-by.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readClinicalVerb, readVerb } from "../../platform/verb.ts";
import { listDocuments } from "../documents/index.ts";
import { displayNames } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { draftOf } from "./drafts.ts";
import { placeOf } from "./place.ts";
import { listAttachments } from "./queries/attachments.ts";
import { type LastRow, listLast, listMessages, type MessageRow } from "./queries/messages.ts";
import {
  countUnread,
  findThread,
  listParticipants,
  listThreads,
  type ParticipantRow,
  type ThreadRow,
} from "./queries/threads.ts";
import { answersOf, partnersOf } from "./recipients.ts";
import { type Found, searchThreads } from "./search-threads.ts";
import { excerptOf, openWords } from "./words.ts";

const Kind = z.enum(["care", "support", "colleague"]);
const Side = z.enum(["client", "professional", "desk"]);
const PAGE = 30;

type Around = {
  participants: readonly ParticipantRow[];
  last: ReadonlyMap<string, LastRow>;
  names: ReadonlyMap<string, string>;
  desk: string;
};
/** What stands around threads that the caller was found in: names are the system's to read. */
async function aroundOf(ctx: Ctx, rows: readonly ThreadRow[]): Promise<Around> {
  const ids = rows.map(({ id }) => id);
  const last = await listLast(ctx.tx, ids);
  const { name: desk } = await readPractice(ctx);
  return ctx.asSystem(async () => {
    const participants = ids.length === 0 ? [] : await listParticipants(ctx.tx, ids);
    const people = [
      ...[...last.values()].map(({ authorId }) => authorId),
      ...rows.flatMap(({ assignedTo }) => assignedTo ?? []),
    ];
    return { participants, last, names: await displayNames(ctx, [...new Set(people)]), desk };
  });
}

const isMine = ({ actor }: Pick<Ctx, "actor">, { authorId }: Pick<MessageRow, "authorId">) => authorId === actor.id;
/** Clients know the desk by the practice's name, not by who sat there. */
function authorOf(ctx: Ctx, { authorId, side }: MessageRow, { names, desk }: Pick<Around, "names" | "desk">): string {
  return side === "desk" && ctx.actor.role !== "staff" ? desk : (names.get(authorId) ?? desk);
}

function itemOf(ctx: Ctx, row: ThreadRow, around: Around): ThreadItem {
  const { personId: me } = placeOf(ctx);
  const others = around.participants.filter(({ threadId, personId }) => threadId === row.id && personId !== me);
  const last = around.last.get(row.id);
  if (!last) throw new Error(`thread ${row.id} has no message`);
  return {
    id: row.id,
    kind: Kind.parse(row.kind),
    subject: openWords(ctx, { table: "threads", id: row.id }, row.sealedSubject),
    with: others.map(({ personId, side, name }) => ({
      id: personId,
      name: name ?? around.desk,
      side: Side.parse(side),
    })),
    last: {
      excerpt: excerptOf(openWords(ctx, { table: "messages", id: last.id }, last.sealed)),
      author: authorOf(ctx, last, around),
      mine: isMine(ctx, last),
      sentAt: last.sentAt.toISOString(),
      attachments: last.attachments,
    },
    unread: row.unread,
    archived: row.archivedAt !== null,
    priority: row.priority === "high" ? "high" : "normal",
    assignedTo:
      ctx.actor.role === "staff" && row.assignedTo
        ? { id: row.assignedTo, name: around.names.get(row.assignedTo) ?? "" }
        : null,
  };
}

export const readThreads = readVerb("messages:read", async (ctx, query: ThreadQuery): Promise<Page<ThreadItem>> => {
  const { cursor, limit = 20, archived, assigned, q } = query;
  const after = decodeCursor(Moment, cursor);
  const assignedTo = assigned === "me" ? (ctx.actor.id ?? null) : assigned === "nobody" ? null : undefined;
  const asked = { archived: archived === "true", assignedTo, after: after && { at: after[0], id: after[1] } };
  const { found, last } = q ? await searchThreads(ctx, asked, { q, limit }) : await newestThreads(ctx, asked, limit);
  const around = await aroundOf(ctx, found);
  return {
    items: found.map((row) => itemOf(ctx, row, around)),
    nextCursor: last ? encodeCursor([last.lastMessageAt.toISOString(), last.id]) : null,
  };
});

async function newestThreads(ctx: Ctx, asked: Parameters<typeof searchThreads>[1], limit: number): Promise<Found> {
  const rows = await listThreads(ctx.tx, placeOf(ctx), { ...asked, limit: limit + 1 });
  const found = rows.slice(0, limit);
  return { found, last: rows.length > limit ? found.at(-1) : undefined };
}

export const readUnread = readVerb("messages:read", async (ctx, _: undefined) => ({
  count: await countUnread(ctx.tx, placeOf(ctx)),
}));

/** The thread as the caller sees it; NOT_FOUND for those who are not in it. */
export async function itemFor(ctx: Ctx, id: string): Promise<ThreadItem> {
  const row = await findThread(ctx.tx, placeOf(ctx), id);
  if (!row) throw new Refused("NOT_FOUND");
  return itemOf(ctx, row, await aroundOf(ctx, [row]));
}

type Asked = { id: string; before?: string | undefined; limit?: number | undefined };
export async function threadFor(ctx: Ctx, { id, before, limit = PAGE }: Asked): Promise<Thread> {
  const item = await itemFor(ctx, id);
  const rows = await listMessages(ctx.tx, item.id, {
    before: decodeCursor(z.tuple([z.int()]), before)?.[0],
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const { name: desk } = await readPractice(ctx);
  const names = await ctx.asSystem(() => displayNames(ctx, [...new Set(shown.map(({ authorId }) => authorId))]));
  const files = await filesOf(
    ctx,
    shown.map(({ id: messageId }) => messageId),
  );
  const oldest = shown.at(-1);
  const messages = shown.toReversed().map(
    (row): Message => ({
      id: row.id,
      author: authorOf(ctx, row, { names, desk }),
      side: Side.parse(row.side),
      mine: isMine(ctx, row),
      text: openWords(ctx, { table: "messages", id: row.id }, row.sealed),
      sentAt: row.sentAt.toISOString(),
      internal: row.internal,
      attachments: files(row.id),
    }),
  );
  const older = rows.length > limit && oldest ? encodeCursor([oldest.number]) : null;
  const { message: draft, files: draftFiles } = await draftOf(ctx, item.id);
  return { ...item, messages, older, draft, draftFiles, ...(await standingOf(ctx, item)) };
}

/** What came with these messages, for whoever may read them. */
async function filesOf(ctx: Ctx, messageIds: readonly string[]) {
  const rows = await listAttachments(ctx.tx, messageIds);
  const known = await listDocuments(
    ctx,
    rows.map(({ documentId }) => documentId),
  );
  const byMessage = groupBy(rows, ({ messageId }) => messageId);
  return (id: string): Document[] => (byMessage.get(id) ?? []).flatMap(({ documentId }) => known.get(documentId) ?? []);
}

/** Whether one may still write there, and what a client may know of the other side's reading. */
export async function standingOf(ctx: Ctx, { kind, with: others }: Pick<ThreadItem, "kind" | "with">) {
  const silent = { usualAnswerHours: null, away: null };
  if (kind === "support") return { canReply: true, ...silent };
  const partners = await partnersOf(ctx);
  const canReply = others.some(({ id, side }) => partners.some((one) => one.id === id && one.side === side));
  const professional = others.find(({ side }) => side === "professional")?.id;
  if (!professional) return { canReply, ...silent };
  const answers = (await answersOf(ctx, [professional]))(professional);
  return { canReply, ...answers, ...(ctx.actor.role !== "client" && { usualAnswerHours: null }) };
}

/** Read by anybody: it stands in the access log of the client. */
export const readThread = readClinicalVerb("messages:read", async (ctx, asked: Asked) => {
  const thread = await threadFor(ctx, asked);
  const clientId = ctx.actor.role === "client" ? ctx.actor.id : thread.with.find(({ side }) => side === "client")?.id;
  ctx.record("thread.read", thread.id, { ...(clientId && { clientId }) });
  return thread;
});
