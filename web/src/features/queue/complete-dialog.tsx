import { type QueueCard, type QueueDetail, queue } from "@jechemine/contract/queue.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { detailQuery } from "./queries.ts";

/** Somebody else asked, and no parent decides: the person's own word is missing, and may be said on the phone. */
const isAsked = ({ requester, beneficiary, guardians }: QueueDetail) =>
  guardians.length === 0 && requester.name !== beneficiary.name;

/** What the team learned on the phone; once nothing is missing, matching starts by itself. */
export function CompleteDialog({ card, onClose }: { card: QueueCard; onClose: () => void }) {
  const client = useQueryClient();
  const { data } = useQuery(detailQuery(card.id));
  const [typed, setTyped] = useState<string | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const birthDate = typed ?? data?.beneficiary.birthDate ?? null;
  const save = async () => {
    setBusy(true);
    try {
      const body = {
        ...(birthDate && { birthDate }),
        ...(agreed && { guardiansAgreed: true }),
        ...(accepted && { personAgreed: true }),
      };
      await call(queue.completeIntake, { params: { id: card.id }, body });
      toast({ text: t("queue.done.complete", { number: card.number }) });
      await client.invalidateQueries({ queryKey: ["queue"] });
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("queue.complete.title", { number: card.number })}
      footer={
        <Button kind="primary" busy={busy} onPress={() => void save()}>
          {t("queue.complete.save")}
        </Button>
      }
    >
      <div className="grid gap-4">
        {problem && (
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        )}
        <DateField
          label={t("queue.complete.birthDate")}
          help={t("queue.complete.birthDate.help")}
          value={birthDate}
          onChange={setTyped}
          max={localDay(now(), boot.practice.zone)}
        />
        {(data?.guardians.length ?? 0) > 0 && (
          <Checkbox isSelected={agreed} onChange={setAgreed}>
            {t("queue.complete.guardians")}
          </Checkbox>
        )}
        {data && isAsked(data) && (
          <Checkbox isSelected={accepted} onChange={setAccepted}>
            {t("queue.complete.person")}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
