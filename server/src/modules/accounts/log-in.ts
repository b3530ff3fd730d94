import type { Login, LoginReply } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { callerFor } from "./account.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { deviceCookie } from "./cookies.ts";
import { isPassword } from "./password.ts";
import { findByEmail, type Standing } from "./queries/accounts.ts";
import { insertChallenge, isTrustedDevice } from "./queries/sign-ins.ts";
import { CHALLENGE_MINUTES, inMinutes, maySignIn } from "./sign-in.ts";
import { deliver, requireUnchanged, startSignIn } from "./start-sign-in.ts";
import { hashOf, isToken, newToken } from "./tokens.ts";

type Asked = { login: Login; exchange: Exchange; clientsOnly: boolean };

/**
 * Signs in. Unknown e-mail, wrong password, e-mail never verified, account closed: the same steps, the same answer, the same time.
 */
export async function logIn(platform: Platform, { login, exchange, clientsOnly }: Asked): Promise<LoginReply> {
  const tried = { what: "password", whom: login.email, address: exchange.address } as const;
  await takeTry(platform, tried);
  const { standing, rules } = await platform.database.within(SYSTEM.actor, "read only", async (tx) => ({
    standing: await findByEmail(tx, login.email),
    rules: await readRules({ tx }),
  }));
  const right = await isPassword(standing?.passwordHash ?? undefined, login.password);
  const open =
    standing && maySignIn(standing, rules, platform.clock.now()) && (!clientsOnly || standing.kind === "client");
  if (!right || !open) throw new Refused("WRONG_CREDENTIALS");

  await forgiveTries(platform, tried);
  const begun = await beginSignIn(platform, callerFor(standing), {
    standing,
    transport: login.transport ?? "token",
    from: exchange,
    deviceToken: login.deviceToken ?? exchange.cookies[deviceCookie(platform.config)],
  });
  return "challengeToken" in begun ? begun : deliver(platform, begun, exchange);
}

type Begin = Pick<Parameters<typeof startSignIn>[1], "transport" | "from"> & {
  standing: Standing;
  deviceToken: string | undefined;
};
/** The password was right: a sign-in, or a challenge where a code is wanted first. */
const beginSignIn = writeVerb("public", async (ctx, { standing, transport, from, deviceToken }: Begin) => {
  const { tx, now } = ctx;
  const accountId = standing.id;
  await requireUnchanged(ctx, standing);
  if (!standing.secondFactorAt) return startSignIn(ctx, { standing, transport, from, proven: false });
  // Devices and challenges are the system's alone; the password has just been checked.
  const trusted =
    isToken(deviceToken) && (await ctx.asSystem(() => isTrustedDevice(tx, accountId, hashOf(deviceToken), now)));
  if (trusted) return startSignIn(ctx, { standing, transport, from, proven: true });

  const challengeToken = newToken();
  const row = { tokenHash: hashOf(challengeToken), accountId, transport, createdAt: now };
  await ctx.asSystem(() => insertChallenge(tx, { ...row, expiresAt: inMinutes(now, CHALLENGE_MINUTES) }));
  ctx.record("sign_in.challenged", accountId);
  return { twoFactorRequired: true as const, challengeToken };
});
