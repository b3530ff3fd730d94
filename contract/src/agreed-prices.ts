import { z } from "zod";
import { ServiceName } from "./billing.ts";
import { endpoint, Id, Instant, Money } from "./endpoint.ts";

/** Null goes back to the professional's own price, or the practice's. What is booked keeps the price it was booked at. */
export const AgreePrice = z.strictObject({
  serviceId: Id,
  amountCents: z.int().min(0).max(10_000_000).nullable(),
});
export type AgreePrice = z.infer<typeof AgreePrice>;

/** What one of my services costs a client now. */
export const ServicePrice = z.object({
  serviceId: Id,
  name: ServiceName,
  minutes: z.int(),
  price: Money,
  /** Without an agreement: mine, or the practice's. */
  usual: Money,
  /** When another price was agreed upon; null: the usual one holds. */
  agreedAt: Instant.nullable(),
});
export type ServicePrice = z.infer<typeof ServicePrice>;

export const agreedPrices = {
  agree: endpoint({
    method: "PUT",
    path: "/clients/:id/agreed-price",
    access: "sessions:write",
    summary: "What one of my services costs this client from now on; the reply is the price that holds",
    params: z.strictObject({ id: Id }),
    body: AgreePrice,
    reply: Money,
    success: 200,
    refusals: { PRICE_CHANGED: 409 },
  }),
  list: endpoint({
    method: "GET",
    path: "/clients/:id/agreed-price",
    access: "sessions:write",
    summary: "What each of my services costs this client now, and whether that was agreed upon",
    params: z.strictObject({ id: Id }),
    reply: z.array(ServicePrice).max(100),
    success: 200,
    refusals: {},
  }),
};
