import type { AccountKind, StaffPermission } from "@jechemine/contract/permissions.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { recordOpeningConsents } from "../consents/index.ts";
import { insertPerson, type NewPerson } from "../people/index.ts";
import { hashPassword } from "./password.ts";
import { findPerson, insertAccount, setPassword, verifyEmailPoint } from "./queries/accounts.ts";
import { grantPermissions } from "./queries/staff.ts";

/** Of every account of the demonstration; shown on its sign-in page. */
export const DEMO_PASSWORD = "je-chemine-demo";
let hashed: Promise<string> | undefined;

type DemoAccount = {
  kind: AccountKind;
  email: string;
  /** Somebody whom the seeds have made, or the name of somebody new. */
  person: string | Omit<NewPerson, "email">;
  staffPermissions?: readonly StaffPermission[];
};

/** An open account for the seeds. It may skip the second factor, where the installation is a demonstration. Call it as the system. */
export async function createDemoAccount(
  ctx: WriteCtx,
  { kind, email, person, staffPermissions = [] }: DemoAccount,
): Promise<{ accountId: string; personId: string }> {
  if (!ctx.platform.config.demo) throw new Error("demonstration accounts belong to demonstrations");
  hashed ??= hashPassword(DEMO_PASSWORD);
  const passwordHash = await hashed;
  const personId = typeof person === "string" ? person : await insertPerson(ctx, { ...person, email });
  const accountId = newId(ctx.now);
  await insertAccount(ctx.tx, { id: accountId, personId, kind, email, status: "active", at: ctx.now });
  await verifyEmailPoint(ctx.tx, personId, email, ctx.now);
  await setPassword(ctx.tx, { accountId, passwordHash, at: ctx.now, demonstration: true });
  await grantPermissions(ctx.tx, { accountId, permissions: staffPermissions, grantedBy: null, at: ctx.now });
  const locale = (await findPerson(ctx.tx, personId))?.locale ?? "fr";
  await recordOpeningConsents(ctx, { personId, kind, locale });
  ctx.record("account.opened", accountId, { details: { demonstration: true } });
  return { accountId, personId };
}
