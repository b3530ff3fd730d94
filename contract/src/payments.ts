import { z } from "zod";
import { Dollars, Done, endpoint, Id, Instant, Line, LocalDate, Money, PageQuery } from "./endpoint.ts";

/**
 * pending: asked, no answer yet · requires_action: the payer confirms with their bank · processing: a debit under way ·
 * settled: the money is confirmed · failed: no money moved · returned: it was confirmed and went back · review: what the provider says
 * does not agree with us, the practice looks.
 */
export const PaymentState = z.enum([
  "pending",
  "requires_action",
  "processing",
  "settled",
  "failed",
  "returned",
  "review",
]);
export type PaymentState = z.infer<typeof PaymentState>;
/** `authentication_required`: the bank wants to see the payer. `abandoned`: nobody confirmed in time. `not_received`: what was under review, and staff found that it never came. */
export const PaymentFailure = z.enum([
  "card_declined",
  "insufficient_funds",
  "authentication_required",
  "authentication_failed",
  "abandoned",
  "not_received",
]);
export type PaymentFailure = z.infer<typeof PaymentFailure>;
export const PaymentMeans = z.enum(["card", "debit", "cash", "terminal", "transfer"]);
export type PaymentMeans = z.infer<typeof PaymentMeans>;
export const CardBrand = z.enum(["visa", "mastercard", "amex", "unknown"]);
export type CardBrand = z.infer<typeof CardBrand>;

/** What was used. Of a card only this is known to us. */
const Means = {
  method: PaymentMeans,
  /** Null for what is no card. */
  brand: CardBrand.nullable(),
  /** Of the card or the bank account; null for cash and the terminal. */
  last4: z.string().nullable(),
};
const shared = {
  id: Id,
  /** `P-7K3M-9QX2`: what a payer tells the practice. */
  confirmationNumber: z.string(),
  currency: z.string().length(3),
  ...Means,
  status: PaymentState,
  failure: PaymentFailure.nullable(),
  createdAt: Instant,
  settledAt: Instant.nullable(),
  /** Paid through the sandbox: no real money moved. */
  sandbox: z.boolean(),
};
/** `amount` is decimal dollars. */
export const PortalPayment = z.object({
  ...shared,
  amount: Dollars,
  /** Of it, given back by the practice. */
  refunded: Dollars,
  /** Where the payer confirms with their bank, while `requires_action`; it leads back to the portal. */
  actionUrl: z.string().nullable(),
});
export type PortalPayment = z.infer<typeof PortalPayment>;
export const StaffPayment = z.object({
  ...shared,
  amount: Money,
  /** Of it, given back. */
  refunded: Money,
  payer: z.object({ id: Id, name: z.string(), personId: Id.nullable() }),
  /** portal: by the payer · collection: by us after the session · desk: taken at the practice · guest: by a mailed link. */
  origin: z.enum(["portal", "collection", "desk", "guest"]),
  takenBy: z.string().nullable(),
  /** In review: what the provider says was paid. */
  reported: Money.nullable(),
});
export type StaffPayment = z.infer<typeof StaffPayment>;

export const PaymentMethod = z.object({
  id: Id,
  kind: z.enum(["card", "debit"]),
  brand: CardBrand.nullable(),
  last4: z.string(),
  expiryMonth: z.int().nullable(),
  expiryYear: z.int().nullable(),
  expired: z.boolean(),
  /** Charged after a session. */
  isDefault: z.boolean(),
  addedAt: Instant,
  /** Of the sandbox: no real card. */
  sandbox: z.boolean(),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** What the provider's own form gives for what was typed into it; it holds no number. */
const token = Line(200);
const positive = z.number().positive().max(1_000_000).multipleOf(0.01);
export const Pay = z.strictObject({ amount: positive, paymentMethodId: Id });
export type Pay = z.infer<typeof Pay>;
/** `setupId`: as `POST /payments/setup-intent` gave it. */
export const AddPaymentMethod = z.strictObject({ setupId: Line(100), token });
export type AddPaymentMethod = z.infer<typeof AddPaymentMethod>;
export const PayOnce = z.strictObject({
  amountCents: z.int().positive().max(100_000_000),
  setupId: Line(100),
  token,
});
export type PayOnce = z.infer<typeof PayOnce>;
export const Setup = z.object({
  setupId: z.string(),
  /** Shown to the provider's form, which gives a token for it. */
  clientSecret: z.string(),
  provider: z.enum(["sandbox"]),
  expiresAt: Instant,
});
export type Setup = z.infer<typeof Setup>;
export const TakePayment = z.strictObject({
  clientId: Id,
  amountCents: z.int().positive().max(100_000_000),
  method: z.enum(["cash", "terminal"]),
});
export type TakePayment = z.infer<typeof TakePayment>;

/** Why money does not move. Amounts: what is owed, and what of it is under way already. */
export const PAYING_REFUSALS = { AMOUNT_EXCEEDS_BALANCE: 400, PAYMENT_IN_PROGRESS: 409 } as const;
export const CHARGING_REFUSALS = {
  ...PAYING_REFUSALS,
  CARD_DECLINED: 409,
  INSUFFICIENT_FUNDS: 409,
  AUTHENTICATION_FAILED: 409,
  PAYMENT_UNAVAILABLE: 409,
} as const;
const byId = z.strictObject({ id: Id });

export const payments = {
  list: endpoint({
    method: "GET",
    path: "/portal/billing/payments",
    access: "billing:read",
    summary: "My payments, newest first",
    query: PageQuery,
    reply: PortalPayment,
    paged: true,
    success: 200,
    refusals: {},
  }),
  pay: endpoint({
    method: "POST",
    path: "/portal/billing/payments",
    access: "billing:write",
    summary: "Pay with a saved method; 202 while it goes on, and `actionUrl` when the bank asks to confirm",
    body: Pay,
    reply: PortalPayment,
    success: 201,
    idempotent: true,
    mayPend: true,
    refusals: CHARGING_REFUSALS,
  }),
  get: endpoint({
    method: "GET",
    path: "/portal/billing/payments/:id",
    access: "billing:read",
    summary: "How a payment goes",
    params: byId,
    reply: PortalPayment,
    success: 200,
    refusals: {},
    background: true,
  }),
  methods: endpoint({
    method: "GET",
    path: "/portal/billing/payment-methods",
    access: "billing:read",
    summary: "My saved ways to pay, the default first",
    reply: z.array(PaymentMethod).max(50),
    success: 200,
    refusals: {},
  }),
  addMethod: endpoint({
    method: "POST",
    path: "/portal/billing/payment-methods",
    access: "billing:write",
    summary: "Save a way to pay; the first one is the default",
    body: AddPaymentMethod,
    reply: PaymentMethod,
    success: 201,
    refusals: { PAYMENT_UNAVAILABLE: 409, TOKEN_USED: 409, TOO_MANY_METHODS: 409 },
  }),
  removeMethod: endpoint({
    method: "DELETE",
    path: "/portal/billing/payment-methods/:id",
    access: "billing:write",
    summary: "Forget a way to pay; the newest other one becomes the default",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
  setDefault: endpoint({
    method: "PUT",
    path: "/portal/billing/payment-methods/:id/default",
    access: "billing:write",
    summary: "Use this one after my sessions",
    params: byId,
    reply: PaymentMethod,
    success: 200,
    refusals: {},
  }),
  setupIntent: endpoint({
    method: "POST",
    path: "/payments/setup-intent",
    access: "billing:write",
    summary: "Begin to enter a card or a bank account in the provider's own form",
    reply: Setup,
    success: 201,
    refusals: { PAYMENT_UNAVAILABLE: 409 },
  }),
  createIntent: endpoint({
    method: "POST",
    path: "/payments/create-intent",
    access: "billing:write",
    summary: "Pay once with what was just entered, without saving it",
    body: PayOnce,
    reply: PortalPayment,
    success: 201,
    idempotent: true,
    mayPend: true,
    refusals: CHARGING_REFUSALS,
  }),
  webhook: endpoint({
    method: "POST",
    path: "/payments/webhook",
    access: "public",
    summary: "The provider tells what happened; signed over the raw body, once per event, in any order",
    body: z.looseObject({ id: Line(200), type: Line(200) }),
    reply: Done,
    success: 200,
    refusals: { SIGNATURE_INVALID: 400 },
  }),
  all: endpoint({
    method: "GET",
    path: "/admin/billing/payments",
    access: "money:read",
    summary: "All payments, newest first",
    query: z.strictObject({
      ...PageQuery.shape,
      status: PaymentState.optional(),
      method: PaymentMeans.optional(),
      clientId: Id.optional(),
      /** Days of the practice, both included. */
      from: LocalDate.optional(),
      to: LocalDate.optional(),
    }),
    reply: StaffPayment,
    paged: true,
    success: 200,
    refusals: {},
  }),
  resolve: endpoint({
    method: "POST",
    path: "/admin/billing/payments/:id/resolve",
    access: "money:write",
    summary: "What became of a payment under review: the money came in as asked, or nothing was kept",
    params: byId,
    body: z.strictObject({ received: z.boolean() }),
    reply: StaffPayment,
    success: 200,
    refusals: { NOT_IN_REVIEW: 409 },
  }),
  take: endpoint({
    method: "POST",
    path: "/admin/billing/payments",
    access: "money:take",
    summary: "The front desk took cash, or a card at the terminal",
    body: TakePayment,
    reply: StaffPayment,
    success: 201,
    idempotent: true,
    refusals: PAYING_REFUSALS,
  }),
};
