import type { ServicePrice } from "@jechemine/contract/agreed-prices.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { isTreating, listPrices } from "./queries/prices.ts";

/** What each service of the caller costs a client whom they treat. */
export const readPrices = readVerb("sessions:write", async (ctx, clientId: string): Promise<ServicePrice[]> => {
  const its = { clientId, professionalId: ctx.actor.id ?? "" };
  if (ctx.actor.id === null || !(await isTreating(ctx.tx, its, ctx.now))) throw new Refused("NOT_FOUND");
  const rows = await listPrices(ctx.tx, its);
  return rows.map(({ serviceId, nameFr, nameEn, minutes, usualCents, agreedCents, currency, agreedAt }) => ({
    serviceId,
    name: { fr: nameFr, en: nameEn },
    minutes,
    price: { amountCents: agreedCents ?? usualCents, currency },
    usual: { amountCents: usualCents, currency },
    agreedAt: agreedAt?.toISOString() ?? null,
  }));
});
