import type { AccountSettings } from "@jechemine/contract/account-settings.ts";
import { readVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { ownStanding } from "./account.ts";
import { findPasswordChange } from "./queries/accounts.ts";
import { findOpenChange } from "./queries/email-changes.ts";
import { listPasskeys } from "./queries/passkeys.ts";

/** How the caller signs in, and what is under way with it. */
export const readAccountSettings = readVerb("account:read", async (ctx, _: undefined): Promise<AccountSettings> => {
  const { id, email, secondFactorAt } = await ownStanding(ctx);
  const change = await findOpenChange(ctx.tx, id, ctx.now);
  // Credentials are the system's alone; this is the day, not the secret.
  const password = await ctx.asSystem(() => findPasswordChange(ctx.tx, id));
  return {
    email,
    emailChange: change
      ? { email: change.newEmail, askedAt: change.askedAt.toISOString(), expiresAt: change.expiresAt.toISOString() }
      : null,
    twoFactor: secondFactorAt !== null,
    passkeys: (await listPasskeys(ctx.tx, id)).length,
    passwordChangedAt: password?.changedAt.toISOString() ?? null,
    reactivationDays: (await readRules(ctx)).reactivationDays,
  };
});
