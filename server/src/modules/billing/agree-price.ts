import type { AgreePrice } from "@jechemine/contract/agreed-prices.ts";
import type { Money } from "@jechemine/contract/endpoint.ts";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { priceFor } from "./price-for.ts";
import { canAgree, endAgreedPrice, insertAgreedPrice } from "./queries/prices.ts";

/** A professional agrees with a client whom they treat on what a service costs; what is booked already keeps its price. */
export const agreePrice = writeVerb(
  "sessions:write",
  async (ctx, { clientId, serviceId, amountCents }: AgreePrice & { clientId: string }): Promise<Money> => {
    const professionalId = ctx.actor.id;
    if (professionalId === null) throw new Refused("NOT_FOUND");
    const its = { clientId, professionalId, serviceId };
    if (!(await canAgree(ctx.tx, its, ctx.now))) throw new Refused("NOT_FOUND");
    await endAgreedPrice(ctx.tx, its, ctx.now);
    if (amountCents !== null) {
      const { currency } = await readPractice(ctx);
      const row = { ...its, id: newId(ctx.now), amountCents, currency, agreedBy: professionalId, agreedAt: ctx.now };
      await insertAgreedPrice(ctx.tx, row).catch((error: unknown) => {
        throw violates(error, "agreed_prices_live") ? new Refused("PRICE_CHANGED") : error;
      });
    }
    ctx.record("price.agreed", clientId, { clientId, details: { serviceId, amountCents } });
    return priceFor(ctx.tx, its);
  },
);
