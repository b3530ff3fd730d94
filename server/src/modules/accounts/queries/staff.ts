import type { StaffPermission } from "@jechemine/contract/permissions.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Grant = { accountId: string; permissions: readonly StaffPermission[]; grantedBy: string | null; at: Date };
/** What a member of staff may do from now on, in place of what they might before. */
export async function grantPermissions(tx: Tx, { accountId, permissions, grantedBy, at }: Grant): Promise<void> {
  await tx.deleteFrom("staffPermissions").where("accountId", "=", accountId).execute();
  if (permissions.length === 0) return;
  const rows = permissions.map((permission) => ({ accountId, permission, grantedBy, grantedAt: at }));
  await tx.insertInto("staffPermissions").values(rows).execute();
}

const members = (tx: Tx) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("persons as p", "p.id", "a.personId")
    .leftJoin("secondFactors as f", "f.accountId", "a.id")
    .select(["a.id", "a.personId", "a.email", "a.status", "a.createdAt", "p.givenName", "p.familyName", "p.locale"])
    .select(["f.enabledAt as secondFactorAt"])
    .select(
      sql<string[]>`array(select permission from staff_permissions s where s.account_id = a.id order by 1)`.as(
        "permissions",
      ),
    )
    .where("a.kind", "=", "staff");

/** Secrets' dates among it: call inside `asSystem`. */
export const listStaff = (tx: Tx) =>
  members(tx).orderBy("p.familyName").orderBy("p.givenName").orderBy("a.id").limit(500).execute();
export const findStaff = (tx: Tx, accountId: string) => members(tx).where("a.id", "=", accountId).executeTakeFirst();
export type StaffRow = NonNullable<Awaited<ReturnType<typeof findStaff>>>;

/** Active owners, locked in order: of two who step down at once the second waits, and then sees one fewer. */
export async function lockOwners(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("accounts")
    .select("id")
    .where("kind", "=", "staff")
    .where("status", "=", "active")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("staffPermissions as s")
          .select("s.accountId")
          .whereRef("s.accountId", "=", "accounts.id")
          .where("s.permission", "=", "owner"),
      ),
    )
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
