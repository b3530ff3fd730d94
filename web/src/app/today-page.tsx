import type { DaySession } from "@jechemine/contract/sessions.ts";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Plane } from "lucide-react";
import { useState } from "react";
import { boot, may } from "../api/boot.ts";
import { clientsOf } from "../api/meeting.tsx";
import { Together } from "../api/query-view.tsx";
import { taxonomyQuery } from "../api/taxonomy.ts";
import { openAlertsQuery } from "../features/alerts/queries.ts";
import { WaitingAlertsCard } from "../features/alerts/waiting-card.tsx";
import { AppointmentDialog } from "../features/calendar/appointment-dialog.tsx";
import { talksQuery, toWriteQuery } from "../features/clients/queries.ts";
import { NotesToWriteCard } from "../features/clients/to-write-card.tsx";
import { YouthTalksCard } from "../features/clients/youth-talk.tsx";
import { MatchedCard } from "../features/proposals/matched-card.tsx";
import { t as sayProposals } from "../features/proposals/messages.ts";
import { PausedNotice, ProposalList } from "../features/proposals/proposal-list.tsx";
import { matchedQuery, profileQuery, proposedQuery } from "../features/proposals/queries.ts";
import { AwayDialog } from "../features/sessions/away-dialog.tsx";
import { DayCard, UnclosedCard } from "../features/sessions/day-card.tsx";
import { t } from "../features/sessions/messages.ts";
import { sessionDayQuery } from "../features/sessions/queries.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { addDays, readDay } from "../ui/days.ts";
import { fmt } from "../ui/fmt.ts";
import { localDay } from "../ui/format.ts";
import { useNow } from "../ui/now.ts";
import { Page } from "../ui/page.tsx";
import { useUrlParam } from "../ui/url-param.ts";

const zone = boot.practice.zone;

/** A professional's day, today's or any other: sessions, what is left to close and to write, what waits for an answer, who waits for a date. */
export default function TodayPage() {
  const now = useNow();
  const today = localDay(now, zone);
  const [asked, setDay] = useUrlParam("day");
  const day = readDay(asked) ?? today;
  const query = useQuery(sessionDayQuery(day));
  const [open, setOpen] = useState<DaySession>();
  const proposed = useQuery(proposedQuery);
  const parts = [
    query,
    proposed,
    useQuery(matchedQuery),
    useQuery(profileQuery),
    useQuery(taxonomyQuery),
    useQuery(toWriteQuery),
    useQuery(talksQuery),
    useQuery(openAlertsQuery),
  ];
  const isWaiting = parts.some(({ isPending }) => isPending);
  const sessions = query.data?.sessions ?? [];
  const lead = day === today ? leadOf(sessions, now) : t("sessions.lead.day", { count: sessions.length });
  return (
    <Page
      wide
      title={dayTitle(day)}
      lead={isWaiting ? "\u00a0" : lead} // the place of one line
      actions={<DayActs day={day} today={today} onDay={setDay} />}
    >
      <Together queries={parts}>
        <WaitingAlertsCard />
        <PausedNotice />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(320px,1fr)] lg:grid-rows-[auto_auto_auto_auto_1fr]">
          <DayCard day={day} onOpen={setOpen} />
          <section aria-labelledby="proposals" className="min-w-0 lg:col-start-2 lg:row-span-5 lg:row-start-1">
            <div className="mb-3 flex items-baseline justify-between gap-4">
              <h2 id="proposals">{sayProposals("proposals.title")}</h2>
              {proposed.data && proposed.data.length > 0 && (
                <p className="text-sm text-ink-2">{sayProposals("proposals.lead", { count: proposed.data.length })}</p>
              )}
            </div>
            <ProposalList />
          </section>
          <UnclosedCard day={day} onOpen={setOpen} />
          <NotesToWriteCard />
          <YouthTalksCard />
          <MatchedCard />
        </div>
      </Together>
      {open && <AppointmentDialog appointment={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

const dayTitle = (day: string) => {
  const words = fmt.day(day, { weekday: "long", day: "numeric", month: "long" });
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
};

type ActsProps = { day: string; today: string; onDay: (day: string | undefined) => void };
function DayActs({ day, today, onDay }: ActsProps) {
  const [isAway, setAway] = useState(false);
  const go = (days: number) => {
    const next = addDays(day, days);
    onDay(next === today ? undefined : next);
  };
  return (
    <>
      <IconButton icon={ChevronLeft} kind="default" label={t("sessions.previous")} onPress={() => go(-1)} />
      {day !== today && <Button onPress={() => onDay(undefined)}>{t("sessions.today")}</Button>}
      <IconButton icon={ChevronRight} kind="default" label={t("sessions.next")} onPress={() => go(1)} />
      {may("away:write") && day >= today && (
        <Button icon={Plane} onPress={() => setAway(true)}>
          {t("sessions.away")}
        </Button>
      )}
      {isAway && <AwayDialog day={day} onClose={() => setAway(false)} />}
    </>
  );
}

function leadOf(sessions: readonly DaySession[], now: number): string {
  const time = fmt.time(now, zone);
  const next = sessions.find(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now);
  if (!next) return t("sessions.lead.none", { time });
  const name = clientsOf(next);
  if (Date.parse(next.startsAt) <= now) return t("sessions.lead.now", { time, name });
  return t("sessions.lead.next", { time, name, next: fmt.time(next.startsAt, zone) });
}
