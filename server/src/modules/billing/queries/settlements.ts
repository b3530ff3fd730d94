import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Allocation, OpenShare } from "../allocation.ts";

type Row = { shareId: string; amountCents: number; netCents: number; gstCents: number; qstCents: number };
/** What a payer has still to pay, oldest first; less what was given up of it. */
export async function listOpenShares(tx: Tx, payerId: string): Promise<OpenShare[]> {
  const { rows } = await sql<Row>`
    select s.id as share_id, s.amount_cents - coalesce(a.amount, 0)::bigint as amount_cents, s.net_cents - coalesce(a.net, 0)::bigint as net_cents,
      s.gst_cents - coalesce(a.gst, 0)::bigint as gst_cents, s.qst_cents - coalesce(a.qst, 0)::bigint as qst_cents
    from charge_shares s left join lateral (
      select sum(amount_cents) as amount, sum(net_cents) as net, sum(gst_cents) as gst, sum(qst_cents) as qst from (
        select amount_cents, net_cents, gst_cents, qst_cents from allocations where share_id = s.id and released_at is null
        union all select amount_cents, net_cents, gst_cents, qst_cents from write_offs where share_id = s.id and reversed_at is null) of) a on true
    where s.payer_id = ${payerId} and s.state = 'open' order by s.posted_at, s.id`.execute(tx);
  return rows.map(({ shareId, ...rest }) => ({ shareId, rest }));
}

/** Live settlements of a payer that cover less than they are. */
export async function listCredits(tx: Tx, payerId: string): Promise<{ paymentId: string; amountCents: number }[]> {
  const { rows } = await sql<{ paymentId: string; amountCents: number }>`
    select s.payment_id, (s.amount_cents - a.amount - r.amount)::bigint as amount_cents
    from settlements s cross join lateral (
        select coalesce(sum(amount_cents), 0) as amount from allocations where payment_id = s.payment_id and released_at is null) a
      -- Of what went back, that which took no charge down.
      cross join lateral (select coalesce(sum(f.amount_cents), 0) - coalesce((select sum(k.amount_cents) from charge_credits k
        join allocations l on l.id = k.allocation_id where l.payment_id = s.payment_id and l.released_at is null), 0) as amount
        from settled_refunds f where f.payment_id = s.payment_id) r
    where s.payer_id = ${payerId} and s.reversed_at is null and s.amount_cents > a.amount + r.amount
    order by s.posted_at, s.payment_id`.execute(tx);
  return rows;
}

export type SettlementRow = {
  paymentId: string;
  payerId: string;
  amountCents: number;
  currency: string;
  method: "card" | "debit" | "cash" | "terminal" | "transfer";
  settledAt: Date;
  postedAt: Date;
  transactionId: string;
};
export const insertSettlement = (tx: Tx, row: SettlementRow) => tx.insertInto("settlements").values(row).execute();
export const findSettlement = (tx: Tx, paymentId: string) =>
  tx
    .selectFrom("settlements")
    .select(["paymentId", "payerId", "currency", "transactionId", "reversedAt"])
    .where("paymentId", "=", paymentId)
    .executeTakeFirst();
export const markReversed = (
  tx: Tx,
  paymentId: string,
  { at, because, reversalId }: { at: Date; because: "returned" | "refunded"; reversalId: string },
) =>
  tx
    .updateTable("settlements")
    .set({ reversedAt: at, reversedBecause: because, reversalId })
    .where("paymentId", "=", paymentId)
    .execute();

type NewAllocation = Allocation & { id: string; paymentId: string; allocatedAt: Date };
export async function insertAllocations(tx: Tx, rows: readonly NewAllocation[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("allocations")
    .values(rows.map(({ completes: _completes, ...row }) => row))
    .execute();
  const whole = rows.filter(({ completes }) => completes).map(({ shareId }) => shareId);
  if (whole.length > 0) await tx.updateTable("chargeShares").set({ state: "paid" }).where("id", "in", whole).execute();
}
/** What a payment covered is open again. */
export async function releaseAllocations(tx: Tx, paymentId: string, at: Date): Promise<void> {
  const released = await tx
    .updateTable("allocations")
    .set({ releasedAt: at })
    .where("paymentId", "=", paymentId)
    .where("releasedAt", "is", null)
    .returning("shareId")
    .execute();
  if (released.length === 0) return;
  const ids = released.map(({ shareId }) => shareId);
  await tx.updateTable("chargeShares").set({ state: "open" }).where("id", "in", ids).execute();
}
