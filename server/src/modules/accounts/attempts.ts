import { keyedHash } from "../../platform/keyed-hash.ts";
import { networkPrefix } from "../../platform/network.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM } from "../../platform/verb.ts";
import { countTry, forgetTries } from "./queries/attempts.ts";

const ALLOWED = 5;
const WINDOW = "15 minutes";
/** Whose secret is tried, and from where: `password`, an e-mail or an account, a network. */
export type Tried = { what: "password" | "code" | "unlock" | "passkey"; whom: string; address: string };

const keyOf = ({ config }: Pick<Platform, "config">, { what, whom, address }: Tried) =>
  keyedHash(config, "sign-in failures", JSON.stringify([what, whom, networkPrefix(address)]));

/**
 * Counts a try of a secret; the sixth within 15 minutes of failures is refused with LOCKED_OUT, known person or not. Tries from everywhere at
 * one person are counted too, more of them allowed. Gives true when this is the last one.
 */
export async function takeTry(platform: Platform, tried: Tried): Promise<{ last: boolean }> {
  await takeToken(platform, {
    key: `${tried.what}-from:${networkPrefix(tried.address)}`,
    limit: 600,
    windowSeconds: 900,
  });
  await takeToken(platform, { key: `${tried.what}-of:${tried.whom}`, limit: 60, windowSeconds: 3_600 });
  const now = platform.clock.now();
  const { failures, lockedUntil } = await platform.database.within(SYSTEM.actor, "read write", (tx) =>
    countTry(tx, { key: keyOf(platform, tried), now, allowed: ALLOWED, window: WINDOW }),
  );
  if (failures > ALLOWED && lockedUntil) {
    const retryAfterSeconds = Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 1_000));
    throw new Refused("LOCKED_OUT", { retryAfterSeconds });
  }
  return { last: failures === ALLOWED };
}

/** The secret was right: the failures before it are forgotten. */
export const forgiveTries = (platform: Platform, tried: Tried) =>
  platform.database.within(SYSTEM.actor, "read write", (tx) => forgetTries(tx, keyOf(platform, tried)));

/** How many mails may be asked for, by network and for one address; counted alike for the known and the unknown. */
export async function takeMail(platform: Platform, { email, address }: { email: string; address: string }) {
  await takeToken(platform, { key: `account-mail-from:${networkPrefix(address)}`, limit: 200, windowSeconds: 3_600 });
  await takeToken(platform, { key: `account-mail-to:${email}`, limit: 6, windowSeconds: 3_600 });
}
