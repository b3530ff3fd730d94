import type { Caseload } from "@jechemine/contract/people-admin.ts";
import { Card, KeyValues } from "../../ui/card.tsx";
import { t } from "./messages.ts";

/** How much a professional carries, and how their proposals went. */
export function CaseloadCard({ caseload }: { caseload: Caseload }) {
  const { activeClients, sessionsThisWeek, weeklyCapacity, acceptsNew, pausedAt, proposals } = caseload;
  const takes = pausedAt ? "paused" : acceptsNew ? "takes" : "full";
  return (
    <Card title={t("people.load")}>
      <KeyValues
        items={[
          { label: t("people.load.clients"), value: activeClients },
          {
            label: t("people.load.week"),
            value: t("people.load.of", { count: sessionsThisWeek, capacity: weeklyCapacity }),
          },
          { label: t("people.load.new"), value: t(`people.load.${takes}`) },
          { label: t("people.load.proposals"), value: t("people.load.answers", proposals) },
        ]}
      />
    </Card>
  );
}
