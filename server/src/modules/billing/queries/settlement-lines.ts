import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { ChargeKind } from "../line.ts";

/** What one payment covers of one charge, in the words and rates of the day of service. */
export type SettlementLine = {
  chargeId: string;
  appointmentId: string | null;
  clientId: string;
  professionalId: string;
  serviceId: string;
  kind: ChargeKind;
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  minutes: number;
  /** Covered by this payment and not given back: net, taxes and their sum. */
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  /** Of the whole charge, whoever pays it, less what was given back. */
  totalCents: number;
  taxReason: "exempt" | "taxable";
  currency: string;
};
export async function listSettlementLines(tx: Tx, paymentId: string): Promise<SettlementLine[]> {
  const { rows } = await sql<SettlementLine>`
    select c.id as charge_id, c.appointment_id, c.client_id, c.professional_id, c.service_id, c.kind, c.service_code, c.service_name_fr, c.service_name_en,
      c.served_at, c.minutes, sum(a.amount_cents - k.amount)::bigint as amount_cents, sum(a.net_cents - k.net)::bigint as net_cents,
      sum(a.gst_cents - k.gst)::bigint as gst_cents, sum(a.qst_cents - k.qst)::bigint as qst_cents,
      (c.total_cents - coalesce((select sum(amount_cents) from charge_credits where charge_id = c.id), 0))::bigint as total_cents, c.tax_reason, c.currency
    from allocations a join charge_shares s on s.id = a.share_id join charges c on c.id = s.charge_id
      cross join lateral (select coalesce(sum(amount_cents), 0) as amount, coalesce(sum(net_cents), 0) as net, coalesce(sum(gst_cents), 0) as gst,
        coalesce(sum(qst_cents), 0) as qst from charge_credits where allocation_id = a.id) k
    where a.payment_id = ${paymentId} and a.released_at is null
    group by c.id having sum(a.amount_cents - k.amount) > 0 order by c.served_at, c.id`.execute(tx);
  return rows;
}
