import type { Modality, ServiceType } from "@jechemine/contract/vocabulary.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { TimePlan } from "../appointment.ts";

export type BookingRow = {
  fileId: string;
  fileKind: "individual" | "couple" | "family" | "group";
  episodeId: string | null;
  /** Those whom the caller may see. */
  clientIds: string[];
  serviceId: string;
  serviceKind: ServiceType;
  minutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  bookableOnline: boolean;
  priceCents: number;
  currency: string;
  offered: boolean;
  modalities: Modality[];
  sites: { id: string; zone: string; rooms: string[] }[];
  /** The professional opened the calendar: to this client for this service, or to all. */
  opened: boolean;
};
type Wanted = {
  professionalId: string;
  serviceId: string;
  fileId?: string | undefined;
  /** The client who asks; the practice leaves it out. */
  clientId: string | null;
  now: Date;
};

/**
 * All that a booking asks, in one round trip and with the caller's own rights: no row when the file, its treating
 * professional or the service is missing or somebody else's. A client may leave the file out.
 */
export async function findBooking(tx: Tx, wanted: Wanted): Promise<BookingRow | undefined> {
  const { professionalId, serviceId, fileId = null, clientId, now } = wanted;
  const { rows } = await sql<BookingRow>`
    select f.id as file_id, f.kind as file_kind,
      (select e.id from episodes e where e.file_id = f.id and e.closed_at is null order by e.opened_at desc limit 1) as episode_id,
      (select array_agg(distinct c.client_id) from care_team c where c.file_id = f.id and c.professional_id = ${professionalId}) as client_ids,
      s.id as service_id, s.kind as service_kind, s.minutes, s.buffer_before_minutes, s.buffer_after_minutes, s.bookable_online,
      coalesce(offer.price_cents, s.price_cents) as price_cents, s.currency, offer.service_id is not null and s.active as offered,
      p.modalities,
      (select coalesce(json_agg(json_build_object('id', site.id, 'zone', site.zone, 'rooms',
          (select coalesce(json_agg(room.id order by room.name), '[]') from rooms room where room.site_id = site.id and room.active)) order by site.name), '[]')
        from professional_sites its join sites site on site.id = its.site_id where its.professional_id = p.person_id and site.active) as sites,
      p.self_scheduling or exists (select from self_scheduling open where open.professional_id = p.person_id and open.client_id = ${clientId}
        and open.file_id = f.id and open.service_id = s.id and open.closed_at is null) as opened
    from files f
      join professionals p on p.person_id = ${professionalId} and p.state = 'approved'
      join services s on s.id = ${serviceId}
      left join professional_services offer on offer.professional_id = p.person_id and offer.service_id = s.id
    where f.closed_at is null
      and (${fileId}::uuid is null or f.id = ${fileId})
      and (${fileId}::uuid is not null or f.kind = case s.kind when 'evaluation' then 'individual' else s.kind end)
      and exists (select from care_team c where c.file_id = f.id and c.professional_id = p.person_id
        and c.role in ('treating', 'co_treating') and c.starts_at <= ${now} and (c.ends_at is null or ${now} < c.ends_at)
        and (${clientId}::uuid is null or c.client_id = ${clientId}))
    order by f.opened_at desc limit 1`.execute(tx);
  return rows[0];
}

type NewAppointment = {
  id: string;
  episodeId: string | null;
  /** The request that it answers; left out, the match of the file that waits for its date. */
  requestId: string | null;
  serviceId: string;
  priceCents: number;
  currency: string;
  meetingLink: string | null;
  /** The client has still to say yes. */
  proposed: boolean;
  /** Participants do not see each other. */
  hidden: boolean;
};
/** What takes the time: a new appointment, one that moves, or a hold of somebody. */
export type Taker =
  | { appointment: NewAppointment }
  | { movesId: string; meetingLink: string | null }
  | { hold: { id: string; until: Date; maximum: number } };
export type Take = {
  /** Who books, moves or holds. */
  personId: string | null;
  fileId: string;
  professionalId: string;
  modality: Modality;
  plan: TimePlan;
  by: Taker;
  now: Date;
};
export type Taken = {
  outcome: "ok" | "SLOT_TAKEN" | "CLIENT_BUSY" | "DAY_FULL" | "NO_ROOM" | "TOO_MANY_HOLDS" | "NOT_FOUND";
  /** Of a new appointment. */
  requestId?: string | null;
};

/** The one way to take time (migration 0030). The appointment is written with the caller's own rights. */
export async function takeTime(tx: Tx, { plan, by, ...take }: Take): Promise<Taken> {
  const { begins, ends, dailyMaximum, ...rest } = plan;
  const maximum = dailyMaximum === null ? {} : { dailyMaximum };
  const whole = { ...take, ...rest, ...maximum, startsAt: begins, endsAt: ends, ...by };
  const { rows } = await sql<{ taken: Taken }>`select app.take_time(${JSON.stringify(whole)}::jsonb) as taken`.execute(
    tx,
  );
  return rows[0]?.taken ?? { outcome: "SLOT_TAKEN" };
}

/** Ends the hold, if it is the caller's. */
export async function deleteHold(tx: Tx, holdId: string, personId: string | null): Promise<string[]> {
  const rows = await tx
    .deleteFrom("occupancies")
    .where("holdId", "=", holdId)
    .where("heldBy", "=", personId)
    .where("state", "=", "held")
    .returning(["resourceId", "resourceKind"])
    .execute();
  return rows.filter(({ resourceKind }) => resourceKind === "professional").map(({ resourceId }) => resourceId);
}
