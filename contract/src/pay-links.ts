import { z } from "zod";
import { ChargeKind, ServiceName } from "./billing.ts";
import { Done, Email, endpoint, Id, Instant, Line, LocalDate, Locale, Money } from "./endpoint.ts";
import { CHARGING_REFUSALS, PaymentFailure, PaymentState, Setup } from "./payments.ts";

/** closed: nothing is left to pay by it. */
export const PayLinkState = z.enum(["open", "closed", "expired", "revoked"]);
export type PayLinkState = z.infer<typeof PayLinkState>;

export const PayLink = z.object({
  id: Id,
  /** None: all that the payer owes. */
  charge: z.object({ id: Id, kind: ChargeKind, service: ServiceName, servedAt: Instant }).nullable(),
  email: z.string(),
  locale: Locale,
  state: PayLinkState,
  madeAt: Instant,
  madeBy: z.string(),
  expiresAt: Instant,
  /** Confirmed money that came by it. */
  paid: Money,
});
export type PayLink = z.infer<typeof PayLink>;

export const MakePayLink = z.strictObject({
  /** One part of a charge of theirs; none: all that they owe. */
  shareId: Id.optional(),
  email: Email,
  locale: Locale,
  /** The address may be somebody else's: the person agrees that it hears of the practice. */
  personAgrees: z.literal(true),
});
export type MakePayLink = z.infer<typeof MakePayLink>;

/** How a payment by a link goes: nothing of whom it is for. */
export const GuestPayment = z.object({
  id: Id,
  confirmationNumber: z.string(),
  amount: Money,
  status: PaymentState,
  failure: PaymentFailure.nullable(),
  /** Where whoever pays confirms with their bank, while `requires_action`. */
  actionUrl: z.string().nullable(),
  createdAt: Instant,
  sandbox: z.boolean(),
});
export type GuestPayment = z.infer<typeof GuestPayment>;

/** What a link shows: an amount and a day, nothing of care, nobody's name. */
export const GuestBill = z.object({
  /** Of a link for one charge. */
  servedOn: LocalDate.nullable(),
  /** May be paid now: less what is under way. */
  payable: Money,
  expiresAt: Instant,
  latest: GuestPayment.nullable(),
});
export type GuestBill = z.infer<typeof GuestBill>;

export const PayAsGuest = z.strictObject({
  amountCents: z.int().positive().max(100_000_000),
  /** As `POST /payments/guest/:token/setup-intent` gave it. */
  setupId: Line(100),
  token: Line(200),
});
export type PayAsGuest = z.infer<typeof PayAsGuest>;

const byId = z.strictObject({ id: Id });
const byToken = z.strictObject({ token: Line(200) });

export const payLinks = {
  list: endpoint({
    method: "GET",
    path: "/admin/billing/clients/:id/pay-links",
    access: "money:read",
    summary: "Links that were mailed to pay what somebody owes, the newest first",
    params: byId,
    reply: z.array(PayLink).max(50),
    success: 200,
    refusals: {},
  }),
  make: endpoint({
    method: "POST",
    path: "/admin/billing/clients/:id/pay-links",
    access: "money:take",
    summary: "Mail a link by which anybody may pay one charge, or all that somebody owes, without an account",
    params: byId,
    body: MakePayLink,
    reply: PayLink,
    success: 201,
    refusals: { NOTHING_OPEN: 409, PAYMENT_UNAVAILABLE: 409 },
  }),
  revoke: endpoint({
    method: "DELETE",
    path: "/admin/billing/pay-links/:id",
    access: "money:take",
    summary: "End a link: it opens nothing any more",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
  bill: endpoint({
    method: "GET",
    path: "/payments/guest/:token",
    access: "public",
    summary: "What a mailed link asks for, and how the payment by it goes",
    params: byToken,
    reply: GuestBill,
    success: 200,
    refusals: { LINK_EXPIRED: 410 },
    background: true,
  }),
  professional: endpoint({
    method: "POST",
    path: "/payments/guest/:token/professional",
    access: "public",
    summary: "Whose services they are, for whoever knows the birth date of the person treated",
    params: byToken,
    body: z.strictObject({ birthDate: LocalDate }),
    reply: z.object({ professionals: z.array(z.string()) }),
    success: 200,
    refusals: { LINK_EXPIRED: 410, BIRTH_DATE_WRONG: 400 },
  }),
  setupIntent: endpoint({
    method: "POST",
    path: "/payments/guest/:token/setup-intent",
    access: "public",
    summary: "Begin to enter a card in the provider's own form",
    params: byToken,
    reply: Setup,
    success: 201,
    refusals: { LINK_EXPIRED: 410, PAYMENT_UNAVAILABLE: 409 },
  }),
  pay: endpoint({
    method: "POST",
    path: "/payments/guest/:token",
    access: "public",
    summary: "Pay by a mailed link with the card that was just entered; 202 while it goes on",
    params: byToken,
    body: PayAsGuest,
    reply: GuestPayment,
    success: 201,
    idempotent: true,
    mayPend: true,
    refusals: { ...CHARGING_REFUSALS, LINK_EXPIRED: 410, CARD_ONLY: 409 },
  }),
};
