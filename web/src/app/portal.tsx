import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import { CalendarDays, ClipboardList, House, UserRound, Wallet } from "lucide-react";
import { Frame, type NavItem } from "./frame.tsx";
import { t } from "./messages.ts";
import { portalPages } from "./routes/portal.ts";
import { start } from "./start.tsx";

const items = (): NavItem[] => [
  { href: appPaths.portal, label: t("app.nav.home"), icon: House },
  { href: appPaths.portalAppointments, label: t("app.nav.appointments"), icon: CalendarDays },
  { href: appPaths.portalRequest, label: t("app.nav.request"), icon: ClipboardList },
  { href: appPaths.portalBilling, label: t("app.nav.billing"), icon: Wallet },
  { href: appPaths.portalAccount, label: t("app.nav.account"), icon: UserRound },
];

const Portal = () => (
  <Frame
    home={appPaths.portal}
    account={appPaths.portalAccount}
    notifications={appPaths.portalNotifications}
    items={items()}
  />
);

void start(Portal, portalPages);
