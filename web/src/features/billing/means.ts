import type { PaymentMethod, PortalPayment } from "@jechemine/contract/payments.ts";
import { t } from "./messages.ts";

type Means = Pick<PortalPayment, "method" | "brand" | "last4">;

/** « Visa, finit par 4242 », « Compte bancaire, finit par 6789 », « Comptant ». */
export function sayMeans({ method, brand, last4 }: Means): string {
  if (method === "card") return t("billing.means.card", { brand: brand ?? "unknown", last4: last4 ?? "" });
  if (method === "debit") return t("billing.means.debit", { last4: last4 ?? "" });
  return t(`billing.means.${method}`);
}

export const sayMethod = ({ kind, brand, last4 }: PaymentMethod) => sayMeans({ method: kind, brand, last4 });

/** « 08/28 », as on the card; nothing for a bank account. */
export const sayExpiry = ({ expiryMonth, expiryYear }: PaymentMethod) =>
  expiryMonth === null || expiryYear === null
    ? undefined
    : `${String(expiryMonth).padStart(2, "0")}/${String(expiryYear % 100).padStart(2, "0")}`;
