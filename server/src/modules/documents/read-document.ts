import type { DocumentKind } from "@jechemine/contract/documents.ts";
import { readFile } from "../../platform/files.ts";
import { Refused } from "../../platform/refused.ts";
import { readClinicalVerb } from "../../platform/verb.ts";
import { deriveDocument } from "./derive-document.ts";
import { findDocument } from "./queries.ts";
import { openFacts } from "./seal-facts.ts";

export type ToSend = { name: string; kind: DocumentKind; size: number; bytes: AsyncGenerator<Buffer> };

/** Opened by anybody, it stands in the access log of the client whom it is about. Throws QUARANTINED and REFUSED_BY_SCANNER. */
export const readDocument = readClinicalVerb("documents:read", async (ctx, id: string): Promise<ToSend> => {
  const row = await findDocument(ctx.tx, id);
  if (!row || row.state === "arriving") throw new Refused("NOT_FOUND");
  if (row.state === "quarantined") throw new Refused("QUARANTINED");
  if (row.state === "refused") throw new Refused("REFUSED_BY_SCANNER");
  ctx.record("document.opened", id, { ...(row.clientId && { clientId: row.clientId }) });
  const { key } = openFacts(ctx, row);
  const { name, kind, bytes: size } = deriveDocument(ctx, row);
  return { name, kind, size, bytes: readFile(ctx.platform.config, { table: "documents", id, key }) };
});
