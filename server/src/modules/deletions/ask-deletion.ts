import type { Deletion } from "@jechemine/contract/account-settings.ts";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { ownStanding, requireStepUp } from "../accounts/index.ts";
import { decideDeletion, findLatestDeletion, insertDeletion, lockDeletion } from "./queries/requests.ts";
import { retentionOf } from "./retention-of.ts";

async function deletionOf(ctx: Ctx, { id, personId }: { id: string; personId: string }): Promise<Deletion> {
  const { erased, kept } = await retentionOf(ctx, personId);
  const latest = await findLatestDeletion(ctx.tx, id);
  if (!latest) return { erased, kept, request: null };
  const { state, askedAt, decidedAt, decisionReason } = latest;
  const dates = { askedAt: askedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
  return { erased, kept, request: { state, ...dates, reason: state === "refused" ? decisionReason : null } };
}

export const readDeletion = readVerb("account:close", async (ctx, _: undefined) =>
  deletionOf(ctx, await ownStanding(ctx)),
);

/** A person wishes to be deleted. Somebody of the practice answers within thirty days; until then nothing changes. */
export const requestDeletion = writeVerb("account:close", async (ctx, wish: string | undefined): Promise<Deletion> => {
  const standing = await ownStanding(ctx);
  await requireStepUp(ctx);
  const { id: accountId, personId } = standing;
  const id = newId(ctx.now);
  try {
    await insertDeletion(ctx.tx, { id, personId, accountId, wish: wish || null, askedAt: ctx.now });
  } catch (error) {
    if (violates(error, "deletion_requests_one_open")) throw new Refused("DELETION_OPEN");
    throw error;
  }
  ctx.record("deletion.asked", id, { event: { deletionId: id }, clientId: personId });
  ctx.hint("staff:owner");
  return deletionOf(ctx, standing);
});

export const withdrawDeletion = writeVerb("account:close", async (ctx, _: undefined): Promise<Deletion> => {
  const standing = await ownStanding(ctx);
  const latest = await findLatestDeletion(ctx.tx, standing.id);
  // Whoever decides at the same moment is waited for.
  const open = latest && (await ctx.asSystem(() => lockDeletion(ctx.tx, latest.id)));
  if (open?.state !== "open") throw new Refused("NOT_FOUND");
  const taken = { id: open.id, state: "withdrawn" as const, at: ctx.now, by: null, reason: null, kept: "[]" };
  // Decisions are written by the system; this wish is the caller's.
  await ctx.asSystem(() => decideDeletion(ctx.tx, taken));
  ctx.record("deletion.withdrawn", open.id, { clientId: standing.personId });
  ctx.hint("staff:owner");
  return deletionOf(ctx, standing);
});
