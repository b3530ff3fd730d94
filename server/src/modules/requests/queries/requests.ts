import { RequestPreferences } from "@jechemine/contract/requests.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";
import { deleteReferral } from "./referrals.ts";

/** What stands in `preferences`: the wishes, and whether another format of therapy would do. */
const Stored = RequestPreferences.extend({ serviceRequired: z.boolean().default(true) });
export const writePreferences = (preferences: RequestPreferences, serviceRequired: boolean): string =>
  JSON.stringify({ ...preferences, serviceRequired });

const columns = [
  "r.id",
  "r.number",
  "r.audience",
  "r.requesterId",
  "r.beneficiaryId",
  "r.namedProfessionalId",
  "r.othersIfNamedCannot",
  "r.serviceKind",
  "r.state",
  "r.origin",
  "r.urgent",
  "r.safetyAnswer",
  "r.callToday",
  "r.ageGroup",
  "r.city",
  "r.region",
  "r.locale",
  "r.preferences",
  "r.openedAt",
  "r.consentDueAt",
  "r.consentedAt",
  "r.attempts",
  "r.matchedProfessionalId",
  "r.matchedAt",
  "r.fileId",
  "r.episodeId",
] as const;

const reasonKeys = sql<
  string[]
>`array(select reason_key from request_reasons k where k.request_id = r.id order by k.position)`;
const selectRequests = (tx: Tx) => tx.selectFrom("requests as r").select(columns).select(reasonKeys.as("reasons"));
type Raw = Awaited<ReturnType<ReturnType<typeof selectRequests>["execute"]>>[number];

function toRequest({ preferences: stored, ...row }: Raw) {
  const { serviceRequired, ...preferences } = Stored.catch({ serviceRequired: true }).parse(stored);
  return { ...row, preferences, service: { type: row.serviceKind, required: serviceRequired } };
}
export type RequestRow = ReturnType<typeof toRequest>;

export async function findRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  const row = await selectRequests(tx).where("r.id", "=", id).executeTakeFirst();
  return row && toRequest(row);
}
/** Whoever changes a request waits here for the others. */
export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  await sql`select from requests where id = ${id} for update`.execute(tx);
  return findRequest(tx, id);
}
/** Requests for somebody that wait for what intake still has to learn. */
export async function listAtIntake(tx: Tx, beneficiaryId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("requests")
    .select("id")
    .where("beneficiaryId", "=", beneficiaryId)
    .where("state", "=", "needs_intake")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
export async function listRequestsOf(tx: Tx, personId: string): Promise<RequestRow[]> {
  const rows = await selectRequests(tx)
    .where((where) => where.or([where("r.requesterId", "=", personId), where("r.beneficiaryId", "=", personId)]))
    .orderBy("r.openedAt", "desc")
    .orderBy("r.id", "desc")
    .limit(50)
    .execute();
  return rows.map(toRequest);
}
/** The newest of somebody without an account: what they asked for themselves or a loved one, or what was asked for them. Not what they refer. */
export async function findLatestOf(tx: Tx, personId: string): Promise<RequestRow | undefined> {
  const row = await selectRequests(tx)
    .where((where) =>
      where.or([
        where("r.beneficiaryId", "=", personId),
        where.and([where("r.requesterId", "=", personId), where("r.audience", "<>", "patient")]),
      ]),
    )
    .orderBy("r.openedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toRequest(row);
}
export async function listByIds(tx: Tx, ids: readonly string[]): Promise<RequestRow[]> {
  if (ids.length === 0) return [];
  return (await selectRequests(tx).where("r.id", "in", ids).execute()).map(toRequest);
}
/** Matched with this professional and without a date, oldest first. */
export async function listMatchedWith(tx: Tx, professionalId: string): Promise<RequestRow[]> {
  const rows = await selectRequests(tx)
    .where("r.matchedProfessionalId", "=", professionalId)
    .where("r.state", "=", "matched")
    .orderBy("r.matchedAt")
    .limit(100)
    .execute();
  return rows.map(toRequest);
}

const LIVE = ["awaiting_consent", "needs_intake", "open", "proposed", "pool", "matched"] as const;
export async function listLive(tx: Tx): Promise<RequestRow[]> {
  const rows = await selectRequests(tx)
    .where("r.state", "in", LIVE)
    .orderBy("r.urgent", "desc")
    .orderBy("r.openedAt")
    .limit(400)
    .execute();
  return rows.map(toRequest);
}
export const countLive = (tx: Tx) =>
  tx
    .selectFrom("requests")
    .select(["state", (count) => count.fn.countAll<number>().as("count")])
    .where("state", "in", LIVE)
    .groupBy("state")
    .execute();

/** The open request of a person for a service, as far as the actor may see it. */
export const findOpenOf = (tx: Tx, beneficiaryId: string, serviceKind: Tables["requests"]["serviceKind"]) =>
  tx
    .selectFrom("requests")
    .select("id")
    .where("beneficiaryId", "=", beneficiaryId)
    .where("serviceKind", "=", serviceKind)
    .where("state", "in", LIVE)
    .executeTakeFirst();

type NewRequest = Pick<
  Tables["requests"],
  | "id"
  | "number"
  | "audience"
  | "requesterId"
  | "referrerId"
  | "beneficiaryId"
  | "namedProfessionalId"
  | "othersIfNamedCannot"
  | "serviceKind"
  | "state"
  | "origin"
  | "urgent"
  | "safetyAnswer"
  | "callToday"
  | "ageGroup"
  | "city"
  | "region"
  | "locale"
  | "openedAt"
  | "consentDueAt"
  | "consentedAt"
> & { preferences: string };
/** False when the person has an open one already, or the number is taken. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("requests")
    .values({ ...row, attempts: 0 })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
export async function insertReasons(tx: Tx, requestId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return; // a referral, or the front desk, may name none
  const rows = keys.map((reasonKey, at) => ({ requestId, position: at + 1, reasonKey }));
  await tx.insertInto("requestReasons").values(rows).execute();
}

export async function replaceReasons(tx: Tx, requestId: string, keys: readonly string[]): Promise<void> {
  await tx.deleteFrom("requestReasons").where("requestId", "=", requestId).execute();
  await insertReasons(tx, requestId, keys);
}
type NewWishes = { preferences: RequestPreferences; serviceRequired: boolean };
export const setWishes = (tx: Tx, id: string, { preferences, serviceRequired }: NewWishes) =>
  tx
    .updateTable("requests")
    .set({
      preferences: writePreferences(preferences, serviceRequired),
      city: preferences.place?.city ?? null,
      region: preferences.place?.region ?? null,
    })
    .where("id", "=", id)
    .execute();

type Change = Partial<
  Pick<
    Tables["requests"],
    | "state"
    | "urgent"
    | "safetyAnswer"
    | "ageGroup"
    | "consentDueAt"
    | "consentedAt"
    | "attempts"
    | "matchedProfessionalId"
    | "matchedAt"
    | "endedAt"
    | "fileId"
    | "episodeId"
  >
>;
/** True when it still stood in the state that was decided upon. */
export async function changeRequest(
  tx: Tx,
  { id, state }: Pick<RequestRow, "id" | "state">,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("requests")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export const insertNote = (tx: Tx, requestId: string, sealed: Buffer) =>
  tx.insertInto("requestNotes").values({ requestId, sealed }).execute();
export const replaceNote = (tx: Tx, requestId: string, sealed: Buffer) =>
  tx
    .insertInto("requestNotes")
    .values({ requestId, sealed })
    .onConflict((on) => on.column("requestId").doUpdateSet({ sealed }))
    .execute();
export const findNote = async (tx: Tx, requestId: string): Promise<Buffer | undefined> =>
  (await tx.selectFrom("requestNotes").select("sealed").where("requestId", "=", requestId).executeTakeFirst())?.sealed;

/** Everything of a request that was never accepted by the person it was for. */
export async function eraseRequest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("requestNotes").where("requestId", "=", id).execute();
  await tx.deleteFrom("requestReasons").where("requestId", "=", id).execute();
  await tx.deleteFrom("matchRuns").where("requestId", "=", id).execute();
  await deleteReferral(tx, id);
  await tx.deleteFrom("requests").where("id", "=", id).execute();
}
