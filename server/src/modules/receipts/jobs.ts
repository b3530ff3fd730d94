import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, readVerb, SYSTEM } from "../../platform/verb.ts";
import { keepReceipt } from "./keep-receipt.ts";
import { listPaymentsOf } from "./queries.ts";

/** NOT_DUE: the receipt is in step with the money already. */
async function keep(platform: Platform, paymentId: string): Promise<void> {
  try {
    await keepReceipt(platform, SYSTEM, paymentId);
  } catch (error) {
    if (!(error instanceof Refused && error.code === "NOT_DUE")) throw error;
  }
}
const ofPayment = (name: string, on: string): Job =>
  job({
    name,
    on,
    payload: z.object({ paymentId: z.uuid() }),
    run: (platform, { paymentId }) => keep(platform, paymentId),
  });

const paymentsOf = readVerb("money:read", (ctx, chargeId: string) => listPaymentsOf(ctx.tx, chargeId));

export const receiptJobs: readonly Job[] = [
  ofPayment("receipts.issue", "payment.settled"),
  ofPayment("receipts.void", "settlement.reversed"),
  ofPayment("receipts.refund", "settlement.refunded"),
  // A credit covers what is charged next: its receipt then says more.
  job({
    name: "receipts.follow-credit",
    on: "charge.posted",
    payload: z.object({ chargeId: z.uuid() }),
    run: async (platform, { chargeId }) => {
      for (const paymentId of await paymentsOf(platform, SYSTEM, chargeId)) await keep(platform, paymentId);
    },
  }),
];
