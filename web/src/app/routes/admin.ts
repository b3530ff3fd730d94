import { appPaths } from "@jechemine/contract/paths.ts";
import { loadTexts } from "../../i18n/catalogue.ts";
import { type PageEntry, page } from "../pages.ts";

/** The front desk's day speaks the texts of four features. */
const day = async () => {
  await Promise.all([loadTexts("sessions"), loadTexts("money"), loadTexts("calendar")]);
  return import("../desk-page.tsx");
};

/** Pages of the practice's team. */
export const adminPages: readonly PageEntry[] = [
  page(appPaths.admin, "queue", () => import("../../features/queue/queue-page.tsx")),
  page(appPaths.adminDay, "front-desk", day),
  page(appPaths.adminPerson, "people", () => import("../../features/people/person-page.tsx")),
  page(appPaths.adminDuplicates, "people", () => import("../../features/people/duplicates-page.tsx")),
  page(appPaths.adminRoster, "roster", () => import("../../features/roster/roster-page.tsx")),
  page(appPaths.adminPeople, "people", () => import("../../features/people/people-page.tsx")),
  page(appPaths.adminGuardians, "family", () => import("../../features/family/guardians-page.tsx")),
  page(appPaths.adminLegal, "consents", () => import("../../features/consents/legal-texts-page.tsx")),
  page(appPaths.adminApplications, "people", () => import("../../features/people/applications-page.tsx")),
  page(appPaths.adminDeletions, "deletions", () => import("../../features/deletions/deletions-page.tsx")),
  page(appPaths.adminContact, "contact", () => import("../../features/contact/inbox-page.tsx")),
  page(appPaths.adminMoney, "money", () => import("../../features/money/money-page.tsx")),
  page(appPaths.adminMoneyClient, "money", () => import("../../features/money/client-page.tsx")),
  page(appPaths.adminCharge, "money", () => import("../../features/money/charge-page.tsx")),
  page(appPaths.adminSettings, "settings", () => import("../../features/settings/settings-page.tsx")),
  page(appPaths.adminAlerts, "alerts", () => import("../../features/alerts/admin-page.tsx")),
  page(appPaths.adminMessages, "messages", () => import("../../features/messages/messages-page.tsx")),
  page(appPaths.adminDeliveries, "notifications", () => import("../../features/notifications/deliveries-page.tsx")),
  page(appPaths.adminMailTexts, "notifications", () => import("../../features/notifications/mail-texts-page.tsx")),
  page(appPaths.adminNotifications, "notifications", () => import("../../features/notifications/feed-page.tsx")),
  page(
    appPaths.adminNotificationSettings,
    "notifications",
    () => import("../../features/notifications/settings-page.tsx"),
  ),
  page(appPaths.adminAccount, "accounts", () => import("../../features/accounts/account-page.tsx")),
];
