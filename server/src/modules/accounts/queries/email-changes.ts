import type { Tx } from "../../../platform/database.ts";

type Asked = { id: string; accountId: string; oldEmail: string; newEmail: string; askedAt: Date; expiresAt: Date };
export const insertEmailChange = (tx: Tx, row: Asked) => tx.insertInto("emailChanges").values(row).execute();

/** The change that waits; row-level security shows the caller only their own. */
export const findOpenChange = (tx: Tx, accountId: string, now: Date) =>
  tx
    .selectFrom("emailChanges")
    .selectAll()
    .where("accountId", "=", accountId)
    .where("verifiedAt", "is", null)
    .where("stoppedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
export const findChange = (tx: Tx, id: string) =>
  tx.selectFrom("emailChanges").selectAll().where("id", "=", id).executeTakeFirst();
/** For whoever opens a link first. */
export const lockChange = (tx: Tx, id: string) =>
  tx.selectFrom("emailChanges").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Ends what waits. Gives the ids. */
export async function stopOpenChanges(tx: Tx, accountId: string, at: Date): Promise<string[]> {
  const rows = await tx
    .updateTable("emailChanges")
    .set({ stoppedAt: at })
    .where("accountId", "=", accountId)
    .where("verifiedAt", "is", null)
    .where("stoppedAt", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
export const markVerified = (tx: Tx, id: string, verifiedAt: Date) =>
  tx.updateTable("emailChanges").set({ verifiedAt }).where("id", "=", id).execute();

/** Marks what was asked for since and counts, in the order in which it came to count. */
export async function undoChangesSince(tx: Tx, accountId: string, { askedAt, at }: { askedAt: Date; at: Date }) {
  const undone = await tx
    .updateTable("emailChanges")
    .set({ undoneAt: at })
    .where("accountId", "=", accountId)
    .where("askedAt", ">=", askedAt)
    .where("verifiedAt", "is not", null)
    .where("undoneAt", "is", null)
    .returning(["newEmail", "verifiedAt"])
    .execute();
  return undone.toSorted((a, b) => Number(a.verifiedAt) - Number(b.verifiedAt));
}

export const setEmail = (tx: Tx, accountId: string, email: string, at: Date) =>
  tx.updateTable("accounts").set({ email, emailVerifiedAt: at }).where("id", "=", accountId).execute();

type Point = { id: string; personId: string; from: string; to: string; at: Date };
/** The mail goes to the new address from now on, and to the old one no more. */
export async function replaceEmailPoint(tx: Tx, { id, personId, from, to, at }: Point): Promise<void> {
  await tx
    .updateTable("contactPoints")
    .set({ endedAt: at, preferred: false })
    .where("personId", "=", personId)
    .where("kind", "=", "email")
    .where("value", "in", [from, to])
    .where("endedAt", "is", null)
    .execute();
  const row = { id, personId, kind: "email" as const, value: to, verifiedAt: at, preferred: true, createdAt: at };
  await tx.insertInto("contactPoints").values(row).execute();
}
