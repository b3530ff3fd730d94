import type { Account } from "@jechemine/contract/accounts-shapes.ts";
import { Refused } from "../../platform/refused.ts";
import type { Caller, Ctx } from "../../platform/verb.ts";
import { findById, listStaffPermissions, type Standing } from "./queries/accounts.ts";
import { derivePermissions, staffPermissionsIn } from "./sign-in.ts";

/** The caller's own account; NOT_FOUND for who has none. */
export async function ownStanding(ctx: Ctx): Promise<Standing> {
  const { accountId } = ctx.actor;
  // The id comes from the caller's sign-in; credentials are the system's alone.
  const standing = accountId ? await ctx.asSystem(() => findById(ctx.tx, accountId)) : undefined;
  if (!standing) throw new Refused("NOT_FOUND");
  return standing;
}

/** What everybody may know of their own account. */
export async function accountOf(ctx: Ctx, standing: Standing): Promise<Account> {
  const { id, personId, kind, email, givenName, familyName, professionalState } = standing;
  const given = kind === "staff" ? await ctx.asSystem(() => listStaffPermissions(ctx.tx, id)) : [];
  const staff = staffPermissionsIn(given);
  return {
    id,
    personId,
    kind,
    email,
    firstName: givenName,
    lastName: familyName,
    locale: standing.locale,
    permissions: [...derivePermissions({ kind, professionalState, staff })],
    staffPermissions: staff,
    professionalState,
  };
}

/** The account as an actor before its sign-in stands: for the audit of signing in and of what mailed links do. */
export const callerFor = ({ id, personId, kind }: Pick<Standing, "id" | "personId" | "kind">): Caller => ({
  actor: { role: kind, id: personId, accountId: id, permissions: [] },
  permissions: new Set(),
  signInId: null,
});
