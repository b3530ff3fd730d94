import { appPaths } from "@jechemine/contract/paths.ts";
import { Bell, DoorOpen, FileCheck, FolderDown, HeartPulse, ShieldCheck, UserRound, UsersRound } from "lucide-react";
import { t } from "../features/account/messages.ts";
import type { Section } from "../ui/sections.tsx";

/** The sections of the portal's settings, in the order of the list. Each one's page is a `settingsPage` of `routes/portal.ts`. */
export const settingsSections = (): readonly Section[] => [
  {
    href: appPaths.portalProfile,
    icon: UserRound,
    label: t("account.section.profile"),
    text: t("account.section.profile.text"),
  },
  {
    href: appPaths.portalHealth,
    icon: HeartPulse,
    label: t("account.section.health"),
    text: t("account.section.health.text"),
  },
  {
    href: appPaths.portalAccount,
    icon: ShieldCheck,
    label: t("account.section.security"),
    text: t("account.section.security.text"),
  },
  {
    href: appPaths.portalNotificationSettings,
    icon: Bell,
    label: t("account.section.notifications"),
    text: t("account.section.notifications.text"),
  },
  {
    href: appPaths.portalFamily,
    icon: UsersRound,
    label: t("account.section.family"),
    text: t("account.section.family.text"),
  },
  {
    href: appPaths.portalConsents,
    icon: FileCheck,
    label: t("account.section.consents"),
    text: t("account.section.consents.text"),
  },
  {
    href: appPaths.portalData,
    icon: FolderDown,
    label: t("account.section.data"),
    text: t("account.section.data.text"),
  },
  {
    href: appPaths.portalLeave,
    icon: DoorOpen,
    label: t("account.section.leave"),
    text: t("account.section.leave.text"),
  },
];
