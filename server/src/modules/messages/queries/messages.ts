import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

const COLUMNS = [
  "m.id",
  "m.threadId",
  "m.number",
  "m.authorId",
  "m.side",
  "m.internal",
  "m.sealed",
  "m.sentAt",
] as const;

export const insertMessage = (tx: Tx, row: Tables["messages"]) => tx.insertInto("messages").values(row).execute();
export const findMessage = (tx: Tx, id: string) =>
  tx.selectFrom("messages as m").select(COLUMNS).where("m.id", "=", id).executeTakeFirst();
export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

type Listing = { before: number | undefined; limit: number };
export function messagesQuery(tx: Tx, threadId: string, { before, limit }: Listing) {
  let query = tx.selectFrom("messages as m").select(COLUMNS).where("m.threadId", "=", threadId);
  if (before !== undefined) query = query.where("m.number", "<", before);
  return query.orderBy("m.number", "desc").limit(limit);
}
/** Newest first. */
export const listMessages = (tx: Tx, threadId: string, listing: Listing) =>
  messagesQuery(tx, threadId, listing).execute();

export type LastRow = MessageRow & { attachments: number };
/** The newest message of each thread that the caller may read. */
export async function listLast(tx: Tx, threadIds: readonly string[]): Promise<Map<string, LastRow>> {
  if (threadIds.length === 0) return new Map();
  const { rows } = await sql<LastRow>`
    select m.id, m.thread_id, m.number, m.author_id, m.side, m.internal, m.sealed, m.sent_at,
      (select count(*)::int from message_attachments a where a.message_id = m.id) as attachments from app.each(${[...threadIds]}::uuid[]) as t (id)
    cross join lateral (select * from messages where thread_id = t.id order by number desc limit 1) as m`.execute(tx);
  return new Map(rows.map((row) => [row.threadId, row]));
}

/** The newest messages of many threads, for searching in one's own. */
export const listRecent = (tx: Tx, threadIds: readonly string[], limit: number) =>
  tx
    .selectFrom("messages as m")
    .select(COLUMNS)
    .where("m.threadId", "in", threadIds)
    .orderBy("m.sentAt", "desc")
    .limit(limit)
    .execute();

type Draft = { authorId: string; threadId: string | null };
const draftsOf = (tx: Tx, authorId: string) =>
  tx
    .selectFrom("messageDrafts")
    .select(["id", "threadId", "sealed", "documentIds", "savedAt"])
    .where("authorId", "=", authorId);
export const listDrafts = (tx: Tx, authorId: string) =>
  draftsOf(tx, authorId).orderBy("savedAt", "desc").orderBy("id").execute();
export type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number];
const draftOf = (tx: Tx, { authorId, threadId }: Draft) => {
  const query = draftsOf(tx, authorId);
  return threadId === null ? query.where("threadId", "is", null) : query.where("threadId", "=", threadId);
};
export const findDraft = (tx: Tx, draft: Draft) => draftOf(tx, draft).executeTakeFirst();
export const saveDraftRow = (tx: Tx, row: Tables["messageDrafts"]) =>
  tx
    .insertInto("messageDrafts")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["authorId", "threadId"]).doUpdateSet({
        id: row.id,
        sealed: row.sealed,
        documentIds: row.documentIds,
        savedAt: row.savedAt,
      }),
    )
    .execute();
export async function deleteDraft(tx: Tx, { authorId, threadId }: Draft): Promise<void> {
  await sql`delete from message_drafts where author_id = ${authorId} and thread_id is not distinct from ${threadId}::uuid`.execute(
    tx,
  );
}
