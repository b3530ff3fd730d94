import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

const standing = (tx: Tx) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("persons as p", "p.id", "a.personId")
    .leftJoin("credentials as c", "c.accountId", "a.id")
    .leftJoin("professionals as r", "r.personId", "a.personId")
    .leftJoin("secondFactors as f", "f.accountId", "a.id")
    .select(["a.id", "a.personId", "a.kind", "a.email", "a.status", "a.createdAt", "a.leftAt"])
    .select(["p.givenName", "p.familyName", "p.locale", "c.passwordHash", "r.state as professionalState"])
    .select(["f.enabledAt as secondFactorAt"])
    .select(({ fn, val }) => fn.coalesce("c.demonstration", val(false)).as("demonstration"));

/** All that signing in asks about an account. Secrets among it: call inside `asSystem`, give nothing of it away whole. */
export const findByEmail = (tx: Tx, email: string) => standing(tx).where("a.email", "=", email).executeTakeFirst();
export const findById = (tx: Tx, accountId: string) => standing(tx).where("a.id", "=", accountId).executeTakeFirst();
export const findByPerson = (tx: Tx, personId: string) =>
  standing(tx).where("a.personId", "=", personId).executeTakeFirst();
export type Standing = NonNullable<Awaited<ReturnType<typeof findById>>>;
/** Whoever opens or ends sign-ins of an account waits here for the others. */
export const lockAccount = (tx: Tx, accountId: string) =>
  tx.selectFrom("accounts").select("id").where("id", "=", accountId).forNoKeyUpdate().execute();

export async function listStaffPermissions(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("staffPermissions")
    .select("permission")
    .where("accountId", "=", accountId)
    .orderBy("permission")
    .execute();
  return rows.map(({ permission }) => permission);
}

type NewAccount = {
  id: string;
  personId: string;
  kind: AccountKind;
  email: string;
  status: "active" | "invited";
  at: Date;
};
/** Active accounts have shown that the e-mail is theirs. */
export async function insertAccount(tx: Tx, { at, ...row }: NewAccount): Promise<void> {
  const emailVerifiedAt = row.status === "active" ? at : null;
  await tx
    .insertInto("accounts")
    .values({ ...row, emailVerifiedAt, createdAt: at })
    .execute();
}

type Credential = { accountId: string; passwordHash: string; at: Date; demonstration?: boolean };
/** Sets or replaces the password. One that a person chose makes the account theirs, no demonstration's any more. */
export async function setPassword(tx: Tx, { accountId, passwordHash, at, demonstration = false }: Credential) {
  const row = { passwordHash, changedAt: at, demonstration };
  await tx
    .insertInto("credentials")
    .values({ accountId, ...row })
    .onConflict((of) => of.column("accountId").doUpdateSet(row))
    .execute();
}

export async function activateAccount(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable("accounts")
    .set({ status: "active", emailVerifiedAt: at })
    .where("id", "=", accountId)
    .where("status", "=", "invited")
    .execute();
}

/** `leftAt`: when the person closed it themselves; none for whatever the practice decides. */
export const setStatus = (tx: Tx, accountId: string, status: Standing["status"], leftAt: Date | null = null) =>
  tx.updateTable("accounts").set({ status, leftAt }).where("id", "=", accountId).execute();

export const setPersonLocale = (tx: Tx, personId: string, locale: Locale) =>
  tx.updateTable("persons").set({ locale }).where("id", "=", personId).execute();

/** The mailbox is theirs: they opened what was sent to it. */
export const verifyEmailPoint = (tx: Tx, personId: string, email: string, at: Date) =>
  tx
    .updateTable("contactPoints")
    .set({ verifiedAt: at })
    .where("personId", "=", personId)
    .where("kind", "=", "email")
    .where("value", "=", email)
    .where("verifiedAt", "is", null)
    .execute();

export const findPasswordChange = (tx: Tx, accountId: string) =>
  tx.selectFrom("credentials").select("changedAt").where("accountId", "=", accountId).executeTakeFirst();

export const listDemonstration = (tx: Tx) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("credentials as c", "c.accountId", "a.id")
    .innerJoin("persons as p", "p.id", "a.personId")
    .select(["a.id", "a.email", "a.kind", "p.givenName", "p.familyName"])
    .select(
      sql<string[]>`array(select permission from staff_permissions s where s.account_id = a.id order by 1)`.as("staff"),
    )
    .where("c.demonstration", "=", true)
    .where("a.status", "=", "active")
    .orderBy("a.createdAt")
    .orderBy("a.email")
    .limit(100)
    .execute();

export const findPerson = (tx: Tx, personId: string) =>
  tx
    .selectFrom("persons")
    .select(["id", "givenName", "locale", "mergedInto"])
    .where("id", "=", personId)
    .executeTakeFirst();
/** Waits for whoever else claims this person. */
export const lockPerson = (tx: Tx, personId: string) =>
  tx.selectFrom("persons").select("id").where("id", "=", personId).forUpdate().executeTakeFirst();

/** False where both people have what only one may have. */
export async function mergePerson(tx: Tx, first: string, second: string): Promise<boolean> {
  const { rows } = await sql<{ merged: boolean }>`select app.merge_person(${first}, ${second}) as merged`.execute(tx);
  return rows[0]?.merged ?? false;
}

type Access = { accountId: string; personId: string; at: Date };
export const insertAccess = (tx: Tx, { accountId, personId, at }: Access) =>
  tx
    .insertInto("accountAccess")
    .values({ accountId, personId, scope: ["logistics", "billing", "consent"], startsAt: at })
    .onConflict((of) => of.doNothing())
    .execute();

/** Active members of staff who hold one of the permissions. */
export const listHolders = (tx: Tx, permissions: readonly string[]) =>
  tx
    .selectFrom("accounts as a")
    .innerJoin("persons as p", "p.id", "a.personId")
    .select(["a.id as accountId", "a.personId", "a.email", "p.locale"])
    .where("a.kind", "=", "staff")
    .where("a.status", "=", "active")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("staffPermissions as s")
          .select("s.accountId")
          .whereRef("s.accountId", "=", "a.id")
          .where(sql<boolean>`s.permission = any(${permissions}::text[])`),
      ),
    )
    .orderBy("a.createdAt")
    .execute();
