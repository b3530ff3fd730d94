import { HoldReason, reminders } from "@jechemine/contract/reminders.ts";
import { BellOff } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../ui/button.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./debt.messages.ts";

/** Why nobody is to be reminded of a charge for now. */
export default function HoldDialog({ chargeId, onClose }: { chargeId: string; onClose: () => void }) {
  const [reason, setReason] = useState<HoldReason>("third_party");
  const [note, setNote] = useState("");
  const act = useAct();
  const hold = () =>
    act.mutate(
      {
        run: () =>
          call(reminders.hold, {
            params: { id: chargeId },
            body: { reason, ...(note.trim() && { note: note.trim() }) },
          }),
        done: t("money.hold.done"),
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("money.hold.title")}
      footer={
        <>
          <Button onPress={onClose} isDisabled={act.isPending}>
            {t("money.debt.cancel")}
          </Button>
          <Button kind="primary" icon={BellOff} busy={act.isPending} onPress={hold}>
            {t("money.hold.act")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <RadioCards
          label={t("money.hold.why")}
          name="reason"
          options={HoldReason.options.map((id) => ({ id, label: t(`money.hold.reason.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField
          label={t("money.off.note")}
          name="note"
          optional
          help={t("money.off.note.help")}
          maxLength={300}
          value={note}
          onChange={setNote}
        />
      </div>
    </Dialog>
  );
}
