import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export const findOwnPerson = (tx: Tx, id: string) =>
  tx
    .selectFrom("persons as p")
    .leftJoin("accounts as a", "a.personId", "p.id")
    .select(["p.id", "p.givenName", "p.familyName", "p.legalGivenName", "p.legalFamilyName", "p.pronouns", "p.gender"])
    .select([
      "p.registeredSex",
      "p.receiptName",
      "p.mailName",
      "p.birthDate",
      "p.locale",
      "p.zone",
      "p.city",
      "p.region",
    ])
    .select("a.email")
    .where("p.id", "=", id)
    .executeTakeFirst();

/** Telephones and the address, in the order in which the person gave them. */
export const listOwnPoints = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["id", "kind", "value", "verifiedAt", "safeText", "safeVoicemail", "safePost", "preferred"])
    .where("personId", "=", personId)
    .where("kind", "in", ["phone", "post"])
    .where("endedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
export type OwnPoint = Awaited<ReturnType<typeof listOwnPoints>>[number];

export const listEmergencyContacts = (tx: Tx, personId: string) =>
  tx
    .selectFrom("emergencyContacts")
    .select(["name", "relation", "phone", "firstToCall as first"])
    .where("personId", "=", personId)
    .orderBy("position")
    .execute();

type Details = Pick<
  Tables["persons"],
  | "givenName"
  | "familyName"
  | "legalGivenName"
  | "legalFamilyName"
  | "pronouns"
  | "gender"
  | "registeredSex"
  | "receiptName"
  | "mailName"
  | "birthDate"
  | "locale"
  | "zone"
  | "city"
  | "region"
>;
/** Waits for whoever else changes this person, so that two tabs do not both add what one of them added. */
export const lockPerson = (tx: Tx, id: string) =>
  tx.selectFrom("persons").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
export const updatePerson = (tx: Tx, id: string, details: Details) =>
  tx.updateTable("persons").set(details).where("id", "=", id).execute();

type NewPoint = Omit<OwnPoint, "verifiedAt"> & { personId: string; createdAt: Date };
export const insertPoint = (tx: Tx, row: NewPoint) => tx.insertInto("contactPoints").values(row).execute();
type Marks = Pick<OwnPoint, "safeText" | "safeVoicemail" | "safePost" | "preferred">;
export const markPoint = (tx: Tx, id: string, marks: Marks) =>
  tx.updateTable("contactPoints").set(marks).where("id", "=", id).execute();
export const endPoint = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("contactPoints").set({ endedAt: at, preferred: false }).where("id", "=", id).execute();

type Emergency = Pick<Tables["emergencyContacts"], "id" | "name" | "relation" | "phone" | "firstToCall">;
export async function replaceEmergencyContacts(
  tx: Tx,
  { personId, at, contacts }: { personId: string; at: Date; contacts: readonly Emergency[] },
): Promise<void> {
  await tx.deleteFrom("emergencyContacts").where("personId", "=", personId).execute();
  if (contacts.length === 0) return;
  const rows = contacts.map((contact, position) => ({ ...contact, personId, position, createdAt: at }));
  await tx.insertInto("emergencyContacts").values(rows).execute();
}
