import type { Tx } from "../../../platform/database.ts";

export const findMedicalProfile = (tx: Tx, personId: string) =>
  tx
    .selectFrom("medicalProfiles")
    .select(["id", "sealed", "savedAt"])
    .where("personId", "=", personId)
    .orderBy("savedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

type Version = { id: string; personId: string; authorId: string; sealed: Buffer; savedAt: Date };
export const insertMedicalProfile = (tx: Tx, row: Version) => tx.insertInto("medicalProfiles").values(row).execute();
