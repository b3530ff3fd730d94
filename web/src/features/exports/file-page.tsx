import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { actingFor } from "../../api/acting.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { ExportState } from "./export-state.tsx";
import { FileCard } from "./file-card.tsx";
import { t } from "./messages.ts";
import { myRequestsQuery } from "./queries.ts";

/** The clinical file of whom the reader acts for; one's own stands with the rest of one's data. */
export default function FilePage() {
  const query = useQuery(myRequestsQuery);
  return (
    <Page
      title={t("exports.file.page")}
      back={{ href: appPaths.portal, label: actingFor?.name ?? t("exports.file.home") }}
      {...(actingFor && { lead: t("exports.file.page.lead", { name: actingFor.name }) })}
    >
      <QueryView query={query}>
        {({ copy, ...mine }) => (
          <div className="stackpage">
            {copy && (
              <Card title={t("exports.file.copy")}>
                <ExportState of={copy} />
              </Card>
            )}
            <FileCard {...mine} isBuilding={copy?.state === "building"} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
