import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { EmptyState } from "../../ui/states.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { t } from "./messages.ts";
import { calendarQuery } from "./queries.ts";
import { canJoin, clientsOf, numberOf } from "./session.ts";
import { StandingBadge, WayOfMeeting } from "./standing-badge.tsx";

/** Today's sessions that stand, in order. */
export function useToday() {
  const now = useNow();
  const today = localDay(now, boot.practice.zone);
  const query = useQuery(calendarQuery(today, today));
  const sessions = query.data?.appointments
    .filter(({ state }) => state !== "cancelled")
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return { now, query, sessions };
}

/** The day as a list, with a line where we are now. */
export function SessionsCard() {
  const { now, query, sessions = [] } = useToday();
  const [open, setOpen] = useState<Appointment>();
  const nextAt = sessions.findIndex(({ endsAt }) => Date.parse(endsAt) > now);
  return (
    <Card
      title={t("calendar.sessions")}
      aside={<span className="text-sm text-ink-2">{t("calendar.sessions.count", { count: sessions.length })}</span>}
      flush
    >
      <QueryView query={query}>
        {() =>
          sessions.length === 0 ? (
            <EmptyState
              title={t("calendar.sessions.empty.title")}
              action={
                <LinkButton href={appPath("workspaceCalendar")}>{t("calendar.sessions.empty.action")}</LinkButton>
              }
            >
              {t("calendar.sessions.empty.text")}
            </EmptyState>
          ) : (
            <ol className="agenda">
              {sessions.map((session, index) => (
                <Fragment key={session.id}>
                  {index === nextAt && <NowLine now={now} />}
                  <Session session={session} now={now} isNext={index === nextAt} onOpen={setOpen} />
                </Fragment>
              ))}
            </ol>
          )
        }
      </QueryView>
      {open && <AppointmentDialog appointment={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

const NowLine = ({ now }: { now: number }) => (
  <li className="ag__now" aria-hidden="true">
    <span>{fmt.time(now, boot.practice.zone)}</span>
  </li>
);

type SessionProps = { session: Appointment; now: number; isNext: boolean; onOpen: (session: Appointment) => void };

function Session({ session, now, isNext, onOpen }: SessionProps) {
  const { startsAt, endsAt, zone, meetingLink } = session;
  const isPast = Date.parse(endsAt) <= now;
  const name = clientsOf(session);
  return (
    <li className={`ag${isPast ? " ag--past" : ""}${isNext ? " ag--next" : ""}`}>
      <div className="ag__t">
        <b>{fmt.time(startsAt, zone)}</b>
        <span>{fmt.time(endsAt, zone)}</span>
      </div>
      <div className="ag__b">
        <Avatar name={name} />
        <div className="grow">
          <Button kind="quiet" size="sm" className="-ml-3" onPress={() => onOpen(session)}>
            {name}
          </Button>
          <p className="text-xs text-ink-2">
            {session.service.name[locale]} · {numberOf(session)}
          </p>
        </div>
        <span className="ag__how text-sm text-ink-2">
          <WayOfMeeting of={session} />
        </span>
        <span className="ag__s">
          {meetingLink && canJoin(session, now) ? (
            <LinkButton kind="primary" href={meetingLink} target="_blank">
              {t("calendar.session.join")}
            </LinkButton>
          ) : (
            <StandingBadge of={session} now={now} />
          )}
        </span>
      </div>
    </li>
  );
}
