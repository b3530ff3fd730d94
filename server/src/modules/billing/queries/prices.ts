import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type Priced = { clientId: string; professionalId: string; serviceId: string };
/** The agreed price, else the professional's, else the practice's. */
export async function findPrice(tx: Tx, { clientId, professionalId, serviceId }: Priced) {
  const { rows } = await sql<{ amountCents: number; currency: string }>`
    select coalesce(agreed.amount_cents, own.price_cents, s.price_cents) as amount_cents, coalesce(agreed.currency, s.currency) as currency
    from services s
      left join professional_services own on own.service_id = s.id and own.professional_id = ${professionalId}
      left join agreed_prices agreed on agreed.service_id = s.id and agreed.professional_id = ${professionalId}
        and agreed.client_id = ${clientId} and agreed.ended_at is null
    where s.id = ${serviceId}`.execute(tx);
  return rows[0];
}
