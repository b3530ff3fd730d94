import { z } from "zod";
import { TrialBalance } from "./billing-ledger.ts";
import { Dollars, endpoint, Id, Instant, LocalDate, PageQuery } from "./endpoint.ts";

/** Late and missed sessions are administrative fees, never sessions. */
export const ChargeKind = z.enum([
  "session",
  "partial_session",
  "missed_session",
  "late_cancellation",
  "late_move",
  "other",
]);
export type ChargeKind = z.infer<typeof ChargeKind>;
/**
 * voided: taken back, as when the closing of a session is undone · refunded: paid, and given back whole · written_off: what was not paid of
 * it was given up.
 */
export const ChargeStatus = z.enum(["due", "partly_paid", "paid", "refunded", "written_off", "voided"]);
export type ChargeStatus = z.infer<typeof ChargeStatus>;
export const SettlementMethod = z.enum(["card", "debit", "cash", "terminal", "transfer"]);
export type SettlementMethod = z.infer<typeof SettlementMethod>;
/** As the service was called on the day it was served. */
export const ServiceName = z.object({ fr: z.string(), en: z.string() });
const Named = z.object({ id: Id, name: z.string() });
const currency = z.string().length(3);

/** All amounts below `/portal/billing` are decimal dollars. */
export const PortalBalance = z.object({
  /** Negative: a credit, which covers what is charged next. */
  currentBalance: Dollars,
  /** Everything ever charged and not taken back; everything ever paid and not returned. */
  totalCharges: Dollars,
  totalPayments: Dollars,
  lastPayment: z.object({ paymentId: Id, amount: Dollars, method: SettlementMethod, paidAt: Instant }).nullable(),
  /** When the oldest of what is still open is to be paid; null when nothing is. */
  nextDueOn: LocalDate.nullable(),
  /** The calendar year in the practice's zone, by the day on which it was charged or paid. `sessions` counts whole and partial ones. */
  thisYear: z.object({ year: z.int(), sessions: z.int(), charged: Dollars, paid: Dollars }),
  currency,
});
export type PortalBalance = z.infer<typeof PortalBalance>;

/** The caller's share of a charge. */
export const PortalCharge = z.object({
  id: Id,
  chargeId: Id,
  kind: ChargeKind,
  serviceCode: z.string(),
  description: ServiceName,
  /** When it was served. */
  date: Instant,
  minutes: z.int(),
  postedAt: Instant,
  professional: Named,
  /** The person treated. */
  client: Named,
  /** The caller's part; `total` is the whole charge, whoever pays it. */
  amount: Dollars,
  paid: Dollars,
  /** Of what was paid, given back: it is not owed again. */
  refunded: Dollars,
  /** Given up by the practice: it is not owed. */
  writtenOff: Dollars,
  remaining: Dollars,
  total: Dollars,
  currency,
  status: ChargeStatus,
  dueOn: LocalDate,
  /** The confirmed payments that cover a part of it, the newest first: each has its receipt. */
  paymentIds: z.array(Id),
  appointmentId: Id.nullable(),
});
export type PortalCharge = z.infer<typeof PortalCharge>;

export const StatementMonth = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
/** `write_off`: what the practice gave up, negative, or took back of that · `adjustment`: anything else that it posted. */
export const StatementLineKind = z.enum([
  "charge",
  "charge_reversal",
  "payment",
  "payment_return",
  "refund",
  "write_off",
  "adjustment",
]);
export type StatementLineKind = z.infer<typeof StatementLineKind>;
const lineOf = <A extends z.ZodType>(amount: A) =>
  z.object({
    /** When it was entered. */
    at: Instant,
    kind: StatementLineKind,
    /** What was charged or taken back; null for money. */
    charge: z
      .object({ id: Id, kind: ChargeKind, serviceCode: z.string(), description: ServiceName, date: Instant })
      .nullable(),
    professional: Named.nullable(),
    client: Named.nullable(),
    /** Money in or back; null for charges. */
    payment: z.object({ id: Id, method: SettlementMethod }).nullable(),
    /** Positive is owed, negative is paid. */
    amount,
    /** After this line. */
    balance: amount,
  });
const statementOf = <A extends z.ZodType>(amount: A) => ({
  /** `2026-11`, in the practice's zone. */
  month: StatementMonth,
  openingBalance: amount,
  /** Charges less what was taken back or given up; payments less what went back. */
  charges: amount,
  payments: amount,
  closingBalance: amount,
  currency,
});

export const PortalStatementSummary = z.object(statementOf(Dollars));
export type PortalStatementSummary = z.infer<typeof PortalStatementSummary>;
export const PortalStatement = z.object({
  ...statementOf(Dollars),
  payerName: z.string(),
  practice: z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }),
  lines: z.array(lineOf(Dollars)),
});
export type PortalStatement = z.infer<typeof PortalStatement>;

/** Integer cents in the statement's currency. */
const Cents = z.int();
/** What staff see of a client's account: amounts in cents. `client` is who pays: their own payer. */
export const ClientStatement = z.object({
  ...statementOf(Cents),
  client: Named,
  /** Now, whatever the month. */
  currentBalance: Cents,
  nextDueOn: LocalDate.nullable(),
  lines: z.array(lineOf(Cents)),
});
export type ClientStatement = z.infer<typeof ClientStatement>;

export const StaffCharge = z.object({
  id: Id,
  kind: ChargeKind,
  service: z.object({ code: z.string(), name: ServiceName }),
  servedAt: Instant,
  minutes: z.int(),
  postedAt: Instant,
  dueOn: LocalDate,
  appointmentId: Id.nullable(),
  client: Named,
  professional: Named,
  /** Integer cents: net, taxes, their sum, what of it is paid, what of that was given back, and what was given up. */
  netCents: Cents,
  gstCents: Cents,
  qstCents: Cents,
  totalCents: Cents,
  paidCents: Cents,
  refundedCents: Cents,
  writtenOffCents: Cents,
  currency,
  status: ChargeStatus,
  /** Who pays which part. `personId` is null for an insurer, an employer … */
  shares: z.array(
    z.object({
      id: Id,
      payer: z.object({ id: Id, name: z.string(), personId: Id.nullable() }),
      amountCents: Cents,
      paidCents: Cents,
      refundedCents: Cents,
      writtenOffCents: Cents,
      status: ChargeStatus,
    }),
  ),
});
export type StaffCharge = z.infer<typeof StaffCharge>;

const byMonth = z.strictObject({ month: StatementMonth });
export const ChargesQuery = z.strictObject({
  ...PageQuery.shape,
  /** `open`: due or partly paid. */
  status: z.enum(["open", "paid", "voided"]).optional(),
});
export type ChargesQuery = z.infer<typeof ChargesQuery>;
/** Days of posting, in the practice's zone, both included. */
export const StaffChargesQuery = z.strictObject({
  ...ChargesQuery.shape,
  clientId: Id.optional(),
  professionalId: Id.optional(),
  from: LocalDate.optional(),
  until: LocalDate.optional(),
});
export type StaffChargesQuery = z.infer<typeof StaffChargesQuery>;

export const billing = {
  balance: endpoint({
    method: "GET",
    path: "/portal/billing/balance",
    access: "billing:read",
    summary: "What I owe, and what was charged and paid so far; decimal dollars",
    reply: PortalBalance,
    success: 200,
    refusals: {},
  }),
  charges: endpoint({
    method: "GET",
    path: "/portal/billing/charges",
    access: "billing:read",
    summary: "What I was charged, newest first; decimal dollars",
    query: ChargesQuery,
    reply: PortalCharge,
    paged: true,
    success: 200,
    refusals: {},
  }),
  charge: endpoint({
    method: "GET",
    path: "/portal/billing/charges/:id",
    access: "billing:read",
    summary: "One of my charges, by the id of my share of it; decimal dollars",
    params: z.strictObject({ id: Id }),
    reply: PortalCharge,
    success: 200,
    refusals: {},
  }),
  statements: endpoint({
    method: "GET",
    path: "/portal/billing/statements",
    access: "billing:read",
    summary: "My statements, newest first, of the months in which something was charged or paid; decimal dollars",
    query: PageQuery,
    reply: PortalStatementSummary,
    paged: true,
    success: 200,
    refusals: {},
  }),
  statement: endpoint({
    method: "GET",
    path: "/portal/billing/statements/:month",
    access: "billing:read",
    summary: "One month: what was owed before, each line, what is owed after; decimal dollars",
    params: byMonth,
    reply: PortalStatement,
    success: 200,
    refusals: {},
  }),
  staffCharges: endpoint({
    method: "GET",
    path: "/admin/billing/charges",
    access: "money:read",
    summary: "Everything charged, newest first",
    query: StaffChargesQuery,
    reply: StaffCharge,
    paged: true,
    success: 200,
    refusals: {},
  }),
  staffCharge: endpoint({
    method: "GET",
    path: "/admin/billing/charges/:id",
    access: "money:read",
    summary: "One charge, and who pays which part",
    params: z.strictObject({ id: Id }),
    reply: StaffCharge,
    success: 200,
    refusals: {},
  }),
  clientStatement: endpoint({
    method: "GET",
    path: "/admin/billing/clients/:id/statement",
    access: "money:read",
    summary: "A client's month: what was owed before, each line, what is owed after; this month unless named",
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ month: StatementMonth.optional() }),
    reply: ClientStatement,
    success: 200,
    refusals: {},
  }),
  trialBalance: endpoint({
    method: "GET",
    path: "/admin/billing/trial-balance",
    access: "ledger:read",
    summary: "The ledger's accounts by kind, and the proof that they sum to zero",
    reply: TrialBalance,
    success: 200,
    refusals: {},
  }),
};
