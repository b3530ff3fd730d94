import { boot } from "../api/boot.ts";
import { SessionsCard, useToday } from "../features/calendar/sessions-card.tsx";
import { clientsOf } from "../features/calendar/session.ts";
import { t as sayDay } from "../features/calendar/messages.ts";
import { MatchedCard } from "../features/proposals/matched-card.tsx";
import { t as sayProposals } from "../features/proposals/messages.ts";
import { PausedNotice, ProposalList } from "../features/proposals/proposal-list.tsx";
import { fmt } from "../ui/fmt.ts";
import { Page } from "../ui/page.tsx";

/** A professional's day: sessions, what waits for an answer, who waits for a date. */
export default function TodayPage() {
  const { now, sessions = [] } = useToday();
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
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(320px,1fr)]">
        <div className="grid gap-6">
          <SessionsCard />
          <MatchedCard />
        </div>
        <section aria-labelledby="proposals">
          <h2 id="proposals" className="mb-3">
            {sayProposals("proposals.title")}
          </h2>
          <ProposalList />
        </section>
      </div>
    </Page>
  );
}
