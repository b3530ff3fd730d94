import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { useNow } from "../../ui/now.ts";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, awayQuery } from "./queries.ts";

const { zone } = boot.practice;
type Away = { until: string | null; note: string | null };

/** "I am away until": what people read above their message to me. */
export function AwayDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(awayQuery);
  return data ? <Form away={data} onClose={onClose} /> : null; // a sheet that grows under the reader is worse than one that comes a moment later
}

function Form({ away, onClose }: { away: Away; onClose: () => void }) {
  const now = useNow();
  const [day, setDay] = useState<string | null>(away.until && localDay(away.until, zone));
  const [note, setNote] = useState(away.note ?? "");
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const say = (until: string | null, done: string) =>
    act.mutate({ run: () => acts.sayAway(until, note), done }, { onSuccess: onClose });
  const save = () => {
    setAsked(true);
    if (day) say(new Date(`${day}T23:59:00`).toISOString(), t("messages.out.saved"));
  };
  const footer = (
    <>
      {away.until && (
        <Button busy={act.isPending} onPress={() => say(null, t("messages.out.isback"))}>
          {t("messages.out.back")}
        </Button>
      )}
      <Button kind="primary" busy={act.isPending} onPress={save}>
        {t("messages.out.save")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("messages.out.title")} footer={footer}>
      <div className="fields">
        <p className="sm muted">{t("messages.out.text")}</p>
        <DatePicker
          label={t("messages.out.until")}
          value={day}
          min={localDay(now, zone)}
          onChange={setDay}
          error={isAsked && !day ? t("messages.out.day") : undefined}
        />
        <TextField
          label={t("messages.out.note")}
          help={t("messages.out.note.help")}
          optional
          value={note}
          onChange={setNote}
          maxLength={300}
        />
      </div>
    </Dialog>
  );
}
