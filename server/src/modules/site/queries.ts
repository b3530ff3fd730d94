import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

/** Versions that stand already stay as they are: consents point at them. */
export const insertLegalTexts = (tx: Tx, rows: readonly Tables["legalTexts"][]) =>
  tx
    .insertInto("legalTexts")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
