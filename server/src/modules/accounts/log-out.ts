import type { Exchange } from "../../platform/http.ts";
import { type Caller, type Platform, SYSTEM } from "../../platform/verb.ts";
import { clearSession } from "./cookies.ts";
import { endThisSignIn } from "./end-sign-ins.ts";
import { findRefreshed } from "./refresh-sign-in.ts";

type Asked = { refreshToken: string | undefined; exchange: Exchange };
/** Ends this sign-in, named by its cookie, its access token or its refresh token. Twice is no error. */
export async function logOut(platform: Platform, caller: Caller, { refreshToken, exchange }: Asked) {
  clearSession(platform.config, exchange);
  const { signInId, actor } = caller;
  if (signInId && actor.accountId) await endThisSignIn(platform, caller, { signInId, accountId: actor.accountId });
  // An app whose access token is over still holds its refresh token: the token itself is the proof.
  else if (refreshToken) await endByRefreshToken(platform, refreshToken);
  return {};
}

async function endByRefreshToken(platform: Platform, refreshToken: string): Promise<void> {
  const found = await findRefreshed(platform, refreshToken);
  if (found) await endThisSignIn(platform, SYSTEM, found);
}
