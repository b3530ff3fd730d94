import "./zod.ts";
import "../ui/styles.css";
import { appPaths } from "@jechemine/contract/paths.ts";
import {
  BellRing,
  CalendarDays,
  Clock,
  FileText,
  FolderDown,
  Inbox,
  MessageSquare,
  Plane,
  Settings2,
  Sun,
  UserRound,
  UsersRound,
  Waves,
} from "lucide-react";
import { may } from "../api/boot.ts";
import { Frame, type NavItem } from "./frame.tsx";
import { t } from "./messages.ts";
import { workspacePages } from "./routes/workspace.ts";
import { start } from "./start.tsx";
import { useUnreadMessages } from "./unread-messages.ts";
import { useWaitingAlerts } from "./waiting-alerts.ts";

const ofProfessionals = (unread: number, waiting: number): NavItem[] => [
  { href: appPaths.workspace, label: t("app.nav.today"), icon: Sun },
  { href: appPaths.workspaceAlerts, label: t("app.nav.alerts"), icon: BellRing, count: waiting, apart: waiting === 0 },
  { href: appPaths.workspaceProposals, label: t("app.nav.proposals"), icon: Inbox, apart: true },
  { href: appPaths.workspacePool, label: t("app.nav.pool"), icon: Waves, apart: true },
  { href: appPaths.workspaceCalendar, label: t("app.nav.calendar"), icon: CalendarDays },
  // Five at the foot of phones: while an alert waits, the clients stand under "More".
  { href: appPaths.workspaceClients, label: t("app.nav.clients"), icon: UsersRound, apart: waiting > 0 },
  { href: appPaths.workspaceMessages, label: t("app.nav.messages"), icon: MessageSquare, count: unread },
  { href: appPaths.workspaceAvailability, label: t("app.nav.availability"), icon: Clock, apart: true },
  { href: appPaths.workspaceAbsences, label: t("app.nav.absences"), icon: Plane, apart: true },
  { href: appPaths.workspaceProfile, label: t("app.nav.profile"), icon: UserRound, apart: true },
  { href: appPaths.workspaceFileRequests, label: t("app.nav.fileRequests"), icon: FolderDown, apart: true },
  { href: appPaths.workspaceAccount, label: t("app.nav.account"), icon: Settings2, apart: true, onlyPhone: true },
];

/** Before approval there is nothing but one's own application. */
const ofApplicants = (): NavItem[] => [
  { href: appPaths.workspaceApplication, label: t("app.nav.application"), icon: FileText },
  { href: appPaths.workspaceAccount, label: t("app.nav.account"), icon: UserRound },
];

const Workspace = () => {
  const unread = useUnreadMessages();
  const waiting = useWaitingAlerts();
  return (
    <Frame
      isWork
      home={may("proposals:read") ? appPaths.workspace : appPaths.workspaceApplication}
      account={appPaths.workspaceAccount}
      notifications={appPaths.workspaceNotifications}
      items={may("proposals:read") ? ofProfessionals(unread, waiting) : ofApplicants()}
    />
  );
};

void start(Workspace, workspacePages);
