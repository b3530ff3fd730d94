import type { CreationOptions, NewCredential, Passkey } from "@jechemine/contract/accounts-passkeys.ts";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Ctx, type Platform, readVerb, writeVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { ownStanding } from "./account.ts";
import {
  descriptorOf,
  makePasskeyChallenge,
  relyingParty,
  TIMEOUT,
  takeMadeChallenge,
  userHandleOf,
} from "./passkey.ts";
import { findPasskey, insertPasskey, listPasskeys } from "./queries/passkeys.ts";
import { requireStepUp } from "./step-up.ts";

const MOST = 10;
/** ES256, EdDSA, RS256: what devices know. */
const ALGORITHMS = [-7, -8, -257];

type Row = NonNullable<Awaited<ReturnType<typeof findPasskey>>>;
export const passkeyOf = ({ id, name, synced, createdAt, lastUsedAt }: Row): Passkey => ({
  id,
  name,
  synced,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

export const readPasskeys = readVerb(
  "account:read",
  async (ctx, _: undefined): Promise<Passkey[]> =>
    (await listPasskeys(ctx.tx, ctx.actor.accountId ?? "")).map(passkeyOf),
);

async function requireRoom(ctx: Ctx, accountId: string) {
  await requireStepUp(ctx);
  const known = await listPasskeys(ctx.tx, accountId);
  if (known.length >= MOST) throw new Refused("TOO_MANY_PASSKEYS");
  return known;
}

const mayAdd = readVerb("account:write", async (ctx, _: undefined) => {
  const { id, email, givenName, familyName } = await ownStanding(ctx);
  const known = await requireRoom(ctx, id);
  return { accountId: id, email, name: `${givenName} ${familyName}`, known, practice: await readPractice(ctx) };
});

/** What the device needs to make a passkey for us. One that it made before for this account is not made again. */
export async function passkeyOptions(platform: Platform, caller: Caller): Promise<CreationOptions> {
  const { accountId, email, name, known, practice } = await mayAdd(platform, caller, undefined);
  return {
    rp: { id: relyingParty(platform.config).id, name: practice.name },
    user: { id: userHandleOf(accountId), name: email, displayName: name },
    challenge: await makePasskeyChallenge(platform, { purpose: "register", accountId }),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: "public-key" })),
    timeout: TIMEOUT,
    attestation: "none",
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
  };
}

type Adding = { name: string; credential: NewCredential };
/** Keeps the passkey that the device made; the address of the account hears of it. */
export async function addPasskey(platform: Platform, caller: Caller, { name, credential }: Adding): Promise<Passkey> {
  const made = await verifyMade(platform, caller.actor.accountId, credential);
  return keep(platform, caller, { name, ...made });
}

async function verifyMade(platform: Platform, accountId: string | null, { id, rawId, type, response }: NewCredential) {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(platform.config);
  const { clientDataJSON, attestationObject, transports = [] } = response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId, type, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
      expectedChallenge: (challenge) => takeMadeChallenge(platform, { purpose: "register", accountId }, challenge),
      expectedOrigin,
      expectedRPID,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    });
    if (!registrationInfo) throw new Refused("PASSKEY_REFUSED");
    const { credential, credentialBackedUp: synced } = registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, "base64url"),
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      transports,
      synced,
    };
  } catch {
    throw new Refused("PASSKEY_REFUSED"); // another host, another challenge, nobody checked who holds the device
  }
}

type Kept = Awaited<ReturnType<typeof verifyMade>> & { name: string };
const keep = writeVerb("account:write", async (ctx, made: Kept): Promise<Passkey> => {
  const { id: accountId } = await ownStanding(ctx);
  await requireRoom(ctx, accountId);
  const id = newId(ctx.now);
  try {
    // Passkeys are written by the system alone; the device has signed for this account.
    await ctx.asSystem(() => insertPasskey(ctx.tx, { id, accountId, ...made, createdAt: ctx.now }));
  } catch (error) {
    if (violates(error, "passkeys_credential_id_key")) throw new Refused("PASSKEY_KNOWN");
    throw error;
  }
  ctx.record("account.passkey_added", accountId, { event: { accountId, changeId: id }, details: { passkey: id } });
  const row = await findPasskey(ctx.tx, accountId, id);
  if (!row) throw new Refused("NOT_FOUND");
  return passkeyOf(row);
});
