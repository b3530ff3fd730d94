import { accountSettings } from "./account-settings.ts";
import { accounts, portalAccounts } from "./accounts.ts";
import { applications } from "./accounts-applications.ts";
import { passkeys } from "./accounts-passkeys.ts";
import { staff } from "./accounts-staff.ts";
import { agreedPrices } from "./agreed-prices.ts";
import { alerts } from "./alerts.ts";
import { appointmentLinks } from "./appointment-links.ts";
import { appointments } from "./appointments.ts";
import { audit } from "./audit.ts";
import { availability } from "./availability.ts";
import { billing } from "./billing.ts";
import { calendarFeeds } from "./calendar-feeds.ts";
import { clients } from "./clients.ts";
import { colleagues } from "./colleagues.ts";
import { consents, legalTexts } from "./consents.ts";
import { contact } from "./contact.ts";
import { deletions } from "./deletions.ts";
import { desk } from "./desk.ts";
import { destructions } from "./destructions.ts";
import { dev } from "./dev.ts";
import { documents } from "./documents.ts";
import { exports, fileRequests } from "./exports.ts";
import { guardians, guardianships } from "./guardians.ts";
import { legal } from "./legal.ts";
import { mailTexts } from "./mail-texts.ts";
import { medicalProfile } from "./medical-profile.ts";
import { merges } from "./merges.ts";
import { messages, portalMessages } from "./messages.ts";
import { notes } from "./notes.ts";
import { notificationPreferences } from "./notification-preferences.ts";
import { notifications } from "./notifications.ts";
import { payLinks } from "./pay-links.ts";
import { payments } from "./payments.ts";
import { paymentPaths } from "./payments-paths.ts";
import { paymentsSandbox } from "./payments-sandbox.ts";
import { people } from "./people.ts";
import { peopleAdmin } from "./people-admin.ts";
import { phoneCodes, portalProfile } from "./portal-profile.ts";
import { proposals } from "./proposals.ts";
import { queue } from "./queue.ts";
import { reasons } from "./reasons.ts";
import { receipts } from "./receipts.ts";
import { refunds } from "./refunds.ts";
import { reminders } from "./reminders.ts";
import { requestChanges } from "./request-changes.ts";
import { requests } from "./requests.ts";
import { roster } from "./roster.ts";
import { selfScheduling } from "./self-scheduling.ts";
import { serviceAgreements } from "./service-agreements.ts";
import { sessions } from "./sessions.ts";
import { settings } from "./settings.ts";
import { writeOffs } from "./write-offs.ts";

/** The whole contract by feature: OpenAPI and the permission tests read it. What is below `/dev` exists in demonstrations only. */
export const contract = {
  accounts,
  accountSettings,
  agreedPrices,
  applications,
  alerts,
  appointmentLinks,
  appointments,
  audit,
  availability,
  billing,
  calendarFeeds,
  clients,
  colleagues,
  consents,
  contact,
  desk,
  deletions,
  destructions,
  dev,
  guardians,
  guardianships,
  documents,
  exports,
  fileRequests,
  notes,
  legal,
  legalTexts,
  mailTexts,
  merges,
  medicalProfile,
  messages,
  portalMessages,
  notificationPreferences,
  notifications,
  passkeys,
  payLinks,
  payments,
  paymentPaths,
  paymentsSandbox,
  people,
  peopleAdmin,
  portalAccounts,
  phoneCodes,
  portalProfile,
  proposals,
  queue,
  reasons,
  receipts,
  refunds,
  reminders,
  requestChanges,
  requests,
  roster,
  selfScheduling,
  serviceAgreements,
  sessions,
  settings,
  staff,
  writeOffs,
};
