import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { toAnswerQuery } from "./queries.ts";
import { ReviewPage } from "./review-page.tsx";
import { StateBadge } from "./state-badge.tsx";
import { sayDay } from "./words.ts";

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
                        ? t("exports.file.answered", { when: sayDay(request.answeredAt) })
                        : t("exports.work.due", { due: sayDay(request.dueAt) }),
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
