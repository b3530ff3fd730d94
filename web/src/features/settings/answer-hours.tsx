import type { Rules } from "@jechemine/contract/settings.ts";
import { Plus, Trash2 } from "lucide-react";
import { may } from "../../api/boot.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";
import type { FormProps } from "./rule-fields.tsx";

type Hours = Rules["answerHours"];
const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** 23 November 2026 is a Monday. */
const dayName = (weekday: string) => fmt.day(`2026-11-${22 + Number(weekday)}`, { weekday: "long" });
const MOST = 14;
/** `08:00` as the language says it. */
export const clock = (time: string) => fmt.time(`2026-01-01T${time}:00Z`, "UTC");

/** What is wrong with a stretch that ends before it begins, for the summary of the form. */
export const sayOrder = () =>
  Object.fromEntries(
    Array.from({ length: MOST }, (_, at) => [`rules.answerHours.${at}.until`, t("settings.hours.order")]),
  );

/** When the practice answers: deadlines stand still outside of these hours. */
export const AnswerHours = ({ form }: FormProps) => (
  <FormField control={form.control} name="rules.answerHours">
    {({ value = [], onChange, error }) => {
      const change = (index: number, part: Partial<Hours[number]>) =>
        onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
      return (
        <div className="field grid gap-3" data-field="rules.answerHours">
          <p className="text-sm text-ink-2">{t("settings.hours.help")}</p>
          {value.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- stretches have no name of their own: their place is all that tells them apart
            <Stretch
              key={index}
              name={`rules.answerHours.${index}.until`}
              stretch={one}
              onChange={(part) => change(index, part)}
              onRemove={() => onChange(value.filter((_, at) => at !== index))}
            />
          ))}
          {error && (
            <p className="err" role="alert">
              {error}
            </p>
          )}
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={value.length >= MOST || !may("settings:write")}
              onPress={() => onChange([...value, { weekday: 1, from: "09:00", until: "12:00" }])}
            >
              {t("settings.hours.add")}
            </Button>
          </div>
        </div>
      );
    }}
  </FormField>
);

type StretchProps = {
  name: string;
  stretch: Hours[number];
  onChange: (part: Partial<Hours[number]>) => void;
  onRemove: () => void;
};
const Stretch = ({ name, stretch: { weekday, from, until }, onChange, onRemove }: StretchProps) => {
  const isDisabled = !may("settings:write");
  const time = { day: dayName(String(weekday)), from: clock(from), until: clock(until) };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-full">
        <Select
          label={t("settings.hours.day")}
          options={DAYS.map((id) => ({ id, label: dayName(id) }))}
          value={DAYS[weekday - 1] ?? "1"}
          onChange={(id) => onChange({ weekday: Number(id) })}
          isDisabled={isDisabled}
        />
      </div>
      <TimeField
        label={t("settings.hours.from")}
        value={from}
        onChange={(next) => next && onChange({ from: next })}
        isDisabled={isDisabled}
      />
      <TimeField
        name={name}
        label={t("settings.hours.until")}
        value={until}
        onChange={(next) => next && onChange({ until: next })}
        error={from < until ? undefined : t("settings.hours.order")}
        isDisabled={isDisabled}
      />
      <IconButton icon={Trash2} label={t("settings.hours.remove", time)} onPress={onRemove} isDisabled={isDisabled} />
    </div>
  );
};
