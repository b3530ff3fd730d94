import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Listing = {
  words: string | undefined;
  kind: "client" | "professional" | "staff" | undefined;
  account: string | undefined;
  after: { familyName: string; givenName: string; id: string } | undefined;
  limit: number;
};
/** People by name. Who has no account is a client: nobody else is in the books without one. */
export function listPeople(tx: Tx, { words, kind, account, after, limit }: Listing) {
  const email = sql<
    string | null
  >`coalesce(case when a.email not like '%@erased.invalid' then a.email end, (select c.value from contact_points c where c.person_id = p.id and c.kind = 'email'
    and c.ended_at is null order by c.preferred desc, c.created_at limit 1))`;
  const phone = sql<string | null>`(select c.value from contact_points c where c.person_id = p.id and c.kind = 'phone'
    and c.ended_at is null order by c.preferred desc, c.created_at limit 1)`;
  let query = tx
    .selectFrom("persons as p")
    .leftJoin("accounts as a", "a.personId", "p.id")
    .select(["p.id", "p.givenName", "p.familyName", "p.city", "p.createdAt", "a.kind", "a.status"])
    .select([email.as("email"), phone.as("phone")])
    .where("p.mergedInto", "is", null)
    .where("p.givenName", "<>", "—") // of whom nothing is kept any more
    .orderBy("p.familyName")
    .orderBy("p.givenName")
    .orderBy("p.id")
    .limit(limit);
  if (kind) query = query.where(sql<boolean>`coalesce(a.kind, 'client') = ${kind}`);
  if (account) query = query.where(sql<boolean>`coalesce(a.status, 'none') = ${account}`);
  if (after)
    query = query.where(
      sql<boolean>`(p.family_name, p.given_name, p.id) > (${after.familyName}, ${after.givenName}, ${after.id}::uuid)`,
    );
  if (words) query = query.where(named(words));
  return query.execute();
}

function named(words: string) {
  const wanted = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = words.replace(/\D/g, "");
  const day = /^\d{4}-\d{2}-\d{2}$/.test(words) ? words : null;
  return sql<boolean>`(
    app.plain(p.given_name || ' ' || p.family_name) like app.plain(${wanted})
    or p.birth_date::text = ${day}
    or a.email like lower(${wanted})
    or exists (select from contact_points c where c.person_id = p.id and c.ended_at is null and (
      c.kind = 'email' and c.value like lower(${wanted})
      or c.kind = 'phone' and ${digits} <> '' and regexp_replace(c.value, '[^0-9]', '', 'g') like '%' || ${digits} || '%')))`;
}
