import type { Account, SignedIn, Transport } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { networkPrefix } from "../../platform/network.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { Platform, WriteCtx } from "../../platform/verb.ts";
import { accountOf } from "./account.ts";
import { setDevice, setSession } from "./cookies.ts";
import { findById, lockAccount, type Standing, setStatus } from "./queries/accounts.ts";
import { insertRefreshToken, insertSignIn, insertTrustedDevice } from "./queries/sign-ins.ts";
import { deriveExpiry, inDays, TRUSTED_DAYS } from "./sign-in.ts";
import { ACCESS_SECONDS, hashOf, newToken, refreshHashOf, signAccessToken } from "./tokens.ts";

/** Where a call comes from. */
export type Origin = Pick<Exchange, "address" | "agent">;
export type Started = {
  account: Account;
  signInId: string;
  transport: Transport;
  /** The cookie's token, or the refresh token. */
  token: string;
  expiresAt: Date;
  deviceToken?: string | undefined;
};
type Start = { standing: Standing; transport: Transport; from: Origin; proven: boolean; trustDevice?: boolean };

/** A new sign-in with a token of its own. `proven`: the second factor was given, or a trusted device stands for it. */
export async function startSignIn(
  ctx: WriteCtx,
  { standing, transport, from, proven, trustDevice }: Start,
): Promise<Started> {
  const { tx, now } = ctx;
  if (standing.status === "deactivated") await comeBack(ctx, standing);
  const [signInId, token, expiresAt] = [newId(now), newToken(), deriveExpiry(standing.kind, now)];
  const { agent } = from;
  const place = { agent, network: networkPrefix(from.address) };
  const byCookie = transport === "cookie";
  const deviceToken = trustDevice ? newToken() : undefined;
  // Sign-ins are written by the system alone: the verb has checked the password, and the second factor where there is one.
  await ctx.asSystem(async () => {
    const tokenHash = byCookie ? hashOf(token) : null;
    const secondFactorAt = proven ? now : null;
    const row = { id: signInId, accountId: standing.id, transport, tokenHash, at: now, expiresAt, secondFactorAt };
    await insertSignIn(tx, { ...row, ...place });
    if (!byCookie) await addRefreshToken(ctx, signInId, token);
    if (deviceToken) {
      const device = { id: newId(now), accountId: standing.id, tokenHash: hashOf(deviceToken), agent };
      await insertTrustedDevice(tx, { ...device, createdAt: now, expiresAt: inDays(now, TRUSTED_DAYS) });
    }
  });
  ctx.record("sign_in.started", signInId, { event: { signInId }, details: { transport, network: place.network } });
  return { account: await accountOf(ctx, standing), signInId, transport, token, expiresAt, deviceToken };
}

const marksOf = ({ status, leftAt, passwordHash, secondFactorAt }: Standing) =>
  JSON.stringify([status, leftAt, passwordHash, secondFactorAt]);
/**
 * First of all in whatever opens a sign-in: checking a password takes a while, and an account that was closed or got another password in
 * that time is not opened by the old one. Nobody ends its sign-ins meanwhile.
 */
export async function requireUnchanged(ctx: WriteCtx, standing: Standing): Promise<void> {
  const now = await ctx.asSystem(async () => {
    await lockAccount(ctx.tx, standing.id);
    return findById(ctx.tx, standing.id);
  });
  if (!now || marksOf(now) !== marksOf(standing)) throw new Refused("UNAUTHENTICATED");
}

/** Whoever closed their account and signs in again opens it; the way in has checked that they may. */
async function comeBack(ctx: WriteCtx, { id: accountId, personId }: Standing): Promise<void> {
  await ctx.asSystem(() => setStatus(ctx.tx, accountId, "active"));
  const event = { accountId, changeId: newId(ctx.now) };
  ctx.record("account.came_back", accountId, { event, clientId: personId });
}

export const addRefreshToken = ({ tx, now, platform }: WriteCtx, signInId: string, token: string) =>
  insertRefreshToken(tx, { tokenHash: refreshHashOf(platform.config, token), signInId, createdAt: now });

/** What a caller receives: tokens, or cookies and the account. */
export async function deliver(platform: Platform, started: Started, exchange: Exchange): Promise<SignedIn> {
  const { config, clock } = platform;
  const { account, token, deviceToken } = started;
  const now = clock.now();
  if (started.transport === "cookie") {
    setSession(config, exchange, { token, maxAge: secondsUntil(started.expiresAt, now) });
    if (deviceToken) setDevice(config, exchange, deviceToken);
    return { account };
  }
  const accessToken = await signAccessToken(config, { accountId: account.id, signInId: started.signInId }, now);
  return { accessToken, refreshToken: token, expiresIn: ACCESS_SECONDS, account, ...(deviceToken && { deviceToken }) };
}

export const secondsUntil = (at: Date, now: Date): number =>
  Math.max(0, Math.floor((at.getTime() - now.getTime()) / 1_000));
