import { createHash, randomBytes } from "node:crypto";
import type { DownloadLink } from "@jechemine/contract/exports.ts";
import { readFile } from "../../platform/files.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { clientOf } from "./ask-export.ts";
import { after, LINK } from "./export.ts";
import { fileOf } from "./key.ts";
import { findByLink, findExport, insertLink, isOpenTo } from "./queries.ts";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** An address for an hour. It ends sooner with a new password, another second factor or a closed account: the database sees to it; a guardian's with their right. */
async function link(ctx: WriteCtx, id: string): Promise<DownloadLink> {
  const row = await findExport(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  const { accountId, personId } = clientOf(ctx);
  await requireStepUp(ctx);
  if (row.state === "erased" || (row.eraseAt && row.eraseAt <= ctx.now)) throw new Refused("EXPORT_ERASED");
  if (row.state !== "ready") throw new Refused("NOT_READY");
  const token = randomBytes(32).toString("base64url");
  const expiresAt = after(ctx.now, LINK);
  const link = { tokenHash: hashOf(token), exportId: id, accountId, madeAt: ctx.now, expiresAt };
  // Links are secrets, hence the system's alone; the export was found as the caller.
  await ctx.asSystem(() => insertLink(ctx.tx, link));
  ctx.record("export.linked", id, { clientId: personId });
  return { url: `${ctx.platform.config.publicUrl}/api/v1/exports/${token}`, expiresAt: expiresAt.toISOString() };
}
/** Of what is the caller's own. */
export const linkExport = writeVerb("account:write", link);
/** Of a clinical file: the caller's, or of whom they act for. */
export const linkFile = writeVerb("file:write", link);

export type Download = {
  name: string;
  size: number;
  /** Strong: the same bytes under the same name. */
  etag: string;
  readAll(): AsyncGenerator<Buffer>;
};
/** What an address opens; LINK_EXPIRED (410) for one that is unknown, over or ended: a guess learns nothing. */
export const openDownload = writeVerb("public", async (ctx, token: string): Promise<Download> => {
  // The table is the system's alone; the token itself is the proof.
  const row = TOKEN.test(token) ? await ctx.asSystem(() => findByLink(ctx.tx, hashOf(token), ctx.now)) : undefined;
  if (!row?.bytes || !row.sha256 || !row.readyAt || !(await isOpenTo(ctx.tx, row))) throw new Refused("LINK_EXPIRED");
  ctx.record("export.downloaded", row.id, { clientId: row.personId });
  const file = fileOf(ctx, row);
  return {
    name: `je-chemine-${row.readyAt.toISOString().slice(0, 10)}.zip`,
    size: row.bytes,
    etag: `"${row.sha256.toString("base64url")}"`,
    readAll: () => readFile(ctx.platform.config, file),
  };
});
