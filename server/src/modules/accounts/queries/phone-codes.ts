import type { Tx } from "../../../platform/database.ts";

/** One of a person's own telephones. */
export const findOwnPhone = (tx: Tx, personId: string, id: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["id", "value", "verifiedAt", "safeText", "safeVoicemail", "preferred"])
    .where("id", "=", id)
    .where("personId", "=", personId)
    .where("kind", "=", "phone")
    .where("endedAt", "is", null)
    .executeTakeFirst();
export const verifyPoint = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("contactPoints").set({ verifiedAt: at }).where("id", "=", id).execute();

type Code = {
  id: string;
  accountId: string;
  contactPointId: string;
  codeHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
};
/** The newest code counts: those before are gone. */
export async function replaceCode(tx: Tx, row: Code): Promise<void> {
  await tx.deleteFrom("phoneCodes").where("contactPointId", "=", row.contactPointId).execute();
  await tx
    .insertInto("phoneCodes")
    .values({ ...row, tries: 0 })
    .execute();
}

const TRIES = 5;
/** Takes one of the five tries, before it is made: many at once do not get more of them. Undefined when there is none left. */
export const takeCodeTry = (tx: Tx, contactPointId: string, now: Date) =>
  tx
    .updateTable("phoneCodes")
    .set((of) => ({ tries: of("tries", "+", 1) }))
    .where("contactPointId", "=", contactPointId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .where("tries", "<", TRIES)
    .returning(["id", "codeHash"])
    .executeTakeFirst();
export async function useCode(tx: Tx, id: string, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable("phoneCodes")
    .set({ usedAt: at })
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** For the text message: the number, and in which language. */
export const findCodeForText = (tx: Tx, id: string) =>
  tx
    .selectFrom("phoneCodes as c")
    .innerJoin("contactPoints as t", "t.id", "c.contactPointId")
    .innerJoin("persons as p", "p.id", "t.personId")
    .select(["c.expiresAt", "c.usedAt", "t.value as phone", "p.locale"])
    .where("c.id", "=", id)
    .executeTakeFirst();
