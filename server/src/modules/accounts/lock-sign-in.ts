import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, writeVerb } from "../../platform/verb.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { endSignIns } from "./end-sign-ins.ts";
import { isOwnPassword } from "./own-password.ts";
import { changeSignIn } from "./queries/sign-ins.ts";

/** The sign-in that the call came by; UNAUTHENTICATED without one. */
export const signInIdOf = (caller: Caller): string => {
  if (!caller.signInId) throw new Refused("UNAUTHENTICATED");
  return caller.signInId;
};

/** Closes the work place; what was typed stays on the screen behind the lock. */
export const lockSignIn = writeVerb("account:write", async (ctx, _: undefined) => {
  const signInId = signInIdOf(ctx.caller);
  // Sign-ins are changed by the system alone; this one is the caller's.
  await ctx.asSystem(() => changeSignIn(ctx.tx, signInId, { lockedAt: ctx.now }));
  ctx.record("sign_in.locked", signInId);
  return {};
});

/** The work place goes on where it was; the caller has just proven to be its person. */
export const openSignIn = writeVerb("account:write", async (ctx, signInId: string) => {
  await ctx.asSystem(() => changeSignIn(ctx.tx, signInId, { lockedAt: null, lastUsedAt: ctx.now }));
  ctx.record("sign_in.unlocked", signInId);
  return {};
});

/** Too many failures in front of a locked work place. */
export const giveUp = writeVerb("account:write", async (ctx, signInId: string) => {
  const accountId = ctx.actor.accountId ?? "";
  if ((await endSignIns(ctx, { accountId, reason: "unlock_failed", only: signInId })) === 0)
    ctx.record("sign_in.ended", signInId, { details: { reason: "already" } });
});

/** Opens the work place again; after five wrong passwords the sign-in ends, and one signs in anew. */
export async function unlockSignIn(
  platform: Platform,
  caller: Caller,
  { password, address }: { password: string; address: string },
) {
  const signInId = signInIdOf(caller);
  const tried = { what: "unlock", whom: signInId, address } as const;
  const { last } = await takeTry(platform, tried);
  if (!(await isOwnPassword(platform, caller, password))) {
    if (last) await giveUp(platform, caller, signInId);
    throw new Refused("WRONG_PASSWORD");
  }
  await forgiveTries(platform, tried);
  return openSignIn(platform, caller, signInId);
}
