import type { Refuse } from "@jechemine/contract/proposals.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RadioCards } from "../../ui/choices.tsx";
import { ActDialog } from "../../ui/dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const REASONS = ["not_a_fit", "not_accepting", "schedule", "other"] as const;

/** A no needs no reason; one helps the next matching. */
export function RefuseDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const [reason, setReason] = useState<Refuse["reason"] | null>(null);
  const act = useAct();
  const refuse = () =>
    act.mutate(
      { run: () => acts.refuse(requestId, reason ? { reason } : {}), done: () => t("proposals.refused") },
      { onSettled: onClose },
    );
  return (
    <ActDialog
      onClose={onClose}
      title={t("proposals.refuse.title")}
      action={t("proposals.refuse")}
      busy={act.isPending}
      onAct={refuse}
    >
      <p className="mb-4 text-ink-2">{t("proposals.refuse.consequence")}</p>
      <RadioCards
        label={t("proposals.refuse.reason")}
        optional
        options={REASONS.map((id) => ({ id, label: t(`proposals.refuse.${id}`) }))}
        value={reason ?? null}
        onChange={setReason}
      />
    </ActDialog>
  );
}
