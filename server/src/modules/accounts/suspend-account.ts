import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { setStatus } from "./queries/accounts.ts";
import { endSuspension, findVisible, insertSuspension, lockAccountOf, setPractising } from "./queries/suspensions.ts";

type Standing = NonNullable<Awaited<ReturnType<typeof lockAccountOf>>>;
/** The account of a client or professional whom the caller sees; of the team, its own page decides. Throws NOT_FOUND. */
async function accountOf(ctx: WriteCtx, personId: string): Promise<Standing> {
  const person = await findVisible(ctx.tx, personId);
  const account = person && (await ctx.asSystem(() => lockAccountOf(ctx.tx, personId)));
  if (!account) throw new Refused("NOT_FOUND");
  return account;
}

type Suspending = { personId: string; reason: string };
/** Closes an account for a reason. Every cookie, token and stream ends with it; sessions to come stay, and the page lists them. */
export const suspendAccount = writeVerb("people:write", async (ctx, { personId, reason }: Suspending) => {
  const { id, kind, status } = await accountOf(ctx, personId);
  const by = ctx.actor.id;
  if (kind === "staff" || status !== "active" || by === null) throw new Refused("NOT_SUSPENDABLE");
  // Accounts are the system's to change.
  await ctx.asSystem(async () => {
    await setStatus(ctx.tx, id, "suspended");
    const row = { id: newId(ctx.now), accountId: id, reason, suspendedBy: by, suspendedAt: ctx.now };
    await insertSuspension(ctx.tx, row);
    await setPractising(ctx.tx, personId, false, { decidedBy: by, decidedAt: ctx.now });
  });
  await endSignIns(ctx, { accountId: id, reason: "revoked" });
  await endHalfOpen(ctx, id);
  // Why stands with the suspension, for owners alone.
  const event = { accountId: id, changeId: newId(ctx.now) };
  ctx.record("account.suspended", id, { clientId: personId, event });
  return {};
});

export const reinstateAccount = writeVerb("people:write", async (ctx, personId: string) => {
  const { id, status } = await accountOf(ctx, personId);
  const by = ctx.actor.id;
  if (status !== "suspended" || by === null) throw new Refused("NOT_SUSPENDED");
  await ctx.asSystem(async () => {
    await setStatus(ctx.tx, id, "active");
    await endSuspension(ctx.tx, id, { endedBy: by, endedAt: ctx.now });
    await setPractising(ctx.tx, personId, true, { decidedBy: by, decidedAt: ctx.now });
  });
  const event = { accountId: id, changeId: newId(ctx.now) };
  ctx.record("account.reinstated", id, { clientId: personId, event });
  return {};
});
