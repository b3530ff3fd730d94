import type { Proof } from "@jechemine/contract/accounts-shapes.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Ctx, type Platform, readVerb, writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { requirePassword, withCode } from "./own-password.ts";
import type { Proven } from "./passkey.ts";
import { usePasskey } from "./queries/passkeys.ts";
import { changeSignIn, findSignIn } from "./queries/sign-ins.ts";
import { takeCode } from "./second-factor.ts";
import { inMinutes, STEP_UP_MINUTES } from "./sign-in.ts";

const hasSecondFactor = readVerb(
  "account:read",
  async (ctx, _: undefined) => (await ownStanding(ctx)).secondFactorAt !== null,
);

/** Proves again that it is the same person, for ten minutes: by a code where there is a second factor, otherwise by the password. */
export async function stepUp(
  platform: Platform,
  caller: Caller,
  { proof, address }: { proof: Proof; address: string },
) {
  if (await hasSecondFactor(platform, caller, undefined)) {
    if (proof.code === undefined) throw new Refused("WRONG_CODE");
    return withCode(platform, caller, address, () => markSteppedUp(platform, caller, { code: proof.code }));
  }
  if (proof.password === undefined) throw new Refused("WRONG_PASSWORD");
  await requirePassword(platform, caller, { password: proof.password, address });
  return markSteppedUp(platform, caller, {});
}

/** What proved it and is spent by it; the password was checked before. */
type Spent = { code?: string | undefined; passkey?: Proven };
export const markSteppedUp = writeVerb("account:write", async (ctx, { code, passkey }: Spent) => {
  const { signInId, actor } = ctx.caller;
  if (!signInId || !actor.accountId) throw new Refused("UNAUTHENTICATED");
  const { accountId } = actor;
  // Second factors, passkeys and sign-ins are the system's alone; all are the caller's.
  await ctx.asSystem(async () => {
    if (code !== undefined && !(await takeCode(ctx, accountId, code))) throw new Refused("WRONG_CODE");
    if (passkey && !(await usePasskey(ctx.tx, { ...passkey, at: ctx.now }))) throw new Refused("PASSKEY_REFUSED");
    await changeSignIn(ctx.tx, signInId, { steppedUpAt: ctx.now });
  });
  ctx.record("sign_in.stepped_up", signInId, passkey && { details: { passkey: passkey.id } });
  return { until: inMinutes(ctx.now, STEP_UP_MINUTES).toISOString() };
});

/** Refuses what needs a fresh proof: money, exports, break-glass. The page asks for it when it reads `because`. */
export async function requireStepUp(ctx: Ctx): Promise<void> {
  const { signInId } = ctx.caller;
  // The sign-in is the caller's own; to somebody who acts for another the table itself is shut.
  const signIn = signInId ? await ctx.asSystem(() => findSignIn(ctx.tx, signInId)) : undefined;
  const until = signIn?.steppedUpAt && inMinutes(signIn.steppedUpAt, STEP_UP_MINUTES);
  if (!until || until <= ctx.now) throw new Refused("FORBIDDEN", { details: { because: "step_up_needed" } });
}

/** The same, but whoever signed in a moment ago has proven it by that: a newcomer goes straight on from there. */
export async function requireRecentProof(ctx: Ctx): Promise<void> {
  const { signInId } = ctx.caller;
  const signIn = signInId ? await findSignIn(ctx.tx, signInId) : undefined;
  if (!signIn || inMinutes(signIn.createdAt, STEP_UP_MINUTES) <= ctx.now) await requireStepUp(ctx);
}
