import type { Tx } from "../../../platform/database.ts";

type Item = {
  id: string;
  personId: string;
  key: string;
  kind: string;
  titleFr: string;
  titleEn: string;
  path: string | null;
  createdAt: Date;
};
/** False when it stands in a digest already. */
export async function insertDigestItem(tx: Tx, row: Item): Promise<boolean> {
  const done = await tx
    .insertInto("digestItems")
    .values({ ...row, toldAt: null })
    .onConflict((of) => of.columns(["personId", "key"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Takes what waits into the digest that is being written, oldest first. */
export async function takeDigestItems(tx: Tx, personId: string, toldAt: Date) {
  const rows = await tx
    .updateTable("digestItems")
    .set({ toldAt })
    .where("personId", "=", personId)
    .where("toldAt", "is", null)
    .returning(["id", "titleFr", "titleEn", "createdAt"])
    .execute();
  return rows.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id));
}
