import type { Tx } from "../../../platform/database.ts";

export const findHold = (tx: Tx, personId: string) =>
  tx
    .selectFrom("legalHolds")
    .select("id")
    .where("personId", "=", personId)
    .where("liftedAt", "is", null)
    .executeTakeFirst();
type Hold = { id: string; personId: string; reason: string; placedAt: Date; placedBy: string };
export const insertHold = (tx: Tx, row: Hold) => tx.insertInto("legalHolds").values(row).execute();
export const liftHold = (tx: Tx, id: string, at: Date, by: string) =>
  tx.updateTable("legalHolds").set({ liftedAt: at, liftedBy: by }).where("id", "=", id).execute();
