import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

type ExportColumns = Tables["exports"];
const SHOWN = ["id", "fileRequestId", "state", "step", "askedAt", "readyAt", "eraseAt", "bytes"] as const;
export type ExportRow = Pick<ExportColumns, (typeof SHOWN)[number]>;

export const findLatest = (tx: Tx, personId: string): Promise<ExportRow | undefined> =>
  tx
    .selectFrom("exports")
    .select(SHOWN)
    .where("personId", "=", personId)
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
/** As row-level security shows it. */
export const findExport = (tx: Tx, id: string) =>
  tx.selectFrom("exports").select(SHOWN).where("id", "=", id).executeTakeFirst();
export const insertExport = (tx: Tx, row: ExportColumns) => tx.insertInto("exports").values(row).execute();

/** The newest that the caller had built of a clinical file of this person. */
export const findLatestOfFile = (tx: Tx, personId: string): Promise<ExportRow | undefined> =>
  tx
    .selectFrom("exports")
    .select(SHOWN)
    .where("personId", "=", personId)
    .where("fileRequestId", "is not", null)
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

type Whose = { personId: string; guardianId: string | null };
/** Whether it may still go to who asked: to the person always, to a guardian by their rights of this moment. */
export async function isOpenTo(tx: Tx, { personId, guardianId }: Whose): Promise<boolean> {
  if (guardianId === null) return true;
  const { rows } = await sql<{ open: boolean }>`
    select 'clinical' = any(r.acts) as open from app.guardian_rights(${guardianId}::uuid, ${personId}::uuid) as r`.execute(
    tx,
  );
  return rows[0]?.open ?? false;
}

/** One that has been building for so long has been given up. */
export const failStale = (tx: Tx, accountId: string, before: Date) =>
  tx
    .updateTable("exports")
    .set({ state: "failed" })
    .where("accountId", "=", accountId)
    .where("state", "=", "building")
    .where("askedAt", "<", before)
    .execute();

/** Whoever changes an export waits here for the others. */
export const lockExport = (tx: Tx, id: string) =>
  tx.selectFrom("exports").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export type LockedExport = NonNullable<Awaited<ReturnType<typeof lockExport>>>;
type Change = Partial<
  Pick<ExportColumns, "state" | "step" | "attempt" | "readyAt" | "eraseAt" | "erasedAt" | "bytes" | "sha256">
>;
export const updateExport = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("exports").set(change).where("id", "=", id).execute();

/** Who signs in with this account, while it is open. */
export const findActing = (tx: Tx, accountId: string) =>
  tx
    .selectFrom("accounts")
    .select(["id", "personId", "kind"])
    .where("id", "=", accountId)
    .where("status", "=", "active")
    .executeTakeFirst();
export const findAccountOf = (tx: Tx, personId: string) =>
  tx.selectFrom("accounts").select("id").where("personId", "=", personId).executeTakeFirst();

export async function insertLink(tx: Tx, row: Tables["exportLinks"]): Promise<void> {
  await tx.deleteFrom("exportLinks").where("expiresAt", "<=", row.madeAt).execute();
  await tx.insertInto("exportLinks").values(row).execute();
}
export const deleteLinks = (tx: Tx, exportId: string) =>
  tx.deleteFrom("exportLinks").where("exportId", "=", exportId).execute();
/** What a link opens, while it holds and the account is open. */
export const findByLink = (tx: Tx, tokenHash: Buffer, now: Date) =>
  tx
    .selectFrom("exportLinks as l")
    .innerJoin("exports as e", "e.id", "l.exportId")
    .innerJoin("accounts as a", "a.id", "l.accountId")
    .select(["e.id", "e.personId", "e.guardianId", "e.fileRequestId", "e.bytes", "e.sha256", "e.sealed", "e.readyAt"])
    .where("l.tokenHash", "=", tokenHash)
    .where("l.expiresAt", ">", now)
    .where("e.state", "=", "ready")
    .where("e.eraseAt", ">", now)
    .where("a.status", "=", "active")
    .executeTakeFirst();

const REQUEST = [
  "r.id",
  "r.clientId",
  "r.guardianId",
  "r.accountId",
  "r.fileId",
  "r.professionalId",
  "r.state",
  "r.askedAt",
  "r.dueAt",
  "r.endedAt",
  "r.sealed",
] as const;
const selectRequests = (tx: Tx) =>
  tx
    .selectFrom("fileRequests as r")
    .leftJoin("fileRequestAnswers as a", "a.fileRequestId", "r.id")
    .select(REQUEST)
    .select(["a.id as answerId", "a.ground", "a.sealed as sealedAnswer", "a.decidedAt"]);
/** As row-level security shows them: a client's own, a professional's to answer. Open ones first, by when they are due. */
export const listFileRequests = (tx: Tx) =>
  selectRequests(tx)
    .orderBy(sql`r.state <> 'pending'`)
    .orderBy(sql`case when r.state = 'pending' then r.due_at end`)
    .orderBy("r.askedAt", "desc")
    .orderBy("r.id", "desc")
    .limit(100)
    .execute();
export const findFileRequest = (tx: Tx, id: string) => selectRequests(tx).where("r.id", "=", id).executeTakeFirst();
export type FileRequestRow = NonNullable<Awaited<ReturnType<typeof findFileRequest>>>;
/** Whose file it is, and who asked for them. */
export const whoseOf = ({ clientId, guardianId }: FileRequestRow): Whose => ({ personId: clientId, guardianId });
/** Two who answer or withdraw at once follow each other. */
export const lockFileRequest = (tx: Tx, id: string) =>
  tx.selectFrom("fileRequests").select("state").where("id", "=", id).forUpdate().executeTakeFirst();
export const insertFileRequest = (tx: Tx, row: Tables["fileRequests"]) =>
  tx.insertInto("fileRequests").values(row).execute();
export const endFileRequest = (
  tx: Tx,
  id: string,
  { state, at }: { state: "granted" | "refused" | "withdrawn"; at: Date },
) => tx.updateTable("fileRequests").set({ state, endedAt: at }).where("id", "=", id).execute();
export const insertAnswer = (tx: Tx, row: Tables["fileRequestAnswers"]) =>
  tx.insertInto("fileRequestAnswers").values(row).execute();
