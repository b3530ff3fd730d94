import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { findByPerson, setStatus } from "./queries/accounts.ts";

/**
 * Closes or opens the account of a person. Closed, every cookie, token and stream of it ends. The verb that calls this has checked who may.
 */
export async function setAccountOpen(ctx: WriteCtx, personId: string, open: boolean): Promise<void> {
  // Accounts are the system's to change.
  const standing = await ctx.asSystem(() => findByPerson(ctx.tx, personId));
  if (!standing || standing.status === "invited") throw new Refused("NOT_FOUND");
  await ctx.asSystem(() => setStatus(ctx.tx, standing.id, open ? "active" : "deactivated"));
  if (!open) {
    await endSignIns(ctx, { accountId: standing.id, reason: "deactivated" });
    await endHalfOpen(ctx, standing.id);
  }
  ctx.record(open ? "account.reopened" : "account.closed", standing.id, { clientId: personId });
}
