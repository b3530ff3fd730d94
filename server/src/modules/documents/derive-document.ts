import { Document } from "@jechemine/contract/documents.ts";
import type { Ctx } from "../../platform/verb.ts";
import { type DocumentRow, listDocumentRows } from "./queries.ts";
import { openFacts } from "./seal-facts.ts";

/** What is said of a file that has arrived. */
export const deriveDocument = (ctx: Pick<Ctx, "platform">, row: DocumentRow): Document =>
  Document.parse({ ...row, name: openFacts(ctx, row).name });

/** Of these, the caller's own that were given to nobody yet, in this order. */
export async function listUnsent(ctx: Ctx, ids: readonly string[]): Promise<Document[]> {
  const rows = (await listDocumentRows(ctx.tx, ids)).filter(
    ({ uploadedBy, attachedAt, state }) => uploadedBy === ctx.actor.id && attachedAt === null && state !== "arriving",
  );
  return [...new Set(ids)].flatMap((id) => rows.filter((row) => row.id === id).map((row) => deriveDocument(ctx, row)));
}

/** Files by their ids, as far as the caller may see them. */
export async function listDocuments(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Document>> {
  const rows = await listDocumentRows(ctx.tx, ids);
  return new Map(rows.map((row) => [row.id, deriveDocument(ctx, row)]));
}
