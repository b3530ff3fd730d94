import { appPaths } from "@jechemine/contract/paths.ts";
import { actingFor } from "../../api/acting.ts";
import { type PageEntry, page, settingsPage } from "../pages.ts";

/** Pages of people in care. */
export const portalPages: readonly PageEntry[] = [
  actingFor
    ? page(appPaths.portal, "family", () => import("../../features/family/ward-home-page.tsx"))
    : page(appPaths.portal, "portal-home", () => import("../../features/portal-home/home-page.tsx")),
  page(appPaths.portalRequest, "requests", () => import("../../features/requests/own-request-page.tsx")),
  page(appPaths.portalAppointments, "appointments", () => import("../../features/appointments/list-page.tsx")),
  page(appPaths.portalAppointment, "appointments", () => import("../../features/appointments/appointment-page.tsx")),
  page(appPaths.portalBook, "appointments", () => import("../../features/appointments/book-page.tsx")),
  page(appPaths.portalAgreement, "appointments", () => import("../../features/appointments/agreement-page.tsx")),
  page(appPaths.portalBilling, "billing", () => import("../../features/billing/billing-page.tsx")),
  page(appPaths.portalMethods, "billing", () => import("../../features/billing/methods-page.tsx")),
  page(appPaths.portalPayment, "billing", () => import("../../features/billing/payment-page.tsx")),
  page(appPaths.portalCharge, "billing", () => import("../../features/billing/charge-page.tsx")),
  page(appPaths.portalReceipt, "billing", () => import("../../features/billing/receipt-page.tsx")),
  page(appPaths.portalStatement, "billing", () => import("../../features/billing/statement-page.tsx")),
  page(appPaths.portalFile, "exports", () => import("../../features/exports/file-page.tsx")),
  page(appPaths.portalMessages, "messages", () => import("../../features/messages/messages-page.tsx")),
  page(appPaths.portalNotifications, "notifications", () => import("../../features/notifications/feed-page.tsx")),
  page(appPaths.portalSettings, "account", () => import("../settings-page.tsx")),
  settingsPage(
    appPaths.portalNotificationSettings,
    "notifications",
    () => import("../../features/notifications/settings-page.tsx"),
  ),
  settingsPage(appPaths.portalFamily, "family", () => import("../../features/family/family-page.tsx")),
  settingsPage(appPaths.portalConsents, "consents", () => import("../../features/consents/consents-page.tsx")),
  settingsPage(appPaths.portalData, "exports", () => import("../../features/exports/data-page.tsx")),
  settingsPage(appPaths.portalProfile, "account", () => import("../../features/account/profile-page.tsx")),
  settingsPage(appPaths.portalHealth, "account", () => import("../../features/account/health-page.tsx")),
  settingsPage(appPaths.portalLeave, "accounts", () => import("../../features/accounts/leave-page.tsx")),
  settingsPage(appPaths.portalAccount, "accounts", () => import("../../features/accounts/account-page.tsx")),
];
