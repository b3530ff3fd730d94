import type { Exchange } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Ctx, type Platform, writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { requirePassword, withCode } from "./own-password.ts";
import {
  deleteSecondFactor,
  enableSecret,
  findSecondFactor,
  replaceRecoveryCodes,
  saveSecret,
} from "./queries/second-factors.ts";
import { changeSignIn } from "./queries/sign-ins.ts";
import { deliverRotated, rotateCookie } from "./rotate-cookie.ts";
import { sealSecret, takeTotp } from "./second-factor.ts";
import { needsSecondFactor } from "./sign-in.ts";
import { requireRecentProof } from "./step-up.ts";
import { newRecoveryCodes, newRecoverySalt, newTotpSecret, otpauthUrl, qrRows, recoveryHashOf } from "./totp.ts";

/** A secret for the app. It counts for nothing until a code of it was given; from then on its codes are a proof, so a proof stands before it. */
export const setUpTwoFactor = writeVerb("account:write", async (ctx, _: undefined) => {
  const { id: accountId, email, secondFactorAt } = await ownStanding(ctx);
  if (secondFactorAt) throw new Refused("TWO_FACTOR_ON");
  await requireRecentProof(ctx);
  const secret = newTotpSecret();
  const row = { accountId, secret: sealSecret(ctx.platform, accountId, secret), createdAt: ctx.now };
  // Second factors are the system's alone; this one is the caller's.
  await ctx.asSystem(() => saveSecret(ctx.tx, { ...row, recoverySalt: newRecoverySalt() }));
  ctx.record("account.second_factor_prepared", accountId);
  const url = otpauthUrl(secret, email);
  return { secret, otpauthUrl: url, qr: qrRows(url) };
});

type Coded = { code: string; exchange: Exchange };
const makeCodes = async () => {
  const [codes, salt] = [newRecoveryCodes(), newRecoverySalt()];
  const hashes: Buffer[] = [];
  for (const code of codes) hashes.push(await recoveryHashOf(code, salt)); // one after the other: each takes 19 MiB
  return { codes, salt, hashes };
};
type Made = Awaited<ReturnType<typeof makeCodes>>;

/** Switches it on with a first code. Other sign-ins, made without it, end. */
export const enableTwoFactor = (platform: Platform, caller: Caller, { code, exchange }: Coded) =>
  withCode(platform, caller, exchange.address, async () => {
    const made = await makeCodes();
    deliverRotated(platform, exchange, await enable(platform, caller, { code, made }));
    return { recoveryCodes: made.codes };
  });

const enable = writeVerb("account:write", async (ctx, { code, made }: { code: string; made: Made }) => {
  const { id: accountId, secondFactorAt } = await ownStanding(ctx);
  if (secondFactorAt) throw new Refused("TWO_FACTOR_ON");
  // Second factors are the system's alone; this one is the caller's.
  await ctx.asSystem(async () => {
    if (!(await findSecondFactor(ctx.tx, accountId))) throw new Refused("TWO_FACTOR_NOT_SET_UP");
    if (!(await takeTotp(ctx, accountId, code))) throw new Refused("WRONG_CODE");
    await enableSecret(ctx.tx, accountId, ctx.now);
    await replaceRecoveryCodes(ctx.tx, { accountId, ...made });
    if (ctx.caller.signInId) await changeSignIn(ctx.tx, ctx.caller.signInId, { secondFactorAt: ctx.now });
  });
  await endSignIns(ctx, { accountId, reason: "second_factor_changed", except: ctx.caller.signInId });
  await endHalfOpen(ctx, accountId);
  ctx.record("account.second_factor_enabled", accountId, { event: { accountId, changeId: newId(ctx.now) } });
  return rotateCookie(ctx);
});

type Disabling = Coded & { password: string };
/** Switches it off, for clients: both proofs are asked for. */
export async function disableTwoFactor(platform: Platform, caller: Caller, { password, code, exchange }: Disabling) {
  await requirePassword(platform, caller, { password, address: exchange.address });
  const rotated = await withCode(platform, caller, exchange.address, () => disable(platform, caller, code));
  deliverRotated(platform, exchange, rotated);
  return {};
}

const disable = writeVerb("account:write", async (ctx, code: string) => {
  const { accountId, mandatory } = await enabledStanding(ctx);
  if (mandatory) throw new Refused("TWO_FACTOR_MANDATORY");
  // Second factors are the system's alone; this one is the caller's.
  await ctx.asSystem(async () => {
    if (!(await takeTotp(ctx, accountId, code))) throw new Refused("WRONG_CODE");
    await deleteSecondFactor(ctx.tx, accountId);
  });
  await endSignIns(ctx, { accountId, reason: "second_factor_changed", except: ctx.caller.signInId });
  await endHalfOpen(ctx, accountId);
  ctx.record("account.second_factor_disabled", accountId, { event: { accountId, changeId: newId(ctx.now) } });
  return rotateCookie(ctx);
});

async function enabledStanding(ctx: Ctx) {
  const standing = await ownStanding(ctx);
  if (!standing.secondFactorAt) throw new Refused("TWO_FACTOR_OFF");
  return { accountId: standing.id, mandatory: needsSecondFactor(standing, ctx.platform.config.demo) };
}

/** New recovery codes; those before are void. */
export const renewRecoveryCodes = (platform: Platform, caller: Caller, { code, exchange }: Coded) =>
  withCode(platform, caller, exchange.address, async () => {
    const made = await makeCodes();
    await renew(platform, caller, { code, made });
    return { recoveryCodes: made.codes };
  });

const renew = writeVerb("account:write", async (ctx, { code, made }: { code: string; made: Made }) => {
  const { accountId } = await enabledStanding(ctx);
  // Second factors are the system's alone; this one is the caller's.
  await ctx.asSystem(async () => {
    if (!(await takeTotp(ctx, accountId, code))) throw new Refused("WRONG_CODE");
    await replaceRecoveryCodes(ctx.tx, { accountId, ...made });
  });
  ctx.record("account.recovery_codes_renewed", accountId, { event: { accountId, changeId: newId(ctx.now) } });
});
