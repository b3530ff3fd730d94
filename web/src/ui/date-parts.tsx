import { type CalendarDate, parseDate, parseTime, type Time } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { DateField as AriaDateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import { TimeField as AriaTimeField } from "react-aria-components/TimeField";
import { locale, regional } from "../i18n/language.ts";
import { FieldHelp, FieldLabel, FieldProblem, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type DateProps = FieldProps & {
  name?: string;
  /** A day as the contract writes it: `2026-11-23`. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
  /** A day that cannot be chosen. */
  isUnavailable?: (day: string) => boolean;
};

const dayOf = (value: string | null | undefined): CalendarDate | null => (value ? parseDate(value) : null);
const bounds = ({ min, max }: Pick<DateProps, "min" | "max">) => ({
  ...(min && { minValue: parseDate(min) }),
  ...(max && { maxValue: parseDate(max) }),
});
const Segments = () => (
  <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
);

/** A day typed by parts: birth dates and other days far away. */
export function DateField({
  label,
  help,
  error,
  optional,
  aside,
  value,
  onChange,
  min,
  max,
  ...rest
}: Omit<DateProps, "isUnavailable">) {
  return (
    <I18nProvider locale={regional}>
      <AriaDateField
        {...rest}
        {...bounds({ ...(min && { min }), ...(max && { max }) })}
        className="field"
        granularity="day"
        value={dayOf(value)}
        onChange={(day) => onChange(day ? day.toString() : null)}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
      >
        <FieldLabel label={label} optional={optional ?? false} aside={aside} />
        <DateInput className="input segments datebar">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
        <FieldHelp help={help} />
        <FieldProblem error={error} />
      </AriaDateField>
    </I18nProvider>
  );
}

/** A day near today: typed, or taken from a month. */
export function DatePicker({
  label,
  help,
  error,
  optional,
  aside,
  value,
  onChange,
  min,
  max,
  isUnavailable,
  ...rest
}: DateProps) {
  return (
    <I18nProvider locale={regional}>
      <AriaDatePicker
        {...rest}
        {...bounds({ ...(min && { min }), ...(max && { max }) })}
        className="field"
        granularity="day"
        value={dayOf(value)}
        onChange={(day) => onChange(day ? day.toString() : null)}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        {...(isUnavailable && { isDateUnavailable: (day) => isUnavailable(day.toString()) })}
      >
        <FieldLabel label={label} optional={optional ?? false} aside={aside} />
        <Group className="input datebar">
          <Segments />
          <Button className="btn btn--quiet btn--icon" aria-label={t("ui.calendar.open")}>
            <Icon of={CalendarDays} />
          </Button>
        </Group>
        <FieldHelp help={help} />
        <FieldProblem error={error} />
        <Popover className="pop">
          <Dialog aria-label={t("ui.calendar.open")}>
            <Month />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}

const Month = () => (
  <Calendar className="month" {...(locale === "fr" && { firstDayOfWeek: "mon" as const })}>
    <header>
      <Button slot="previous" className="btn btn--quiet btn--icon btn--sm" aria-label={t("ui.calendar.previous")}>
        <Icon of={ChevronLeft} size="s" />
      </Button>
      <Heading level={3} />
      <Button slot="next" className="btn btn--quiet btn--icon btn--sm" aria-label={t("ui.calendar.next")}>
        <Icon of={ChevronRight} size="s" />
      </Button>
    </header>
    <CalendarGrid>
      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
      <CalendarGridBody>{(day) => <CalendarCell date={day} className="month__day" />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);

export type TimeProps = FieldProps & {
  name?: string;
  /** An hour as the contract writes it: `14:30`. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
};
const hourOf = (value: string | null): Time | null => (value ? parseTime(value) : null);

/** An hour of the day, by parts, in the clock of the language. */
export function TimeField({ label, help, error, optional, aside, value, onChange, ...rest }: TimeProps) {
  return (
    <I18nProvider locale={regional}>
      <AriaTimeField
        {...rest}
        className="field"
        granularity="minute"
        hourCycle={locale === "fr" ? 24 : 12}
        value={hourOf(value)}
        onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
      >
        <FieldLabel label={label} optional={optional ?? false} aside={aside} />
        <DateInput className="input segments datebar">
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
        <FieldHelp help={help} />
        <FieldProblem error={error} />
      </AriaTimeField>
    </I18nProvider>
  );
}
