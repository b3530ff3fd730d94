import { z } from "zod";
import { endpoint, Line } from "./endpoint.ts";

const Card = z.strictObject({
  kind: z.literal("card"),
  clientSecret: Line(200),
  number: z.string().regex(/^\d{13,19}$/),
  expiryMonth: z.int().min(1).max(12),
  expiryYear: z.int().min(2020).max(2100),
  code: z.string().regex(/^\d{3,4}$/),
});
const Debit = z.strictObject({
  kind: z.literal("debit"),
  clientSecret: Line(200),
  institution: z.string().regex(/^\d{3}$/),
  transit: z.string().regex(/^\d{5}$/),
  account: z.string().regex(/^\d{7,12}$/),
});
export const EnteredMeans = z.discriminatedUnion("kind", [Card, Debit]);
export type EnteredMeans = z.infer<typeof EnteredMeans>;

/** The numbers that the sandbox knows; it refuses all others, so that nobody types a real card. */
export const TEST_CARDS = {
  success: "4242424242424242",
  mastercard: "5555555555554444",
  declined: "4000000000000002",
  insufficientFunds: "4000000000009995",
  /** Asks to confirm each payment that the payer makes, and declines those made without them. */
  challenge: "4000002500003155",
  /** The charge is made, and its answer lost. */
  timeOut: "4000000000000077",
} as const;
/** Debits are under way for three days (institution 000, transit 11000). */
export const TEST_ACCOUNTS = { success: "000123456789", failure: "000222222227", returned: "000666666661" } as const;

/** The sandbox's own door, as a provider's form in the browser would use it. It exists where the sandbox is in use. */
export const paymentsSandbox = {
  tokenise: endpoint({
    method: "POST",
    path: "/sandbox/tokens",
    access: "public",
    summary: "Sandbox: a token for a test card or a test account",
    body: EnteredMeans,
    reply: z.object({ token: z.string(), last4: z.string() }),
    success: 201,
    refusals: { NO_TEST_NUMBER: 409, EXPIRED_CARD: 409, SETUP_EXPIRED: 410 },
  }),
};
