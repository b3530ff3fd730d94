import { useQuery } from "@tanstack/react-query";
import { QueryView, Together } from "../../api/query-view.tsx";
import { Page } from "../../ui/page.tsx";
import { ExportCard } from "./export-card.tsx";
import { FeedCard } from "./feed-card.tsx";
import { FileCard } from "./file-card.tsx";
import { t } from "./messages.ts";
import { feedQuery, latestQuery, myRequestsQuery } from "./queries.ts";

/** What a client takes away: a copy, the clinical file, the appointments in a calendar. */
export default function DataPage() {
  const [latest, requests, feed] = [useQuery(latestQuery), useQuery(myRequestsQuery), useQuery(feedQuery)];
  return (
    <Page title={t("exports.title")} lead={t("exports.lead")}>
      <Together queries={[latest, requests, feed]}>
        <div className="stackpage">
          <QueryView query={latest}>{({ export: its }) => <ExportCard latest={its} />}</QueryView>
          <QueryView query={requests}>
            {({ requests: asked, keepers }) => (
              <FileCard requests={asked} keepers={keepers} isBuilding={latest.data?.export?.state === "building"} />
            )}
          </QueryView>
          <QueryView query={feed}>{(its) => <FeedCard feed={its} />}</QueryView>
        </div>
      </Together>
    </Page>
  );
}
