import type { SignedIn, VerifySecondFactor } from "@jechemine/contract/accounts-shapes.ts";
import type { Exchange } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { callerFor } from "./account.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { findById, type Standing } from "./queries/accounts.ts";
import { findChallenge, useChallenge } from "./queries/sign-ins.ts";
import { takeCode } from "./second-factor.ts";
import { maySignIn } from "./sign-in.ts";
import { deliver, requireUnchanged, startSignIn } from "./start-sign-in.ts";
import { hashOf, isToken } from "./tokens.ts";

type Asked = { given: VerifySecondFactor; exchange: Exchange };

/** Finishes signing in. The challenge says who and how; it opens nothing but this. */
export async function verifySecondFactor(platform: Platform, { given, exchange }: Asked): Promise<SignedIn> {
  const standing = await standingOf(platform, given.challengeToken);
  const tried = { what: "code", whom: standing.id, address: exchange.address } as const;
  await takeTry(platform, tried);
  const started = await finishSignIn(platform, callerFor(standing), { given, exchange, standing });
  await forgiveTries(platform, tried);
  return deliver(platform, started, exchange);
}

async function standingOf({ database, clock }: Platform, challengeToken: string): Promise<Standing> {
  const standing = await database.within(SYSTEM.actor, "read only", async (tx) => {
    const challenge = isToken(challengeToken) && (await findChallenge(tx, hashOf(challengeToken), clock.now()));
    const found = challenge ? await findById(tx, challenge.accountId) : undefined;
    return found && maySignIn(found, await readRules({ tx }), clock.now()) ? found : undefined;
  });
  if (!standing) throw new Refused("CHALLENGE_EXPIRED");
  return standing;
}

const finishSignIn = writeVerb("public", async (ctx, { given, exchange, standing }: Asked & { standing: Standing }) => {
  await requireUnchanged(ctx, standing);
  const tokenHash = hashOf(given.challengeToken);
  // Challenges and second factors are the system's alone; the challenge token is the proof.
  const transport = await ctx.asSystem(async () => {
    const challenge = await findChallenge(ctx.tx, tokenHash, ctx.now);
    if (!challenge) throw new Refused("CHALLENGE_EXPIRED");
    if (!(await takeCode(ctx, standing.id, given.code))) throw new Refused("WRONG_CODE");
    if (!(await useChallenge(ctx.tx, tokenHash, ctx.now))) throw new Refused("CHALLENGE_EXPIRED");
    return challenge.transport;
  });
  const { trustDevice = false } = given;
  return startSignIn(ctx, { standing, transport, from: exchange, proven: true, trustDevice });
});
