import type { Exchange } from "../../platform/http.ts";
import type { Platform, WriteCtx } from "../../platform/verb.ts";
import { setSession } from "./cookies.ts";
import { changeSignIn, findSignIn } from "./queries/sign-ins.ts";
import { secondsUntil } from "./start-sign-in.ts";
import { hashOf, newToken } from "./tokens.ts";

type Rotated = { token: string; expiresAt: Date } | undefined;

/** A new token for the browser's sign-in, since what it may do has changed. Apps get theirs at the next refresh. */
export async function rotateCookie(ctx: WriteCtx): Promise<Rotated> {
  const { signInId } = ctx.caller;
  if (!signInId) return undefined;
  // Sign-ins are changed by the system alone; this one is the caller's.
  return ctx.asSystem(async () => {
    const signIn = await findSignIn(ctx.tx, signInId);
    if (signIn?.transport !== "cookie") return undefined;
    const token = newToken();
    await changeSignIn(ctx.tx, signInId, { tokenHash: hashOf(token) });
    return { token, expiresAt: signIn.expiresAt };
  });
}

export function deliverRotated({ config, clock }: Platform, exchange: Exchange, rotated: Rotated): void {
  if (!rotated) return;
  setSession(config, exchange, { token: rotated.token, maxAge: secondsUntil(rotated.expiresAt, clock.now()) });
}
