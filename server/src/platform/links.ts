import { createHash, randomBytes } from "node:crypto";
import { newId } from "./new-id.ts";
import { Refused } from "./refused.ts";
import type { LinkTokensTable } from "./tables.ts";
import type { Ctx, WriteCtx } from "./verb.ts";

export type LinkPurpose = LinkTokensTable["purpose"];
type NewLink = {
  purpose: LinkPurpose;
  subjectId: string;
  email?: string | undefined;
  /** To a guardian: whoever opens it asks whether they still may. */
  guardianshipId?: string | undefined;
  ttlHours: number;
};
export type Link = {
  id: string;
  subjectId: string;
  email: string | null;
  guardianshipId: string | null;
  expiresAt: Date;
};

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** A secret for one purpose, to be put into a mail. Only its hash stays with us: the table opens nothing. */
export async function makeLink(ctx: WriteCtx, link: NewLink): Promise<string> {
  const { purpose, subjectId, email = null, guardianshipId = null, ttlHours } = link;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(ctx.now.getTime() + ttlHours * 3_600_000);
  const row = { id: newId(ctx.now), purpose, tokenHash: hashOf(token), subjectId, createdAt: ctx.now, expiresAt };
  // The table is the system's alone: whoever makes a link has been checked by the verb.
  await ctx.asSystem(() =>
    ctx.tx
      .insertInto("linkTokens")
      .values({ ...row, email, guardianshipId })
      .execute(),
  );
  return token;
}

/**
 * What a link stands for, while it holds. Unknown, expired, used and meant for something else all give LINK_EXPIRED (410):
 * a guess learns nothing. The link may be opened again.
 */
export async function findLink(ctx: Ctx, purpose: LinkPurpose, token: string): Promise<Link> {
  if (!TOKEN.test(token)) throw new Refused("LINK_EXPIRED");
  // The table is the system's alone; the token itself is the proof.
  const link = await ctx.asSystem(() =>
    ctx.tx
      .selectFrom("linkTokens")
      .select(["id", "subjectId", "email", "guardianshipId", "expiresAt"])
      .where("tokenHash", "=", hashOf(token))
      .where("purpose", "=", purpose)
      .where("usedAt", "is", null)
      .where("expiresAt", ">", ctx.now)
      .executeTakeFirst(),
  );
  if (!link) throw new Refused("LINK_EXPIRED");
  return link;
}

/** Uses a link up: of two who come at once, one succeeds. */
export async function redeemLink(ctx: WriteCtx, purpose: LinkPurpose, token: string): Promise<Link> {
  const link = await findLink(ctx, purpose, token);
  const used = await ctx.asSystem(() =>
    ctx.tx
      .updateTable("linkTokens")
      .set({ usedAt: ctx.now })
      .where("id", "=", link.id)
      .where("usedAt", "is", null)
      .executeTakeFirst(),
  );
  if (used.numUpdatedRows === 0n) throw new Refused("LINK_EXPIRED");
  return link;
}

/** Ends all open links to a subject for a purpose: the newest mail is the one that counts. */
export async function endLinks(ctx: WriteCtx, purpose: LinkPurpose, subjectId: string): Promise<void> {
  await ctx.asSystem(() =>
    ctx.tx
      .updateTable("linkTokens")
      .set({ usedAt: ctx.now })
      .where("subjectId", "=", subjectId)
      .where("purpose", "=", purpose)
      .where("usedAt", "is", null)
      .execute(),
  );
}
