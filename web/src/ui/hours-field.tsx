import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "./button.tsx";
import { TimeField } from "./date-field.tsx";
import { GroupProblem } from "./field.tsx";
import { fmt } from "./fmt.ts";
import { t } from "./messages.ts";
import { Select } from "./select.tsx";

/** Hours of a day of the week, Monday is 1: `{ weekday: 1, from: "09:00", until: "12:00" }`. */
type Stretch = { weekday: number; from: string; until: string };
export const MOST_STRETCHES = 14;
const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What is wrong with a stretch that ends before it begins. */
export const sayOrder = () => t("ui.hours.order");

type HoursProps = {
  /** Of the field in its form: the end of each stretch is `name.0.until`. */
  name?: string;
  value: readonly Stretch[];
  onChange: (value: Stretch[]) => void;
  error?: string | undefined;
  isDisabled?: boolean;
};

/** The hours of a week, stretch by stretch. */
export const HoursField = ({ name, value, onChange, error, isDisabled = false }: HoursProps) => (
  <div className="field grid gap-3" {...(name && { "data-field": name })}>
    {value.map((stretch, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- stretches have no name of their own: their place is all that tells them apart
      <StretchFields
        key={index}
        name={`${name ?? "hours"}.${index}.until`}
        stretch={stretch}
        onChange={(part) => onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)))}
        onRemove={() => onChange(value.filter((_, at) => at !== index))}
        isDisabled={isDisabled}
      />
    ))}
    <GroupProblem error={error} />
    <div>
      <Button
        size="sm"
        icon={Plus}
        isDisabled={isDisabled || value.length >= MOST_STRETCHES}
        onPress={() => onChange([...value, { weekday: 1, from: "09:00", until: "12:00" }])}
      >
        {t("ui.hours.add")}
      </Button>
    </div>
  </div>
);

type StretchProps = {
  name: string;
  stretch: Stretch;
  onChange: (part: Partial<Stretch>) => void;
  onRemove: () => void;
  isDisabled: boolean;
};
const StretchFields = ({ name, stretch, onChange, onRemove, isDisabled }: StretchProps) => {
  const { weekday, from, until } = stretch;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-full">
        <Select
          label={t("ui.hours.day")}
          options={WEEKDAYS.map((id) => ({ id, label: fmt.weekday(Number(id)) }))}
          value={WEEKDAYS[weekday - 1] ?? "1"}
          onChange={(id) => onChange({ weekday: Number(id) })}
          isDisabled={isDisabled}
        />
      </div>
      <TimeField
        label={t("ui.hours.from")}
        value={from}
        onChange={(next) => next && onChange({ from: next })}
        isDisabled={isDisabled}
      />
      <TimeField
        name={name}
        label={t("ui.hours.until")}
        value={until}
        onChange={(next) => next && onChange({ until: next })}
        error={from < until ? undefined : sayOrder()}
        isDisabled={isDisabled}
      />
      <IconButton
        icon={Trash2}
        label={t("ui.hours.remove", { day: fmt.weekday(weekday), from: fmt.clock(from), until: fmt.clock(until) })}
        onPress={onRemove}
        isDisabled={isDisabled}
      />
    </div>
  );
};
