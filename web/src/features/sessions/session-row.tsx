import { appPath } from "@jechemine/contract/paths.ts";
import type { DaySession } from "@jechemine/contract/sessions.ts";
import { CalendarClock, FileText, Undo2, Video } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { clientsOf, joinLink, WayOfMeeting } from "../../api/meeting.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Menu } from "../../ui/menu.tsx";
import { t } from "./messages.ts";
import { PhaseBadge, sayPhase } from "./phase-badge.tsx";
import { phaseAt, sayCharged } from "./session.ts";
import { useReopen } from "./use-closing.ts";
import { WhereaboutsLines } from "./whereabouts-line.tsx";

export type RowProps = {
  session: DaySession;
  now: number;
  isNext?: boolean;
  /** Earlier days say their day too. */
  withDay?: boolean;
  onClose: (session: DaySession) => void;
  onOpen: (session: DaySession) => void;
};

/** One session of the day: when, with whom, how one meets, how it stands, and the one thing to do now. */
export function SessionRow({ session, now, isNext = false, withDay = false, onClose, onOpen }: RowProps) {
  const { startsAt, endsAt, zone, clients } = session;
  const phase = phaseAt(session, now);
  const isPast = phase !== "to_come" && phase !== "now";
  const name = clientsOf(session);
  return (
    <li className={`ag${isPast && phase !== "to_close" ? " ag--past" : ""}${isNext ? " ag--next" : ""}`}>
      <div className="ag__t">
        <b>{fmt.time(startsAt, zone)}</b>
        <span>{withDay ? fmt.shortDate(startsAt, zone) : fmt.time(endsAt, zone)}</span>
      </div>
      <div className="min-w-0">
        <div className="ag__b">
          <Avatar name={name} size="s" />
          <div className="grow">
            <p className="m">
              {clients[0] ? <Link href={appPath("workspaceClient", { id: clients[0].id })}>{name}</Link> : name}
            </p>
            <p className="text-xs text-ink-2">
              <Meta session={session} now={now} />
            </p>
          </div>
          <span className="ag__how text-sm text-ink-2">
            <WayOfMeeting of={session} />
          </span>
          <span className="ag__s">
            <Act session={session} now={now} onClose={onClose} />
          </span>
          <span className="ag__m">
            <More session={session} now={now} onClose={onClose} onOpen={onOpen} />
          </span>
        </div>
        <WhereaboutsLines session={session} now={now} />
      </div>
    </li>
  );
}

function Meta({ session, now }: Pick<RowProps, "session" | "now">) {
  const { closing, lateFee, service, sessionNumber, price } = session;
  if (closing) return `${sayPhase(session, now)} · ${sayCharged(closing, price.currency)}`;
  if (lateFee) return t("sessions.late", { fee: fmt.money(lateFee) });
  return `${service.name[locale]}\u00a0· ${t("sessions.number", { number: sessionNumber })}`;
}

/** The one thing to do now: join, close, take back; else how it stands. */
function Act({ session, now, onClose }: Pick<RowProps, "session" | "now" | "onClose">) {
  const { reopen, isPending } = useReopen();
  const link = joinLink(session, now);
  const phase = phaseAt(session, now);
  const name = clientsOf(session);
  if (link) {
    return (
      <LinkButton kind="primary" size="sm" icon={Video} href={link} target="_blank">
        {t("sessions.join")}
      </LinkButton>
    );
  }
  if (phase === "to_close") {
    return (
      <Button kind="soft" size="sm" onPress={() => onClose(session)} aria-label={t("sessions.close.for", { name })}>
        {t("sessions.close")}
      </Button>
    );
  }
  const until = session.closing?.reopenUntil;
  if (until && Date.parse(until) > now) {
    return (
      <Button
        size="sm"
        icon={Undo2}
        busy={isPending}
        onPress={() => reopen(session.id)}
        aria-label={t("sessions.reopen.for", { name })}
      >
        {t("sessions.reopen")}
      </Button>
    );
  }
  return <PhaseBadge session={session} now={now} />;
}

function More({ session, now, onClose, onOpen }: Pick<RowProps, "session" | "now" | "onClose" | "onOpen">) {
  const { reopen } = useReopen();
  const [client] = session.clients;
  const until = session.closing?.reopenUntil;
  const name = clientsOf(session);
  const actions = [
    ...(client
      ? [{ id: "note", label: t("sessions.note"), icon: FileText, href: appPath("workspaceClient", { id: client.id }) }]
      : []),
    ...(phaseAt(session, now) === "now"
      ? [
          {
            id: "close",
            label: t("sessions.close.for", { name }),
            icon: CalendarClock,
            onAction: () => onClose(session),
          },
        ]
      : []),
    ...(session.state === "scheduled"
      ? [{ id: "open", label: t("sessions.details"), icon: CalendarClock, onAction: () => onOpen(session) }]
      : []),
    ...(until && Date.parse(until) > now
      ? [
          {
            id: "reopen",
            label: t("sessions.reopen.until", { time: fmt.time(until, boot.practice.zone) }),
            icon: Undo2,
            onAction: () => reopen(session.id),
          },
        ]
      : []),
  ];
  return <Menu label={t("sessions.more", { name })} actions={actions} />;
}
