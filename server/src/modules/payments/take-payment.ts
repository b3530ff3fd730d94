import type { StaffPayment, TakePayment } from "@jechemine/contract/payments.ts";
import { claimOnce, type Once } from "../../platform/idempotency.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { findPayer, settle } from "../billing/index.ts";
import { displayName } from "../people/index.ts";
import { changePayment } from "./queries/payments.ts";
import { readForStaff } from "./reads.ts";
import { insertReserved, requireRoom } from "./reserve-payment.ts";

type Asked = { body: TakePayment; once: Once };
const takeOnce = writeVerb("money:take", async (ctx, { body, once }: Asked): Promise<string> => {
  await requireStepUp(ctx);
  const { clientId: personId, amountCents, method } = body;
  const id = newId(ctx.now);
  const first = await claimOnce(ctx, once, id);
  if (first !== id) {
    ctx.record("payment.asked_again", first);
    return first;
  }
  if ((await displayName(ctx, personId)) === undefined) throw new Refused("NOT_FOUND");
  const payer = await findPayer(ctx, personId);
  if (!payer) throw new Refused("AMOUNT_EXCEEDS_BALANCE"); // nothing was ever charged
  const currency = await requireRoom(ctx, payer.id, amountCents);
  await insertReserved(ctx, { id, payerId: payer.id, personId, amountCents, currency, origin: "desk", method });
  await ctx.asSystem(() => changePayment(ctx.tx, id, { state: "settled", settledAt: ctx.now }));
  await settle(ctx, { paymentId: id, payerId: payer.id, amountCents, currency, method, settledAt: ctx.now });
  ctx.record("payment.settled", id, { event: { paymentId: id }, clientId: personId, details: { method } });
  ctx.hint(`person:${personId}`, "staff:billing", "staff:front_desk");
  return id;
});

/** What the front desk took is there at once: one step, and the same key gives the same payment. */
export async function takePayment(platform: Platform, caller: Caller, asked: Asked): Promise<StaffPayment> {
  return readForStaff(platform, caller, await takeOnce(platform, caller, asked));
}
