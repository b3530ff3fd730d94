import type { AnswerHours } from "@jechemine/contract/roster.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HoursField } from "../../ui/hours-field.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

type Hours = AnswerHours["hours"];

/** When one answers messages: the practice's hours, or one's own. */
export function HoursCard({ hours: told }: { hours: AnswerHours }) {
  const [which, setWhich] = useState<"practice" | "own">(told.own ? "own" : "practice");
  const [hours, setHours] = useState<Hours>(told.hours);
  const act = useAct();
  const save = () =>
    act.mutate({ run: () => acts.saveHours(which === "own" ? hours : null), done: t("roster.hours.saved") });
  return (
    <Card
      title={t("roster.hours")}
      foot={
        <Button busy={act.isPending} isDisabled={which === "own" && hours.length === 0} onPress={save}>
          {t("roster.save")}
        </Button>
      }
    >
      <p className="muted sm mb-4">{t("roster.hours.lead")}</p>
      <Segments
        label={t("roster.hours.which")}
        options={[
          { id: "practice", label: t("roster.hours.practice") },
          { id: "own", label: t("roster.hours.own") },
        ]}
        value={which}
        onChange={setWhich}
      />
      {which === "own" && (
        <div className="mt-4">
          <HoursField value={hours} onChange={setHours} />
        </div>
      )}
    </Card>
  );
}
