import { appPath } from "@jechemine/contract/paths.ts";
import { CASELOAD_ORDERS, type CaseloadRow } from "@jechemine/contract/people-admin.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Select } from "../../ui/select.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { caseloadsQuery } from "./queries.ts";

/** What each professional carries, for whoever gives them somebody new. In counts: which clients they are stands with them alone. */
export function Caseloads() {
  const [asked, setOrder] = useUrlParam("sort");
  const sort = CASELOAD_ORDERS.find((each) => each === asked) ?? "room";
  const query = useInfiniteQuery(caseloadsQuery(sort));
  return (
    <>
      <div className="mb-4 w-72 max-w-full">
        <Select
          label={t("people.loads.sort")}
          options={CASELOAD_ORDERS.map((id) => ({ id, label: t(`people.loads.sort.${id}`) }))}
          value={sort}
          onChange={(next) => setOrder(next === "room" ? undefined : next)}
        />
      </div>
      <PagedView
        query={query}
        empty={
          <section className="card">
            <EmptyState title={t("people.loads.empty.title")}>{t("people.loads.empty.text")}</EmptyState>
          </section>
        }
      >
        {(rows) => <List rows={rows} />}
      </PagedView>
    </>
  );
}

const dayOf = (at: string) => fmt.shortDate(at, boot.practice.zone);
const takesOf = ({ acceptsNew, pausedAt }: CaseloadRow) => (pausedAt ? "paused" : acceptsNew ? "takes" : "full");

function List({ rows }: { rows: readonly CaseloadRow[] }) {
  return (
    <section className="card">
      <Table
        caption={t("people.tab.load")}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            id: "name",
            label: t("people.name"),
            cell: ({ id, name }) => (
              <span className="inline-flex items-center gap-2.5">
                <Avatar name={name} size="s" />
                <Link className="font-medium" href={appPath("adminPerson", { id })}>
                  {name}
                </Link>
              </span>
            ),
          },
          { id: "clients", label: t("people.load.clients"), right: true, cell: ({ activeClients }) => activeClients },
          {
            id: "proposals",
            label: t("people.loads.proposals"),
            right: true,
            cell: ({ openProposals }) => openProposals,
          },
          {
            id: "week",
            label: t("people.load.week"),
            right: true,
            cell: ({ sessionsThisWeek, weeklyCapacity }) => (
              <span className="nw">{t("people.load.of", { count: sessionsThisWeek, capacity: weeklyCapacity })}</span>
            ),
          },
          {
            id: "new",
            label: t("people.load.new"),
            cell: (row) => (
              <Badge tone={takesOf(row) === "takes" ? "ok" : "plain"}>{t(`people.load.${takesOf(row)}`)}</Badge>
            ),
          },
          {
            id: "away",
            label: t("people.loads.away"),
            cell: ({ away }) =>
              away && (
                <span className="nw">
                  {t("people.loads.away.span", { from: dayOf(away.startsAt), until: dayOf(away.endsAt) })}
                </span>
              ),
          },
        ]}
      />
    </section>
  );
}
