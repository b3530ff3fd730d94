import type { StaffPayment } from "@jechemine/contract/payments.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { settle } from "../billing/index.ts";
import { changePayment, findPayment, lockPayment } from "./queries/payments.ts";
import { readForStaff } from "./reads.ts";

type Asked = { id: string; received: boolean };
const resolve = writeVerb("money:write", async (ctx, { id, received }: Asked): Promise<void> => {
  await requireStepUp(ctx);
  if (!(await findPayment(ctx.tx, id))) throw new Refused("NOT_FOUND"); // as the caller
  await ctx.asSystem(async () => {
    const payment = await lockPayment(ctx.tx, id);
    if (payment?.state !== "review") throw new Refused("NOT_IN_REVIEW");
    const { payerId, amountCents, currency, method, personId } = payment;
    if (received) {
      await changePayment(ctx.tx, id, { state: "settled", settledAt: ctx.now });
      await settle(ctx, { paymentId: id, payerId, amountCents, currency, method, settledAt: ctx.now });
    } else await changePayment(ctx.tx, id, { state: "failed", failure: "not_received", endedAt: ctx.now });
    ctx.record(received ? "payment.settled" : "payment.failed", id, {
      event: { paymentId: id },
      ...(personId && { clientId: personId }),
      details: { resolved: received },
    });
    ctx.hint("staff:billing", "staff:front_desk", ...(personId ? [`person:${personId}`] : []));
  });
});

/** What a provider said of another amount than ours waits for a person of the practice, who looked into its books. */
export async function resolvePayment(platform: Platform, caller: Caller, asked: Asked): Promise<StaffPayment> {
  await resolve(platform, caller, asked);
  return readForStaff(platform, caller, asked.id);
}
