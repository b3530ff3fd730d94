import type { Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { dayAfter } from "./days.ts";
import { FeeNotice } from "./fee-notice.tsx";
import { t } from "./messages.ts";
import type { Port } from "./port.ts";
import { SlotPicker } from "./slot-picker.tsx";
import { isFeeNews, useActOn, usePreview } from "./use-acts.ts";
import { sayMoment } from "./words.ts";

/** As far as one answer of the server reaches; the horizon of bookings lies within. */
export const DAYS_SHOWN = 61;
export const daysAhead = () => {
  const from = localDay(now(), boot.practice.zone);
  return { from, to: dayAfter(from, DAYS_SHOWN) };
};

type MoveProps = { port: Port; startsAt: string; modality: Modality; isOpen: boolean; onClose: () => void };

/** Another free time for the same session; its own time counts as free and is left out. */
export function MoveDialog({ port, startsAt, modality, isOpen, onClose }: MoveProps) {
  const [slot, setSlot] = useState<Slot | null>(null);
  const preview = usePreview(port, isOpen);
  const slots = useQuery({
    queryKey: [...port.key, "slots"],
    queryFn: () => port.slots(daysAhead()),
    enabled: isOpen,
    staleTime: 0,
  });
  const close = () => {
    setSlot(null);
    move.reset();
    onClose();
  };
  const move = useActOn(port.move, { said: t("appointments.moved.toast"), onDone: () => close() });
  const fee = preview.data?.fee;
  const send = () => {
    if (!slot || !fee) return;
    const other = slot.modalities.includes(modality) ? undefined : slot.modalities[0];
    move.mutate({ startsAt: slot.startsAt, acceptFeeCents: fee.amountCents, ...(other && { modality: other }) });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      wide
      title={t("appointments.move.title")}
      footer={
        <>
          <Button onPress={close}>{t("appointments.cancel.keep")}</Button>
          <Button kind="primary" isDisabled={!slot || !fee} busy={move.isPending} onPress={send}>
            {fee && fee.amountCents > 0
              ? t("appointments.move.pay", { fee: fmt.money(fee) })
              : t("appointments.move.go")}
          </Button>
        </>
      }
    >
      {/* The room of a common day: what comes a moment later does not push a sheet up. */}
      <div className="grid min-h-[min(30rem,56dvh)] content-start gap-5">
        <p className="muted">{t("appointments.move.from", { moment: sayMoment(startsAt) })}</p>
        <Together queries={[slots, preview]}>
          {preview.data && preview.data.fee.amountCents > 0 && <FeeNotice preview={preview.data} />}
          <QueryView query={slots}>
            {(all) => (
              <SlotPicker
                slots={all.filter((each) => each.startsAt !== startsAt)}
                modality={null}
                chosen={slot?.startsAt ?? null}
                onChoose={setSlot}
              />
            )}
          </QueryView>
        </Together>
        {move.error && (
          <Notice
            tone="bad"
            alert
            title={isFeeNews(move.error) ? t("appointments.fee.changed") : messageOf(move.error)}
          />
        )}
      </div>
    </Dialog>
  );
}
