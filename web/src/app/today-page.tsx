import type { Appointment } from "@jechemine/contract/appointments.ts";
import { useQuery } from "@tanstack/react-query";
import { boot } from "../api/boot.ts";
import { Together } from "../api/query-view.tsx";
import { taxonomyQuery } from "../api/taxonomy.ts";
import { t as sayDay } from "../features/calendar/messages.ts";
import { clientsOf } from "../features/calendar/session.ts";
import { SessionsCard, useToday } from "../features/calendar/sessions-card.tsx";
import { MatchedCard } from "../features/proposals/matched-card.tsx";
import { t as sayProposals } from "../features/proposals/messages.ts";
import { PausedNotice, ProposalList } from "../features/proposals/proposal-list.tsx";
import { matchedQuery, profileQuery, proposedQuery } from "../features/proposals/queries.ts";
import { fmt } from "../ui/fmt.ts";
import { Page } from "../ui/page.tsx";

/** A professional's day: sessions, what waits for an answer, who waits for a date. */
export default function TodayPage() {
  const { now, query, sessions = [] } = useToday();
  const parts = [
    query,
    useQuery(proposedQuery),
    useQuery(matchedQuery),
    useQuery(profileQuery),
    useQuery(taxonomyQuery),
  ];
  const isWaiting = parts.some(({ isPending }) => isPending);
  const lead = isWaiting ? "\u00a0" : leadOf(sessions, now); // the place of one line
  return (
    <Page wide title={fmt.title(now, boot.practice.zone)} lead={lead}>
      <Together queries={parts}>
        <PausedNotice />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(320px,1fr)] lg:grid-rows-[auto_1fr]">
          <SessionsCard />
          <section aria-labelledby="proposals" className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <h2 id="proposals" className="mb-3">
              {sayProposals("proposals.title")}
            </h2>
            <ProposalList />
          </section>
          <MatchedCard />
        </div>
      </Together>
    </Page>
  );
}

function leadOf(sessions: readonly Appointment[], now: number): string {
  const time = fmt.time(now, boot.practice.zone);
  const next = sessions.find(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now);
  if (!next) return sayDay("calendar.today.lead.none", { time });
  const name = clientsOf(next);
  if (Date.parse(next.startsAt) <= now) return sayDay("calendar.today.lead.now", { time, name });
  return sayDay("calendar.today.lead.next", { time, name, next: fmt.time(next.startsAt, boot.practice.zone) });
}
