import type { SignedChallenge } from "@jechemine/contract/accounts-passkeys.ts";
import type { SignedIn, Transport } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { networkPrefix } from "../../platform/network.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { callerFor } from "./account.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { giveUp, openSignIn, signInIdOf } from "./lock-sign-in.ts";
import { type Proven, requestOptions, verifySigned } from "./passkey.ts";
import { findById, type Standing } from "./queries/accounts.ts";
import { listPasskeys, usePasskey } from "./queries/passkeys.ts";
import { maySignIn } from "./sign-in.ts";
import { deliver, requireUnchanged, startSignIn } from "./start-sign-in.ts";

const takeTurn = (platform: Platform, address: string) =>
  takeToken(platform, { key: `passkey-from:${networkPrefix(address)}`, limit: 600, windowSeconds: 900 });

/** What the device shall sign. Nobody has said who they are: the device offers the passkeys that it holds for us. */
export async function passkeySignInOptions(platform: Platform, address: string) {
  await takeTurn(platform, address);
  return requestOptions(platform, { purpose: "sign_in", accountId: null }, []);
}

type Asked = { credential: SignedChallenge; transport: Transport | undefined; exchange: Exchange };
/** Signs in: the device is one factor, that it checked who holds it the other. No code is asked for. */
export async function passkeySignIn(
  platform: Platform,
  { credential, transport = "token", exchange }: Asked,
): Promise<SignedIn> {
  await takeTurn(platform, exchange.address);
  const proven = await verifySigned(platform, { purpose: "sign_in", accountId: null }, credential);
  const standing = proven && (await openStanding(platform, proven.accountId));
  if (!proven || !standing) throw new Refused("PASSKEY_REFUSED");
  const started = await begin(platform, callerFor(standing), { proven, standing, transport, from: exchange });
  return deliver(platform, started, exchange);
}

/** Closed accounts answer as if the passkey were unknown. */
const openStanding = ({ database, clock }: Platform, accountId: string): Promise<Standing | undefined> =>
  database.within(SYSTEM.actor, "read only", async (tx) => {
    const standing = await findById(tx, accountId);
    return standing && maySignIn(standing, await readRules({ tx }), clock.now()) ? standing : undefined;
  });

type Begin = { proven: Proven; standing: Standing; transport: Transport; from: Exchange };
const begin = writeVerb("public", async (ctx, { proven, standing, transport, from }: Begin) => {
  await requireUnchanged(ctx, standing);
  // Passkeys are the system's alone; the signature has been checked.
  const used = await ctx.asSystem(() => usePasskey(ctx.tx, { ...proven, at: ctx.now }));
  if (!used) throw new Refused("PASSKEY_REFUSED");
  ctx.record("account.passkey_used", standing.id, { details: { passkey: proven.id, for: "sign_in" } });
  return startSignIn(ctx, { standing, transport, from, proven: true });
});

const ownKeys = readVerb("account:write", (ctx, accountId: string) => listPasskeys(ctx.tx, accountId));

/** The passkeys of the caller, at least one; NO_PASSKEY tells the page not to offer them. */
export async function requireOwnPasskeys(platform: Platform, caller: Caller) {
  const accountId = caller.actor.accountId ?? "";
  const known = await ownKeys(platform, caller, accountId);
  if (known.length === 0) throw new Refused("NO_PASSKEY");
  return { accountId, known };
}

/** The same to open a locked work place. */
export async function passkeyUnlockOptions(platform: Platform, caller: Caller) {
  const { accountId, known } = await requireOwnPasskeys(platform, caller);
  return requestOptions(platform, { purpose: "unlock", accountId }, known);
}

/** Opens the work place; after five failures the sign-in ends, as with passwords. */
export async function passkeyUnlock(
  platform: Platform,
  caller: Caller,
  { credential, address }: { credential: SignedChallenge; address: string },
) {
  const signInId = signInIdOf(caller);
  const tried = { what: "unlock", whom: signInId, address } as const;
  const { last } = await takeTry(platform, tried);
  const proven = await verifySigned(platform, { purpose: "unlock", accountId: caller.actor.accountId }, credential);
  if (!proven || !(await markUsed(platform, caller, proven))) {
    if (last) await giveUp(platform, caller, signInId);
    throw new Refused("PASSKEY_REFUSED");
  }
  await forgiveTries(platform, tried);
  return openSignIn(platform, caller, signInId);
}

const markUsed = writeVerb("account:write", async (ctx, proven: Proven) => {
  ctx.record("account.passkey_used", proven.accountId, { details: { passkey: proven.id, for: "unlock" } });
  return ctx.asSystem(() => usePasskey(ctx.tx, { ...proven, at: ctx.now }));
});
