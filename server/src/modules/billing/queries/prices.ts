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

/** Whether the professional treats the client, and whether they offer the service; with the caller's own rights. */
export async function canAgree(tx: Tx, { clientId, professionalId, serviceId }: Priced, now: Date): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`
    select exists (select from care_team t where t.client_id = ${clientId} and t.professional_id = ${professionalId}
        and t.role in ('treating', 'co_treating') and t.starts_at <= ${now} and (t.ends_at is null or ${now} < t.ends_at))
      and exists (select from professional_services o join services s on s.id = o.service_id
        where o.professional_id = ${professionalId} and o.service_id = ${serviceId} and s.active) as can`.execute(tx);
  return rows[0]?.can ?? false;
}

type PriceRow = {
  serviceId: string;
  nameFr: string;
  nameEn: string;
  minutes: number;
  usualCents: number;
  agreedCents: number | null;
  currency: string;
  agreedAt: Date | null;
};
/** Of each service that a professional offers. */
export async function listPrices(tx: Tx, of: { clientId: string; professionalId: string }): Promise<PriceRow[]> {
  const { rows } = await sql<PriceRow>`
    select s.id as service_id, s.name_fr, s.name_en, s.minutes, coalesce(o.price_cents, s.price_cents) as usual_cents, s.currency,
      g.amount_cents as agreed_cents, g.agreed_at
    from professional_services o join services s on s.id = o.service_id
      left join agreed_prices g on g.service_id = s.id and g.professional_id = o.professional_id and g.client_id = ${of.clientId} and g.ended_at is null
    where o.professional_id = ${of.professionalId} and s.active order by s.name_fr, s.id`.execute(tx);
  return rows;
}
/** Whether the professional treats the client now. */
export async function isTreating(
  tx: Tx,
  of: { clientId: string; professionalId: string },
  now: Date,
): Promise<boolean> {
  const { rows } =
    await sql`select from care_team t where t.client_id = ${of.clientId} and t.professional_id = ${of.professionalId}
    and t.role in ('treating', 'co_treating') and t.starts_at <= ${now} and (t.ends_at is null or ${now} < t.ends_at) limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export const endAgreedPrice = (tx: Tx, { clientId, professionalId, serviceId }: Priced, at: Date) =>
  tx
    .updateTable("agreedPrices")
    .set({ endedAt: at })
    .where("clientId", "=", clientId)
    .where("professionalId", "=", professionalId)
    .where("serviceId", "=", serviceId)
    .where("endedAt", "is", null)
    .execute();

type NewPrice = Priced & { id: string; amountCents: number; currency: string; agreedBy: string; agreedAt: Date };
export const insertAgreedPrice = (tx: Tx, row: NewPrice) => tx.insertInto("agreedPrices").values(row).execute();
