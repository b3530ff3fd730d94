import { randomInt, randomUUID } from "node:crypto";
import type { Ground } from "./fixtures.ts";

/** A saved method and a payment that waits for the payer's bank, both with the canary where a stranger could read it. */
export async function plantPayment({ make, god, clock }: Ground, personId: string, canary: string) {
  const ids = { paymentMethod: randomUUID(), payment: randomUUID() };
  const { rows } = await god.query("select id from payers where person_id = $1", [personId]);
  const own = { payer_id: rows[0].id, person_id: personId, provider: "sandbox", last4: "6789" };
  const kept = { kind: "debit", provider_ref: canary, is_default: true, added_at: clock.now() };
  await make.insert("payment_methods", { id: ids.paymentMethod, ...own, ...kept });
  await make.insert("payments", {
    id: ids.payment,
    ...own,
    amount_cents: 100,
    currency: "CAD",
    method: "debit",
    origin: "portal",
    state: "requires_action",
    confirmation_number: `P-${randomInt(1_000, 10_000)}-${randomInt(1_000, 10_000)}`,
    payment_method_id: ids.paymentMethod,
    method_ref: canary,
    action_url: `/sandbox/challenge/${canary}`,
    action_until: clock.now(),
    created_at: clock.now(),
  });
  return ids;
}
