import type { RequestOptions, SignedChallenge } from "@jechemine/contract/accounts-passkeys.ts";
import { Refused } from "../../platform/refused.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { requestOptions, verifySigned } from "./passkey.ts";
import { requireOwnPasskeys } from "./passkey-sign-in.ts";
import { markSteppedUp } from "./step-up.ts";

/** What the device shall sign to prove again who is there; NO_PASSKEY tells the page not to offer it. */
export async function passkeyStepUpOptions(platform: Platform, caller: Caller): Promise<RequestOptions> {
  const { accountId, known } = await requireOwnPasskeys(platform, caller);
  return requestOptions(platform, { purpose: "step_up", accountId }, known);
}

type Said = { credential: SignedChallenge; address: string };
/** The device checked who holds it: that is both steps, so it stands for the code as well as for the password (decision 13). */
export async function passkeyStepUp(platform: Platform, caller: Caller, { credential, address }: Said) {
  const { accountId } = caller.actor;
  const tried = { what: "passkey", whom: accountId ?? "", address } as const;
  await takeTry(platform, tried);
  const proven = await verifySigned(platform, { purpose: "step_up", accountId }, credential);
  if (!proven) throw new Refused("PASSKEY_REFUSED");
  const marked = await markSteppedUp(platform, caller, { passkey: proven });
  await forgiveTries(platform, tried);
  return marked;
}
