import type { CareRole } from "@jechemine/contract/clients.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Session = { id: string; startsAt: string; endsAt: string; modality: Modality };
/** Instants inside JSON come as text of PostgreSQL's: ISO with an offset. */
export type ClientOfList = {
  id: string;
  givenName: string;
  familyName: string;
  pronouns: string | null;
  /** In whole years, on the day that was asked. */
  age: number | null;
  role: CareRole;
  since: Date;
  sortFamily: string;
  sortGiven: string;
  nextSession: Session | null;
  lastSession: Session | null;
  drafts: number;
};

/** `day`: today in the zone of the practice. */
type Around = { me: string; now: Date; day: string };
const LONGEST_SESSION = 12 * 3_600_000; // a bound for the index of the participants
const age = (day: string) => sql`extract(year from age(${day}::date, p.birth_date))::int as age`;
const session = sql`json_build_object('id', a.id, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'modality', a.modality)`;
const withMe = (me: string) =>
  sql`join appointments a on a.id = t.appointment_id
    join appointment_participants m on m.appointment_id = a.id and m.person_id = ${me} where t.person_id = c.client_id`;

/**
 * By name as people look it up, É with E; cut, so that a place fits in a cursor. One's own clients are few: nothing needs an index for it.
 */
const family = sql`left(unaccent(lower(p.family_name)), 20)`;
const given = sql`left(unaccent(lower(p.given_name)), 12)`;
const sorting = sql`${family}, ${given}, p.id`;
const sorted = sql`${family} as sort_family, ${given} as sort_given`;

/** What goes with every client of the caller `c`: who they are, the sessions around now, and what is not signed. */
const columns = ({ me, now, day }: Around) => sql`
  p.id, p.given_name, p.family_name, p.pronouns, ${age(day)}, c.role, c.since, ${sorted},
  (select ${session} from appointment_participants t ${withMe(me)} and t.starts_at > ${new Date(now.getTime() - LONGEST_SESSION)}
    and a.ends_at > ${now} and a.state = 'scheduled' order by t.starts_at limit 1) as next_session,
  (select ${session} from appointment_participants t ${withMe(me)} and t.starts_at < ${now}
    and a.ends_at <= ${now} and a.state in ('scheduled', 'completed') order by t.starts_at desc limit 1) as last_session,
  (select count(*)::int from notes n where n.author_id = ${me} and n.signed_at is null and not n.private
    and (n.member_id is null or n.member_id = c.client_id)
    and n.file_id in (select f.file_id from care_team f where f.client_id = c.client_id and f.professional_id = ${me})) as drafts`;

const inCareOf = (me: string) => sql`(
  select client_id, min(starts_at) as since,
    (array_agg(role order by array_position(array['treating', 'co_treating', 'successor', 'supervisor'], role)))[1] as role
  from care_team where professional_id = ${me}
    and (role in ('treating', 'co_treating', 'successor') or role = 'supervisor' and consented_at is not null)
  group by client_id) c`;

type Listing = Around & {
  words: string | undefined;
  after: readonly [family: string, given: string, id: string] | undefined;
  limit: number;
};
const named = (words: string | undefined) =>
  words
    ? sql`and unaccent(lower(p.given_name || ' ' || p.family_name)) like unaccent(lower(${`%${words.replace(/[\\%_]/g, "\\$&")}%`}))`
    : sql``;
const later = (after: Listing["after"]) =>
  after ? sql`and (${sorting}) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``;
const page = ({ words, after, limit }: Omit<Listing, keyof Around>): RawBuilder<unknown> =>
  sql`p.merged_into is null ${named(words)} ${later(after)} order by ${sorting} limit ${limit}`;

export const listClients = async (tx: Tx, { me, now, day, ...rest }: Listing): Promise<ClientOfList[]> =>
  (
    await sql<ClientOfList>`select ${columns({ me, now, day })} from ${inCareOf(me)} join persons p on p.id = c.client_id where ${page(rest)}`.execute(
      tx,
    )
  ).rows;
export const findClient = async (tx: Tx, clientId: string, around: Around): Promise<ClientOfList | undefined> =>
  (
    await sql<ClientOfList>`select ${columns(around)} from ${inCareOf(around.me)} join persons p on p.id = c.client_id
      where c.client_id = ${clientId}`.execute(tx)
  ).rows[0];

export type NameOfClient = Pick<
  ClientOfList,
  "id" | "givenName" | "familyName" | "pronouns" | "age" | "sortFamily" | "sortGiven"
> & {
  lastSession: Session | null;
  drafts: number;
  sessions: number;
};
/**
 * Past clients by name, with the last session that was the caller's; only those with whom there was a session or who have a note of the
 * caller. Call it as the system, with the ids that the caller's own ended care gave.
 */
export const listPastNames = async (
  tx: Tx,
  ids: readonly string[],
  { me, now, day, ...rest }: Listing,
): Promise<NameOfClient[]> =>
  (
    await sql<NameOfClient>`
      select p.id, p.given_name, p.family_name, p.pronouns, ${age(day)}, ${sorted},
        (select ${session} from appointment_participants t ${withMe(me)} and a.ends_at <= ${now} and a.state in ('scheduled', 'completed')
          order by t.starts_at desc limit 1) as last_session,
        (select count(*)::int from appointment_participants t ${withMe(me)} and a.ends_at <= ${now} and a.state in ('scheduled', 'completed')) as sessions,
        (select count(*)::int from notes n join file_members f on f.file_id = n.file_id and f.client_id = c.client_id
          where n.author_id = ${me} and n.signed_at is null and not n.private and (n.member_id is null or n.member_id = c.client_id)) as drafts
      from unnest(${ids}::uuid[]) as c (client_id) join persons p on p.id = c.client_id
      where (exists (select from appointment_participants t ${withMe(me)} and a.ends_at <= ${now})
        or exists (select from notes n join file_members f on f.file_id = n.file_id and f.client_id = c.client_id where n.author_id = ${me}))
        and ${page(rest)}`.execute(tx)
  ).rows;

export const countSessions = async (
  tx: Tx,
  clientId: string,
  { me, now }: Pick<Around, "me" | "now">,
): Promise<number> =>
  Number(
    (
      await sql<{ count: number }>`select count(*) from (select ${clientId}::uuid as client_id) c
        join appointment_participants t on t.person_id = c.client_id ${withMe(me)} and t.starts_at < ${now} and a.ends_at <= ${now}
        and a.state in ('scheduled', 'completed')`.execute(tx)
    ).rows[0]?.count,
  );
