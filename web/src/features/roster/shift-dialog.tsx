import type { DutyShift } from "@jechemine/contract/roster.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker, TimeField } from "../../ui/date-field.tsx";
import { addDays } from "../../ui/days.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";
import { acts, cliniciansQuery } from "./queries.ts";
import { instantOf, zone } from "./week.ts";

/** The clock of an instant as a time field has it. */
const clockOf = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(at));

type ShiftProps = { day: string; shift?: DutyShift; onClose: () => void };
/** Somebody is on call from one moment to another; at first from eight to eight. */
export function ShiftDialog({ day, shift, onClose }: ShiftProps) {
  const { data: people = [] } = useQuery(cliniciansQuery);
  const [who, setWho] = useState(shift?.person.id ?? null);
  const [from, setFrom] = useState({
    day: shift ? localDay(shift.startsAt, zone) : day,
    time: shift ? clockOf(shift.startsAt) : "08:00",
  });
  const [to, setTo] = useState({
    day: shift ? localDay(shift.endsAt, zone) : addDays(day, 1),
    time: shift ? clockOf(shift.endsAt) : "08:00",
  });
  const act = useAct();
  const options = [...people, ...(shift && !people.some(({ id }) => id === shift.person.id) ? [shift.person] : [])];
  const save = () => {
    if (!who) return;
    const body = { personId: who, startsAt: instantOf(from.day, from.time), endsAt: instantOf(to.day, to.time) };
    const name = options.find(({ id }) => id === who)?.name ?? "";
    const run = () => (shift ? acts.change(shift.id, body) : acts.plan(body));
    const done = shift ? t("roster.change.done") : t("roster.plan.done", { name });
    act.mutate({ run, done }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={shift ? t("roster.change.of", { name: shift.person.name }) : t("roster.plan")}
      footer={
        <>
          {shift && <Removing shift={shift} onClose={onClose} />}
          <Button kind="primary" busy={act.isPending} isDisabled={!who} onPress={save}>
            {t("roster.save")}
          </Button>
        </>
      }
    >
      <div className="fields">
        {act.error && <Notice tone="bad" title={messageOf(act.error)} alert />}
        <Select
          label={t("roster.who")}
          options={options.map(({ id, name }) => ({ id, label: name }))}
          value={who}
          onChange={setWho}
        />
        <Moment words="from" value={from} onChange={setFrom} />
        <Moment words="to" value={to} onChange={setTo} />
        <p className="muted sm">{fmt.zoneName(zone, now())}</p>
      </div>
    </Dialog>
  );
}

type At = { day: string; time: string };
const Moment = ({ words, value, onChange }: { words: "from" | "to"; value: At; onChange: (next: At) => void }) => (
  <div className="flex flex-wrap items-end gap-3">
    <div className="min-w-44 grow">
      <DatePicker
        label={t(`roster.${words}.day`)}
        value={value.day}
        onChange={(day) => day && onChange({ ...value, day })}
      />
    </div>
    <TimeField
      label={t(`roster.${words}.time`)}
      value={value.time}
      onChange={(time) => time && onChange({ ...value, time })}
    />
  </div>
);

function Removing({ shift: { id, person, startsAt, endsAt }, onClose }: { shift: DutyShift; onClose: () => void }) {
  const act = useAct();
  if (Date.parse(endsAt) <= now()) return null;
  const remove = () =>
    act.mutate(
      { run: () => acts.remove(id), done: t("roster.remove.done", { name: person.name }) },
      { onSuccess: onClose },
    );
  return (
    <Button kind="danger-quiet" busy={act.isPending} onPress={remove}>
      {t(Date.parse(startsAt) <= now() ? "roster.end" : "roster.remove")}
    </Button>
  );
}
