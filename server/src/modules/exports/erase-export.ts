import { eraseFile } from "../../platform/files.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readerOf } from "./ask-export.ts";
import { deleteLinks, lockExport, updateExport } from "./queries.ts";

/** A day after it was ready. The bytes first: a row without bytes is erased again, bytes without a row would be forgotten. */
const erase = writeVerb("account:write", async (ctx, id: string) => {
  const row = await lockExport(ctx.tx, id);
  const due = row?.state === "ready" && row.eraseAt !== null && row.eraseAt <= ctx.now;
  ctx.record("export.erased", id, { details: { due }, ...(row && { clientId: row.personId }) });
  if (!due) return;
  await eraseFile(ctx.platform.config, { table: "exports", id });
  await deleteLinks(ctx.tx, id);
  await updateExport(ctx.tx, id, { state: "erased", erasedAt: ctx.now });
  ctx.hint(`person:${readerOf(row)}`);
});
export const eraseExport = (platform: Platform, id: string): Promise<void> => erase(platform, SYSTEM, id);
