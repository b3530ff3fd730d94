import { z } from "zod";
import { account, SignedIn, SteppedUp, Transport } from "./accounts-shapes.ts";
import { Done, endpoint, Id, Instant, Line } from "./endpoint.ts";

const Base64Url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);
const credential = {
  id: Base64Url(1400),
  rawId: Base64Url(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  /** We ask for no extension and read none. */
  clientExtensionResults: z.record(z.string().max(40), z.unknown()).optional(),
};
/** What the browser gives after `navigator.credentials.create`, as `PublicKeyCredential.toJSON()` writes it. */
export const NewCredential = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Base64Url(4000),
    attestationObject: Base64Url(20_000),
    authenticatorData: Base64Url(20_000).optional(),
    transports: z.array(z.string().max(20)).max(8).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: Base64Url(4000).optional(),
  }),
});
export type NewCredential = z.infer<typeof NewCredential>;
/** The same after `navigator.credentials.get`. */
export const SignedChallenge = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Base64Url(4000),
    authenticatorData: Base64Url(4000),
    signature: Base64Url(2000),
    /** Null where the device does not say whose key it is. */
    userHandle: Base64Url(200).nullish(),
  }),
});
export type SignedChallenge = z.infer<typeof SignedChallenge>;

const descriptor = z.object({
  id: z.string(),
  type: z.literal("public-key"),
  transports: z.array(z.string()),
});
/** What goes into `navigator.credentials.create`, as `PublicKeyCredential.parseCreationOptionsFromJSON` reads it. */
export const CreationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal("public-key") })),
  timeout: z.int(),
  attestation: z.literal("none"),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal("required"),
    requireResidentKey: z.literal(true),
    userVerification: z.literal("required"),
  }),
});
export type CreationOptions = z.infer<typeof CreationOptions>;
/** What goes into `navigator.credentials.get`. Without `allowCredentials` the device offers those that it holds. */
export const RequestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.int(),
  userVerification: z.literal("required"),
  allowCredentials: z.array(descriptor),
});
export type RequestOptions = z.infer<typeof RequestOptions>;

export const PasskeyName = Line(60);
export const Passkey = z.object({
  id: Id,
  name: z.string(),
  /** The maker of the device keeps it on other devices of the person too. */
  synced: z.boolean(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

const byId = z.strictObject({ id: Id });

/** Passkeys beside password and authenticator app. One that checked who holds it counts as both steps (decision 12). */
export const passkeys = {
  signInOptions: endpoint({
    method: "POST",
    path: "/auth/passkeys/sign-in-options",
    access: "public",
    summary: "What the device shall sign to sign in; nobody says who they are before",
    reply: RequestOptions,
    success: 200,
    refusals: {},
  }),
  signIn: endpoint({
    method: "POST",
    path: "/auth/passkeys/sign-in",
    access: "public",
    summary: "Sign in with a passkey",
    body: z.strictObject({ credential: SignedChallenge, transport: Transport.optional() }),
    reply: SignedIn,
    success: 200,
    refusals: { PASSKEY_REFUSED: 401 },
  }),
  list: endpoint({
    method: "GET",
    path: "/auth/passkeys",
    access: "account:read",
    summary: "My passkeys, the oldest first",
    reply: z.array(Passkey).max(20),
    success: 200,
    refusals: {},
  }),
  options: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys/options",
    summary: "What the device needs to make a passkey. Needs a fresh proof",
    reply: CreationOptions,
    refusals: { TOO_MANY_PASSKEYS: 409 },
  }),
  add: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys",
    summary: "Keep the passkey that the device made",
    body: z.strictObject({ name: PasskeyName, credential: NewCredential }),
    reply: Passkey,
    success: 201,
    refusals: { PASSKEY_REFUSED: 401, PASSKEY_KNOWN: 409, TOO_MANY_PASSKEYS: 409 },
  }),
  rename: endpoint({
    ...account,
    method: "PATCH",
    path: "/auth/passkeys/:id",
    summary: "Give one of my passkeys another name",
    params: byId,
    body: z.strictObject({ name: PasskeyName }),
    reply: Passkey,
    refusals: {},
  }),
  remove: endpoint({
    ...account,
    method: "DELETE",
    path: "/auth/passkeys/:id",
    summary: "Forget one of my passkeys. Needs a fresh proof",
    params: byId,
    reply: Done,
    refusals: {},
  }),
  unlockOptions: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys/unlock-options",
    summary: "What the device shall sign to open this locked work place",
    reply: RequestOptions,
    refusals: { NO_PASSKEY: 409 },
  }),
  unlock: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys/unlock",
    summary: "Open the work place with a passkey; five failures end the sign-in",
    body: z.strictObject({ credential: SignedChallenge }),
    reply: Done,
    refusals: { PASSKEY_REFUSED: 401, LOCKED_OUT: 429 },
  }),
  stepUpOptions: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys/step-up-options",
    summary: "What the device shall sign to prove again that it is me",
    reply: RequestOptions,
    refusals: { NO_PASSKEY: 409 },
  }),
  stepUp: endpoint({
    ...account,
    method: "POST",
    path: "/auth/passkeys/step-up",
    summary: "Prove again that it is me with a passkey, instead of code or password",
    body: z.strictObject({ credential: SignedChallenge }),
    reply: SteppedUp,
    refusals: { PASSKEY_REFUSED: 401, LOCKED_OUT: 429 },
  }),
};
