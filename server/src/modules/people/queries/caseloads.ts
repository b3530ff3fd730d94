import type { CaseloadsQuery } from "@jechemine/contract/people-admin.ts";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type CaseloadOrder = NonNullable<CaseloadsQuery["sort"]>;
export type CaseloadListRow = {
  id: string;
  givenName: string;
  familyName: string;
  activeClients: number;
  openProposals: number;
  sessionsThisWeek: number;
  weeklyCapacity: number;
  acceptsNew: boolean;
  pausedAt: Date | null;
  awayFrom: Date | null;
  awayUntil: Date | null;
  /** By which the list is ordered, before the name. */
  place: number;
};
const PLACES: Readonly<Record<CaseloadOrder, RawBuilder<unknown>>> = {
  room: sql`sessions_this_week - weekly_capacity`,
  fewest_clients: sql`active_clients`,
  most_clients: sql`-active_clients`,
  proposals: sql`-open_proposals`,
  name: sql`0`,
};

type After = { place: number; familyName: string; givenName: string; id: string };
type Listing = { sort: CaseloadOrder; now: Date; after: After | undefined; limit: number };
/**
 * Counts only, each counted once for all: how many professionals there are makes no more statements. An absence is what the roster shows as one.
 * As the system: who is in whose care is nobody's else.
 */
export const listCaseloads = async (tx: Tx, { sort, now, after, limit }: Listing): Promise<CaseloadListRow[]> =>
  (
    await sql<CaseloadListRow>`
    with clients as (select professional_id as id, count(distinct client_id)::int as n from care_team
        where role in ('treating', 'co_treating', 'successor') and starts_at <= ${now} and (ends_at is null or ends_at > ${now}) group by 1),
      asked as (select professional_id as id, count(*)::int as n from proposals where state = 'open' group by 1),
      booked as (select t.person_id as id, count(*)::int as n from appointment_participants t
        join appointments a on a.id = t.appointment_id and a.state = 'scheduled'
        where t.side = 'professional' and t.starts_at >= ${now} and t.starts_at < ${now}::timestamptz + interval '7 days' group by 1),
      away as (select distinct on (e.professional_id) e.professional_id as id, e.starts_at, e.ends_at
        from availability_exceptions e left join leaves l on l.id = e.id
        where e.kind = 'time_off' and e.ends_at > ${now} and e.starts_at < ${now}::timestamptz + interval '14 days'
          and (l.id is not null or e.ends_at - e.starts_at >= interval '20 hours'
            or exists (select from absences d where d.professional_id = e.professional_id and d.starts_at < e.ends_at and e.starts_at < d.ends_at))
        order by e.professional_id, e.starts_at, e.id),
      loads as (select p.person_id as id, n.given_name, n.family_name, coalesce(clients.n, 0) as active_clients, coalesce(asked.n, 0) as open_proposals,
          coalesce(booked.n, 0) as sessions_this_week, p.weekly_capacity, p.accepts_new, p.paused_at, away.starts_at as away_from, away.ends_at as away_until
        from professionals p join persons n on n.id = p.person_id
          left join clients on clients.id = p.person_id left join asked on asked.id = p.person_id
          left join booked on booked.id = p.person_id left join away on away.id = p.person_id
        where p.state = 'approved'),
      placed as (select *, ${PLACES[sort]} as place from loads)
    select * from placed
    where ${after === undefined ? sql`true` : sql`(place, family_name, given_name, id) > (${after.place}, ${after.familyName}, ${after.givenName}, ${after.id}::uuid)`}
    order by place, family_name, given_name, id limit ${sql.lit(limit)}`.execute(tx)
  ).rows;
