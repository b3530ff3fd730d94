import type { RequestOptions, SignedChallenge } from "@jechemine/contract/accounts-passkeys.ts";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { Config } from "../../platform/config.ts";
import { type Platform, SYSTEM } from "../../platform/verb.ts";
import { findByCredential, insertPasskeyChallenge, takePasskeyChallenge } from "./queries/passkeys.ts";
import { CHALLENGE_MINUTES, inMinutes } from "./sign-in.ts";
import { hashOf, newToken } from "./tokens.ts";

/** Whom a passkey is made for: our host. Keys of another host never sign for us, which no look-alike page changes. */
export function relyingParty({ publicUrl }: Pick<Config, "publicUrl">): { id: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}
/** How the device names the account: nothing that says who it is. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId.replaceAll("-", ""), "hex").toString("base64url");
export const TIMEOUT = CHALLENGE_MINUTES * 60_000;

type Purpose = "register" | "sign_in" | "unlock" | "step_up";
type About = { purpose: Purpose; accountId: string | null };
/** Something to sign, once and soon. Only its hash stays with us. */
export async function makePasskeyChallenge({ database, clock }: Platform, about: About): Promise<string> {
  const [challenge, now] = [newToken(), clock.now()];
  const row = { challengeHash: hashOf(challenge), ...about, createdAt: now };
  await database.within(SYSTEM.actor, "read write", (tx) =>
    insertPasskeyChallenge(tx, { ...row, expiresAt: inMinutes(now, CHALLENGE_MINUTES) }),
  );
  return challenge;
}
export const takeMadeChallenge = ({ database, clock }: Platform, about: About, challenge: string): Promise<boolean> =>
  database.within(SYSTEM.actor, "read write", (tx) =>
    takePasskeyChallenge(tx, { challengeHash: hashOf(challenge), ...about, now: clock.now() }),
  );

type Known = { credentialId: Buffer; transports: string[] };
export const descriptorOf = ({ credentialId, transports }: Known) => ({
  id: credentialId.toString("base64url"),
  type: "public-key" as const,
  transports,
});

/** What the device shall sign. It must check who holds it: finger, face or PIN. */
export async function requestOptions(
  platform: Platform,
  about: About,
  known: readonly Known[],
): Promise<RequestOptions> {
  return {
    rpId: relyingParty(platform.config).id,
    challenge: await makePasskeyChallenge(platform, about),
    timeout: TIMEOUT,
    userVerification: "required",
    allowCredentials: known.map(descriptorOf),
  };
}

export type Proven = { id: string; accountId: string; signCount: number; synced: boolean };
/** Whose passkey signed a challenge of ours; undefined for whatever is wrong with it. The challenge is spent either way. */
export async function verifySigned(
  platform: Platform,
  about: About,
  { id, rawId, response }: SignedChallenge,
): Promise<Proven | undefined> {
  const passkey = await platform.database.within(SYSTEM.actor, "read only", (tx) =>
    findByCredential(tx, Buffer.from(rawId, "base64url")),
  );
  if (!passkey || (about.accountId !== null && passkey.accountId !== about.accountId)) return undefined;
  const { userHandle, ...signed } = response;
  if (userHandle && userHandle !== userHandleOf(passkey.accountId)) return undefined;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(platform.config);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type: "public-key", response: signed, clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeMadeChallenge(platform, about, challenge),
      expectedOrigin,
      expectedRPID,
      credential: {
        id: passkey.credentialId.toString("base64url"),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.signCount,
      },
      requireUserVerification: true,
    });
    if (!verified) return undefined;
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return { id: passkey.id, accountId: passkey.accountId, signCount: newCounter, synced: credentialBackedUp };
  } catch {
    return undefined; // another host, another challenge, nobody checked, a signature that does not fit: all the same no
  }
}
