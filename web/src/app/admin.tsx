import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import {
  BellRing,
  CalendarCheck,
  Eraser,
  Footprints,
  IdCard,
  Landmark,
  Mail,
  MessageSquare,
  Scale,
  Send,
  Settings2,
  Shield,
  UserRound,
  Users,
  UsersRound,
} from "lucide-react";
import { may } from "../api/boot.ts";
import { Frame, type NavItem } from "./frame.tsx";
import { t } from "./messages.ts";
import { adminPages } from "./routes/admin.ts";
import { start } from "./start.tsx";
import { useUnreadMessages } from "./unread-messages.ts";
import { useWaitingAlerts } from "./waiting-alerts.ts";

type Waits = { unread: number; waiting: number };
const mayAlerts = () => may("alerts:read") || may("alerts:watch");
const roomsWith = ({ unread, waiting }: Waits): NavItem[] => [
  ...(may("day:read") ? [{ href: appPaths.adminDay, label: t("app.nav.day"), icon: CalendarCheck }] : []),
  ...(may("queue:read") ? [{ href: appPaths.admin, label: t("app.nav.queue"), icon: Footprints }] : []),
  ...(mayAlerts() ? [{ href: appPaths.adminAlerts, label: t("app.nav.alerts"), icon: BellRing, count: waiting }] : []),
  ...(may("people:read") ? [{ href: appPaths.adminPeople, label: t("app.nav.people"), icon: UsersRound }] : []),
  ...(may("people:write")
    ? [{ href: appPaths.adminApplications, label: t("app.nav.applications"), icon: IdCard }]
    : []),
  ...(may("guardianships:read") ? [{ href: appPaths.adminGuardians, label: t("app.nav.guardians"), icon: Users }] : []),
  ...(may("money:read") ? [{ href: appPaths.adminMoney, label: t("app.nav.money"), icon: Landmark }] : []),
  ...(may("messages:read")
    ? [{ href: appPaths.adminMessages, label: t("app.nav.messages"), icon: MessageSquare, count: unread }]
    : []),
  ...(may("contact:read") ? [{ href: appPaths.adminContact, label: t("app.nav.contact"), icon: Mail }] : []),
  ...(may("roster:read") ? [{ href: appPaths.adminRoster, label: t("app.nav.roster"), icon: Shield }] : []),
  ...(may("people:write") ? [{ href: appPaths.adminDeletions, label: t("app.nav.deletions"), icon: Eraser }] : []),
  ...(may("deliveries:read") ? [{ href: appPaths.adminDeliveries, label: t("app.nav.deliveries"), icon: Send }] : []),
  ...(may("settings:read") ? [{ href: appPaths.adminSettings, label: t("app.nav.settings"), icon: Settings2 }] : []),
  ...(may("settings:read") ? [{ href: appPaths.adminLegal, label: t("app.nav.legal"), icon: Scale }] : []),
  { href: appPaths.adminAccount, label: t("app.nav.account"), icon: UserRound },
];

const MOST_AT_THE_FOOT = 5;
/** Opened now and then: on phones these stand under "More" before the others do. */
const SELDOM: readonly string[] = [appPaths.adminApplications, appPaths.adminGuardians, appPaths.adminContact];
/** The bar at the foot of phones holds five: of more, the last ones stand under "More". */
function itemsWith(waits: Waits): NavItem[] {
  const all = roomsWith(waits);
  if (all.length <= MOST_AT_THE_FOOT) return all;
  const near = all.filter(({ href }) => !SELDOM.includes(href)).slice(0, MOST_AT_THE_FOOT - 1);
  return all.map((item) => (near.includes(item) ? item : { ...item, apart: true }));
}

/** Each member of the team sees the rooms that their permissions open. */
const Admin = () => {
  const items = itemsWith({ unread: useUnreadMessages(), waiting: useWaitingAlerts() });
  return (
    <Frame
      isWork
      home={items[0]?.href ?? appPaths.adminAccount}
      account={appPaths.adminAccount}
      notifications={appPaths.adminNotifications}
      items={items}
    />
  );
};

void start(Admin, adminPages);
