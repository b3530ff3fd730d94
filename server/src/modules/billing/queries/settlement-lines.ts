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
  /** Covered by this payment: net, taxes and their sum. */
  amountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  /** Of the whole charge, whoever pays it. */
  totalCents: number;
  taxReason: "exempt" | "taxable";
  currency: string;
};
export async function listSettlementLines(tx: Tx, paymentId: string): Promise<SettlementLine[]> {
  const { rows } = await sql<SettlementLine>`
    select c.id as charge_id, c.appointment_id, c.client_id, c.professional_id, c.service_id, c.kind, c.service_code, c.service_name_fr, c.service_name_en,
      c.served_at, c.minutes, sum(a.amount_cents)::bigint as amount_cents, sum(a.net_cents)::bigint as net_cents,
      sum(a.gst_cents)::bigint as gst_cents, sum(a.qst_cents)::bigint as qst_cents, c.total_cents, c.tax_reason, c.currency
    from allocations a join charge_shares s on s.id = a.share_id join charges c on c.id = s.charge_id
    where a.payment_id = ${paymentId} and a.released_at is null
    group by c.id order by c.served_at, c.id`.execute(tx);
  return rows;
}
