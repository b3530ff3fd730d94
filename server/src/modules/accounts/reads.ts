import type { Me, SignIn } from "@jechemine/contract/accounts-shapes.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { accountOf, ownStanding } from "./account.ts";
import { DEMO_PASSWORD } from "./create-demo-account.ts";
import { listDemonstration } from "./queries/accounts.ts";
import { countSpares } from "./queries/second-factors.ts";
import { findSignIn, listOpenSignIns } from "./queries/sign-ins.ts";
import {
  deriveIdleMinutes,
  deriveLocked,
  deriveLocksAt,
  inMinutes,
  needsSecondFactor,
  STEP_UP_MINUTES,
  staffPermissionsIn,
} from "./sign-in.ts";

export const readMe = readVerb("account:read", async (ctx, _: undefined): Promise<Me> => {
  const standing = await ownStanding(ctx);
  const signIn = ctx.caller.signInId ? await findSignIn(ctx.tx, ctx.caller.signInId) : undefined;
  if (!signIn) throw new Refused("UNAUTHENTICATED");
  const { kind } = standing;
  const enabled = standing.secondFactorAt !== null;
  const mandatory = needsSecondFactor(standing, ctx.platform.config.demo);
  const steppedUpUntil = signIn.steppedUpAt && inMinutes(signIn.steppedUpAt, STEP_UP_MINUTES);
  return {
    account: await accountOf(ctx, standing),
    signInId: signIn.id,
    locked: deriveLocked({ ...signIn, kind }, ctx.now),
    idleMinutes: deriveIdleMinutes(kind),
    locksAt: deriveLocksAt({ ...signIn, kind }, ctx.now)?.toISOString() ?? null,
    expiresAt: signIn.expiresAt.toISOString(),
    twoFactor: { enabled, mandatory, setupNeeded: mandatory && !enabled },
    steppedUpUntil: steppedUpUntil && steppedUpUntil > ctx.now ? steppedUpUntil.toISOString() : null,
  };
});

export const readSignIns = readVerb("account:read", async (ctx, _: undefined): Promise<SignIn[]> => {
  const { id, kind } = await ownStanding(ctx);
  const rows = await listOpenSignIns(ctx.tx, id, ctx.now);
  const here = rows.find((row) => row.id === ctx.caller.signInId)?.network;
  return rows.map((row) => ({
    id: row.id,
    sameNetwork: row.network === here,
    current: row.id === ctx.caller.signInId,
    transport: row.transport,
    agent: row.agent,
    network: row.network,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    locked: deriveLocked({ ...row, kind }, ctx.now),
  }));
});

export const readTwoFactor = readVerb("account:read", async (ctx, _: undefined) => {
  const standing = await ownStanding(ctx);
  // Second factors are the system's alone; this one is the caller's.
  const spares = await ctx.asSystem(() => countSpares(ctx.tx, standing.id, ctx.now));
  const enabled = standing.secondFactorAt !== null;
  return { enabled, mandatory: needsSecondFactor(standing, ctx.platform.config.demo), ...spares };
});

/** Whom one may be in the demonstration. An installation for real people answers as if the address did not exist. */
export const readDemoAccounts = readVerb("public", async (ctx, _: undefined) => {
  if (!ctx.platform.config.demo) throw new Refused("NOT_FOUND");
  // Anybody may see the demonstration's accounts: nothing in them is true.
  const rows = await ctx.asSystem(() => listDemonstration(ctx.tx));
  const accounts = rows.map(({ email, kind, givenName, familyName, staff }) => ({
    email,
    kind,
    name: `${givenName} ${familyName}`,
    staffPermissions: staffPermissionsIn(staff),
  }));
  return { password: DEMO_PASSWORD, accounts };
});
