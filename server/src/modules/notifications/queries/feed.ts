import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type NewNotification = {
  id: string;
  personId: string;
  key: string;
  kind: string;
  titleFr: string;
  titleEn: string;
  bodyFr: string;
  bodyEn: string;
  path: string | null;
  guardianshipId: string | null;
  area: Area | null;
  createdAt: Date;
};
/** False when the person was told of this fact before. */
export async function insertNotification(tx: Tx, row: NewNotification): Promise<boolean> {
  const done = await tx
    .insertInto("notifications")
    .values({ ...row, readAt: null })
    .onConflict((of) => of.columns(["personId", "key"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export type Place = { at: Date; id: string };
type FeedPart = { personId: string; unread: boolean; after?: Place | undefined; limit: number };
const FEED = ["id", "kind", "titleFr", "titleEn", "bodyFr", "bodyEn", "path", "createdAt", "readAt"] as const;
/** The read or the unread part of a feed, newest first. */
export function listFeed(tx: Tx, { personId, unread, after, limit }: FeedPart) {
  let query = tx.selectFrom("notifications").select(FEED).where("personId", "=", personId);
  query = query.where("readAt", unread ? "is" : "is not", null);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`);
  return query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
}
export type FeedRow = Awaited<ReturnType<typeof listFeed>>[number];

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("notifications")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("personId", "=", personId)
    .where("readAt", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Marks one as read, or all; gives back how many rows are the person's own. A first reading keeps its moment. */
export async function markRead(tx: Tx, personId: string, { now, id }: { now: Date; id?: string }): Promise<number> {
  let query = tx
    .updateTable("notifications")
    .set((of) => ({ readAt: of.fn.coalesce("readAt", of.val(now)) }))
    .where("personId", "=", personId);
  query = id ? query.where("id", "=", id) : query.where("readAt", "is", null);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

export async function isReadInApp(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom("notifications").select("readAt").where("id", "=", id).executeTakeFirst();
  return row?.readAt != null;
}
