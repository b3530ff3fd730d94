import { eraseFile } from "../../platform/files.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { deleteDocument, findDocument, lockDocument } from "./queries.ts";

/** The file first: a row without file is erased again, a file without row would be forgotten. The lock keeps it from being added meanwhile. */
async function erase(ctx: WriteCtx, id: string): Promise<void> {
  const row = await ctx.asSystem(() => lockDocument(ctx.tx, id));
  ctx.record("document.erased", id, { details: { done: row !== undefined && row.attachedAt === null } });
  if (!row || row.attachedAt !== null) return;
  await eraseFile(ctx.platform.config, { table: "documents", id });
  await ctx.asSystem(() => deleteDocument(ctx.tx, id));
}

const eraseAsSystem = writeVerb("messages:write", erase);
/** Erases what nobody was given. */
export const eraseUnused = (platform: Platform, id: string): Promise<void> => eraseAsSystem(platform, SYSTEM, id);

/** The sender thinks better of it. */
export const discardDocument = writeVerb("messages:write", async (ctx, id: string) => {
  const row = await findDocument(ctx.tx, id);
  if (!row || row.uploadedBy !== ctx.actor.id || row.attachedAt !== null) throw new Refused("NOT_FOUND");
  await erase(ctx, id);
  return {};
});
