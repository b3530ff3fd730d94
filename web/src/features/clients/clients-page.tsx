import type { ClientRow } from "@jechemine/contract/clients.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { PagedView } from "../../api/paged-view.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { clientsQuery } from "./queries.ts";
import { sayDay, sayShortMoment } from "./words.ts";

/** The professional's own clients; those whose care ended stay readable apart. */
export default function ClientsPage() {
  const [typed, setTyped] = useState("");
  const [when, setWhen] = useUrlParam("when");
  const q = useDeferredValue(typed.trim());
  const isPast = when === "past";
  const query = useInfiniteQuery(clientsQuery({ ...(q && { q }), ...(isPast && { when: "past" }) }));
  return (
    <Page title={t("clients.title")} lead={t("clients.lead")}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="w-full max-w-96 min-w-64">
          <TextField label={t("clients.search")} type="search" icon={Search} value={typed} onChange={setTyped} />
        </div>
        <Segments
          label={t("clients.when")}
          options={[
            { id: "current", label: t("clients.when.current") },
            { id: "past", label: t("clients.when.past") },
          ]}
          value={isPast ? "past" : "current"}
          onChange={(next) => setWhen(next === "past" ? next : undefined)}
        />
      </div>
      <section className="card" aria-label={t(isPast ? "clients.when.past" : "clients.when.current")}>
        <PagedView query={query} waiting={<Skeleton rows={6} />} empty={<Nobody isPast={isPast} isSearch={q !== ""} />}>
          {(rows) => (
            <Rows>
              {rows.map((row) => (
                <ClientLine key={row.id} row={row} />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
    </Page>
  );
}

function Nobody({ isPast, isSearch }: { isPast: boolean; isSearch: boolean }) {
  if (isSearch)
    return <EmptyState title={t("clients.empty.search.title")}>{t("clients.empty.search.text")}</EmptyState>;
  if (isPast) return <EmptyState title={t("clients.empty.past.title")}>{t("clients.empty.past.text")}</EmptyState>;
  return (
    <EmptyState
      title={t("clients.empty.title")}
      action={<LinkButton href={appPaths.workspaceProposals}>{t("clients.empty.action")}</LinkButton>}
    >
      {t("clients.empty.text")}
    </EmptyState>
  );
}

function ClientLine({ row }: { row: ClientRow }) {
  const { id, name, pronouns, age, role, drafts } = row;
  const about = [pronouns, age !== null && t("clients.age", { age })].filter(Boolean).join(" · ");
  return (
    <Row
      href={appPath("workspaceClient", { id })}
      lead={<Avatar name={name} />}
      title={
        <>
          {name}
          {about && <span className="ml-2 text-sm font-normal text-ink-2">{about}</span>}
        </>
      }
      meta={
        <>
          {sessionWords(row)}
          {drafts > 0 && (
            <span className="mt-1 block">
              <Badge tone="warn">{t("clients.drafts", { count: drafts })}</Badge>
            </span>
          )}
        </>
      }
      end={role !== "treating" && <Badge>{t(`clients.role.${role}`)}</Badge>}
    />
  );
}

function sessionWords({ endedAt, nextSession, lastSession }: ClientRow): string {
  if (endedAt) return t("clients.ended", { when: sayDay(endedAt) });
  if (nextSession) return t("clients.next", { when: sayShortMoment(nextSession.startsAt) });
  if (lastSession) return t("clients.last", { when: sayDay(lastSession.startsAt) });
  return t("clients.none");
}
