import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";
import type { Refundable } from "../refund.ts";

export type SettledMoney = {
  payerId: string;
  method: "card" | "debit" | "cash" | "terminal" | "transfer";
  currency: string;
  isReversed: boolean;
  /** That nothing was charged for, and that did not go back. */
  unspentCents: number;
};
export const findSettledMoney = async (tx: Tx, paymentId: string): Promise<SettledMoney | undefined> =>
  (
    await sql<SettledMoney>`
    select s.payer_id, s.method, s.currency, s.reversed_at is not null as is_reversed,
      (s.amount_cents - coalesce((select sum(amount_cents) from allocations where payment_id = s.payment_id and released_at is null), 0)
        - coalesce((select sum(amount_cents) from settled_refunds where payment_id = s.payment_id), 0)
        + coalesce((select sum(c.amount_cents) from charge_credits c join allocations a on a.id = c.allocation_id
            where a.payment_id = s.payment_id and a.released_at is null), 0))::bigint as unspent_cents
    from settlements s where s.payment_id = ${paymentId}`.execute(tx)
  ).rows[0];

type Row = Omit<Refundable, "rest" | "charge"> & {
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  chargeNetCents: number;
  chargeFeeCents: number;
  creditedNetCents: number;
  creditedFeeCents: number;
  clientId: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
};
export type RefundableRow = Refundable & Pick<Row, "clientId" | "serviceNameFr" | "serviceNameEn" | "servedAt">;
/** What a payment covers and that was not given back, the newest charge first. */
export async function listRefundable(tx: Tx, paymentId: string): Promise<RefundableRow[]> {
  const { rows } = await sql<Row>`
    select a.id as allocation_id, a.share_id, h.id as charge_id, h.professional_id, h.client_id, h.service_name_fr, h.service_name_en, h.served_at,
      (a.amount_cents - k.amount)::bigint as amount_cents, (a.net_cents - k.net)::bigint as net_cents,
      (a.gst_cents - k.gst)::bigint as gst_cents, (a.qst_cents - k.qst)::bigint as qst_cents,
      h.net_cents as charge_net_cents, h.fee_cents as charge_fee_cents, g.net as credited_net_cents, g.fee as credited_fee_cents
    from allocations a join charge_shares s on s.id = a.share_id join charges h on h.id = s.charge_id
      cross join lateral (select coalesce(sum(amount_cents), 0) as amount, coalesce(sum(net_cents), 0) as net, coalesce(sum(gst_cents), 0) as gst,
        coalesce(sum(qst_cents), 0) as qst from charge_credits where allocation_id = a.id) k
      cross join lateral (select coalesce(sum(net_cents), 0)::bigint as net, coalesce(sum(fee_cents), 0)::bigint as fee
        from charge_credits where charge_id = h.id) g
    where a.payment_id = ${paymentId} and a.released_at is null and a.amount_cents > k.amount
    order by h.served_at desc, a.id desc`.execute(tx);
  return rows.map((row) => {
    const { amountCents, netCents, gstCents, qstCents, ...rest } = row;
    const { chargeNetCents, chargeFeeCents, creditedNetCents, creditedFeeCents, ...which } = rest;
    return {
      ...which,
      rest: { amountCents, netCents, gstCents, qstCents },
      charge: { netCents: chargeNetCents, feeCents: chargeFeeCents, creditedNetCents, creditedFeeCents },
    };
  });
}

/** What a payment covers: two payers who get back parts of one charge go one after the other. */
export const lockCharges = (tx: Tx, paymentId: string) =>
  sql`select from charges h where h.id in (select s.charge_id from allocations a join charge_shares s on s.id = a.share_id
    where a.payment_id = ${paymentId} and a.released_at is null) order by h.id for no key update`.execute(tx);

export const insertSettledRefund = (tx: Tx, row: Tables["settledRefunds"]) =>
  tx.insertInto("settledRefunds").values(row).execute();
export const insertCredit = (tx: Tx, row: Tables["chargeCredits"]) =>
  tx.insertInto("chargeCredits").values(row).execute();
