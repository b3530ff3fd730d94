import { eraseFile } from "../../platform/files.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { deleteDocument, findDocument, isInDraft, lockDocument } from "./queries.ts";

/** What was sent and not added to anything by then is erased. */
export const EXPIRE = "document.expire";
const KEPT_MS = 24 * 3_600_000;
export const planExpiry = (ctx: WriteCtx, documentId: string) =>
  ctx.later(EXPIRE, { documentId }, { runAt: new Date(ctx.now.getTime() + KEPT_MS) });

/** The file first: a row without file is erased again, a file without row would be forgotten. The lock keeps it from being added meanwhile. */
async function erase(ctx: WriteCtx, id: string): Promise<void> {
  const row = await ctx.asSystem(() => lockDocument(ctx.tx, id));
  ctx.record("document.erased", id, { details: { done: row !== undefined && row.attachedAt === null } });
  if (!row || row.attachedAt !== null) return;
  await eraseFile(ctx.platform.config, { table: "documents", id });
  await ctx.asSystem(() => deleteDocument(ctx.tx, id));
}

const eraseAsSystem = writeVerb("documents:write", erase);
/** Erases what nobody was given. */
export const eraseUnused = (platform: Platform, id: string): Promise<void> => eraseAsSystem(platform, SYSTEM, id);

/** What nobody was given by now is erased, unless it waits in a draft: then it is looked at again. */
export const expireDocument = writeVerb("documents:write", async (ctx, id: string): Promise<void> => {
  if (!(await isInDraft(ctx.tx, id))) return erase(ctx, id);
  ctx.record("document.kept_with_draft", id);
  planExpiry(ctx, id);
});

/** The sender thinks better of it. */
export const discardDocument = writeVerb("documents:write", async (ctx, id: string) => {
  const row = await findDocument(ctx.tx, id);
  if (!row || row.uploadedBy !== ctx.actor.id || row.attachedAt !== null) throw new Refused("NOT_FOUND");
  await erase(ctx, id);
  return {};
});
