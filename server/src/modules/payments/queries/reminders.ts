import { ReminderStep } from "@jechemine/contract/reminders.ts";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";
import type { ChargeHoldsTable, ChargesTable, PaymentRemindersTable } from "../../../platform/tables.ts";
import { UNDER_WAY } from "../payment.ts";
import type { Silence } from "../reminder.ts";

export type OpenPart = Silence & {
  shareId: string;
  payerId: string;
  postedOn: string;
  dueOn: string;
  told: ReminderStep[];
};
type Asked = { zone: string; payerId?: string };
/** What people have still to pay, and why nobody may speak of it. As the system: whether there is an alert is shown to nobody. */
export async function listOpenParts(tx: Tx, { zone, payerId }: Asked): Promise<OpenPart[]> {
  const { rows } = await sql<OpenPart>`
    select s.id as share_id, s.payer_id, (c.posted_at at time zone ${zone})::date::text as posted_on, c.due_on::text as due_on,
      array(select r.step from payment_reminders r where r.share_id = s.id) as told,
      exists (select from charge_holds h where h.charge_id = c.id and h.ended_at is null) as is_held,
      exists (select from payments p where p.payer_id = s.payer_id and p.state = any (${[...UNDER_WAY]}::text[])) as is_under_way,
      exists (select from alerts a where a.subject_id in (c.client_id, y.person_id) and a.closed_at is null) as has_open_alert
    from charge_shares s join charges c on c.id = s.charge_id join payers y on y.id = s.payer_id and y.kind = 'person'
    where s.state = 'open' ${payerId ? sql`and s.payer_id = ${payerId}` : sql``}`.execute(tx);
  return rows;
}

export const insertReminders = (tx: Tx, rows: readonly PaymentRemindersTable[]) =>
  tx.insertInto("paymentReminders").values(rows).execute();
type Reminded = { personId: string | null; step: ReminderStep; shareId: string };
/** What was told in one breath: to whom, and the gravest of it first. */
export async function listReminded(tx: Tx, reminderId: string): Promise<Reminded[]> {
  const { rows } = await sql<Reminded>`
    select y.person_id, r.step, r.share_id from payment_reminders r join charge_shares s on s.id = r.share_id join payers y on y.id = s.payer_id
    where r.reminder_id = ${reminderId} and s.state = 'open'
    order by array_position(array['overdue', 'due', 'first'], r.step), s.posted_at, s.id`.execute(tx);
  return rows;
}

export const insertHold = (tx: Tx, row: Omit<ChargeHoldsTable, "endedBy" | "endedAt">) =>
  tx.insertInto("chargeHolds").values(row).execute();
export const endHold = (tx: Tx, chargeId: string, end: { endedBy: string; endedAt: Date }) =>
  tx.updateTable("chargeHolds").set(end).where("chargeId", "=", chargeId).where("endedAt", "is", null).execute();
/** Open: somebody still owes a part of it. As the caller sees it. Undefined: there is none. */
export async function findCharge(tx: Tx, id: string): Promise<{ clientId: string; isOpen: boolean } | undefined> {
  const { rows } = await sql<{ clientId: string; isOpen: boolean }>`
    select c.client_id, exists (select from charge_shares s where s.charge_id = c.id and s.state = 'open') as is_open
    from charges c where c.id = ${id}`.execute(tx);
  return rows[0];
}

const Told = z.array(z.object({ step: ReminderStep, at: z.string() }));
export type PartRow = {
  chargeId: string;
  shareId: string;
  kind: ChargesTable["kind"];
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  clientId: string;
  payerName: string | null;
  personId: string | null;
  postedOn: string;
  dueOn: string;
  leftCents: number;
  currency: string;
  told: z.infer<typeof Told>;
  holdReason: ChargeHoldsTable["reason"] | null;
  holdNote: string | null;
  heldAt: Date | null;
  heldBy: string | null;
};
type Row = Omit<PartRow, "told"> & { told: unknown };
/** Parts of charges that the caller may see, the oldest first, with what was told of them. */
async function listParts(tx: Tx, zone: string, where: RawBuilder<unknown>): Promise<PartRow[]> {
  const { rows } = await sql<Row>`
    select c.id as charge_id, s.id as share_id, c.kind, c.service_name_fr, c.service_name_en, c.served_at, c.client_id, y.name as payer_name,
      y.person_id, (c.posted_at at time zone ${zone})::date::text as posted_on, c.due_on::text as due_on, c.currency,
      case when s.state <> 'open' then 0 else s.amount_cents
        - (select coalesce(sum(a.amount_cents), 0) from allocations a where a.share_id = s.id and a.released_at is null)
        - (select coalesce(sum(w.amount_cents), 0) from write_offs w where w.share_id = s.id and w.reversed_at is null) end::bigint as left_cents,
      (select coalesce(json_agg(json_build_object('step', r.step, 'at', r.told_at) order by r.told_at), '[]') from payment_reminders r
        where r.share_id = s.id) as told,
      h.reason as hold_reason, h.note as hold_note, h.held_at, h.held_by
    from charge_shares s join charges c on c.id = s.charge_id join payers y on y.id = s.payer_id
      left join charge_holds h on h.charge_id = c.id and h.ended_at is null
    where ${where} order by s.posted_at, s.id limit 100`.execute(tx);
  return rows.map((row) => ({ ...row, told: Told.parse(row.told) }));
}
export const listPartsOfCharge = (tx: Tx, zone: string, chargeId: string) =>
  listParts(tx, zone, sql`s.charge_id = ${chargeId}`);
export const listOpenPartsOf = (tx: Tx, zone: string, payerId: string) =>
  listParts(tx, zone, sql`s.payer_id = ${payerId} and s.state = 'open'`);
