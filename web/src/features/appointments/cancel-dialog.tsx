import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { FeeNotice } from "./fee-notice.tsx";
import { t } from "./messages.ts";
import type { Port } from "./port.ts";
import { isFeeNews, useActOn, usePreview } from "./use-acts.ts";

type CancelProps = { port: Port; isOpen: boolean; onClose: () => void; onMove: () => void };

/** Asks once more, with the exact fee in the button. */
export function CancelDialog({ port, isOpen, onClose, onMove }: CancelProps) {
  const preview = usePreview(port, isOpen);
  const cancel = useActOn(port.cancel, { said: t("appointments.cancelled.toast"), onDone: onClose });
  const fee = preview.data?.fee;
  const close = () => {
    cancel.reset();
    onClose();
  };
  const act =
    fee && fee.amountCents > 0 ? t("appointments.cancel.pay", { fee: fmt.money(fee) }) : t("appointments.cancel.go");
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      title={t("appointments.cancel.title")}
      footer={
        <>
          <Button onPress={close}>{t("appointments.cancel.keep")}</Button>
          <Button
            kind="danger"
            isDisabled={!fee}
            busy={cancel.isPending}
            onPress={() => fee && cancel.mutate(fee.amountCents)}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <QueryView query={preview} waiting={<Skeleton lines={3} />}>
          {(known) => known && <FeeNotice preview={known} />}
        </QueryView>
        {cancel.error && (
          <Notice
            tone="bad"
            alert
            title={isFeeNews(cancel.error) ? t("appointments.fee.changed") : messageOf(cancel.error)}
          />
        )}
        <div>
          <Button size="sm" kind="soft" onPress={onMove}>
            {t("appointments.cancel.other")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
