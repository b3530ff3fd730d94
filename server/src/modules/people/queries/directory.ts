import { type Expression, type SqlBool, sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** Sorts after every moment: who has no known free time, then who takes nobody. */
const LATER = new Date("9998-01-01T00:00:00Z");
const NEVER = new Date("9999-01-01T00:00:00Z");

export type Filters = {
  words?: string | undefined;
  /** Titles that the words name. */
  titles: readonly string[];
  reason?: string | undefined;
  language?: string | undefined;
  modality?: string | undefined;
  city?: string | undefined;
  ageGroup?: string | undefined;
  service?: string | undefined;
};
export type Place = { at: Date; id: string };

/** Approved, with a licence that was verified and is valid today, and what filters say of each one; earliest free time first. */
export async function listDirectory(
  tx: Tx,
  {
    filters,
    after,
    limit,
    now,
    today,
  }: { filters: Filters; after: Place | undefined; limit: number; now: Date; today: string },
) {
  const place = sql<Date>`case when p.accepts_new then coalesce(free.first_free_at, ${LATER}::timestamptz) else ${NEVER}::timestamptz end`;
  let query = professionals(tx, now, today)
    .select(place.as("sortedAt"))
    .where((where) => where.and(conditions(filters)))
    .orderBy(place)
    .orderBy("p.personId")
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(${place}, p.person_id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}

export const findBySlug = (tx: Tx, slug: string, { now, today }: { now: Date; today: string }) =>
  professionals(tx, now, today).where("p.slug", "=", slug).executeTakeFirst();

export const listByIds = (tx: Tx, ids: readonly string[], { now, today }: { now: Date; today: string }) =>
  professionals(tx, now, today).where("p.personId", "in", ids).execute();

const licensed = (today: string) => sql<SqlBool>`exists (
  select from licences l where l.professional_id = p.person_id and l.verified_at is not null
    and l.valid_from <= ${today}::date and (l.valid_until is null or ${today}::date <= l.valid_until))`;

const professionals = (tx: Tx, now: Date, today: string) =>
  tx
    .selectFrom("professionals as p")
    .innerJoin("persons as n", "n.id", "p.personId")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("freeCells as c")
          .select((select) => select.fn.min("c.firstFreeAt").as("firstFreeAt"))
          .whereRef("c.professionalId", "=", "p.personId")
          .where("c.firstFreeAt", ">", now)
          .as("free"),
      (join) => join.onTrue(),
    )
    .select([
      "p.personId as id",
      "p.slug",
      "n.givenName",
      "n.familyName",
      "n.gender",
      "p.acceptsNew",
      "p.acceptsUrgent",
    ])
    .select([
      "p.languages",
      "p.ageGroups",
      "p.modalities",
      "p.approaches",
      "p.payerKinds",
      "p.biographyFr",
      "p.biographyEn",
    ])
    .select("free.firstFreeAt")
    .where("p.state", "=", "approved")
    .where(licensed(today));

const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

function conditions({
  words,
  titles,
  reason,
  language,
  modality,
  city,
  ageGroup,
  service,
}: Filters): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [sql`true`];
  if (reason)
    all.push(
      sql`exists (select from professional_reasons r where r.professional_id = p.person_id and r.reason_key = ${reason})`,
    );
  if (language) all.push(sql`p.languages @> array[${language}]`);
  if (modality) all.push(sql`p.modalities @> array[${modality}]`);
  if (ageGroup) all.push(sql`p.age_groups @> array[${ageGroup}]`);
  if (service)
    all.push(sql`exists (select from professional_services o join services s on s.id = o.service_id
      where o.professional_id = p.person_id and s.kind = ${service} and s.active)`);
  if (city)
    all.push(
      sql`p.modalities @> array['in_person'] and ${worksIn(sql`unaccent(lower(s.city)) = unaccent(lower(${city}))`)}`,
    );
  if (words) all.push(matches(words, titles));
  return all;
}

const worksIn = (condition: Expression<SqlBool>) => sql<SqlBool>`exists (
  select from professional_sites w join sites s on s.id = w.site_id where w.professional_id = p.person_id and s.active and ${condition})`;

function matches(words: string, titles: readonly string[]): Expression<SqlBool> {
  const wanted = sql`unaccent(lower(${like(words)}))`;
  return sql`(
    unaccent(lower(n.given_name || ' ' || n.family_name)) like ${wanted}
    or ${worksIn(sql`unaccent(lower(s.city)) like ${wanted}`)}
    or exists (select from licences l where l.professional_id = p.person_id and l.title = any(${titles}))
    or exists (select from professional_reasons r join reasons k on k.key = r.reason_key where r.professional_id = p.person_id
      and unaccent(lower(concat_ws(' · ', k.label_fr, k.label_en, array_to_string(k.aliases_fr, ' · '), array_to_string(k.aliases_en, ' · ')))) like ${wanted}))`;
}
