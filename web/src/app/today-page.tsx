import { boot } from "../api/boot.ts";
import { QueryView } from "../api/query-view.tsx";
import { t as sayDay } from "../features/calendar/messages.ts";
import { clientsOf } from "../features/calendar/session.ts";
import { SessionsCard, useToday } from "../features/calendar/sessions-card.tsx";
import { MatchedCard } from "../features/proposals/matched-card.tsx";
import { t as sayProposals } from "../features/proposals/messages.ts";
import { PausedNotice, ProposalList } from "../features/proposals/proposal-list.tsx";
import { fmt } from "../ui/fmt.ts";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/states.tsx";

/** A professional's day: sessions, what waits for an answer, who waits for a date. */
export default function TodayPage() {
  const { now, query, sessions = [] } = useToday();
  const zone = boot.practice.zone;
  const time = fmt.time(now, zone);
  const next = sessions.find(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now);
  const name = next ? clientsOf(next) : "";
  const isOn = next !== undefined && Date.parse(next.startsAt) <= now;
  const lead = !next
    ? sayDay("calendar.today.lead.none", { time })
    : isOn
      ? sayDay("calendar.today.lead.now", { time, name })
      : sayDay("calendar.today.lead.next", { time, name, next: fmt.time(next.startsAt, zone) });
  return (
    <Page wide title={fmt.title(now, zone)} lead={lead}>
      <PausedNotice />
      <QueryView query={query} waiting={<Skeleton rows={6} />}>
        {() => (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(320px,1fr)] lg:grid-rows-[auto_1fr]">
            <SessionsCard />
            <section aria-labelledby="proposals" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
              <h2 id="proposals" className="mb-3">
                {sayProposals("proposals.title")}
              </h2>
              <ProposalList />
            </section>
            <MatchedCard />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
