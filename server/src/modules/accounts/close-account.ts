import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { findById } from "./queries/accounts.ts";
import { closeForGood } from "./queries/leaving.ts";

/** For good: every device is out at once, nothing half open is finished, and signing in does not open it again. Who may do so has been checked. */
export async function closeAccount(ctx: WriteCtx, accountId: string): Promise<void> {
  // Accounts are the system's to change.
  if (!(await ctx.asSystem(() => findById(ctx.tx, accountId)))) throw new Refused("NOT_FOUND");
  await endSignIns(ctx, { accountId, reason: "deactivated" });
  await endHalfOpen(ctx, accountId);
  await ctx.asSystem(() => closeForGood(ctx.tx, accountId));
}
