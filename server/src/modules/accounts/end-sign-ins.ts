import { Refused } from "../../platform/refused.ts";
import type { SignInsTable } from "../../platform/tables.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { lockAccount } from "./queries/accounts.ts";
import { deleteChallenges, endOpenSignIns, forgetTrustedDevices } from "./queries/sign-ins.ts";

type Reason = NonNullable<SignInsTable["endReason"]>;
type Ending = { accountId: string; reason: Reason; except?: string | null | undefined; only?: string | undefined };

/**
 * Ends sign-ins of an account: all, all but one, or one. Cookies, access and refresh tokens stop at the next request; open streams hear it
 * on `sign-in:<id>`. Gives how many there were.
 */
export async function endSignIns(ctx: WriteCtx, { accountId, reason, except, only }: Ending): Promise<number> {
  // Sign-ins are changed by the system alone: whoever ends another's has been checked by the verb.
  const ended = await ctx.asSystem(async () => {
    if (only === undefined) await lockAccount(ctx.tx, accountId); // what is being opened in this moment ends too
    return endOpenSignIns(ctx.tx, { accountId, except, only, at: ctx.now }, reason);
  });
  for (const id of ended) {
    ctx.record("sign_in.ended", id, { details: { reason } });
    ctx.hint(`sign-in:${id}`);
  }
  return ended.length;
}

/** After a new password or second factor nothing half open may be finished, and no device is trusted any more. */
export async function endHalfOpen(ctx: WriteCtx, accountId: string): Promise<void> {
  await ctx.asSystem(async () => {
    await deleteChallenges(ctx.tx, accountId);
    await forgetTrustedDevices(ctx.tx, accountId);
  });
}

/** Ends one of the caller's sign-ins; somebody else's is as unknown as one that never was. */
export const endOwnSignIn = writeVerb("account:write", async (ctx, signInId: string) => {
  const accountId = ctx.actor.accountId ?? "";
  const ended = await endSignIns(ctx, { accountId, reason: "revoked", only: signInId });
  if (ended === 0) throw new Refused("NOT_FOUND");
  return {};
});

export const endOtherSignIns = writeVerb("account:write", async (ctx, _: undefined) => {
  const accountId = ctx.actor.accountId ?? "";
  await endSignIns(ctx, { accountId, reason: "revoked", except: ctx.caller.signInId });
  await endHalfOpen(ctx, accountId);
  ctx.record("account.signed_out_elsewhere", accountId);
  return {};
});

/** Signs out. */
export const endThisSignIn = writeVerb(
  "public",
  async (ctx, { accountId, signInId }: { accountId: string; signInId: string }) => {
    const ended = await endSignIns(ctx, { accountId, reason: "signed_out", only: signInId });
    if (ended === 0) ctx.record("sign_in.ended", signInId, { details: { reason: "already" } });
  },
);
