import { createHash, randomBytes } from "node:crypto";
import type { CalendarFeed } from "@jechemine/contract/calendar-feeds.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { deleteFeed, findOwnFeed, saveFeed } from "./queries/feeds.ts";

export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Those who have appointments of their own have a calendar; a guardian's is not the ward's. */
function accountOf({ actor }: Pick<Ctx, "actor">): string {
  const hasOwn = actor.role === "professional" || (actor.role === "client" && actor.guardianId === undefined);
  if (!actor.accountId || !hasOwn) throw new Refused("NOT_FOUND");
  return actor.accountId;
}

export const readOwnFeed = readVerb("appointments:read", async (ctx, _: undefined): Promise<CalendarFeed> => {
  const row = await findOwnFeed(ctx.tx, accountOf(ctx));
  return {
    madeAt: row?.madeAt.toISOString() ?? null,
    usedAt: row?.usedAt?.toISOString() ?? null,
    initials: row?.initials ?? false,
  };
});

/** A new secret; the address before finds nothing from then on. Shown once: we keep the hash. */
export const makeFeed = writeVerb("appointments:write", async (ctx, wanted: { initials?: boolean | undefined }) => {
  const accountId = accountOf(ctx);
  const token = randomBytes(32).toString("base64url");
  const initials = ctx.actor.role === "professional" && (wanted.initials ?? false);
  const id = newId(ctx.now);
  await saveFeed(ctx.tx, { id, accountId, tokenHash: hashOf(token), initials, madeAt: ctx.now, usedAt: null });
  ctx.record("calendar_feed.made", accountId, { details: { initials } });
  const url = `${ctx.platform.config.publicUrl}/api/v1/calendar/${token}.ics`;
  return { madeAt: ctx.now.toISOString(), usedAt: null, initials, url };
});

export const endFeed = writeVerb("appointments:write", async (ctx, _: undefined) => {
  const accountId = accountOf(ctx);
  const done = await deleteFeed(ctx.tx, accountId);
  ctx.record("calendar_feed.ended", accountId, { details: { done } });
  return {};
});
