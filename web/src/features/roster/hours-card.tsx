import type { AnswerHours } from "@jechemine/contract/roster.ts";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Select } from "../../ui/select.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { addDays } from "./week.ts";

type Hours = AnswerHours["hours"];
const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const A_MONDAY = "2026-11-23";
const dayName = (weekday: string) => fmt.day(addDays(A_MONDAY, Number(weekday) - 1), { weekday: "long" });
const MOST = 14;

/** When one answers messages: the practice's hours, or one's own. */
export function HoursCard({ hours: told }: { hours: AnswerHours }) {
  const [which, setWhich] = useState<"practice" | "own">(told.own ? "own" : "practice");
  const [hours, setHours] = useState<Hours>(told.hours);
  const act = useAct();
  const save = () =>
    act.mutate({ run: () => acts.saveHours(which === "own" ? hours : null), done: t("roster.hours.saved") });
  const change = (index: number, part: Partial<Hours[number]>) =>
    setHours(hours.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <Card
      title={t("roster.hours")}
      foot={
        <Button kind="primary" busy={act.isPending} isDisabled={which === "own" && hours.length === 0} onPress={save}>
          {t("roster.save")}
        </Button>
      }
    >
      <p className="muted sm mb-4">{t("roster.hours.lead")}</p>
      <Segments
        label={t("roster.hours.which")}
        options={[
          { id: "practice", label: t("roster.hours.practice") },
          { id: "own", label: t("roster.hours.own") },
        ]}
        value={which}
        onChange={setWhich}
      />
      {which === "own" && (
        <div className="mt-4 grid gap-3">
          {hours.map((one, index) => (
            // Stretches have no name of their own: their place is all that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key -- as said
            <Stretch
              key={index}
              stretch={one}
              onChange={(part) => change(index, part)}
              onRemove={() => setHours(hours.filter((_, at) => at !== index))}
            />
          ))}
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={hours.length >= MOST}
              onPress={() => setHours([...hours, { weekday: 1, from: "09:00", until: "12:00" }])}
            >
              {t("roster.hours.add")}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}

type StretchProps = {
  stretch: Hours[number];
  onChange: (part: Partial<Hours[number]>) => void;
  onRemove: () => void;
};
const Stretch = ({ stretch: { weekday, from, until }, onChange, onRemove }: StretchProps) => (
  <div className="flex flex-wrap items-end gap-3">
    <div className="w-44">
      <Select
        label={t("roster.hours.day")}
        options={DAYS.map((id) => ({ id, label: dayName(id) }))}
        value={DAYS[weekday - 1] ?? "1"}
        onChange={(id) => onChange({ weekday: Number(id) })}
      />
    </div>
    <TimeField label={t("roster.hours.from")} value={from} onChange={(time) => time && onChange({ from: time })} />
    <TimeField label={t("roster.hours.until")} value={until} onChange={(time) => time && onChange({ until: time })} />
    <IconButton icon={Trash2} label={t("roster.hours.remove")} onPress={onRemove} />
  </div>
);
