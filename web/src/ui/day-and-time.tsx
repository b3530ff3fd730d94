import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { DatePicker } from "./date-field.tsx";
import { fmt } from "./fmt.ts";

type DayAndTimeProps = {
  day: string;
  /** The first day that may be chosen. */
  min: string;
  onDay: (day: string) => void;
  dayLabel: string;
  timesLabel: string;
  /** Said until a time is chosen. */
  hint: string | undefined;
  /** The times of the day: `TimeButtons`, or what stands in their place while they come. */
  children: ReactNode;
};

/** A day, and one of its times. */
export const DayAndTime = ({ day, min, onDay, dayLabel, timesLabel, hint, children }: DayAndTimeProps) => (
  <>
    <DatePicker label={dayLabel} value={day} min={min} onChange={(next) => next && onDay(next)} />
    {/* The room of a common day: what comes a moment later does not push a sheet up. */}
    <fieldset className="min-h-44">
      <legend className="label mb-2">{timesLabel}</legend>
      {children}
    </fieldset>
    {hint && <p className="text-sm text-ink-2">{hint}</p>}
  </>
);

type Time = { startsAt: string; zone: string };
type TimeButtonsProps<T extends Time> = {
  times: readonly T[];
  keyOf: (time: T) => string;
  chosen: T | undefined;
  onChoose: (time: T) => void;
  /** Said on a day without any. */
  none: string;
};

/** Each time as a button; one is chosen. */
export function TimeButtons<T extends Time>({ times, keyOf, chosen, onChoose, none }: TimeButtonsProps<T>) {
  if (times.length === 0) return <p className="text-sm text-ink-2">{none}</p>;
  const key = chosen && keyOf(chosen);
  return (
    <div className="slots">
      {times.map((time) => (
        <Button
          key={keyOf(time)}
          size="sm"
          kind={keyOf(time) === key ? "soft" : "default"}
          aria-pressed={keyOf(time) === key}
          onPress={() => onChoose(time)}
        >
          {fmt.time(time.startsAt, time.zone)}
        </Button>
      ))}
    </div>
  );
}
