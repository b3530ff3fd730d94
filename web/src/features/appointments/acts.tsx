import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { Check } from "lucide-react";
import { useState } from "react";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { t } from "./messages.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { Port } from "./port.ts";
import { useConfirm } from "./use-acts.ts";

export type Open = "move" | "cancel" | null;
type ActsProps = {
  port: Port;
  appointment: {
    startsAt: string;
    modality: Modality;
    confirmedAt: string | null;
    proposedByPractice: boolean;
    can: { confirm: boolean; move: boolean; cancel: boolean };
  };
  /** Opened by the address, as from the home page. */
  initially?: Open;
  /** Another act counts more now, such as joining. */
  quiet?: boolean;
};

/** Confirm, move, cancel: the same everywhere. */
export function Acts({ port, appointment, initially = null, quiet }: ActsProps) {
  const [open, setOpen] = useState<Open>(initially);
  const confirm = useConfirm(port);
  const { can, confirmedAt, proposedByPractice, startsAt, modality } = appointment;
  const close = () => setOpen(null);
  if (!can.confirm && !can.move && !can.cancel) return null;
  return (
    <>
      <div className="next__act">
        {can.confirm && !confirmedAt && (
          <Button
            kind={quiet ? "default" : "primary"}
            size="lg"
            icon={Check}
            busy={confirm.isPending}
            onPress={() => confirm.mutate(undefined)}
          >
            {t(proposedByPractice ? "appointments.accept" : "appointments.confirm")}
          </Button>
        )}
        {can.move && (
          <Button size="lg" onPress={() => setOpen("move")}>
            {t("appointments.move")}
          </Button>
        )}
        {can.cancel && (
          <Button size="lg" kind="quiet" onPress={() => setOpen("cancel")}>
            {t("appointments.cancel")}
          </Button>
        )}
      </div>
      {confirm.error && (
        <div className="px-6 pb-5">
          <Notice tone="bad" alert title={messageOf(confirm.error)} />
        </div>
      )}
      <MoveDialog port={port} startsAt={startsAt} modality={modality} isOpen={open === "move"} onClose={close} />
      <CancelDialog port={port} isOpen={open === "cancel"} onClose={close} onMove={() => setOpen("move")} />
    </>
  );
}
