import type { ChargeStatus, StaffCharge } from "@jechemine/contract/billing.ts";
import type { PaymentState, StaffPayment } from "@jechemine/contract/payments.ts";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import type { Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";

export const zone = boot.practice.zone;
export const sayCents = (amountCents: number, currency: string) => fmt.money({ amountCents, currency });

export const CHARGE_TONES: Readonly<Record<ChargeStatus, Tone>> = {
  due: "warn",
  partly_paid: "warn",
  paid: "ok",
  refunded: "plain",
  written_off: "plain",
  voided: "plain",
};
export const PAYMENT_TONES: Readonly<Record<PaymentState, Tone>> = {
  pending: "info",
  requires_action: "warn",
  processing: "info",
  settled: "ok",
  failed: "bad",
  returned: "bad",
  review: "bad",
};

/** What was charged: the service, or the administrative fee that stands for it. */
export function sayCharge({ kind, name }: { kind: StaffCharge["kind"]; name: { fr: string; en: string } }): string {
  const what = name[locale];
  return kind === "session" || kind === "other" ? what : t(`money.kind.${kind}`, { what });
}

/** « Visa 4242 », « Comptant ». */
export function sayMeans({ method, brand, last4 }: Pick<StaffPayment, "method" | "brand" | "last4">): string {
  const what = method === "card" ? t("money.brand", { brand: brand ?? "unknown" }) : t(`money.method.${method}`);
  return last4 ? `${what} ${last4}` : what;
}

/** Cents as one would type them: « 60,50 ». */
export const inWords = (cents: number) => fmt.number(cents / 100, { minimumFractionDigits: 2, useGrouping: false });

/** What is left of a payer's part of a charge. */
export const leftOf = (of: Pick<StaffCharge["shares"][number], "amountCents" | "paidCents" | "writtenOffCents">) =>
  of.amountCents - of.paidCents - of.writtenOffCents;
