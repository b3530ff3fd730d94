import type { Client } from "@jechemine/contract/clients.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { MoreLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { HealthTab } from "./health-tab.tsx";
import { t } from "./messages.ts";
import { NewNote } from "./new-note.tsx";
import { NotesTab } from "./notes-tab.tsx";
import { Overview } from "./overview.tsx";
import { clientQuery } from "./queries.ts";
import { TimelineTab } from "./timeline-tab.tsx";
import { sayDay } from "./words.ts";

const TABS = ["overview", "timeline", "notes", "health"] as const;

/** A client's file: who they are, what happened, what was written. */
export default function ClientPage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(clientQuery(id));
  const heading = usePageTitle(query.data?.name ?? t("clients.file"));
  return (
    <div className="page page--wide">
      <MoreLink href={appPaths.workspaceClients}>
        <Icon of={ArrowLeft} size="s" /> {t("clients.title")}
      </MoreLink>
      <header className="mt-1 mb-4 flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div className="flex items-center gap-4">
          {query.data && <Avatar name={query.data.name} size="l" />}
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {query.data?.name ?? t("clients.file")}
              {query.data?.pronouns && (
                <span className="ml-2 text-base font-normal tracking-normal text-ink-2">{query.data.pronouns}</span>
              )}
            </h1>
            <p className="text-sm text-ink-2">{query.data ? lineOf(query.data) : "\u00a0"}</p>
          </div>
        </div>
        {query.data?.canWrite && <NewNote client={query.data} />}
      </header>
      <QueryView query={query} waiting={<Skeleton rows={5} />}>
        {(client) => <Parts client={client} />}
      </QueryView>
    </div>
  );
}

const lineOf = ({ age, since, sessions, city }: Client) =>
  [
    age !== null && t("clients.age", { age }),
    t("clients.since", { when: sayDay(since) }),
    t("clients.sessions", { count: sessions }),
    city,
  ]
    .filter(Boolean)
    .join(" · ");

function Parts({ client }: { client: Client }) {
  const [asked, setTab] = useUrlParam("tab");
  return (
    <>
      {client.endedAt && (
        <div className="mb-4">
          <Notice tone="info" title={t("clients.past.title")}>
            {t("clients.past.text", { when: sayDay(client.endedAt) })}
          </Notice>
        </div>
      )}
      {client.role === "supervisor" && (
        <div className="mb-4">
          <Notice tone="info">{t("clients.supervises")}</Notice>
        </div>
      )}
      <Tabs
        label={t("clients.file.tabs")}
        selected={TABS.find((tab) => tab === asked) ?? "overview"}
        onSelect={(tab) => setTab(tab === "overview" ? undefined : tab)}
        tabs={[
          { id: "overview", label: t("clients.tab.overview"), content: <Overview client={client} /> },
          { id: "timeline", label: t("clients.tab.timeline"), content: <TimelineTab clientId={client.id} /> },
          { id: "notes", label: t("clients.tab.notes"), content: <NotesTab client={client} /> },
          ...(client.endedAt
            ? []
            : [
                {
                  id: "health" as const,
                  label: t("clients.tab.health"),
                  content: <HealthTab clientId={client.id} />,
                },
              ]),
        ]}
      />
    </>
  );
}
