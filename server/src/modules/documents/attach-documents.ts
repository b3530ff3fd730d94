import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { findDocument, lockDocument, markAttached } from "./queries.ts";

type Giving = { ids: readonly string[]; clientId: string | null };
/**
 * The caller's own files are given to whoever may read what they come with, about this client. Throws ATTACHMENT_GONE when one is not
 * there any more, was given already, or was refused by the scanner.
 */
export async function attachDocuments(ctx: WriteCtx, { ids, clientId }: Giving): Promise<void> {
  for (const id of ids) {
    const mine = await findDocument(ctx.tx, id);
    const row = mine && (await ctx.asSystem(() => lockDocument(ctx.tx, id)));
    const isFree = row && row.uploadedBy === ctx.actor.id && row.attachedAt === null;
    if (!isFree || (row.state !== "ready" && row.state !== "quarantined")) throw new Refused("ATTACHMENT_GONE");
    await ctx.asSystem(() => markAttached(ctx.tx, id, { attachedAt: ctx.now, clientId }));
  }
}
