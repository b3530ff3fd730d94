import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export type ProposalRow = Omit<Tables["proposals"], "explanation"> & { explanation: unknown };
const columns = [
  "id",
  "requestId",
  "professionalId",
  "attempt",
  "mode",
  "state",
  "score",
  "explanation",
  "madeAt",
  "deadlineAt",
  "answeredAt",
  "refusal",
] as const;
const proposals = (tx: Tx) => tx.selectFrom("proposals").select(columns);

export const findProposal = (tx: Tx, id: string): Promise<ProposalRow | undefined> =>
  proposals(tx).where("id", "=", id).executeTakeFirst();
export const findOpenProposal = (tx: Tx, requestId: string): Promise<ProposalRow | undefined> =>
  proposals(tx).where("requestId", "=", requestId).where("state", "=", "open").executeTakeFirst();
/** The one that led to the present match. */
export const findAccepted = (tx: Tx, requestId: string): Promise<ProposalRow | undefined> =>
  proposals(tx)
    .where("requestId", "=", requestId)
    .where("state", "=", "accepted")
    .orderBy("answeredAt", "desc")
    .limit(1)
    .executeTakeFirst();
/** The newest of a professional for a request. */
export const findMine = (tx: Tx, requestId: string, professionalId: string): Promise<ProposalRow | undefined> =>
  proposals(tx)
    .where("requestId", "=", requestId)
    .where("professionalId", "=", professionalId)
    .orderBy("madeAt", "desc")
    .limit(1)
    .executeTakeFirst();
export const listOpenOf = (tx: Tx, professionalId: string): Promise<ProposalRow[]> =>
  proposals(tx)
    .where("professionalId", "=", professionalId)
    .where("state", "=", "open")
    .orderBy("deadlineAt")
    .limit(50)
    .execute();
export const listOfRequest = (tx: Tx, requestId: string): Promise<ProposalRow[]> =>
  proposals(tx).where("requestId", "=", requestId).orderBy("madeAt").limit(100).execute();
export const listOfRequests = async (tx: Tx, requestIds: readonly string[]): Promise<ProposalRow[]> =>
  requestIds.length === 0 ? [] : proposals(tx).where("requestId", "in", requestIds).orderBy("madeAt").execute();

type NewProposal = Omit<ProposalRow, "explanation" | "refusal"> & { explanation: string };
export async function insertProposal(tx: Tx, row: NewProposal): Promise<void> {
  await tx.insertInto("proposals").values(row).execute();
  await tx
    .updateTable("professionals")
    .set({ lastProposedAt: row.madeAt })
    .where("personId", "=", row.professionalId)
    .execute();
}

type Ending = { state: Exclude<ProposalRow["state"], "open">; at: Date; refusal?: ProposalRow["refusal"] };
/** True for the one who ends an open proposal first. */
export async function endProposal(tx: Tx, id: string, { state, at, refusal = null }: Ending): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("proposals")
    .set({ state, answeredAt: at, refusal })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
/** Why them, after the client changed the request under an open proposal. */
export const setExplanation = (tx: Tx, id: string, why: { score: number; explanation: string }) =>
  tx.updateTable("proposals").set(why).where("id", "=", id).where("state", "=", "open").execute();
/** An accepted one that is given back, or declined by the client. */
export const endAccepted = (tx: Tx, requestId: string, state: "released" | "declined" | "withdrawn") =>
  tx
    .updateTable("proposals")
    .set({ state })
    .where("requestId", "=", requestId)
    .where("state", "=", "accepted")
    .execute();

/** How the proposals of a professional ended, newest first. */
export async function listOutcomes(tx: Tx, professionalId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("proposals")
    .select("state")
    .where("professionalId", "=", professionalId)
    .where("state", "in", ["accepted", "refused", "expired", "released"])
    .orderBy("answeredAt", "desc")
    .limit(20)
    .execute();
  return rows.map(({ state }) => state);
}
export const pauseProfessional = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable("professionals")
    .set({ pausedAt: at })
    .where("personId", "=", id)
    .where("pausedAt", "is", null)
    .execute();

export const findPausedAt = async (tx: Tx, id: string): Promise<Date | null> =>
  (await tx.selectFrom("professionals").select("pausedAt").where("personId", "=", id).executeTakeFirst())?.pausedAt ??
  null;

type Run = Omit<Tables["matchRuns"], "setAside" | "ranked"> & { setAside: string; ranked: string };
export const insertRun = (tx: Tx, row: Run) => tx.insertInto("matchRuns").values(row).execute();
export const findLastRun = (tx: Tx, requestId: string) =>
  tx
    .selectFrom("matchRuns")
    .select(["at", "attempt", "examined", "setAside", "ranked", "outcome"])
    .where("requestId", "=", requestId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

export type QueueFigures = {
  medianHours: number | null;
  matched: number;
  accepted: number;
  answered: number;
  scheduledToday: number;
  scheduledYesterday: number;
};
/** Of the last 30 days; first appointments by the days of the practice. */
export async function readFigures(tx: Tx, { now, zone }: { now: Date; zone: string }): Promise<QueueFigures> {
  const { rows } = await sql<QueueFigures>`
    with days as (select (${now}::timestamptz at time zone ${zone})::date as today),
    matches as (select extract(epoch from matched_at - opened_at) / 3600 as hours from requests where matched_at > ${now}::timestamptz - interval '30 days'),
    answers as (select state from proposals where answered_at > ${now}::timestamptz - interval '30 days' and state in ('accepted', 'refused', 'expired', 'released')),
    firsts as (select (booked_at at time zone ${zone})::date as day from appointments where request_id is not null and booked_at > ${now}::timestamptz - interval '3 days')
    select (select round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float8 from matches) as median_hours,
      (select count(*) from matches)::int as matched,
      (select count(*) from answers where state in ('accepted', 'released'))::int as accepted,
      (select count(*) from answers)::int as answered,
      (select count(*) from firsts, days where day = today)::int as scheduled_today,
      (select count(*) from firsts, days where day = today - 1)::int as scheduled_yesterday`.execute(tx);
  const [figures] = rows;
  if (!figures) throw new Error("a select without from gives one row");
  return figures;
}
