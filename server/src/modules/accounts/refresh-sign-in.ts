import type { SignedIn } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { accountOf, ownStanding } from "./account.ts";
import { endSignIns } from "./end-sign-ins.ts";
import { findById } from "./queries/accounts.ts";
import { findRefreshToken, findSignIn, spendRefreshToken } from "./queries/sign-ins.ts";
import { addRefreshToken, deliver } from "./start-sign-in.ts";
import { isToken, newToken, refreshHashOf } from "./tokens.ts";

const ownAccount = readVerb("account:read", async (ctx, _: undefined) => ({
  account: await accountOf(ctx, await ownStanding(ctx)),
}));

type Asked = { refreshToken: string | undefined; exchange: Exchange };
/** New tokens for a refresh token; a browser, whose cookie renews by itself, only hears who it is. */
export async function refreshSignIn(
  platform: Platform,
  caller: Caller,
  { refreshToken, exchange }: Asked,
): Promise<SignedIn> {
  if (refreshToken === undefined) return ownAccount(platform, caller, undefined);
  if (!isToken(refreshToken)) throw new Refused("UNAUTHENTICATED");
  const started = await rotate(platform, SYSTEM, refreshToken);
  if (!started) throw new Refused("UNAUTHENTICATED");
  return deliver(platform, started, exchange);
}

/**
 * Spends the token and makes the next. One that was spent before is in two hands, ours and a thief's: nobody knows which, so the whole
 * sign-in ends. That must be written, hence undefined in place of a refusal.
 */
const rotate = writeVerb("public", async (ctx, refreshToken: string) => {
  const { tx, now, platform } = ctx;
  const spent = await spendRefreshToken(tx, refreshHashOf(platform.config, refreshToken), now);
  const signIn = spent && (await findSignIn(tx, spent.signInId));
  if (!spent || !signIn || signIn.expiresAt <= now) throw new Refused("UNAUTHENTICATED");
  const { id: signInId, accountId, transport, expiresAt } = signIn;
  if (spent.reused) {
    ctx.record("sign_in.refresh_reused", signInId);
    await endSignIns(ctx, { accountId, reason: "refresh_reused", only: signInId });
    return undefined;
  }
  const standing = await findById(tx, accountId);
  if (standing?.status !== "active") throw new Refused("UNAUTHENTICATED");
  const token = newToken();
  await addRefreshToken(ctx, signInId, token);
  ctx.record("sign_in.refreshed", signInId);
  return { account: await accountOf(ctx, standing), signInId, transport, token, expiresAt };
});

/** The sign-in that a refresh token belongs to, spent or not: to sign out with it. */
export const findRefreshed = ({ database, config }: Platform, refreshToken: string) =>
  database.within(SYSTEM.actor, "read only", async (tx) => {
    const known = isToken(refreshToken) ? await findRefreshToken(tx, refreshHashOf(config, refreshToken)) : undefined;
    const signIn = known && (await findSignIn(tx, known.signInId));
    return signIn && { signInId: signIn.id, accountId: signIn.accountId };
  });
