import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";
import type { Filter } from "../filters.ts";
import type { MatchRequest, Professional } from "../rank.ts";

/** A time off that covers a night is an absence; a long lunch is not. */
const ABSENCE = sql`interval '20 hours'`;
const isAway = (
  now: Date,
) => sql<boolean>`exists (select from availability_exceptions e where e.professional_id = p.person_id
  and e.kind = 'time_off' and e.starts_at <= ${now} and e.ends_at > ${now} and e.ends_at - e.starts_at >= ${ABSENCE})`;

/** Those whom the first filters of the pure rule set aside, counted, and the ids of those who are left. */
export type Sieved = { filter: Filter | null; count: number; ids: string[] | null };
type Sieving = { now: Date; request: MatchRequest; modalities: ReadonlySet<string>; only: string | undefined };

/** A wish that binds, as a list for PostgreSQL; null when none does. */
const required = (wish: { wanted: readonly string[]; required: boolean } | undefined) =>
  wish?.required ? [...wish.wanted] : null;

/**
 * The filters that read columns once more, in the database and in the order of FILTERS, so that of ten thousand professionals only those
 * are read who may be left: about one in twenty. The pure rule judges these again: here nobody is let through whom it would set aside.
 */
export async function sieve(tx: Tx, { now, request, modalities, only }: Sieving): Promise<Sieved[]> {
  const { day, ageGroup, urgent, service, preferences } = request;
  const price = preferences.maximumPrice;
  const payers = preferences.payer === undefined || preferences.payer === "person" ? [] : [preferences.payer];
  const [titles, genders, languages] = [preferences.title, preferences.gender, preferences.language].map(required);
  const most = price?.required ? price.amountCents : null;
  const offers = sql`select from professional_services o join services v on v.id = o.service_id and v.active
    where o.professional_id = p.person_id
      and case when ${service.required || service.type === "evaluation"} then v.kind = ${service.type} else v.kind <> 'evaluation' end`;
  const licences = sql`select from licences l where l.professional_id = p.person_id
    and l.verified_at is not null and l.valid_from <= ${day}::date and (l.valid_until is null or ${day}::date <= l.valid_until)`;
  const { rows } = await sql<Sieved>`
    with profiles as materialized (
      select person_id, state, case
        when not accepts_new or (${urgent} and not accepts_urgent) then 'not_accepting'
        when paused_at is not null then 'paused'
        when not age_groups @> array[${ageGroup}] then 'age_group'
        when not payer_kinds @> ${payers}::text[] then 'payer'
        when not languages && ${languages}::text[] then 'language'
        when not modalities && ${[...modalities]}::text[] then 'modality' end as filter
      from professionals where state in ('approved', 'suspended') and (${only ?? null}::uuid is null or person_id = ${only ?? null})),
    judged as (
      select p.person_id, case
        when p.filter is not null then p.filter
        when p.state <> 'approved' or not exists (${licences})
          or not exists (select from accounts a where a.person_id = p.person_id and a.status = 'active' and a.kind = 'professional') then 'inactive'
        when ${isAway(now)} then 'away'
        when not exists (${offers}) then 'service'
        when ${titles}::text[] is not null and not exists (${licences} and l.title = any(${titles}::text[])) then 'title'
        when ${most}::int is not null and not exists (${offers} and coalesce(o.price_cents, v.price_cents) <= ${most}::int) then 'price'
        when ${genders}::text[] is not null and (select n.gender = any(${genders}::text[]) from persons n where n.id = p.person_id) is not true then 'gender'
        end as filter
      from profiles p)
    select filter, count(*)::int as count, case when filter is null then array_agg(person_id::text) end as ids from judged group by filter`.execute(
    tx,
  );
  return rows;
}

export type Candidate = Omit<Professional, "reasons"> & {
  reasons: string[];
  sessions: number;
  openProposals: number;
  lastProposedAt: Date | null;
};
type Wanted = {
  ids: readonly string[];
  /** Other reasons are not read. */
  reasons: readonly string[];
  now: Date;
};
/** All that matching reads of the professionals who are left. */
export async function listCandidates(tx: Tx, { ids, reasons, now }: Wanted): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  const theirs = sql`any(array(select person_id from ours))`;
  const { rows } = await sql<Candidate>`
    with ours as materialized (select * from professionals where person_id = any(${[...ids]}::uuid[])),
    licensed as (
      select professional_id, json_agg(json_build_object('title', title, 'from', valid_from, 'until', valid_until)) as licences
      from licences where verified_at is not null and professional_id = ${theirs} group by professional_id),
    offered as (
      select o.professional_id, json_agg(json_build_object('type', v.kind, 'priceCents', coalesce(o.price_cents, v.price_cents))) as services
      from professional_services o join services v on v.id = o.service_id and v.active
      where o.professional_id = ${theirs} group by o.professional_id),
    placed as (
      select w.professional_id, json_agg(json_build_object('city', s.city, 'region', s.region, 'wheelchair', s.wheelchair_access)) as sites
      from professional_sites w join sites s on s.id = w.site_id and s.active
      where w.professional_id = ${theirs} group by w.professional_id),
    treated as (
      select professional_id, array_agg(reason_key) as reasons from professional_reasons
      where professional_id = ${theirs} and reason_key = any(${[...reasons]}::text[]) group by professional_id),
    asked as (
      select professional_id, count(*)::int as open_proposals from proposals
      where state = 'open' and professional_id = ${theirs} group by professional_id),
    booked as (
      select t.person_id, count(*)::int as sessions from appointment_participants t
      join appointments b on b.id = t.appointment_id and b.state = 'scheduled'
      where t.person_id = ${theirs} and t.starts_at >= ${now} and t.starts_at < ${now}::timestamptz + interval '7 days' group by t.person_id),
    waiting as (
      select matched_professional_id, count(*)::int as requests from requests
      where state = 'matched' and matched_professional_id = ${theirs} group by matched_professional_id)
    select p.person_id as id, (p.state = 'approved' and a.status = 'active') is true as active,
      coalesce(l.licences, '[]') as licences, p.accepts_new, p.accepts_urgent, p.paused_at is not null as paused, ${isAway(now)} as away,
      p.age_groups, coalesce(o.services, '[]') as services, p.payer_kinds, n.gender, p.languages, p.modalities, p.approaches, p.weekly_capacity,
      p.last_proposed_at, coalesce(w.sites, '[]') as sites, coalesce(t.reasons, '{}') as reasons,
      coalesce(q.open_proposals, 0) as open_proposals, coalesce(b.sessions, 0) + coalesce(r.requests, 0) as sessions
    from ours p join persons n on n.id = p.person_id left join accounts a on a.person_id = p.person_id
    left join licensed l on l.professional_id = p.person_id left join offered o on o.professional_id = p.person_id
    left join placed w on w.professional_id = p.person_id left join treated t on t.professional_id = p.person_id
    left join asked q on q.professional_id = p.person_id left join booked b on b.person_id = p.person_id
    left join waiting r on r.matched_professional_id = p.person_id`.execute(tx);
  return rows;
}

export type Excluded = { alreadyAsked: string[]; conflicts: string[] };
/** Whom this request may not go to: who had it before, and who is close to the beneficiary. */
export async function findExcluded(
  tx: Tx,
  { id, beneficiaryId }: { id: string; beneficiaryId: string },
): Promise<Excluded> {
  const { rows } = await sql<Excluded>`
    select array(select professional_id from proposals where request_id = ${id} and state <> 'open')::text[] as already_asked,
      array(select other_id from relations where person_id = ${beneficiaryId}
        union select person_id from relations where other_id = ${beneficiaryId})::text[] as conflicts`.execute(tx);
  return rows[0] ?? { alreadyAsked: [], conflicts: [] };
}

/** The service of a professional that answers a request: of the kind that was asked for, the shortest first. */
export const findServiceOf = (tx: Tx, professionalId: string, kind: Tables["services"]["kind"]) =>
  tx
    .selectFrom("professionalServices as o")
    .innerJoin("services as s", "s.id", "o.serviceId")
    .select("s.id")
    .where("o.professionalId", "=", professionalId)
    .where("s.kind", "=", kind)
    .where("s.active", "=", true)
    .where("s.bookableOnline", "=", true)
    .orderBy("s.minutes")
    .limit(1)
    .executeTakeFirst();
