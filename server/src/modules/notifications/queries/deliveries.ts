import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import type { DeliveriesQuery } from "@jechemine/contract/notifications.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Locale } from "../../../platform/refused.ts";
import type { Outgoing } from "../decide-channels.ts";
import type { Place } from "./feed.ts";

type NewDelivery = {
  id: string;
  key: string;
  channel: Outgoing;
  notificationId: string | null;
  personId: string | null;
  address: string;
  locale: Locale;
  kind: string;
  sealed: Buffer;
  createdAt: Date;
  subscriptionId: string | null;
  counted: boolean;
  dueAt: Date | null;
  uselessAt: Date | null;
  guardianshipId: string | null;
  area: Area | null;
};
/** False when this address was written to about this fact before. */
export async function insertDelivery(tx: Tx, row: NewDelivery): Promise<boolean> {
  const done = await tx
    .insertInto("deliveries")
    .values({ ...row, state: "waiting", attempts: 0, lastError: null, sentAt: null })
    .onConflict((of) => of.column("key").doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Takes a waiting delivery for one more attempt; the count commits before the mail leaves. */
export function beginAttempt(tx: Tx, id: string) {
  return tx
    .updateTable("deliveries")
    .set((of) => ({ attempts: of("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returning([
      "id",
      "key",
      "channel",
      "personId",
      "notificationId",
      "subscriptionId",
      "address",
      "locale",
      "kind",
      "sealed",
      "attempts",
      "uselessAt",
      "guardianshipId",
      "area",
    ])
    .executeTakeFirst();
}

export type Taken = NonNullable<Awaited<ReturnType<typeof beginAttempt>>>;

type Unsent = { state: "waiting" | "failed" | "dropped"; lastError: string };
export async function endAttempt(tx: Tx, id: string, { state, lastError }: Unsent): Promise<void> {
  await tx
    .updateTable("deliveries")
    .set({ state, lastError })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** How many optional notices reached out to the person in a stretch of time, one who asks after the other. */
export async function countTold(
  tx: Tx,
  personId: string,
  { from, until }: { from: Date; until: Date },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices of ${personId}`}, 0))`.execute(tx);
  const { count } = await tx
    .selectFrom("deliveries")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("personId", "=", personId)
    .where("counted", "=", true)
    .where((of) => of.between(of.fn.coalesce("dueAt", "createdAt"), from, new Date(until.getTime() - 1)))
    .executeTakeFirstOrThrow();
  return count;
}

/** Texts to one number since a moment: a loop of ours must not ring a telephone all night. */
export async function countTexts(tx: Tx, address: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("deliveries")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("channel", "=", "sms")
    .where("address", "=", address)
    .where("createdAt", ">", since)
    .executeTakeFirstOrThrow();
  return count;
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
  "dueAt",
  "sentAt",
  "returnedAt",
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
