import { appPaths } from "@jechemine/contract/paths.ts";
import { loadTexts } from "../../i18n/catalogue.ts";
import { type PageEntry, page } from "../pages.ts";

/** The day speaks the texts of five features. */
const today = async () => {
  await Promise.all([loadTexts("proposals"), loadTexts("calendar"), loadTexts("clients"), loadTexts("alerts")]);
  return import("../today-page.tsx");
};

/** Pages of professionals. */
export const workspacePages: readonly PageEntry[] = [
  page(appPaths.workspace, "sessions", today),
  page(appPaths.workspaceProposals, "proposals", () => import("../../features/proposals/proposals-page.tsx")),
  page(appPaths.workspacePool, "proposals", () => import("../../features/proposals/pool-page.tsx")),
  page(appPaths.workspaceCalendar, "calendar", () => import("../../features/calendar/calendar-page.tsx")),
  page(appPaths.workspaceAvailability, "calendar", () => import("../../features/calendar/availability-page.tsx")),
  page(appPaths.workspaceClients, "clients", () => import("../../features/clients/clients-page.tsx")),
  page(appPaths.workspaceClient, "clients", () => import("../../features/clients/client-page.tsx")),
  page(appPaths.workspaceAbsences, "roster", () => import("../../features/roster/absences-page.tsx")),
  page(appPaths.workspaceProfile, "profile", () => import("../../features/profile/profile-page.tsx")),
  page(appPaths.workspaceApplication, "applications", () => import("../../features/applications/application-page.tsx")),
  page(appPaths.workspaceAlerts, "alerts", () => import("../../features/alerts/alerts-page.tsx")),
  page(appPaths.workspaceMessages, "messages", () => import("../../features/messages/messages-page.tsx")),
  page(appPaths.workspaceNotifications, "notifications", () => import("../../features/notifications/feed-page.tsx")),
  page(
    appPaths.workspaceNotificationSettings,
    "notifications",
    () => import("../../features/notifications/settings-page.tsx"),
  ),
  page(appPaths.workspaceFileRequests, "exports", () => import("../../features/exports/file-requests-page.tsx")),
  page(appPaths.workspaceCalendarFeed, "exports", () => import("../../features/exports/feed-page.tsx")),
  page(appPaths.workspaceConsents, "consents", () => import("../../features/consents/consents-page.tsx")),
  page(appPaths.workspaceAccount, "accounts", () => import("../../features/accounts/account-page.tsx")),
];
