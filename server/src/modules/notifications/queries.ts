import type { DeliveriesQuery } from "@jechemine/contract/notifications.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Locale } from "../../platform/refused.ts";
import type { Sender } from "./mails.tsx";

/** The person who is told, by the name for mail, with the address of the account or else the contact point. Nobody who died. */
export async function findReader(tx: Tx, personId: string) {
  const found = await tx
    .selectFrom("persons as named")
    .innerJoin("persons as person", (on) =>
      on.on((of) => of("person.id", "=", of.fn.coalesce("named.mergedInto", "named.id"))),
    )
    .leftJoin("accounts", (on) =>
      on.onRef("accounts.personId", "=", "person.id").on("accounts.status", "!=", "deactivated"),
    )
    .select((of) => [
      "person.id",
      "person.locale",
      of.fn.coalesce("person.mailName", "person.givenName").as("name"),
      "accounts.email as accountEmail",
      of
        .selectFrom("contactPoints as point")
        .select("point.value")
        .whereRef("point.personId", "=", "person.id")
        .where("point.kind", "=", "email")
        .where("point.endedAt", "is", null)
        .orderBy("point.preferred", "desc")
        .orderBy("point.createdAt", "desc")
        .limit(1)
        .as("contactEmail"),
    ])
    .where("named.id", "=", personId)
    .where("person.deceasedOn", "is", null)
    .executeTakeFirst();
  return found && { ...found, email: found.accountEmail ?? found.contactEmail };
}

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

export async function findNotificationId(tx: Tx, personId: string, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("notifications")
    .select("id")
    .where("personId", "=", personId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.id;
}

type NewDelivery = {
  id: string;
  key: string;
  notificationId: string | null;
  personId: string | null;
  address: string;
  locale: Locale;
  kind: string;
  sealed: Buffer;
  createdAt: Date;
};
/** False when this address was written to about this fact before. */
export async function insertDelivery(tx: Tx, row: NewDelivery): Promise<boolean> {
  const done = await tx
    .insertInto("deliveries")
    .values({ ...row, channel: "email", state: "waiting", attempts: 0, lastError: null, sentAt: null })
    .onConflict((of) => of.column("key").doNothing())
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

/** Takes a waiting delivery for one more attempt; the count commits before the mail leaves. */
export function beginAttempt(tx: Tx, id: string) {
  return tx
    .updateTable("deliveries")
    .set((of) => ({ attempts: of("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returning(["id", "key", "personId", "address", "locale", "kind", "sealed", "attempts"])
    .executeTakeFirst();
}

type Outcome = { state: "sent"; sentAt: Date } | { state: "waiting" | "failed" | "dropped"; lastError: string };
export async function endAttempt(tx: Tx, id: string, outcome: Outcome): Promise<void> {
  const sent =
    outcome.state === "sent" ? { sentAt: outcome.sentAt, lastError: null } : { lastError: outcome.lastError };
  await tx
    .updateTable("deliveries")
    .set({ state: outcome.state, ...sent })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

export async function isDead(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom("persons").select("deceasedOn").where("id", "=", personId).executeTakeFirst();
  return row?.deceasedOn != null;
}

export async function findSender(tx: Tx): Promise<Sender> {
  const row = await tx.selectFrom("practice").select(["name", "phone", "email", "address"]).executeTakeFirst();
  return row ?? { name: "Je Chemine", phone: "", email: "", address: "" };
}

const LOG = [
  "id",
  "channel",
  "kind",
  "address",
  "locale",
  "state",
  "attempts",
  "lastError",
  "createdAt",
  "sentAt",
] as const;
type LogPage = { state?: DeliveriesQuery["state"]; after?: Place | undefined; limit: number };
export function listDeliveries(tx: Tx, { state, after, limit }: LogPage) {
  let query = tx.selectFrom("deliveries").select(LOG);
  if (state) query = query.where("state", "=", state);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`);
  return query.orderBy("createdAt", "desc").orderBy("id", "desc").limit(limit).execute();
}

export const findDelivery = (tx: Tx, id: string) =>
  tx.selectFrom("deliveries").select(LOG).where("id", "=", id).executeTakeFirst();
export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

export async function reopenDelivery(tx: Tx, id: string): Promise<boolean> {
  const done = await tx
    .updateTable("deliveries")
    .set({ state: "waiting", attempts: 0 })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
