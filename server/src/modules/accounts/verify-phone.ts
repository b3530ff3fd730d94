import type { ProfilePhone } from "@jechemine/contract/portal-profile.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { e164Of } from "../../platform/sms.ts";
import { type Caller, type Ctx, type Platform, readVerb, writeVerb } from "../../platform/verb.ts";
import { codeHashOf, digitsOf, isCode } from "./phone-code.ts";
import { findOwnPhone, replaceCode, takeCodeTry, useCode, verifyPoint } from "./queries/phone-codes.ts";
import { inMinutes } from "./sign-in.ts";

const CODE_MINUTES = 10;
const DAY = 86_400;
/** North America, where nobody configured other countries. */
const SERVED = ["+1"];

/** Other people's numbers may be the caller's to see, never to prove. */
async function ownPhone({ tx, actor }: Pick<Ctx, "tx" | "actor">, id: string) {
  const point = actor.id ? await findOwnPhone(tx, actor.id, id) : undefined;
  if (!point || !actor.id || !actor.accountId) throw new Refused("NOT_FOUND");
  return { point, personId: actor.id, accountId: actor.accountId };
}

const toProve = readVerb("account:write", async (ctx, id: string) => {
  const { point, accountId } = await ownPhone(ctx, id);
  if (point.verifiedAt) throw new Refused("PHONE_VERIFIED");
  const number = e164Of(point.value);
  const countries = ctx.platform.config.smsCountries ?? SERVED;
  if (!number || !countries.some((country) => number.startsWith(country))) throw new Refused("PHONE_NOT_SERVED");
  return { number, accountId };
});

/** Sends six digits to one of the caller's numbers. Counted by account, by number and for all: a text costs, and rings at somebody's. */
export async function sendPhoneCode(platform: Platform, caller: Caller, id: string) {
  const { number, accountId } = await toProve(platform, caller, id);
  await takeToken(platform, { key: `phone-code-of:${accountId}`, limit: 8, windowSeconds: DAY });
  await takeToken(platform, { key: `phone-code-to:${number}`, limit: 5, windowSeconds: DAY });
  await takeToken(platform, { key: "phone-code-all:practice", limit: 500, windowSeconds: DAY });
  return makeCode(platform, caller, id);
}

const makeCode = writeVerb("account:write", async (ctx, contactPointId: string) => {
  const { accountId } = await ownPhone(ctx, contactPointId);
  const { config } = ctx.platform;
  const id = newId(ctx.now);
  const expiresAt = inMinutes(ctx.now, CODE_MINUTES);
  const row = { id, accountId, contactPointId, codeHash: codeHashOf(config, id, digitsOf(config, id)) };
  // Codes are the system's alone; the number is the caller's.
  await ctx.asSystem(() => replaceCode(ctx.tx, { ...row, createdAt: ctx.now, expiresAt }));
  ctx.record("account.phone_code_sent", accountId, { event: { codeId: id } });
  return { expiresAt: expiresAt.toISOString() };
});

type Given = { id: string; code: string };
/** The number is the caller's: what was sent to it came back. Five tries, then another code. */
export async function verifyPhone(platform: Platform, caller: Caller, { id, code }: Given): Promise<ProfilePhone> {
  const taken = await takeOneTry(platform, caller, id);
  const given = codeHashOf(platform.config, taken.id, code.replace(/\D/g, ""));
  if (!isCode(taken.codeHash, given)) throw new Refused("WRONG_CODE");
  return markVerified(platform, caller, { id, codeId: taken.id });
}

const takeOneTry = writeVerb("account:write", async (ctx, contactPointId: string) => {
  const { accountId } = await ownPhone(ctx, contactPointId);
  // As above; a try counts whatever comes of it.
  const taken = await ctx.asSystem(() => takeCodeTry(ctx.tx, contactPointId, ctx.now));
  if (!taken) throw new Refused("CODE_EXPIRED");
  ctx.record("account.phone_code_tried", accountId);
  return taken;
});

const markVerified = writeVerb(
  "account:write",
  async (ctx, { id, codeId }: { id: string; codeId: string }): Promise<ProfilePhone> => {
    const { point, personId, accountId } = await ownPhone(ctx, id);
    await ctx.asSystem(async () => {
      if (!(await useCode(ctx.tx, codeId, ctx.now))) throw new Refused("CODE_EXPIRED");
      await verifyPoint(ctx.tx, id, ctx.now);
    });
    ctx.record("account.phone_verified", accountId, { clientId: personId });
    const { value: number, safeText, safeVoicemail, preferred } = point;
    return { id, number, safeText, safeVoicemail, preferred, verifiedAt: ctx.now.toISOString() };
  },
);
