import type { AppointmentState } from "@jechemine/contract/appointments.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { AwayAct } from "@jechemine/contract/sessions.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { ForWard } from "../../people/index.ts";

export type Reader = {
  personId: string;
  name: string;
  zone: string;
  locale: Locale;
  email: string | null;
  /** A guardian, who reads of the ward as far as their rights go; null for whoever reads of themselves. */
  forWard: ForWard | null;
};
/** What mails and reminders say of an appointment; read anew each time. */
export type Telling = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  modality: Modality;
  place: string | null;
  zone: string | null;
  state: AppointmentState;
  proposedByPractice: boolean;
  confirmedAt: Date | null;
  priceCents: number;
  currency: string;
  revision: number;
  sessionNumber: number;
  agreementSigned: boolean;
  /** Given up because the professional is away that day. */
  absence: { act: AwayAct; message: string | null } | null;
  professional: Reader;
  clients: Reader[];
};

const reader = sql`json_build_object('forWard', null, 'personId', n.id, 'name', n.given_name || ' ' || n.family_name, 'zone', n.zone, 'locale', n.locale,
  'email', coalesce((select a.email from accounts a where a.person_id = n.id and a.status = 'active'),
    (select c.value from contact_points c where c.person_id = n.id and c.kind = 'email' and c.ended_at is null order by c.preferred desc, c.created_at limit 1)))`;

export const findTelling = async (tx: Tx, id: string): Promise<Telling | undefined> =>
  (
    await sql<Telling>`
    select a.id, a.starts_at, a.ends_at, a.modality, a.state, a.proposed_by_practice, a.confirmed_at, a.price_cents, a.currency, a.revision, site.zone,
      case when a.modality = 'in_person' then concat_ws(', ', site.name, site.address, site.city) end as place,
      (select count(*) from appointments b where b.file_id = a.file_id and b.state <> 'cancelled' and b.starts_at <= a.starts_at)::int as session_number,
      exists (select from service_agreements g where g.file_id = a.file_id and g.professional_id = t.person_id and g.ended_at is null) as agreement_signed,
      (select json_build_object('act', z.act, 'message', z.message) from absences z where z.id = a.absence_id) as absence,
      (select ${reader} from persons n where n.id = t.person_id) as professional,
      (select coalesce(json_agg(${reader} order by n.id), '[]') from appointment_participants c join persons n on n.id = c.person_id
        where c.appointment_id = a.id and c.side = 'client') as clients
    from appointments a
      join appointment_participants t on t.appointment_id = a.id and t.side = 'professional' and t.role = 'treating'
      left join sites site on site.id = a.site_id
    where a.id = ${id}`.execute(tx)
  ).rows[0];

/** The ward of a guardian who may still act, when they take part in the session. */
export const findActedFor = async (tx: Tx, appointmentId: string, guardianshipId: string): Promise<string | null> =>
  (
    await sql<{ personId: string }>`
    select c.person_id from guardianships g
      join appointment_participants c on c.person_id = g.ward_id and c.appointment_id = ${appointmentId} and c.side = 'client'
      cross join lateral app.guardian_rights(g.guardian_id, g.ward_id) as r
    where g.id = ${guardianshipId} and 'logistics' = any(r.acts)`.execute(tx)
  ).rows[0]?.personId ?? null;

/** The client whom a mail was written to: by the address when there are several. */
export const findLinkReader = async (tx: Tx, appointmentId: string, email: string | null): Promise<string | null> =>
  (
    await sql<{ personId: string }>`
    select c.person_id from appointment_participants c where c.appointment_id = ${appointmentId} and c.side = 'client'
    order by (exists (select from accounts a where a.person_id = c.person_id and a.email = ${email})
      or exists (select from contact_points p where p.person_id = c.person_id and p.kind = 'email' and p.value = ${email})) desc, c.person_id
    limit 1`.execute(tx)
  ).rows[0]?.personId ?? null;

export const findReader = async (tx: Tx, personId: string): Promise<Reader | undefined> =>
  (await sql<{ reader: Reader }>`select ${reader} as reader from persons n where n.id = ${personId}`.execute(tx))
    .rows[0]?.reader;

export type DaySession = { id: string; startsAt: Date; modality: Modality; confirmedAt: Date | null };
export const listDay = (
  tx: Tx,
  professionalId: string,
  { dayFrom, dayUntil }: { dayFrom: Date; dayUntil: Date },
): Promise<DaySession[]> =>
  tx
    .selectFrom("appointmentParticipants as p")
    .innerJoin("appointments as a", "a.id", "p.appointmentId")
    .select(["a.id", "a.startsAt", "a.modality", "a.confirmedAt"])
    .where("p.personId", "=", professionalId)
    .where("p.side", "=", "professional")
    .where("p.startsAt", ">=", dayFrom)
    .where("p.startsAt", "<", dayUntil)
    .where("a.state", "=", "scheduled")
    .orderBy("a.startsAt")
    .execute();
