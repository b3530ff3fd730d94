import { z } from "zod";
import { Dollars, endpoint, Id, Instant, LocalDate, Locale, Money, PageQuery } from "./endpoint.ts";
import { CardBrand, PaymentMeans } from "./payments.ts";

const Words = z.object({ fr: z.string(), en: z.string() });

const standing = {
  id: Id,
  /** `JC-2026-000001`: gapless within a year. */
  number: z.string(),
  issuedAt: Instant,
  paidAt: Instant,
  /** Void: the money went back, or another receipt stands for it. It stays in the books. */
  state: z.enum(["valid", "void"]),
  voidedAt: Instant.nullable(),
  /** Paid through the sandbox: no money moved. */
  sandbox: z.boolean(),
};

/** One of the list. */
export const ReceiptSummary = z.object({
  ...standing,
  /** The payment that it confirms. */
  paymentId: Id,
  amount: Dollars,
  currency: z.string().length(3),
});
export type ReceiptSummary = z.infer<typeof ReceiptSummary>;

const ReceiptLicence = z.object({ title: Words, order: Words, number: z.string() });
const ReceiptProfessional = z.object({
  name: z.string(),
  /** The licence of the day of service; none when there was none. */
  licence: ReceiptLicence.nullable(),
  supervisor: z.object({ name: z.string(), licence: ReceiptLicence.nullable() }).nullable(),
});
const ReceiptLine = z.object({
  servedOn: LocalDate,
  minutes: z.int().nullable(),
  label: Words,
  /** The person treated. */
  client: z.string(),
  /** None for an administrative fee. */
  professional: ReceiptProfessional.nullable(),
  net: Dollars,
  gst: Dollars,
  qst: Dollars,
  /** What this payment covers of it. */
  total: Dollars,
  /** The whole charge; more than the total when another payment or payer covers the rest. */
  charged: Dollars,
});

/** What the paper says, as it was when the number was given. */
export const Receipt = z.object({
  ...ReceiptSummary.shape,
  practice: z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }),
  /** IANA zone of its days and hours. */
  zone: z.string(),
  payer: z.object({ name: z.string(), address: z.string().nullable() }),
  method: PaymentMeans,
  brand: CardBrand.nullable(),
  last4: z.string().nullable(),
  confirmationNumber: z.string().nullable(),
  /** The number of the receipt that this one stands for; it is void. */
  replaces: z.string().nullable(),
  lines: z.array(ReceiptLine),
  /** With hyphens, as people read it out. */
  verificationCode: z.string(),
  /** The public page that confirms the receipt. */
  verificationUrl: z.string(),
  /** Its QR code: `size` units each way, drawn as one SVG path. */
  verificationSquare: z.object({ size: z.int(), path: z.string() }),
});
export type Receipt = z.infer<typeof Receipt>;

/** What staff see of a client's receipts. */
export const StaffReceipt = z.object({ ...standing, amount: Money, payer: z.string() });
export type StaffReceipt = z.infer<typeof StaffReceipt>;

const byId = z.strictObject({ id: Id });
/** The reader's language; without it the one that the caller speaks. */
const inLanguage = z.strictObject({ locale: Locale.optional() });
/** A link carries no header: whom a guardian acts for stands in the address, and is checked in the same way. */
const actingInLanguage = inLanguage.extend({ actingFor: Id.optional() });

export const receipts = {
  list: endpoint({
    method: "GET",
    path: "/portal/billing/receipts",
    access: "billing:read",
    summary: "My receipts, the newest first; void ones stay listed",
    query: PageQuery,
    reply: ReceiptSummary,
    paged: true,
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/portal/billing/receipts/:id",
    access: "billing:read",
    summary: "One receipt, as the screen shows it",
    params: byId,
    reply: Receipt,
    success: 200,
    refusals: {},
  }),
  pdf: endpoint({
    method: "GET",
    path: "/portal/billing/receipts/:id.pdf",
    access: "billing:read",
    summary: "One receipt as an accessible PDF",
    params: byId,
    query: actingInLanguage,
    produces: "application/pdf",
    reply: z.string(),
    success: 200,
    refusals: {},
  }),
  listForClient: endpoint({
    method: "GET",
    path: "/admin/billing/clients/:id/receipts",
    access: "money:read",
    summary: "Receipts that name this client or that this client paid for, the newest first",
    params: byId,
    query: PageQuery,
    reply: StaffReceipt,
    paged: true,
    success: 200,
    refusals: {},
  }),
  pdfForStaff: endpoint({
    method: "GET",
    path: "/admin/billing/receipts/:id.pdf",
    access: "money:read",
    summary: "One receipt as an accessible PDF, for the counter",
    params: byId,
    query: inLanguage,
    produces: "application/pdf",
    reply: z.string(),
    success: 200,
    refusals: {},
  }),
};
