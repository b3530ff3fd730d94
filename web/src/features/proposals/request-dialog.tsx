import type { Matched, Proposed } from "@jechemine/contract/proposals.ts";
import { referrerInWords } from "../../api/referrer.ts";
import { useReasonLabel } from "../../api/taxonomy.ts";
import { KeyValues } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { t } from "./messages.ts";
import { wishesInWords } from "./wording.ts";

type RequestDialogProps = { proposal: Proposed | Matched; onClose: () => void };

/** The whole request as its reader may see it: no name before acceptance. */
export function RequestDialog({ proposal, onClose }: RequestDialogProps) {
  const nameOf = useReasonLabel();
  const consent = "consent" in proposal ? proposal.consent : null;
  const items = [
    {
      label: t("proposals.detail.reasons"),
      value: proposal.reasons.map(nameOf).join(", ") || t("proposals.detail.reasons.none"),
    },
    ...(proposal.referredBy
      ? [{ label: t("proposals.detail.referrer"), value: referrerInWords(proposal.referredBy) }]
      : []),
    ...wishesInWords(proposal),
    ...(consent ? [{ label: t("proposals.detail.consent"), value: t("proposals.detail.consent.of", consent) }] : []),
  ];
  return (
    <Dialog isOpen onClose={onClose} title={t("proposals.detail.title", { number: proposal.number })}>
      <KeyValues items={items} />
      {proposal.note && (
        <div className="mt-5">
          <h3 className="mb-1 text-sm">{t("proposals.detail.note")}</h3>
          <p className="rounded-[14px] bg-warm-soft p-4 whitespace-pre-line">{proposal.note}</p>
        </div>
      )}
    </Dialog>
  );
}
