import { newId } from "../../platform/new-id.ts";
import { writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { setStatus } from "./queries/accounts.ts";
import { requireStepUp } from "./step-up.ts";

/**
 * Closes the caller's own account until they sign in again. Every sign-in ends, this one too; appointments, care and what is owed stay as
 * they are, and what the practice must tell still goes out.
 */
export const leave = writeVerb("account:close", async (ctx, _: undefined) => {
  const { id: accountId, personId } = await ownStanding(ctx);
  await requireStepUp(ctx);
  // Accounts are the system's to change; this one is the caller's.
  await ctx.asSystem(() => setStatus(ctx.tx, accountId, "deactivated", ctx.now));
  await endSignIns(ctx, { accountId, reason: "deactivated" });
  await endHalfOpen(ctx, accountId);
  const event = { accountId, changeId: newId(ctx.now) };
  ctx.record("account.left", accountId, { event, clientId: personId });
  return {};
});
