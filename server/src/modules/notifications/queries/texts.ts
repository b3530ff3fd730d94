import type { Tx } from "../../../platform/database.ts";

const TEXT = ["kind", "version", "subjectFr", "subjectEn", "introFr", "introEn", "changedAt"] as const;

/** The newest version of the practice's own words for a kind. */
export const findText = (tx: Tx, kind: string) =>
  tx
    .selectFrom("noticeTexts")
    .select(TEXT)
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
export type TextRow = NonNullable<Awaited<ReturnType<typeof findText>>>;

export const listTexts = (tx: Tx) =>
  tx.selectFrom("noticeTexts").select(TEXT).distinctOn("kind").orderBy("kind").orderBy("version", "desc").execute();

type New = Omit<TextRow, "changedAt"> & { id: string; changedBy: string; changedAt: Date };
export async function insertText(tx: Tx, row: New): Promise<void> {
  await tx.insertInto("noticeTexts").values(row).execute();
}
