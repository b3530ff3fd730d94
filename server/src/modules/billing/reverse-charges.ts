import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { reverse } from "../ledger/index.ts";
import { hintPayers } from "./payers.ts";
import { type Charged, listLiveCharges, listPayersCharged, voidCharge } from "./queries/charges.ts";
import { lockPayers } from "./queries/payers.ts";

/**
 * Takes back what an appointment was charged, as when its closing is undone; nothing to do when nothing is charged.
 * Throws Refused("ALREADY_PAID") when there is money on any of it: that is a refund, by
 * billing staff. The same when some of it was given up: that is taken back first.
 */
export const reverseChargesOf = (ctx: WriteCtx, appointmentId: string): Promise<void> =>
  takeBack(ctx, { appointmentId });
/** The same for what was charged because a session was moved late. */
export const reverseLateFee = (ctx: WriteCtx, lateFeeId: string): Promise<void> => takeBack(ctx, { lateFeeId });

async function takeBack(ctx: WriteCtx, of: Charged): Promise<void> {
  await ctx.asSystem(async () => {
    const payerIds = await listPayersCharged(ctx.tx, of);
    await lockPayers(ctx.tx, payerIds);
    const charges = await listLiveCharges(ctx.tx, of);
    if (charges.some(({ paid }) => paid)) throw new Refused("ALREADY_PAID");
    for (const { id, clientId, transactionId } of charges) {
      const reversalId = await reverse(ctx, transactionId, { kind: "charge_reversal", subjectId: id });
      await voidCharge(ctx.tx, id, { at: ctx.now, reversalId });
      ctx.record("charge.reversed", id, { event: { chargeId: id }, clientId });
    }
    await hintPayers(ctx, payerIds);
  });
}
