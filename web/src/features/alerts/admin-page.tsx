import { useQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { AlertList } from "./alert-list.tsx";
import { t } from "./messages.ts";
import { unacknowledgedQuery } from "./queries.ts";
import { sayMoment } from "./words.ts";

/** Intake staff on call answer theirs here; owners see that one waits, and nothing of it. */
export default function AdminAlertsPage() {
  return (
    <Page title={t("alerts.title")} lead={t(may("alerts:read") ? "alerts.lead" : "alerts.watch.lead")}>
      {may("alerts:watch") && <Unacknowledged />}
      {may("alerts:read") && <AlertList />}
    </Page>
  );
}

function Unacknowledged() {
  const query = useQuery(unacknowledgedQuery);
  const now = useNow();
  return (
    <Card title={t("alerts.watch")} flush className="mb-6">
      <QueryView query={query} waiting={<Skeleton rows={2} />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t("alerts.watch.none")} />
          ) : (
            <Rows label={t("alerts.watch")}>
              {list.map(({ id, since, dueAt, responsible }) => (
                <Row
                  key={id}
                  lead={<Glyph of={Hourglass} tone="danger" />}
                  title={t("alerts.watch.since", { moment: sayMoment(since, now) })}
                  meta={responsible ? t("alerts.watch.with", { name: responsible }) : t("alerts.watch.nobody")}
                  end={Date.parse(dueAt) <= now ? <Badge tone="bad">{t("alerts.watch.late")}</Badge> : undefined}
                />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}
