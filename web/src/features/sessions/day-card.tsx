import { appPath } from "@jechemine/contract/paths.ts";
import type { DaySession } from "@jechemine/contract/sessions.ts";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { NumberBadge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { EmptyState } from "../../ui/states.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { t } from "./messages.ts";
import { MovedFeeRow } from "./moved-fee-row.tsx";
import { sessionDayQuery } from "./queries.ts";
import { SessionRow } from "./session-row.tsx";

type DayProps = {
  day: string;
  /** What else may be done with one: moving and cancelling live in the calendar. */
  onOpen: (session: DaySession) => void;
};

/** A day's sessions in order, with a line where we are now. */
export function DayCard({ day, onOpen }: DayProps) {
  const now = useNow(30_000);
  const query = useQuery(sessionDayQuery(day));
  const [closing, setClosing] = useState<DaySession>();
  const sessions = query.data?.sessions ?? [];
  const isToday = localDay(now, boot.practice.zone) === day;
  const nextAt = isToday
    ? sessions.findIndex(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now)
    : -1;
  const closed = sessions.filter((session) => session.phase === "closed" || session.phase === "missed").length;
  return (
    <Card
      title={t("sessions.title")}
      aside={<span className="text-sm text-ink-2">{t("sessions.count", { count: sessions.length, closed })}</span>}
      flush
    >
      <QueryView query={query}>
        {() =>
          sessions.length === 0 ? (
            <EmptyState
              title={t("sessions.empty.title")}
              action={<LinkButton href={appPath("workspaceCalendar")}>{t("sessions.empty.action")}</LinkButton>}
            >
              {t("sessions.empty.text")}
            </EmptyState>
          ) : (
            <ol className="agenda">
              {sessions.map((session, index) => (
                <Fragment key={session.id}>
                  {index === nextAt && <NowLine now={now} />}
                  <SessionRow
                    session={session}
                    now={now}
                    isNext={index === nextAt}
                    onClose={setClosing}
                    onOpen={onOpen}
                  />
                </Fragment>
              ))}
            </ol>
          )
        }
      </QueryView>
      {closing && <CloseDialog session={closing} onClose={() => setClosing(undefined)} />}
    </Card>
  );
}

const NowLine = ({ now }: { now: number }) => (
  <li className="ag__now" aria-hidden="true">
    <span>{fmt.time(now, boot.practice.zone)}</span>
  </li>
);

/** Sessions of earlier days that nobody closed. Nothing while there is none. */
export function UnclosedCard({ day, onOpen }: DayProps) {
  const now = useNow();
  const { data } = useQuery(sessionDayQuery(day));
  const [closing, setClosing] = useState<DaySession>();
  const unclosed = data?.unclosed ?? [];
  const moved = data?.movedFees ?? [];
  const count = unclosed.length + moved.length;
  if (count === 0 && !closing) return null;
  return (
    <Card title={t("sessions.unclosed")} aside={<NumberBadge count={count} waiting />} flush>
      <p className="px-5 pb-2 text-sm text-ink-2">{t("sessions.unclosed.text")}</p>
      <ol className="agenda">
        {moved.map((fee) => (
          <MovedFeeRow key={fee.id} fee={fee} />
        ))}
        {unclosed.map((session) => (
          <SessionRow key={session.id} session={session} now={now} withDay onClose={setClosing} onOpen={onOpen} />
        ))}
      </ol>
      {closing && <CloseDialog session={closing} onClose={() => setClosing(undefined)} />}
    </Card>
  );
}
