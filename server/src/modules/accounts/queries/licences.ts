import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** Verified ones of those who work here that run out within these days, both included. */
export const listExpiring = async (tx: Tx, { from, until }: { from: string; until: string }): Promise<string[]> =>
  (
    await sql<{
      id: string;
    }>`select l.id from licences l join professionals p on p.person_id = l.professional_id and p.state = 'approved'
    where l.verified_at is not null and l.valid_until between ${from}::date and ${until}::date order by l.valid_until, l.id`.execute(
      tx,
    )
  ).rows.map(({ id }) => id);

type Expiring = { professionalId: string; name: string; validUntil: string; isRenewed: boolean };
/** A licence that runs out, of somebody who works here; renewed where another one of the same order lasts longer. */
export const findExpiring = async (tx: Tx, id: string): Promise<Expiring | undefined> =>
  (
    await sql<Expiring>`select l.professional_id, n.given_name || ' ' || n.family_name as name, l.valid_until::text as valid_until,
      exists (select from licences o where o.professional_id = l.professional_id and o.professional_order = l.professional_order
        and o.id <> l.id and o.verified_at is not null and coalesce(o.valid_until, 'infinity') > l.valid_until) as is_renewed
    from licences l join professionals p on p.person_id = l.professional_id and p.state = 'approved' join persons n on n.id = l.professional_id
    where l.id = ${id} and l.verified_at is not null and l.valid_until is not null`.execute(tx)
  ).rows[0];
