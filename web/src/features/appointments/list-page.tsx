import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useInfiniteQuery } from "@tanstack/react-query";
import { messageOf, shortCodeOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { now } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { DateTile } from "../../ui/time.tsx";
import { t } from "./messages.ts";
import { myAppointmentsQuery } from "./queries.ts";
import { standingOf } from "./standing.ts";
import { useAddress } from "./use-address.ts";
import { StandingBadge } from "./when-block.tsx";
import { readerZone, zoneWords } from "./words.ts";

/** My appointments, upcoming and past; which one is shown stands in the address. */
export default function ListPage() {
  const { search, replace } = useAddress();
  return (
    <Page title={t("appointments.title")} lead={t("appointments.lead", { zone: zoneWords(now()).zone })}>
      <Tabs
        label={t("appointments.title")}
        selected={search.get("when") === "past" ? "past" : "upcoming"}
        onSelect={(when) => replace({ when })}
        tabs={(["upcoming", "past"] as const).map((when) => ({
          id: when,
          label: t(`appointments.${when}`),
          content: <List when={when} />,
        }))}
      />
    </Page>
  );
}

function List({ when }: { when: "upcoming" | "past" }) {
  const query = useInfiniteQuery(myAppointmentsQuery(when));
  return (
    <section className="card" aria-label={t(`appointments.${when}`)}>
      <Filled query={query} when={when} />
    </section>
  );
}

type FilledProps = {
  query: UseInfiniteQueryResult<{ pages: { items: Appointment[] }[] }>;
  when: "upcoming" | "past";
};

function Filled({ query, when }: FilledProps) {
  if (!query.data) {
    if (!query.error) return <Skeleton rows={4} />;
    return (
      <ErrorState onRetry={() => void query.refetch()} code={shortCodeOf(query.error)}>
        {messageOf(query.error)}
      </ErrorState>
    );
  }
  const all = query.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) {
    return (
      <EmptyState
        title={t(`appointments.${when}.empty`)}
        {...(when === "upcoming" && {
          action: <LinkButton href={appPaths.portalRequest}>{t("appointments.request")}</LinkButton>,
        })}
      >
        {t(`appointments.${when}.empty.text`)}
      </EmptyState>
    );
  }
  return (
    <>
      <Rows>
        {all.map((appointment) => (
          <AppointmentRow key={appointment.id} appointment={appointment} />
        ))}
      </Rows>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}

function AppointmentRow({ appointment }: { appointment: Appointment }) {
  const { id, startsAt, endsAt, professional, modality } = appointment;
  const zone = readerZone();
  return (
    <Row
      href={appPath("portalAppointment", { id })}
      folds
      lead={<DateTile day={localDay(startsAt, zone)} />}
      title={
        <time dateTime={startsAt}>
          {fmt.title(startsAt, zone)}, {fmt.timeRange(startsAt, endsAt, zone)}
        </time>
      }
      meta={t("appointments.row", { name: professional.name, how: MODALITY_LABELS[modality][locale] })}
      end={<StandingBadge standing={standingOf(appointment)} />}
    />
  );
}
