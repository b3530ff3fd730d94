import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Area, Authority } from "@jechemine/contract/guardians-shapes.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Row = {
  personId: string;
  name: string;
  locale: Locale;
  zone: string;
  email: string;
  authority: Authority;
  linkId: string;
  wardId: string;
  wardName: string;
  sees: Area[];
  acts: Area[];
};
/** Guardians with an account of their own to whom an area of these people is open today. */
export const listGuardianReaders = async (tx: Tx, wardIds: readonly string[], area: Area): Promise<Row[]> =>
  (
    await sql<Row>`
    select n.id as person_id, n.given_name || ' ' || n.family_name as name, n.locale, n.zone, a.email, g.authority,
      g.id as link_id, w.id as ward_id, w.given_name as ward_name, r.sees, r.acts
    from guardianships g
      join persons w on w.id = g.ward_id
      join persons n on n.id = g.guardian_id
      join accounts a on a.person_id = n.id and a.status = 'active'
      cross join lateral app.guardian_rights(g.guardian_id, g.ward_id) as r
    where g.ward_id = any(${[...wardIds]}::uuid[]) and g.approved_at is not null and g.ended_at is null and ${area} = any(r.sees)
    order by n.id, w.id`.execute(tx)
  ).rows;
