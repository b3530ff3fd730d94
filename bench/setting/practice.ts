import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Caller } from "../../server/src/platform/verb.ts";

const DAY = 86_400_000;
export type Booker = { professionalId: string; serviceId: string; fileId: string; caller: Caller };

/** One site, one service, and professionals who work every day from 8 to 20, each with one client in one file. */
export async function fillPractice(god: pg.Pool, professionals: number): Promise<Booker[]> {
  const [siteId, serviceId] = [randomUUID(), randomUUID()];
  const long = new Date(Date.now() - 400 * DAY);
  await god.query(
    "insert into sites values ($1, 'Plateau', '1, rue Rachel', 'Montréal', '06', 'America/Toronto', true, true)",
    [siteId],
  );
  await god.query(
    "insert into services values ($1, 'ind', 'individual', 'Thérapie individuelle', 'Individual therapy', 50, 0, 10, 12000, 'CAD', true, true)",
    [serviceId],
  );
  const bookers = Array.from({ length: professionals }, () => bookerOf(serviceId));
  for (const { professionalId, fileId } of bookers)
    await fillOne(god, { siteId, serviceId, professionalId, fileId, long });
  await god.query("analyze");
  return bookers;
}

function bookerOf(serviceId: string): Booker {
  const professionalId = randomUUID();
  const actor = { role: "professional" as const, id: professionalId, accountId: null, permissions: [] };
  return {
    professionalId,
    serviceId,
    fileId: randomUUID(),
    caller: { actor, permissions: { has: () => true }, signInId: null },
  };
}

type One = { siteId: string; serviceId: string; professionalId: string; fileId: string; long: Date };
async function fillOne(god: pg.Pool, { siteId, serviceId, professionalId, fileId, long }: One) {
  const clientId = randomUUID();
  for (const id of [professionalId, clientId])
    await god.query(
      "insert into persons (id, given_name, family_name, locale, zone, created_at) values ($1, 'Camille', 'Roy', 'fr', 'America/Toronto', $2)",
      [id, long],
    );
  await god.query(
    `insert into professionals (person_id, slug, state, applied_at, accepts_new, accepts_urgent, languages, age_groups, modalities, approaches,
       payer_kinds, weekly_capacity)
     values ($1::uuid, 'p-' || $1::text, 'approved', $2, true, true, '{fr}', '{18-64}', '{video}', '{}', '{}', 30)`,
    [professionalId, long],
  );
  await god.query("insert into professional_sites values ($1, $2)", [professionalId, siteId]);
  await god.query("insert into professional_services values ($1, $2, null)", [professionalId, serviceId]);
  await god.query(
    `insert into availability_windows (id, professional_id, site_id, weekday, starts, ends, modalities, valid_from)
     select gen_random_uuid(), $1, $2, day, '08:00', '20:00', '{video}', '2020-01-01' from generate_series(1, 7) day`,
    [professionalId, siteId],
  );
  await god.query("insert into files (id, kind, opened_at) values ($1, 'individual', $2)", [fileId, long]);
  await god.query("insert into file_members values ($1, 'individual', $2, $3)", [fileId, clientId, long]);
  await god.query("insert into care_team values ($1, $2, $3, 'treating', $4)", [
    fileId,
    clientId,
    professionalId,
    long,
  ]);
}

/** Hourly sessions of a professional between two moments, as the booking function leaves them; `keep` chooses. */
export async function fillSessions(god: pg.Pool, one: Booker, starts: readonly Date[]): Promise<void> {
  await god.query(
    `with made as (
       insert into appointments (id, file_id, service_id, starts_at, ends_at, modality, price_cents, currency, state, proposed_by_practice, booked_at, revision)
       select gen_random_uuid(), $1, $2, at, at + interval '50 minutes', 'video', 12000, 'CAD', 'scheduled', false, at, 0
       from unnest($3::timestamptz[]) at returning id, starts_at, ends_at),
     people as (
       insert into appointment_participants (appointment_id, person_id, file_id, side, role, charge_share_basis_points, starts_at)
       select id, $4, $1, 'professional', 'treating', 0, starts_at from made)
     insert into occupancies (id, resource_id, resource_kind, appointment_id, starts_at, ends_at, session_starts_at, state)
     select gen_random_uuid(), $4, 'professional', id, starts_at, ends_at + interval '10 minutes', starts_at, 'scheduled' from made`,
    [one.fileId, one.serviceId, starts, one.professionalId],
  );
}
