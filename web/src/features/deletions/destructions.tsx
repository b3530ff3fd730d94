import { type Certificate, destructions, type Upcoming } from "@jechemine/contract/destructions.ts";
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CalendarClock, FileCheck2 } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { kindsOf } from "./kinds.ts";
import { t } from "./messages.ts";

const upcomingQuery = queryOptions({
  queryKey: ["deletions", "upcoming"],
  queryFn: () => call(destructions.upcoming, {}),
});
const certificatesQuery = infiniteQueryOptions({
  queryKey: ["deletions", "certificates"],
  queryFn: ({ pageParam }) => call(destructions.certificates, { query: { ...(pageParam && { cursor: pageParam }) } }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
});
const { zone } = boot.practice;
const sayDay = (day: string) => fmt.longDate(`${day}T12:00:00Z`, zone);

/** What goes soon by the rules of keeping, and the certificates of what went. */
export function Destructions() {
  const [upcoming, certificates] = [useQuery(upcomingQuery), useInfiniteQuery(certificatesQuery)];
  return (
    <Together queries={[upcoming, certificates]}>
      <div className="stackpage mt-6 max-w-[820px]">
        <Card title={t("deletions.upcoming")} flush>
          <QueryView query={upcoming}>{(list) => <Ahead list={list} />}</QueryView>
        </Card>
        <Card title={t("deletions.certificates")} flush>
          <QueryView query={certificates}>
            {({ pages }) => <Certificates list={pages.flatMap(({ items }) => items)} />}
          </QueryView>
          <LoadMore
            hasMore={certificates.hasNextPage}
            isLoading={certificates.isFetchingNextPage}
            onMore={() => void certificates.fetchNextPage()}
          />
        </Card>
      </div>
    </Together>
  );
}

const Ahead = ({ list }: { list: readonly Upcoming[] }) =>
  list.length === 0 ? (
    <EmptyState title={t("deletions.upcoming.none")}>{t("deletions.upcoming.text")}</EmptyState>
  ) : (
    <Rows label={t("deletions.upcoming")}>
      {list.map(({ person, part, because, lastDay }) => (
        <Row
          key={`${person.id} ${part}`}
          lead={<Glyph of={CalendarClock} tone="warm" />}
          title={person.name}
          meta={t("deletions.upcoming.one", {
            part: t(`deletions.part.${part}`),
            day: sayDay(lastDay),
            because: t(`deletions.because.${because}`),
          })}
        />
      ))}
    </Rows>
  );

const Certificates = ({ list }: { list: readonly Certificate[] }) =>
  list.length === 0 ? (
    <EmptyState title={t("deletions.certificates.none")}>{t("deletions.certificates.text")}</EmptyState>
  ) : (
    <Rows label={t("deletions.certificates")}>
      {list.map((one) => (
        <Row
          key={one.id}
          lead={<Glyph of={FileCheck2} tone="done" />}
          title={t("deletions.certificate", {
            part: t(`deletions.part.${one.part}`),
            day: fmt.longDate(one.destroyedAt, zone),
          })}
          meta={
            <>
              <span className="block first-letter:uppercase">{ruleOf(one)}</span>
              <span className="block first-letter:uppercase">{countsOf(one)}</span>
            </>
          }
        />
      ))}
    </Rows>
  );

const ruleOf = ({ because, lastDay, decidedBy }: Certificate) =>
  [
    t(`deletions.because.${because}`),
    ...(lastDay ? [t("deletions.last", { day: sayDay(lastDay) })] : []),
    ...(decidedBy ? [t("deletions.granted.by", { name: decidedBy })] : []),
  ].join(" · ");
const countsOf = ({ counts }: Certificate) =>
  counts.length === 0
    ? t("deletions.counts.none")
    : kindsOf(counts)
        .map(({ kind, rows }) => t("deletions.count", { kind: t(`deletions.kind.${kind}`), rows: String(rows) }))
        .join(" · ");
