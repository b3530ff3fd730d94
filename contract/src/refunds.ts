import { z } from "zod";
import { ServiceName } from "./billing.ts";
import { endpoint, Id, Instant, Line, Money } from "./endpoint.ts";
import { StaffPayment } from "./payments.ts";

/** not_given: the session did not take place · error: charged by mistake · goodwill: the practice gives it · other: the note says why. */
export const RefundReason = z.enum(["not_given", "error", "goodwill", "other"]);
export type RefundReason = z.infer<typeof RefundReason>;
/** pending: asked of the provider, no answer yet · failed: nothing went back. */
export const RefundState = z.enum(["pending", "settled", "failed"]);
export type RefundState = z.infer<typeof RefundState>;

export const Refund = z.object({
  id: Id,
  paymentId: Id,
  amount: Money,
  reason: RefundReason,
  note: z.string().nullable(),
  status: RefundState,
  askedAt: Instant,
  /** null for what nobody asked for by hand. */
  askedBy: z.string().nullable(),
});
export type Refund = z.infer<typeof Refund>;

/** What of a payment may still be given back, and what was. */
export const Refundable = z.object({
  payment: StaffPayment,
  /** Zero while the money is not confirmed, went back, or a refund is under way. */
  left: Money,
  /** By charge, the newest first; what nothing was charged for is in `left` alone. */
  lines: z.array(
    z.object({
      chargeId: Id,
      service: ServiceName,
      servedAt: Instant,
      client: z.string(),
      professional: z.string(),
      left: Money,
    }),
  ),
  refunds: z.array(Refund),
});
export type Refundable = z.infer<typeof Refundable>;

export const AskRefund = z
  .strictObject({
    paymentId: Id,
    /** All that is left of the payment, or of the charge, when none is said. */
    amountCents: z.int().positive().max(100_000_000).optional(),
    /** Of what the payment covers; otherwise what nothing was charged for, then the newest charge first. */
    chargeId: Id.optional(),
    reason: RefundReason,
    /** For the books: the payer reads the reason only. */
    note: Line(300).optional(),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== undefined, { path: ["note"] });
export type AskRefund = z.infer<typeof AskRefund>;

export const refunds = {
  refundable: endpoint({
    method: "GET",
    path: "/admin/billing/payments/:id/refunds",
    access: "money:write",
    summary: "What of a payment may be given back, by charge, and what was given back already",
    params: z.strictObject({ id: Id }),
    reply: Refundable,
    success: 200,
    refusals: {},
  }),
  ask: endpoint({
    method: "POST",
    path: "/payments/refund",
    access: "money:write",
    summary:
      "Give money back, whole or in part; the charge and the professional's share go down with it. 202 while it goes on",
    body: AskRefund,
    reply: Refund,
    success: 201,
    idempotent: true,
    mayPend: true,
    refusals: {
      AMOUNT_EXCEEDS_PAYMENT: 400,
      NOT_REFUNDABLE: 409,
      REFUND_IN_PROGRESS: 409,
      REFUND_FAILED: 409,
      PAYMENT_UNAVAILABLE: 409,
    },
  }),
};
