import type {
  CreationOptions,
  NewCredential,
  RequestOptions,
  SignedChallenge,
} from "@jechemine/contract/accounts-passkeys.ts";

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === "function";
/** The person closed the device's own window, or it took too long: nothing went wrong. */
export const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");

const library = () => import("@simplewebauthn/browser");

/** The device makes a passkey. */
export async function makePasskey(optionsJSON: CreationOptions): Promise<NewCredential> {
  const { startRegistration } = await library();
  const { id, rawId, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, rawId, type: "public-key", response: { clientDataJSON, attestationObject, transports } };
}

/** The device signs, once it has checked who holds it. */
export async function signWithPasskey(optionsJSON: RequestOptions): Promise<SignedChallenge> {
  const { startAuthentication } = await library();
  const { id, rawId, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const signed = { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
  return { id, rawId, type: "public-key", response: signed };
}
