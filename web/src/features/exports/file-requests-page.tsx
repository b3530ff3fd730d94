import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { toAnswerQuery } from "./queries.ts";
import { ReviewPage } from "./review-page.tsx";
import { StateBadge } from "./state-badge.tsx";

const day = (at: string) => fmt.longDate(at, boot.practice.zone);

/** Who asks for a file that I keep, the most urgent first. */
export default function FileRequestsPage() {
  const [opened] = useUrlParam("request");
  const query = useQuery(toAnswerQuery);
  if (opened) return <ReviewPage id={opened} />;
  return (
    <Page title={t("exports.work.title")} lead={t("exports.work.lead")}>
      <Card flush className="max-w-180">
        <QueryView query={query}>
          {(requests) =>
            requests.length === 0 ? (
              <EmptyState title={t("exports.work.none.title")}>{t("exports.work.none")}</EmptyState>
            ) : (
              <Rows label={t("exports.work.title")}>
                {requests.map((request) => (
                  <Row
                    key={request.id}
                    href={`${appPaths.workspaceFileRequests}?request=${request.id}`}
                    lead={<Avatar name={request.client.name} />}
                    title={request.client.name}
                    meta={[
                      request.guardian && t("exports.work.asker", { name: request.guardian.name }),
                      request.answeredAt
                        ? t("exports.file.answered", { when: day(request.answeredAt) })
                        : t("exports.work.due", { due: day(request.dueAt) }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                    folds
                    end={<StateBadge of={request} />}
                  />
                ))}
              </Rows>
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}
