import { createHash } from "node:crypto";
import type { Document } from "@jechemine/contract/documents.ts";
import { storeFile } from "../../platform/files.ts";
import type { Arriving } from "../../platform/multipart.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, requirePermission, writeVerb } from "../../platform/verb.ts";
import { deriveDocument } from "./derive-document.ts";
import { eraseUnused, planExpiry } from "./erase-document.ts";
import { fileName } from "./file-name.ts";
import { findDocument, insertDocument, lockDocument, markArrived } from "./queries.ts";
import { openFacts, sealFacts } from "./seal-facts.ts";
import { KindOfContent } from "./sniff-kind.ts";

const LIMIT = { limit: 60, windowSeconds: 3_600 };
const TABLE = "documents";

const begin = writeVerb("documents:write", async (ctx, name: string) => {
  const uploadedBy = ctx.actor.id;
  if (!uploadedBy) throw new Refused("NOT_FOUND");
  const id = newId(ctx.now);
  const sealed = sealFacts(ctx, id, name);
  const unknown = { kind: null, bytes: null, sha256: null, arrivedAt: null, scannedAt: null, attachedAt: null };
  // Rows are the system's to write: what becomes of a file is not its sender's to say.
  await ctx.asSystem(() =>
    insertDocument(ctx.tx, {
      id,
      uploadedBy,
      state: "arriving",
      sealed,
      beganAt: ctx.now,
      clientId: null,
      ...unknown,
    }),
  );
  planExpiry(ctx, id);
  ctx.record("document.began", id);
  return { id, ...openFacts(ctx, { id, sealed }) };
});

type Read = { id: string; content: KindOfContent; bytes: number; sha256: Buffer };
const finish = writeVerb("documents:write", async (ctx, { id, content, bytes, sha256 }: Read): Promise<Document> => {
  const kind = content.kind();
  if (!kind) throw new Refused("KIND_REFUSED");
  if (!(await findDocument(ctx.tx, id))) throw new Refused("NOT_FOUND");
  const state = ctx.platform.config.scannerUrl ? "quarantined" : "ready";
  const row = await ctx.asSystem(async () => {
    await markArrived(ctx.tx, id, { kind, bytes, sha256, state, arrivedAt: ctx.now });
    return lockDocument(ctx.tx, id);
  });
  if (!row) throw new Refused("NOT_FOUND");
  ctx.record("document.uploaded", id, { ...(state === "quarantined" && { event: { documentId: id } }) });
  return deriveDocument(ctx, row);
});

/**
 * Takes a file in as it streams: sealed on its way to the disk, hashed and recognised by what it holds, never whole in memory. Throws
 * KIND_REFUSED, TOO_LARGE and TOO_MANY; whatever breaks it off, nothing of it stays.
 */
export async function uploadDocument(platform: Platform, caller: Caller, file: Arriving): Promise<Document> {
  requirePermission(caller, "documents:write");
  await takeToken(platform, { key: `document:${caller.actor.id}`, ...LIMIT });
  const { id, key } = await begin(platform, caller, fileName(file.name));
  try {
    const content = new KindOfContent();
    const hash = createHash("sha256");
    let bytes = 0;
    async function* read() {
      for await (const part of file.bytes) {
        content.take(part);
        hash.update(part);
        bytes += part.length;
        yield part;
      }
    }
    await storeFile(platform.config, { table: TABLE, id, key }, read());
    return await finish(platform, caller, { id, content, bytes, sha256: hash.digest() });
  } catch (error) {
    await eraseUnused(platform, id);
    throw error;
  }
}
