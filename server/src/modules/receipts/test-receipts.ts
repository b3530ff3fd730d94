import { randomUUID } from "node:crypto";
import type { World } from "../../../test/world.ts";
import { SYSTEM, writeVerb } from "../../platform/verb.ts";
import { makeBilling } from "../billing/test-billing.ts";

/** Payments that the payments module would have made, and what follows from them. */
export async function makeReceipts(world: World, over: Record<string, unknown> = {}) {
  const billing = await makeBilling(world, over);
  const tellSettled = writeVerb("public", async (ctx, paymentId: string) => {
    ctx.record("payment.settled", paymentId, { event: { paymentId } });
  });
  /** A card payment through the sandbox, which settled. */
  const payByCard = async (amountCents: number): Promise<string> => {
    const id = randomUUID();
    await world.clock.set(new Date(world.clock.now().getTime() + 1_000)); // the newest is the last
    const at = world.clock.now();
    await world.make.insert("payments", {
      id,
      payer_id: await billing.payerId(),
      person_id: billing.client.id,
      amount_cents: amountCents,
      currency: "CAD",
      method: "card",
      origin: "portal",
      state: "settled",
      confirmation_number: `P-${id.slice(0, 4).toUpperCase()}-${id.slice(4, 8).toUpperCase()}`,
      provider: "sandbox",
      method_ref: "sandbox-method",
      brand: "visa",
      last4: "4242",
      created_at: at,
      settled_at: at,
    });
    await billing.pay(amountCents, { paymentId: id });
    await tellSettled(world.platform, SYSTEM, id);
    return id;
  };
  /** A session that is owed, and the money for it. */
  const paidSession = async (): Promise<string> => {
    await billing.charge();
    return billing.pay(12_000, { method: "cash" });
  };
  return { ...billing, payByCard, paidSession };
}
