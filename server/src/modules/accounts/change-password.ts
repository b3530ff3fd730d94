import type { ChangePassword } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { type Caller, type Platform, readVerb, writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { requirePassword } from "./own-password.ts";
import { hashPassword, screenPassword } from "./password.ts";
import { setPassword } from "./queries/accounts.ts";
import { deliverRotated, rotateCookie } from "./rotate-cookie.ts";

type Asked = { asked: ChangePassword; exchange: Exchange };
const personalWords = readVerb("account:read", async (ctx, _: undefined) => {
  const { email, givenName, familyName } = await ownStanding(ctx);
  return [email, givenName, familyName];
});

/** A new password for who knows the old one. Other sign-ins end, trusted devices are forgotten, the browser gets a new token. */
export async function changePassword(platform: Platform, caller: Caller, { asked, exchange }: Asked) {
  await requirePassword(platform, caller, { password: asked.currentPassword, address: exchange.address });
  screenPassword(asked.newPassword, await personalWords(platform, caller, undefined));
  const rotated = await replacePassword(platform, caller, await hashPassword(asked.newPassword));
  deliverRotated(platform, exchange, rotated);
  return {};
}

const replacePassword = writeVerb("account:write", async (ctx, passwordHash: string) => {
  const { id: accountId } = await ownStanding(ctx);
  // Credentials are the system's alone; the verb has checked the old password.
  await ctx.asSystem(() => setPassword(ctx.tx, { accountId, passwordHash, at: ctx.now }));
  await endSignIns(ctx, { accountId, reason: "password_changed", except: ctx.caller.signInId });
  await endHalfOpen(ctx, accountId);
  ctx.record("account.password_changed", accountId, { event: { accountId, changeId: newId(ctx.now) } });
  return rotateCookie(ctx);
});
