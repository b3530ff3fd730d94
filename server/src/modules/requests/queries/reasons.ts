import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

/** Keeps the table of reasons in step with the catalogue; what left the catalogue stays for old requests, inactive. */
export async function replaceReasons(tx: Tx, rows: readonly Tables["reasons"][]): Promise<void> {
  await tx
    .updateTable("reasons")
    .set({ active: false })
    .where(
      "key",
      "not in",
      rows.map(({ key }) => key),
    )
    .where("active", "=", true)
    .execute();
  await tx
    .insertInto("reasons")
    .values([...rows])
    .onConflict((on) =>
      on.column("key").doUpdateSet((row) => ({
        category: row.ref("excluded.category"),
        position: row.ref("excluded.position"),
        active: row.ref("excluded.active"),
        labelFr: row.ref("excluded.labelFr"),
        labelEn: row.ref("excluded.labelEn"),
        aliasesFr: row.ref("excluded.aliasesFr"),
        aliasesEn: row.ref("excluded.aliasesEn"),
      })),
    )
    .execute();
}
