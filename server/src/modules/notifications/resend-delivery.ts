import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { findDelivery, reopenDelivery } from "./queries/deliveries.ts";
import { deliveryOf } from "./reads.ts";
import { SEND } from "./write-delivery.ts";

export const resendDelivery = writeVerb("deliveries:write", async (ctx, id: string) => {
  const delivery = await findDelivery(ctx.tx, id);
  if (!delivery) throw new Refused("NOT_FOUND");
  // Staff read the log; only the system changes it.
  if (!(await ctx.asSystem(() => reopenDelivery(ctx.tx, id)))) throw new Refused("NOT_FAILED");
  ctx.record("delivery.resent", id);
  ctx.later(SEND, { deliveryId: id }, { runAt: ctx.now, key: `delivery:${id}` });
  return deliveryOf({ ...delivery, state: "waiting", attempts: 0 });
});
