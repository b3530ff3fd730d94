import { randomUUID } from "node:crypto";
import type { Ground } from "./fixtures.ts";

type Victim = { clientId: string; professionalId: string; fileId: string; serviceId: string; canary: string };
/**
 * A charge of a client, half paid, whose service is called by the canary. In one statement: the database looks at the whole. Held, and with
 * a link to pay it, both in words of the canary.
 */
export async function plantMoney(ground: Ground, victim: Victim) {
  const { god, clock } = ground;
  const ids = { payer: randomUUID(), charge: randomUUID(), share: randomUUID() };
  await god.query(
    `with payer as (insert into payers (id, kind, person_id, forbids_missed_fees) values ($1, 'person', $2, false)),
      accounts as (insert into ledger_accounts values (gen_random_uuid(), 'receivable', $1, 'CAD', $3), (gen_random_uuid(), 'payable', $4, 'CAD', $3)
        returning id, kind),
      transactions as (insert into ledger_transactions (id, kind, subject_id, currency, at)
        values (gen_random_uuid(), 'charge', $5, 'CAD', $3), (gen_random_uuid(), 'payment', $6, 'CAD', $3) returning id, kind),
      entries as (insert into ledger_entries
        select t.id, row_number() over (partition by t.id), a.id, case when (t.kind = 'charge') = (a.kind = 'receivable') then 12000 else -12000 end, $3
        from transactions t, accounts a),
      charge as (insert into charges (id, client_id, professional_id, file_id, service_id, kind, service_code, service_name_fr, service_name_en, served_at,
          minutes, net_cents, gst_cents, qst_cents, total_cents, tax_reason, tax_rule, tax_rule_since, fee_basis_points, fee_cents, payout_cents,
          currency, posted_at, due_on, transaction_id)
        select $5, $2, $4, $7, $8, 'session', $9, $9, $9, $3, 50, 12000, 0, 0, 12000, 'exempt', 'test', '2024-06-20', 0, 0, 12000,
          'CAD', $3, '2026-03-16', id from transactions where kind = 'charge'),
      share as (insert into charge_shares (id, charge_id, payer_id, amount_cents, net_cents, gst_cents, qst_cents, posted_at, state)
        values ($10, $5, $1, 12000, 12000, 0, 0, $3, 'open'))
     insert into settlements (payment_id, payer_id, amount_cents, currency, method, settled_at, posted_at, transaction_id)
     select $6, $1, 12000, 'CAD', 'cash', $3, $3, id from transactions where kind = 'payment'`,
    [
      ids.payer,
      victim.clientId,
      clock.now(),
      victim.professionalId,
      ids.charge,
      randomUUID(), // settlement
      victim.fileId,
      victim.serviceId,
      victim.canary,
      ids.share,
    ],
  );
  return { charge: ids.charge, share: ids.share, ...(await plantDebt(ground, { ...ids, ...victim })) };
}

type Debt = Victim & { payer: string; charge: string; share: string };
async function plantDebt({ make, clock }: Ground, { payer, charge, share, professionalId, canary }: Debt) {
  const ids = { chargeHold: randomUUID(), payLink: randomUUID() };
  const at = clock.now();
  const why = { reason: "disputed", note: canary, held_by: professionalId, held_at: at };
  await make.insert("charge_holds", { id: ids.chargeHold, charge_id: charge, ...why });
  const sent = { email: `${canary}@example.test`, locale: "fr", made_by: professionalId, made_at: at };
  const until = new Date(at.getTime() + 86_400_000);
  await make.insert("pay_links", { id: ids.payLink, payer_id: payer, share_id: share, ...sent, expires_at: until });
  return ids;
}
