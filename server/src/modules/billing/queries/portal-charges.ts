import type { ChargeKind } from "@jechemine/contract/billing.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type ShareRow = {
  id: string;
  chargeId: string;
  kind: ChargeKind;
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  minutes: number;
  postedAt: Date;
  dueOn: string;
  paymentIds: string[];
  professionalId: string;
  clientId: string;
  appointmentId: string | null;
  amountCents: number;
  paidCents: number;
  refundedCents: number;
  writtenOffCents: number;
  totalCents: number;
  currency: string;
  state: "open" | "paid" | "voided";
};
const SHARE = sql`
  select s.id, s.charge_id, c.kind, c.service_code, c.service_name_fr, c.service_name_en, c.served_at, c.minutes, s.posted_at, c.due_on,
    c.professional_id, c.client_id, c.appointment_id, s.amount_cents, c.total_cents, c.currency, s.state,
    (select coalesce(sum(a.amount_cents), 0)::bigint from allocations a where a.share_id = s.id and a.released_at is null) as paid_cents,
    (select coalesce(sum(k.amount_cents), 0)::bigint from charge_credits k where k.share_id = s.id) as refunded_cents,
    (select coalesce(sum(w.amount_cents), 0)::bigint from write_offs w where w.share_id = s.id and w.reversed_at is null) as written_off_cents,
    array(select a.payment_id from allocations a where a.share_id = s.id and a.released_at is null order by a.id) as payment_ids
  from charge_shares s join charges c on c.id = s.charge_id`;
type Listing = {
  payerId: string;
  status: ShareRow["state"] | undefined;
  after: { at: Date; id: string } | undefined;
  limit: number;
};
export const sharesQuery = ({ payerId, status, after, limit }: Listing) => sql<ShareRow>`${SHARE}
  where s.payer_id = ${payerId} ${status ? sql`and s.state = ${status}` : sql``}
    ${after ? sql`and (s.posted_at, s.id) < (${after.at}, ${after.id})` : sql``}
  order by s.posted_at desc, s.id desc limit ${limit}`;
/** A payer's shares, newest first, by the one index of the payer. */
export const listShares = async (tx: Tx, asked: Listing): Promise<ShareRow[]> =>
  (await sharesQuery(asked).execute(tx)).rows;
export const findShare = async (
  tx: Tx,
  { payerId, id }: { payerId: string; id: string },
): Promise<ShareRow | undefined> =>
  (await sql<ShareRow>`${SHARE} where s.id = ${id} and s.payer_id = ${payerId}`.execute(tx)).rows[0];
