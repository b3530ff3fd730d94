import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";
import type { Professional } from "../rank.ts";

/** What the first filters read: one row each, so that ten thousand are read in one go. */
export type Profile = Omit<Professional, "sites" | "reasons">;

/** A time off that covers a night is an absence; a long lunch is not. */
const ABSENCE = sql`interval '20 hours'`;

export async function listProfiles(tx: Tx, now: Date, only?: string): Promise<Profile[]> {
  const { rows } = await sql<Profile>`
    select p.person_id as id, (p.state = 'approved' and a.status = 'active') is true as active,
      coalesce(l.licences, '[]') as licences, p.accepts_new, p.accepts_urgent, p.paused_at is not null as paused,
      o.professional_id is not null as away, p.age_groups, coalesce(s.services, '[]') as services, p.payer_kinds,
      n.gender, p.languages, p.modalities, p.approaches, p.weekly_capacity
    from professionals p
    join persons n on n.id = p.person_id
    left join accounts a on a.person_id = p.person_id
    left join (
      select professional_id, json_agg(json_build_object('title', title, 'from', valid_from, 'until', valid_until)) as licences
      from licences where verified_at is not null group by professional_id) l on l.professional_id = p.person_id
    left join (
      select o.professional_id, json_agg(json_build_object('type', v.kind, 'priceCents', coalesce(o.price_cents, v.price_cents))) as services
      from professional_services o join services v on v.id = o.service_id and v.active group by o.professional_id) s on s.professional_id = p.person_id
    left join (
      select distinct professional_id from availability_exceptions
      where kind = 'time_off' and starts_at <= ${now} and ends_at > ${now} and ends_at - starts_at >= ${ABSENCE}) o on o.professional_id = p.person_id
    where p.state in ('approved', 'suspended') and (${only ?? null}::uuid is null or p.person_id = ${only ?? null})`.execute(
    tx,
  );
  return rows;
}

export type Detail = {
  id: string;
  sites: Professional["sites"];
  reasons: string[];
  sessions: number;
  openProposals: number;
  lastProposedAt: Date | null;
};
/** What is only asked of those who passed the first filters. */
export async function listDetails(tx: Tx, ids: readonly string[], now: Date): Promise<Detail[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Detail>`
    select p.person_id as id, p.last_proposed_at,
      coalesce((select json_agg(json_build_object('city', s.city, 'region', s.region, 'wheelchair', s.wheelchair_access))
        from professional_sites w join sites s on s.id = w.site_id and s.active where w.professional_id = p.person_id), '[]') as sites,
      array(select k.reason_key from professional_reasons k where k.professional_id = p.person_id) as reasons,
      (select count(*) from proposals o where o.professional_id = p.person_id and o.state = 'open')::int as open_proposals,
      ((select count(*) from appointment_participants t join appointments b on b.id = t.appointment_id and b.state = 'scheduled'
          where t.person_id = p.person_id and t.starts_at >= ${now} and t.starts_at < ${now}::timestamptz + interval '7 days')
        + (select count(*) from requests r where r.matched_professional_id = p.person_id and r.state = 'matched'))::int as sessions
    from professionals p where p.person_id = any(${[...ids]}::uuid[])`.execute(tx);
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
