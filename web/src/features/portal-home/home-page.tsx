import type { Appointment } from "@jechemine/contract/appointments.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import type { OpenCalendar } from "@jechemine/contract/self-scheduling.ts";
import { useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { messageOf, shortCodeOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { NewsCard } from "./news-card.tsx";
import { movingRequest, nextSession, todosOf } from "./next.ts";
import { NextSession } from "./next-session.tsx";
import { OwedCard } from "./owed-card.tsx";
import { calendarsQuery, requestsQuery, upcomingQuery } from "./queries.ts";
import { RequestState } from "./request-state.tsx";
import { TodoCard } from "./todo-card.tsx";
import { firstName, readerZone } from "./words.ts";

type Known = { appointments: Appointment[]; requests: MyRequest[]; calendars: OpenCalendar[] };

/** The home of a person in care: what is next for me, what is there to do, where my request stands, what is owed. */
export default function HomePage() {
  const upcoming = useQuery(upcomingQuery);
  const requests = useQuery(requestsQuery);
  const calendars = useQuery(calendarsQuery);
  const failed = [upcoming, requests, calendars].find(({ data, error }) => data === undefined && error);
  const known =
    upcoming.data && requests.data && calendars.data
      ? { appointments: upcoming.data, requests: requests.data, calendars: calendars.data }
      : undefined;
  return (
    <Page
      title={t("home.tab")}
      heading={t("home.hello", { name: firstName(boot.account?.name ?? "") })}
      lead={<Lead known={known} />}
    >
      <div className="cols">
        <div>
          {known && <Main known={known} />}
          {!known && failed?.error && (
            <section className="card">
              <ErrorState
                onRetry={() => void Promise.all([upcoming.refetch(), requests.refetch(), calendars.refetch()])}
                code={shortCodeOf(failed.error)}
              >
                {messageOf(failed.error)}
              </ErrorState>
            </section>
          )}
          {!known && !failed && (
            <div className="card card--hero card--pad min-h-104 sm:min-h-80">
              <Skeleton lines={7} />
            </div>
          )}
        </div>
        <div>
          {known && <Beside known={known} />}
          {known && <NewsCard />}
          {known && <OwedCard />}
        </div>
      </div>
    </Page>
  );
}

/** The day, and the one thing that counts. */
function Lead({ known }: { known: Known | undefined }) {
  const now = useNow();
  const day = fmt.title(now, readerZone());
  if (!known) return day;
  const next = nextSession(known.appointments, now);
  const count = todosOf(known, now).length;
  if (next?.can.confirm && !next.confirmedAt && count === 0) {
    return t("home.lead.confirm", { day, when: fmt.date(next.startsAt, readerZone()) });
  }
  return count > 0 ? t("home.lead.todo", { day, count }) : t("home.lead.calm", { day });
}

const openedFor = ({ match }: MyRequest, calendars: readonly OpenCalendar[]) =>
  calendars.find(({ professional }) => professional.id === match?.professional.id)?.professional.id;

function Main({ known }: { known: Known }) {
  const now = useNow();
  const next = nextSession(known.appointments, now);
  const moving = movingRequest(known.requests);
  const todos = todosOf(known, now).filter((todo) => next || moving === undefined || todo.do !== "choose");
  return (
    <>
      {next && <NextSession appointment={next} />}
      {!next && moving && <RequestState request={moving} isHero opened={openedFor(moving, known.calendars)} />}
      {!next && !moving && <Begin />}
      {todos.length > 0 && <TodoCard todos={todos} />}
    </>
  );
}

/** Beside the next session, a request that still moves. */
function Beside({ known }: { known: Known }) {
  const now = useNow();
  const moving = movingRequest(known.requests);
  if (!moving || !nextSession(known.appointments, now)) return null;
  return <RequestState request={moving} isHero={false} opened={openedFor(moving, known.calendars)} />;
}

const Begin = () => (
  <section className="card card--hero">
    <EmptyState
      title={t("home.empty")}
      action={
        <LinkButton kind="primary" size="lg" href={publicPath("request", locale)}>
          {t("home.empty.ask")}
        </LinkButton>
      }
    >
      {t("home.empty.text")}
    </EmptyState>
  </section>
);
