import { z } from "zod";

const Words = z.object({ fr: z.string(), en: z.string() });
const Licence = z.object({
  title: Words,
  order: Words,
  number: z.string(),
  /** On the day of service; it alone allows the word « psychothérapie ». */
  psychotherapyPermit: z.boolean(),
});
const Professional = z.object({
  name: z.string(),
  /** None: nothing valid that day, and then no title is claimed. */
  licence: Licence.nullable(),
  /** Who answered for the services that day. */
  supervisor: z.object({ name: z.string(), licence: Licence.nullable() }).nullable(),
});
export type ReceiptProfessional = z.infer<typeof Professional>;

const Line = z.object({
  kind: z.enum(["session", "partial_session", "missed_session", "late_cancellation", "late_move", "other"]),
  /** By the practice's calendar. */
  servedOn: z.iso.date(),
  /** None for what takes no time. */
  minutes: z.int().positive().nullable(),
  /** What the line is called: the service, or the administrative fee. */
  label: Words,
  client: z.string(),
  /** None for an administrative fee: it is the practice's, never a professional act. */
  professional: Professional.nullable(),
  netCents: z.int(),
  gstCents: z.int(),
  qstCents: z.int(),
  totalCents: z.int().positive(),
  /** Of the whole charge: more than the total when this payment covers a part. */
  chargeCents: z.int().positive(),
  taxed: z.boolean(),
});
export type ReceiptLine = z.infer<typeof Line>;

/** What a receipt says, as it was when the number was given. Labels that depend on facts of the day are stored in both languages. */
export const ReceiptContent = z.object({
  practice: z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }),
  /** IANA zone of the days and hours. */
  zone: z.string(),
  payer: z.object({ name: z.string(), address: z.string().nullable() }),
  payment: z.object({
    method: z.enum(["card", "debit", "cash", "terminal", "transfer"]),
    brand: z.enum(["visa", "mastercard", "amex", "unknown"]).nullable(),
    /** Of the card or the account: all that is known of its number. */
    last4: z.string().nullable(),
    /** What a payer tells the practice. */
    confirmationNumber: z.string().nullable(),
    paidAt: z.iso.datetime(),
  }),
  /** Paid through the sandbox: no money moved. */
  sandbox: z.boolean(),
  /** The number of the receipt that this one stands for. */
  replaces: z.string().optional(),
  currency: z.string().length(3),
  /** At least one; none once the books need no longer be kept. */
  lines: z.array(Line),
});
export type ReceiptContent = z.infer<typeof ReceiptContent>;

export const totalOf = (lines: readonly Pick<ReceiptLine, "totalCents">[]): number =>
  lines.reduce((sum, { totalCents }) => sum + totalCents, 0);
