import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { addDays } from "../../ui/days.ts";
import { ActDialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { instantOf, zone } from "./week.ts";

/** Whole days away: the calendar closes, proposals pause, clients read the note; booked sessions stay and are listed. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const today = localDay(now(), zone);
  const [first, setFirst] = useState(addDays(today, 1));
  const [last, setLast] = useState(addDays(today, 1));
  const [note, setNote] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct();
  const end = last < first ? first : last;
  const send = () => {
    const span = { startsAt: instantOf(first, "00:00"), endsAt: instantOf(addDays(end, 1), "00:00") };
    const said = { ...(note.trim() && { note: note.trim() }), ...(reason.trim() && { reason: reason.trim() }) };
    act.mutate({ run: () => acts.declare({ ...span, ...said }), done: t("roster.mine.added") }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      onClose={onClose}
      title={t("roster.mine.add")}
      action={t("roster.mine.add")}
      busy={act.isPending}
      onAct={send}
    >
      <div className="fields">
        {act.error && <Notice tone="bad" title={messageOf(act.error)} alert />}
        <DatePicker label={t("roster.mine.first")} value={first} min={today} onChange={(day) => day && setFirst(day)} />
        <DatePicker label={t("roster.mine.last")} value={end} min={first} onChange={(day) => day && setLast(day)} />
        <TextField
          label={t("roster.mine.note")}
          help={t("roster.mine.note.help")}
          optional
          maxLength={300}
          value={note}
          onChange={setNote}
        />
        <TextField
          label={t("roster.mine.reason")}
          help={t("roster.mine.reason.help")}
          optional
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ActDialog>
  );
}
