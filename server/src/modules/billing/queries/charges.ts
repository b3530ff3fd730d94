import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { ChargeKind, Line } from "../line.ts";
import type { Coverage, Share } from "../shares.ts";

export type ChargeFacts = {
  code: string;
  nameFr: string;
  nameEn: string;
  taxed: boolean;
  /** The day of service in the practice's zone. */
  day: string;
  under14: boolean;
  /** Who signed the service agreement that is in force. */
  signerId: string | null;
};
type Served = { clientId: string; professionalId: string; serviceId: string; servedAt: Date };
export async function findChargeFacts(tx: Tx, served: Served, zone: string): Promise<ChargeFacts | undefined> {
  const { clientId, professionalId, serviceId, servedAt } = served;
  const { rows } = await sql<ChargeFacts>`
    select s.code, s.name_fr, s.name_en, s.taxed, d.day::text as day,
      coalesce(n.birth_date + interval '14 years' > d.day, false) as under14,
      (select g.payer_person_id from service_agreements g
        where g.client_id = n.id and g.professional_id = ${professionalId} and g.ended_at is null) as signer_id
    from services s, persons n, (select (${servedAt}::timestamptz at time zone ${zone})::date as day) d
    where s.id = ${serviceId} and n.id = ${clientId}`.execute(tx);
  return rows[0];
}

export type CoverageRow = Omit<Coverage, "used">;
export const listCoverages = (tx: Tx, clientId: string, day: string): Promise<CoverageRow[]> =>
  tx
    .selectFrom("coverages")
    .select(["id", "payerId", "shareBasisPoints", "sessionCap", "missedSessionRule"])
    .where("clientId", "=", clientId)
    .where("validFrom", "<=", day)
    .where((where) => where.or([where("validUntil", "is", null), where("validUntil", ">=", day)]))
    .orderBy("validFrom")
    .orderBy("id")
    .execute();

/** Sessions that each coverage has paid a part of. Lock its payer first. */
export async function countUses(tx: Tx, coverageIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; used: number }>`
    select s.coverage_id as id, count(*)::int as used from charge_shares s join charges c on c.id = s.charge_id
    where s.coverage_id = any (${coverageIds}::uuid[]) and s.state <> 'voided' and c.kind in ('session', 'partial_session')
    group by s.coverage_id`.execute(tx);
  return new Map(rows.map(({ id, used }) => [id, used]));
}

type NewCharge = Line & {
  id: string;
  appointmentId: string | null;
  clientId: string;
  professionalId: string;
  fileId: string;
  serviceId: string;
  kind: ChargeKind;
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  minutes: number;
  currency: string;
  postedAt: Date;
  dueOn: string;
  transactionId: string;
  lateFeeId: string | null;
};
export const insertCharge = (tx: Tx, row: NewCharge) => tx.insertInto("charges").values(row).execute();
type NewShare = Share & { id: string; chargeId: string; postedAt: Date };
export const insertShares = (tx: Tx, rows: readonly NewShare[]) =>
  tx
    .insertInto("chargeShares")
    .values(rows.map((row) => ({ ...row, state: "open" as const })))
    .execute();

/** What was charged when a session was closed, or because it was moved late: two things that are taken back apart. */
export type Charged = { appointmentId: string } | { lateFeeId: string };
const whichOf = (of: Charged) =>
  "lateFeeId" in of
    ? sql<boolean>`c.late_fee_id = ${of.lateFeeId}`
    : sql<boolean>`c.appointment_id = ${of.appointmentId} and c.late_fee_id is null`;

/** The payers of what is charged and not taken back. */
export async function listPayersCharged(tx: Tx, of: Charged): Promise<string[]> {
  const rows = await tx
    .selectFrom("charges as c")
    .innerJoin("chargeShares as s", "s.chargeId", "c.id")
    .select("s.payerId")
    .distinct()
    .where(whichOf(of))
    .where("c.reversedAt", "is", null)
    .execute();
  return rows.map(({ payerId }) => payerId);
}

export type LiveCharge = { id: string; clientId: string; transactionId: string; paid: boolean };
/** `paid`: there is money on some share of it, or some of it was given up. */
export async function listLiveCharges(tx: Tx, of: Charged): Promise<LiveCharge[]> {
  const { rows } = await sql<LiveCharge>`
    select c.id, c.client_id, c.transaction_id, exists (select from charge_shares s join allocations a on a.share_id = s.id
      where s.charge_id = c.id and a.released_at is null)
      or exists (select from charge_shares s join write_offs w on w.share_id = s.id where s.charge_id = c.id and w.reversed_at is null) as paid
    from charges c where ${whichOf(of)} and c.reversed_at is null order by c.id for update of c`.execute(tx);
  return rows;
}
export async function voidCharge(tx: Tx, id: string, by: { at: Date; reversalId: string }): Promise<void> {
  await tx.updateTable("charges").set({ reversedAt: by.at, reversalId: by.reversalId }).where("id", "=", id).execute();
  await tx.updateTable("chargeShares").set({ state: "voided" }).where("chargeId", "=", id).execute();
}
