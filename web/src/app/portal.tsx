import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import { CalendarDays, ClipboardList, House, MessageSquare, Settings2, Wallet } from "lucide-react";
import { actingFor } from "../api/acting.ts";
import { ActingSwitch } from "./acting-switch.tsx";
import { Frame, type NavItem } from "./frame.tsx";
import { t } from "./messages.ts";
import { portalPages } from "./routes/portal.ts";
import { start } from "./start.tsx";
import { useUnreadMessages } from "./unread-messages.ts";

const can = (right: string) => actingFor?.permissions.includes(right) ?? false;
/** What is open for a ward; the rest is the ward's own. */
const wardItems = (): NavItem[] => {
  return [
    { href: appPaths.portal, label: t("app.nav.home"), icon: House },
    ...(can("appointments:read")
      ? [{ href: appPaths.portalAppointments, label: t("app.nav.appointments"), icon: CalendarDays }]
      : []),
    ...(can("requests:read")
      ? [{ href: appPaths.portalRequest, label: t("app.nav.ward.request"), icon: ClipboardList }]
      : []),
    ...(can("billing:read") ? [{ href: appPaths.portalBilling, label: t("app.nav.billing"), icon: Wallet }] : []),
  ];
};
const itemsWith = (unread: number): NavItem[] => [
  { href: appPaths.portal, label: t("app.nav.home"), icon: House },
  { href: appPaths.portalAppointments, label: t("app.nav.appointments"), icon: CalendarDays },
  { href: appPaths.portalMessages, label: t("app.nav.messages"), icon: MessageSquare, count: unread },
  { href: appPaths.portalRequest, label: t("app.nav.request"), icon: ClipboardList, apart: true },
  { href: appPaths.portalBilling, label: t("app.nav.billing"), icon: Wallet },
  { href: appPaths.portalSettings, label: t("app.nav.settings"), icon: Settings2, apart: true },
];

const Portal = () => {
  const own = itemsWith(useUnreadMessages());
  return (
    <Frame
      home={appPaths.portal}
      account={appPaths.portalSettings}
      notifications={appPaths.portalNotifications}
      items={actingFor ? wardItems() : own}
      above={<ActingSwitch />}
    />
  );
};

void start(Portal, portalPages);
