import type { Appointment } from "@jechemine/contract/appointments.ts";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** What the database says of one appointment; `derive-view.ts` makes the contract's from it. */
export type ViewRow = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  zone: string | null;
  state: Appointment["state"];
  modality: Appointment["modality"];
  service: Appointment["service"];
  site: Appointment["site"];
  room: Appointment["room"];
  meetingLink: string | null;
  priceCents: number;
  currency: string;
  people: {
    id: string;
    side: "client" | "professional";
    role: string;
    name: string | null;
    slug: string | null;
    title: string | null;
  }[];
  fileId: string;
  requestId: string | null;
  proposedByPractice: boolean;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  cancellation: Appointment["cancelledBy"];
  sessionNumber: number;
  revision: number;
  /** Notice of the live agreement with each professional of the file. */
  agreements: Record<string, number> | null;
};

const COLUMNS = sql`
  a.id, a.starts_at, a.ends_at, site.zone, a.state, a.modality, a.meeting_link, a.price_cents, a.currency, a.file_id, a.request_id,
  a.proposed_by_practice, a.confirmed_at, a.cancelled_at, a.cancellation, a.revision,
  json_build_object('id', s.id, 'kind', s.kind, 'name', json_build_object('fr', s.name_fr, 'en', s.name_en), 'minutes', s.minutes) as service,
  case when site.id is not null then json_build_object('id', site.id, 'name', site.name, 'address', site.address, 'city', site.city) end as site,
  case when room.id is not null then json_build_object('id', room.id, 'name', room.name) end as room,
  (select json_agg(json_build_object('id', t.person_id, 'side', t.side, 'role', t.role, 'name', n.given_name || ' ' || n.family_name, 'slug', p.slug,
      'title', (select l.title from licences l where l.professional_id = p.person_id order by l.valid_from desc limit 1))
      order by n.family_name, n.given_name)
    from appointment_participants t left join persons n on n.id = t.person_id left join professionals p on p.person_id = t.person_id
    where t.appointment_id = a.id) as people,
  (select count(*) from appointments b where b.file_id = a.file_id and (b.state <> 'cancelled' and b.starts_at <= a.starts_at or b.id = a.id))::int
    as session_number,
  (select json_object_agg(g.professional_id, g.notice_hours) from service_agreements g where g.file_id = a.file_id and g.ended_at is null) as agreements`;
const SOURCES = sql`appointments a
  join services s on s.id = a.service_id
  left join sites site on site.id = a.site_id
  left join rooms room on room.id = a.room_id`;

/** Views of appointments `a`; `rest` joins, chooses and orders. */
export const selectViews = async (tx: Tx, rest: RawBuilder<unknown>): Promise<ViewRow[]> =>
  (await sql<ViewRow>`select ${COLUMNS} from ${SOURCES} ${rest}`.execute(tx)).rows;

export const findView = async (tx: Tx, id: string): Promise<ViewRow | undefined> =>
  (await selectViews(tx, sql`where a.id = ${id}`))[0];

type Listing = {
  personId: string;
  when: "upcoming" | "past";
  now: Date;
  after: { at: Date; id: string } | undefined;
  limit: number;
};
/** A person's appointments, by the one index of the participants. Those that are going on are still upcoming. */
export function listViews(tx: Tx, { personId, when, now, after, limit }: Listing): Promise<ViewRow[]> {
  const [compare, order] = when === "upcoming" ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const running = new Date(now.getTime() - 12 * 3_600_000); // no session is longer: a bound for the index
  const side =
    when === "upcoming"
      ? sql`mine.starts_at > ${running} and a.ends_at > ${now} and a.state = 'scheduled'`
      : sql`(a.ends_at <= ${now} or a.state <> 'scheduled')`;
  const place = after ? sql`and (mine.starts_at, mine.appointment_id) ${compare} (${after.at}, ${after.id})` : sql``;
  return selectViews(
    tx,
    sql`join appointment_participants mine on mine.appointment_id = a.id and mine.person_id = ${personId}
      where ${side} ${place} order by mine.starts_at ${order}, mine.appointment_id ${order} limit ${limit}`,
  );
}

/** A professional's appointments that touch a stretch of time; cancelled ones are gone from the calendar. */
export const listViewsBetween = (tx: Tx, professionalId: string, from: Date, until: Date): Promise<ViewRow[]> =>
  selectViews(
    tx,
    sql`join appointment_participants mine on mine.appointment_id = a.id and mine.person_id = ${professionalId} and mine.side = 'professional'
      where mine.starts_at >= ${from} and mine.starts_at < ${until} and a.state <> 'cancelled' order by mine.starts_at`,
  );

export type BlockRow = {
  appointmentId: string | null;
  state: "held" | "scheduled" | "busy" | "time_off";
  startsAt: Date;
  endsAt: Date;
  heldUntil: Date | null;
};
/** Booked and blocked time of a professional; holds that ran out are nobody's. */
export const listBlocks = (
  tx: Tx,
  professionalId: string,
  { from, until, now }: { from: Date; until: Date; now: Date },
) =>
  sql<BlockRow>`select appointment_id, state, starts_at, ends_at, held_until from occupancies
    where resource_id = ${professionalId} and state <> 'released' and ends_at > ${from} and starts_at < ${until}
      and (held_until is null or held_until > ${now}) order by starts_at`
    .execute(tx)
    .then(({ rows }) => rows);

/** Where a professional's calendar lives. */
export const firstSiteZone = async (tx: Tx, professionalId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom("professionalSites as its")
      .innerJoin("sites as s", "s.id", "its.siteId")
      .select("s.zone")
      .where("its.professionalId", "=", professionalId)
      .where("s.active", "=", true)
      .orderBy("s.name")
      .executeTakeFirst()
  )?.zone;
