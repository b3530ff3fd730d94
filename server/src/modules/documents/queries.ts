import type { DocumentKind } from "@jechemine/contract/documents.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

export const insertDocument = (tx: Tx, row: Tables["documents"]) => tx.insertInto("documents").values(row).execute();
export const findDocument = (tx: Tx, id: string) =>
  tx.selectFrom("documents").selectAll().where("id", "=", id).executeTakeFirst();
export type DocumentRow = NonNullable<Awaited<ReturnType<typeof findDocument>>>;
export const listDocumentRows = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom("documents").selectAll().where("id", "in", ids).execute();
/** Whoever changes a document waits here for the others. */
export const lockDocument = (tx: Tx, id: string) =>
  tx.selectFrom("documents").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

type Arrived = { kind: DocumentKind; bytes: number; sha256: Buffer; state: "quarantined" | "ready"; arrivedAt: Date };
export const markArrived = (tx: Tx, id: string, arrived: Arrived) =>
  tx.updateTable("documents").set(arrived).where("id", "=", id).execute();
export const markScanned = (tx: Tx, id: string, scanned: { state: "ready" | "refused"; scannedAt: Date }) =>
  tx.updateTable("documents").set(scanned).where("id", "=", id).execute();
export const markAttached = (tx: Tx, id: string, attached: { attachedAt: Date; clientId: string | null }) =>
  tx.updateTable("documents").set(attached).where("id", "=", id).execute();
/** Whether its sender still means to send it: it stands in what they typed and did not send. */
export const isInDraft = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("messageDrafts as m")
    .innerJoin("documents as d", "d.uploadedBy", "m.authorId")
    .select("m.id")
    .where("d.id", "=", id)
    .where(sql<boolean>`d.id = any (m.document_ids)`)
    .executeTakeFirst()) !== undefined;
export const deleteDocument = (tx: Tx, id: string) => tx.deleteFrom("documents").where("id", "=", id).execute();
