import type { CancellationPreview } from "@jechemine/contract/appointments.ts";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";
import { readerZone, sayMoment } from "./words.ts";

/** What it costs now and why, before anything is done. */
export function FeeNotice({ preview }: { preview: CancellationPreview }) {
  const { fee, because, firstWaived, noticeHours, freeUntil, agreement } = preview;
  const costs = fee.amountCents > 0;
  return (
    <Notice
      tone={costs ? "warn" : "ok"}
      title={costs ? t("appointments.fee.amount", { fee: fmt.money(fee) }) : t("appointments.fee.free")}
    >
      {firstWaived && `${t("appointments.fee.first")} `}
      {t(`appointments.fee.${because}`, {
        hours: noticeHours,
        moment: sayMoment(freeUntil),
        signed: agreement ? fmt.longDate(agreement.signedAt, readerZone()) : "",
      })}
    </Notice>
  );
}
