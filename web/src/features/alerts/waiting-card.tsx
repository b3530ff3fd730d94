import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { Card, Rows } from "../../ui/card.tsx";
import { AlertRow } from "./alert-row.tsx";
import { t } from "./messages.ts";
import { openAlertsQuery } from "./queries.ts";
import { sorted } from "./words.ts";

/** On top of the day: alerts that nobody has acknowledged; nothing when there are none. */
export function WaitingAlertsCard() {
  const { data } = useQuery(openAlertsQuery);
  const waiting = sorted(data?.items ?? []).filter(({ state }) => state === "waiting");
  if (waiting.length === 0) return null;
  return (
    <Card title={t("alerts.card")} kind="urgent" flush className="mb-6">
      <Rows label={t("alerts.card")}>
        {waiting.map((alert) => (
          <AlertRow key={alert.id} alert={alert} href={`${appPaths.workspaceAlerts}?alert=${alert.id}`} />
        ))}
      </Rows>
    </Card>
  );
}
