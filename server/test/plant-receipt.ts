import { randomBytes, randomUUID } from "node:crypto";
import type { Ground } from "./fixtures.ts";

/** The receipt of what a client paid, whose every word is the canary. After `plantMoney`. Gives its id. */
export async function plantReceipt({ god, make, clock }: Ground, clientId: string, canary: string): Promise<string> {
  const [id, keyId, at] = [randomUUID(), randomUUID(), clock.now()];
  await make.insert("receipt_keys", { id: keyId, sealed: Buffer.from("x"), made_at: at });
  const words = { fr: canary, en: canary };
  const money = { netCents: 12_000, gstCents: 0, qstCents: 0, totalCents: 12_000, chargeCents: 12_000, taxed: false };
  const professional = { name: canary, licence: null, supervisor: null };
  const line = { kind: "session", servedOn: "2026-03-02", minutes: 50, label: words, client: canary, professional };
  const content = {
    practice: { name: "Clinic", address: "1, rue Rachel", phone: "514 555-0100", email: "a@example.test" },
    zone: "America/Toronto",
    payer: { name: canary, address: canary },
    payment: { method: "cash", brand: null, last4: null, confirmationNumber: null, paidAt: at.toISOString() },
    sandbox: false,
    currency: "CAD",
    lines: [{ ...line, ...money }],
  };
  const code = randomBytes(8).toString("hex").toUpperCase();
  await god.query(
    `insert into receipts (id, payment_id, payer_id, year, sequence, issued_at, amount_cents, currency, content, content_hash, code, key_id)
     select $1, s.payment_id, s.payer_id, 2026, (select count(*) + 1 from receipts), $2, 12000, 'CAD', $3, decode(repeat('00', 32), 'hex'), $4, $5
     from settlements s join payers y on y.id = s.payer_id where y.person_id = $6`,
    [id, at, JSON.stringify(content), code, keyId, clientId],
  );
  await make.insert("receipt_clients", { receipt_id: id, client_id: clientId, issued_at: at });
  return id;
}
