import type { Export } from "@jechemine/contract/exports.ts";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ExportState } from "./export-state.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

/** A copy of what is one's own. What is being built, whichever it is, stands here. */
export function ExportCard({ latest }: { latest: Export | null }) {
  const ask = useProven(acts.ask);
  const isBuilding = latest?.state === "building";
  return (
    <Card
      title={t("exports.own.title")}
      {...(!isBuilding && {
        foot: (
          <Button
            kind={latest?.state === "ready" ? "default" : "primary"}
            busy={ask.busy}
            onPress={() => ask.start("own")}
          >
            {t(latest ? "exports.own.again" : "exports.own.ask")}
          </Button>
        ),
      })}
    >
      <div className="grid gap-4">
        <p>{t("exports.own.text")}</p>
        {latest && <ExportState of={latest} />}
      </div>
      {ask.dialog}
    </Card>
  );
}
