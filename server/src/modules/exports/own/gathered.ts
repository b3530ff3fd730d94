import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { PortalCharge } from "@jechemine/contract/billing.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { PortalPayment } from "@jechemine/contract/payments.ts";
import type { ReceiptSummary } from "@jechemine/contract/receipts.ts";
import type { Practice } from "@jechemine/contract/settings.ts";
import type { ExportedThread } from "../../messages/index.ts";
import type { ExportedPerson } from "../../people/index.ts";
import type { ExportedRequest } from "../../requests/index.ts";

/** All that is a person's own, as the rooms gave it to the person themselves. */
export type Gathered = {
  at: Date;
  locale: Locale;
  practice: Practice;
  person: ExportedPerson;
  requests: readonly ExportedRequest[];
  appointments: readonly Appointment[];
  charges: readonly PortalCharge[];
  payments: readonly PortalPayment[];
  receipts: readonly ReceiptSummary[];
  threads: readonly ExportedThread[];
};

/** Where a receipt lies in the zip. */
export const receiptPath = ({ number }: Pick<ReceiptSummary, "number">): string => `receipts/${number}.pdf`;
