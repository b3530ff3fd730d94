import type { CardBrand, PaymentFailure } from "@jechemine/contract/payments.ts";

/** What stands behind a token of the provider's form. The number stays with the provider. */
export type Means = {
  /** The provider's name for it: what is charged. */
  ref: string;
  kind: "card" | "debit";
  brand: CardBrand | null;
  last4: string;
  expiryMonth: number | null;
  expiryYear: number | null;
};

/** What a provider says went wrong. */
export type ProviderFailure = Exclude<PaymentFailure, "not_received">;
/** How a charge stands in the provider's book. */
export type Report = {
  /** The provider's name for the charge. */
  ref: string;
  /** Ours: the payment that it was made for. */
  reference: string;
  state: "requires_action" | "processing" | "failed" | "succeeded" | "returned" | "refunded";
  amountCents: number;
  currency: string;
  failure: ProviderFailure | null;
  /** Where the payer confirms, while `requires_action`. */
  actionUrl: string | null;
};

export type ChargeAsk = {
  /** The same key is the same charge, however often it is asked for. */
  key: string;
  customer: string;
  ref: string;
  amountCents: number;
  currency: string;
  reference: string;
  /** The payer is not there: a card that wants to be confirmed is declined instead. */
  offSession: boolean;
  /** Where the payer comes back to, on our own site. */
  returnPath: string;
};
/** Money back of a charge that succeeded, whole or in part. */
export type RefundAsk = {
  /** The same key is the same refund, however often it is asked for. */
  key: string;
  /** The provider's name for the charge. */
  charge: string;
  amountCents: number;
  currency: string;
  /** Ours: the refund that it is made for. */
  reference: string;
};
/** How a refund that we asked for stands in the provider's book. */
export type RefundReport = {
  ref: string;
  reference: string;
  state: "succeeded" | "failed";
  amountCents: number;
  currency: string;
};
type Entered = { customer: string; setupId: string; token: string };

/** Nobody knows whether the provider heard: ask again with the same key. */
export class Unreachable extends Error {}
/** The provider said something that is not signed by it. */
export class NotSigned extends Error {}

export type ProviderEvent = {
  id: string;
  type: string;
  /** Null for what is about no charge, or of a kind that we do not know. */
  report: Report | null;
  /** Null for what is about no refund of ours. */
  refund: RefundReport | null;
};

/**
 * Whoever charges cards and accounts. Called outside of any transaction; every call may throw `Unreachable`. A customer is a payer of
 * ours, named by its id.
 */
export type Provider = {
  name: "sandbox";
  createSetup(customer: string): Promise<{ setupId: string; clientSecret: string; expiresAt: Date }>;
  /** Undefined for a token that this customer does not have. */
  readToken(entered: Entered): Promise<Means | undefined>;
  /** As `readToken`, and keeps it for later charges. */
  saveMethod(entered: Entered): Promise<Means | undefined>;
  forgetMethod(ref: string): Promise<void>;
  charge(ask: ChargeAsk): Promise<Report>;
  retrieve(ref: string): Promise<Report>;
  /** Gives up what waits for its payer; what was confirmed meanwhile stays confirmed. */
  cancel(ref: string): Promise<Report>;
  refund(ask: RefundAsk): Promise<RefundReport>;
  /** Reads what came to the webhook; throws `NotSigned`. */
  readEvent(body: Buffer, signature: string | undefined): ProviderEvent;
};
