import type { Modality, ServiceType } from "@jechemine/contract/vocabulary.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type Opening = { professionalId: string; clientId: string; fileId: string; serviceId: string };

/** True when the professional treats the client in that file (the row is theirs to see) and offers the service. */
export async function findTreated(tx: Tx, { professionalId, clientId, fileId, serviceId }: Opening) {
  const { rows } = await sql<{ offered: boolean }>`
    select exists (select from professional_services o join services s on s.id = o.service_id
      where o.professional_id = ${professionalId} and o.service_id = ${serviceId} and s.active and s.bookable_online) as offered
    from care_team c where c.file_id = ${fileId} and c.client_id = ${clientId} and c.professional_id = ${professionalId}
      and c.role in ('treating', 'co_treating') limit 1`.execute(tx);
  return rows[0];
}

export const openCalendar = (tx: Tx, opening: Opening, now: Date) =>
  tx
    .insertInto("selfScheduling")
    .values({ ...opening, openedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(["professionalId", "clientId", "serviceId"])
        .doUpdateSet({ fileId: opening.fileId, openedAt: now, closedAt: null }),
    )
    .execute();

export async function closeCalendar(
  tx: Tx,
  { professionalId, clientId, serviceId }: Opening,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("selfScheduling")
    .set({ closedAt: now })
    .where("professionalId", "=", professionalId)
    .where("clientId", "=", clientId)
    .where("serviceId", "=", serviceId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type OpenRow = {
  professional: { id: string; name: string; slug: string; title: string | null };
  service: { id: string; kind: ServiceType; name: { fr: string; en: string }; minutes: number };
  priceCents: number;
  currency: string;
  requestId: string | null;
  fileId: string;
  modalities: Modality[];
};
/** The calendars open to a client: by a professional to this client, or to every matched client for services of the file's kind. */
export const listOpenCalendars = async (tx: Tx, clientId: string, now: Date): Promise<OpenRow[]> =>
  (
    await sql<OpenRow>`
    select distinct on (p.person_id, s.id, f.id)
      json_build_object('id', p.person_id, 'name', n.given_name || ' ' || n.family_name, 'slug', p.slug,
        'title', (select l.title from licences l where l.professional_id = p.person_id order by l.valid_from desc limit 1)) as professional,
      json_build_object('id', s.id, 'kind', s.kind, 'name', json_build_object('fr', s.name_fr, 'en', s.name_en), 'minutes', s.minutes) as service,
      coalesce(o.price_cents, s.price_cents) as price_cents, s.currency, f.id as file_id, p.modalities,
      (select r.id from requests r where r.file_id = f.id and r.state = 'matched' and r.matched_professional_id = p.person_id limit 1) as request_id
    from care_team c
      join files f on f.id = c.file_id and f.closed_at is null
      join professionals p on p.person_id = c.professional_id and p.state = 'approved'
      join persons n on n.id = p.person_id
      join professional_services o on o.professional_id = p.person_id
      join services s on s.id = o.service_id and s.active and s.bookable_online
    where c.client_id = ${clientId} and c.role in ('treating', 'co_treating') and c.starts_at <= ${now} and (c.ends_at is null or ${now} < c.ends_at)
      and (p.self_scheduling and f.kind = case s.kind when 'evaluation' then 'individual' else s.kind end
        or exists (select from self_scheduling x where x.professional_id = p.person_id and x.client_id = ${clientId} and x.service_id = s.id
          and x.file_id = f.id and x.closed_at is null))
    order by p.person_id, s.id, f.id limit 50`.execute(tx)
  ).rows;
