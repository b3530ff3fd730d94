import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Invitation = { id: string; wardId: string; email: string; invitedAt: Date };
export const insertInvitation = (tx: Tx, row: Invitation) => tx.insertInto("youthInvitations").values(row).execute();
/** Whether an address is, or was, one of somebody who acts or acted for them: what follows a plus sign makes it nobody else's. */
export async function isOfGuardian(tx: Tx, wardId: string, email: string): Promise<boolean> {
  const { rows } = await sql<{ theirs: boolean }>`
    with known as (
      select a.email as address from guardianships g join accounts a on a.person_id = g.guardian_id where g.ward_id = ${wardId}
      union all
      select c.value from guardianships g join contact_points c on c.person_id = g.guardian_id and c.kind = 'email' where g.ward_id = ${wardId})
    select exists (select from known k
      where regexp_replace(k.address, '[+][^@]*@', '@') = regexp_replace(${email}, '[+][^@]*@', '@')) as theirs`.execute(
    tx,
  );
  return rows[0]?.theirs ?? false;
}
/** Of these, who has no account, and when one was last offered. */
export async function listWithoutAccount(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{ wardId: string; invitedAt: Date | null }>`
    select p.id as ward_id, (select max(i.invited_at) from youth_invitations i where i.ward_id = p.id) as invited_at
    from app.each(${[...ids]}::uuid[]) as p(id) where not exists (select from accounts a where a.person_id = p.id)`.execute(
    tx,
  );
  return rows;
}

export const findInvitation = (tx: Tx, id: string) =>
  tx
    .selectFrom("youthInvitations as i")
    .innerJoin("persons as p", "p.id", "i.wardId")
    .select(["i.wardId", "i.email", "p.locale", "p.givenName"])
    .where("i.id", "=", id)
    .executeTakeFirst();
