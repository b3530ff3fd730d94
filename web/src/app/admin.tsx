import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import { Footprints, IdCard, Mail, Settings2, UserRound, UsersRound } from "lucide-react";
import { may } from "../api/boot.ts";
import { Frame, type NavItem } from "./frame.tsx";
import { t } from "./messages.ts";
import { adminPages } from "./routes/admin.ts";
import { start } from "./start.tsx";

const items = (): NavItem[] => [
  ...(may("queue:read") ? [{ href: appPaths.admin, label: t("app.nav.queue"), icon: Footprints }] : []),
  ...(may("people:read") ? [{ href: appPaths.adminPeople, label: t("app.nav.people"), icon: UsersRound }] : []),
  ...(may("people:write")
    ? [{ href: appPaths.adminApplications, label: t("app.nav.applications"), icon: IdCard }]
    : []),
  ...(may("contact:read") ? [{ href: appPaths.adminContact, label: t("app.nav.contact"), icon: Mail }] : []),
  ...(may("settings:read") ? [{ href: appPaths.adminSettings, label: t("app.nav.settings"), icon: Settings2 }] : []),
  { href: appPaths.adminAccount, label: t("app.nav.account"), icon: UserRound },
];

/** Each member of the team sees the rooms that their permissions open. */
const Admin = () => (
  <Frame
    isWork
    home={items()[0]?.href ?? appPaths.adminAccount}
    account={appPaths.adminAccount}
    notifications={appPaths.adminNotifications}
    items={items()}
  />
);

void start(Admin, adminPages);
