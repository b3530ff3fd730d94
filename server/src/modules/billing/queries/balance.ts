import type { SettlementMethod } from "@jechemine/contract/billing.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Span } from "../calendar.ts";

export type PayerSums = {
  chargedCents: number;
  paidCents: number;
  yearSessions: number;
  yearChargedCents: number;
  yearPaidCents: number;
  nextDueOn: string | null;
};
/** What a payer was charged and paid, ever and in a year. What was taken back or went back does not count. */
export async function sumPayer(tx: Tx, payerId: string, year: Span): Promise<PayerSums> {
  const { rows } = await sql<PayerSums>`
    select charged.charged_cents - credited.ever - given_up.ever as charged_cents,
      charged.year_charged_cents - credited.year - given_up.year as year_charged_cents,
      charged.year_sessions, paid.paid_cents - refunded.ever as paid_cents, paid.year_paid_cents - refunded.year as year_paid_cents,
      (select min(c.due_on) from charge_shares s join charges c on c.id = s.charge_id where s.payer_id = ${payerId} and s.state = 'open') as next_due_on
    from (select coalesce(sum(s.amount_cents), 0)::bigint as charged_cents,
        coalesce(sum(s.amount_cents) filter (where s.posted_at >= ${year.from} and s.posted_at < ${year.until}), 0)::bigint as year_charged_cents,
        (count(distinct s.charge_id) filter (where c.kind in ('session', 'partial_session') and s.posted_at >= ${year.from}
          and s.posted_at < ${year.until}
          and c.total_cents > coalesce((select sum(k.amount_cents) from charge_credits k where k.charge_id = c.id), 0)))::int as year_sessions
      from charge_shares s join charges c on c.id = s.charge_id where s.payer_id = ${payerId} and s.state <> 'voided') charged,
      (select coalesce(sum(amount_cents), 0)::bigint as paid_cents,
        coalesce(sum(amount_cents) filter (where posted_at >= ${year.from} and posted_at < ${year.until}), 0)::bigint as year_paid_cents
      from settlements where payer_id = ${payerId} and reversed_at is null) paid,
      (select coalesce(sum(k.amount_cents), 0)::bigint as ever,
        coalesce(sum(k.amount_cents) filter (where k.posted_at >= ${year.from} and k.posted_at < ${year.until}), 0)::bigint as year
      from charge_shares s join charge_credits k on k.share_id = s.id where s.payer_id = ${payerId}) credited,
      (select coalesce(sum(w.amount_cents), 0)::bigint as ever,
        coalesce(sum(w.amount_cents) filter (where w.posted_at >= ${year.from} and w.posted_at < ${year.until}), 0)::bigint as year
      from charge_shares s join write_offs w on w.share_id = s.id where s.payer_id = ${payerId} and w.reversed_at is null) given_up,
      (select coalesce(sum(f.amount_cents), 0)::bigint as ever,
        coalesce(sum(f.amount_cents) filter (where f.posted_at >= ${year.from} and f.posted_at < ${year.until}), 0)::bigint as year
      from settlements s join settled_refunds f on f.payment_id = s.payment_id where s.payer_id = ${payerId}) refunded`.execute(
    tx,
  );
  return (
    rows[0] ?? {
      chargedCents: 0,
      paidCents: 0,
      yearSessions: 0,
      yearChargedCents: 0,
      yearPaidCents: 0,
      nextDueOn: null,
    }
  );
}

type LastPayment = { paymentId: string; amountCents: number; method: SettlementMethod; settledAt: Date };
export const findLastPayment = (tx: Tx, payerId: string): Promise<LastPayment | undefined> =>
  tx
    .selectFrom("settlements")
    .select(["paymentId", "amountCents", "method", "settledAt"])
    .where("payerId", "=", payerId)
    .where("reversedAt", "is", null)
    .orderBy("postedAt", "desc")
    .orderBy("paymentId", "desc")
    .limit(1)
    .executeTakeFirst();

/** When the oldest of what is open is to be paid. */
export async function findNextDue(tx: Tx, payerId: string): Promise<string | null> {
  const { rows } = await sql<{ dueOn: string | null }>`
    select min(c.due_on) as due_on from charge_shares s join charges c on c.id = s.charge_id
    where s.payer_id = ${payerId} and s.state = 'open'`.execute(tx);
  return rows[0]?.dueOn ?? null;
}
