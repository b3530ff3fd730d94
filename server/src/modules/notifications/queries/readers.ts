import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Sender } from "../mails.tsx";

/** The person who is told, by the name for mail, with the address of the account or else the contact point. Nobody who died. */
export async function findReader(tx: Tx, personId: string) {
  const found = await tx
    .selectFrom("persons as named")
    .innerJoin("persons as person", (on) =>
      on.on((of) => of("person.id", "=", of.fn.coalesce("named.mergedInto", "named.id"))),
    )
    .leftJoin("accounts", (on) =>
      on.onRef("accounts.personId", "=", "person.id").on("accounts.status", "!=", "deactivated"),
    )
    .select((of) => [
      "person.id",
      "person.locale",
      "person.zone",
      of.fn.coalesce("person.mailName", "person.givenName").as("name"),
      "accounts.email as accountEmail",
      "accounts.kind as accountKind",
      "accounts.status as accountStatus",
      of
        .selectFrom("contactPoints as point")
        .select("point.value")
        .whereRef("point.personId", "=", "person.id")
        .where("point.kind", "=", "email")
        .where("point.endedAt", "is", null)
        .orderBy("point.preferred", "desc")
        .orderBy("point.createdAt", "desc")
        .limit(1)
        .as("contactEmail"),
      // A text reaches others' eyes: only where the person verified the number and said that it is private.
      of
        .selectFrom("contactPoints as point")
        .select("point.value")
        .whereRef("point.personId", "=", "person.id")
        .where("point.kind", "=", "phone")
        .where("point.endedAt", "is", null)
        .where("point.verifiedAt", "is not", null)
        .where("point.safeText", "=", true)
        .orderBy("point.preferred", "desc")
        .orderBy("point.createdAt", "desc")
        .limit(1)
        .as("safePhone"),
    ])
    .where("named.id", "=", personId)
    .where("person.deceasedOn", "is", null)
    .executeTakeFirst();
  return found && { ...found, email: found.accountEmail ?? found.contactEmail };
}

/** Is this still the verified number on which the person wants to be written to? */
export async function findSafePhones(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("contactPoints")
    .select("value")
    .where("personId", "=", personId)
    .where("kind", "=", "phone")
    .where("endedAt", "is", null)
    .where("verifiedAt", "is not", null)
    .where("safeText", "=", true)
    .execute();
  return rows.map(({ value }) => value);
}

/** Has the account behind a sign-in address asked for discreet messages? */
export async function isDiscreetAddress(tx: Tx, email: string): Promise<boolean> {
  const row = await tx
    .selectFrom("accounts")
    .innerJoin("notificationPreferences as its", "its.personId", "accounts.personId")
    .select("its.discreet")
    .where("accounts.email", "=", email)
    .executeTakeFirst();
  return row?.discreet ?? false;
}

export async function isDead(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom("persons").select("deceasedOn").where("id", "=", personId).executeTakeFirst();
  return row?.deceasedOn != null;
}

/** Does a link between a guardian and a ward still open this area today? */
export async function seesThrough(tx: Tx, linkId: string, area: string | null): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`select app.sees_through(${linkId}, ${area}) as sees`.execute(tx);
  return rows[0]?.sees === true;
}

export async function findSender(tx: Tx): Promise<Sender> {
  const row = await tx.selectFrom("practice").select(["name", "phone", "email", "address"]).executeTakeFirst();
  return row ?? { name: "Je Chemine", phone: "", email: "", address: "" };
}

/** The number that texts would go to: the best that there is, verified and safe or not. */
export const findNumber = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["value", "verifiedAt", "safeText"])
    .where("personId", "=", personId)
    .where("kind", "=", "phone")
    .where("endedAt", "is", null)
    .orderBy((of) => of.and([of("verifiedAt", "is not", null), of("safeText", "=", true)]), "desc")
    .orderBy("preferred", "desc")
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
