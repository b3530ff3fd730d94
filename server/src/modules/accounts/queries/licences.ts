import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** Those that were verified and run out some day. */
export const listVerified = async (tx: Tx, professionalId: string): Promise<{ id: string; validUntil: string }[]> =>
  (
    await sql<{ id: string; validUntil: string }>`select id, valid_until::text as valid_until from licences
    where professional_id = ${professionalId} and verified_at is not null and valid_until is not null`.execute(tx)
  ).rows;

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
