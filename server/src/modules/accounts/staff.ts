import type { ChangeStaff, InviteStaff, StaffMember } from "@jechemine/contract/accounts-staff.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { STAFF_PERMISSIONS, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { insertPerson } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { endSignIns } from "./end-sign-ins.ts";
import { findByEmail, findById, insertAccount, setStatus } from "./queries/accounts.ts";
import { findStaff, grantPermissions, listStaff, lockOwners, type StaffRow } from "./queries/staff.ts";
import { staffPermissionsIn } from "./sign-in.ts";

const memberOf = ({ givenName, familyName, secondFactorAt, status, createdAt, ...row }: StaffRow): StaffMember => ({
  ...row,
  name: `${givenName} ${familyName}`,
  status: status === "pending" ? "invited" : status,
  permissions: staffPermissionsIn(row.permissions),
  twoFactor: secondFactorAt !== null,
  createdAt: createdAt.toISOString(),
});

// Whether a colleague has a second factor stands in a table of the system alone; `staff:write` may know it.
export const readStaff = readVerb("staff:write", async (ctx, _: undefined) =>
  (await ctx.asSystem(() => listStaff(ctx.tx))).map(memberOf),
);

type Invited = {
  email: string;
  firstName: string;
  lastName: string;
  locale: Locale;
  permissions: readonly StaffPermission[];
};
/** An account of staff that opens when the mailed invitation is accepted. */
async function addStaff(ctx: WriteCtx, { email, firstName, lastName, locale, permissions }: Invited): Promise<string> {
  const { zone } = await readPractice(ctx);
  const accountId = newId(ctx.now);
  // Nobody may write accounts and permissions but the system; the verb has checked `staff:write`.
  await ctx.asSystem(async () => {
    if (await findByEmail(ctx.tx, email)) throw new Refused("EMAIL_TAKEN");
    const personId = await insertPerson(ctx, { givenName: firstName, familyName: lastName, locale, zone, email });
    await insertAccount(ctx.tx, { id: accountId, personId, kind: "staff", email, status: "invited", at: ctx.now });
    await grantPermissions(ctx.tx, { accountId, permissions, grantedBy: ctx.actor.id, at: ctx.now });
  });
  ctx.record("staff.invited", accountId, { event: { accountId, changeId: newId(ctx.now) }, details: { permissions } });
  return accountId;
}

async function memberById(ctx: WriteCtx, accountId: string): Promise<StaffMember> {
  const row = await ctx.asSystem(() => findStaff(ctx.tx, accountId)); // as for the list
  if (!row) throw new Refused("NOT_FOUND");
  return memberOf(row);
}

export const inviteStaff = writeVerb("staff:write", async (ctx, { locale = "fr", ...who }: InviteStaff) =>
  memberById(ctx, await addStaff(ctx, { ...who, locale })),
);

export const inviteAgain = writeVerb("staff:write", async (ctx, accountId: string) => {
  const { status } = await memberById(ctx, accountId);
  if (status !== "invited") throw new Refused("NOT_INVITED");
  ctx.record("staff.invited", accountId, { event: { accountId, changeId: newId(ctx.now) } });
  return {};
});

/** The first owner of an installation, from the command line. The event mails the invitation; call it as the system. */
export const createOwner = writeVerb("staff:write", (ctx, who: Omit<Invited, "permissions">) =>
  addStaff(ctx, { ...who, permissions: STAFF_PERMISSIONS }),
);

type Change = ChangeStaff & { id: string };
/** What a colleague may do. Their open sign-ins end, so that it holds from the next request on. The practice keeps an active owner. */
export const changeStaff = writeVerb("staff:write", async (ctx, { id: accountId, permissions, active }: Change) => {
  const before = await memberById(ctx, accountId);
  // As for inviting: the verb has checked `staff:write`.
  await ctx.asSystem(async () => {
    const owners = await lockOwners(ctx.tx);
    const stays = active && permissions.includes("owner");
    if (!stays && owners.every((id) => id === accountId)) throw new Refused("LAST_OWNER");
    await grantPermissions(ctx.tx, { accountId, permissions, grantedBy: ctx.actor.id, at: ctx.now });
    await setStatus(ctx.tx, accountId, active ? await openStatus(ctx, accountId) : "deactivated");
  });
  const reason = active ? ("role_changed" as const) : ("deactivated" as const);
  const changed = !active || before.permissions.join() !== [...permissions].toSorted().join();
  if (changed && accountId !== ctx.actor.accountId) await endSignIns(ctx, { accountId, reason });
  ctx.record("staff.changed", accountId, { details: { before: before.permissions, after: permissions, active } });
  return memberById(ctx, accountId);
});

async function openStatus({ tx }: WriteCtx, accountId: string): Promise<"active" | "invited"> {
  const standing = await findById(tx, accountId);
  return standing?.passwordHash ? "active" : "invited";
}
