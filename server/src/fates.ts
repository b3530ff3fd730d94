import { accountFates } from "./modules/accounts/index.ts";
import { alertFates } from "./modules/alerts/index.ts";
import { appointmentFates } from "./modules/appointments/index.ts";
import { billingFates } from "./modules/billing/index.ts";
import { consentFates } from "./modules/consents/index.ts";
import { contactFates } from "./modules/contact/index.ts";
import { deletionFates } from "./modules/deletions/index.ts";
import { deskFates } from "./modules/desk/index.ts";
import { documentFates } from "./modules/documents/index.ts";
import { exportFates } from "./modules/exports/index.ts";
import { guardianFates } from "./modules/guardians/index.ts";
import { mergeFates } from "./modules/merges/index.ts";
import { messageFates } from "./modules/messages/index.ts";
import { noteFates } from "./modules/notes/index.ts";
import { notificationFates } from "./modules/notifications/index.ts";
import { paymentFates } from "./modules/payments/index.ts";
import { peopleFates } from "./modules/people/index.ts";
import { receiptFates } from "./modules/receipts/index.ts";
import { requestFates } from "./modules/requests/index.ts";
import { rosterFates } from "./modules/roster/index.ts";
import type { Fate } from "./platform/fates.ts";

/** What becomes of what every room holds of a person: when they ask to be deleted, and on its last day. Beside app.ts, which hands it on. */
export const fates: readonly Fate[] = [
  ...accountFates,
  ...alertFates,
  ...appointmentFates,
  ...billingFates,
  ...consentFates,
  ...contactFates,
  ...deletionFates,
  ...deskFates,
  ...documentFates,
  ...exportFates,
  ...guardianFates,
  ...mergeFates,
  ...messageFates,
  ...noteFates,
  ...notificationFates,
  ...paymentFates,
  ...peopleFates,
  ...receiptFates,
  ...requestFates,
  ...rosterFates,
];
