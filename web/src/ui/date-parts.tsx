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
import { FieldParts, type FieldProps, splitField } from "./field.tsx";
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
const bounds = ({ min, max }: { min: string | undefined; max: string | undefined }) => ({
  ...(min && { minValue: parseDate(min) }),
  ...(max && { maxValue: parseDate(max) }),
});
const Segments = ({ className = "segments" }: { className?: string }) => (
  <DateInput className={className}>{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
);
/** The parts alone, in a box of their own. */
const BoxedSegments = () => <Segments className="input segments datebar" />;

/** A day typed by parts: birth dates and other days far away. */
export function DateField({ value, onChange, min, max, ...rest }: Omit<DateProps, "isUnavailable">) {
  const { words, own } = splitField(rest);
  return (
    <I18nProvider locale={regional}>
      <AriaDateField
        {...own}
        {...bounds({ min, max })}
        granularity="day"
        value={dayOf(value)}
        onChange={(day) => onChange(day ? day.toString() : null)}
      >
        <FieldParts {...words}>
          <BoxedSegments />
        </FieldParts>
      </AriaDateField>
    </I18nProvider>
  );
}

/** A day near today: typed, or taken from a month. */
export function DatePicker({ value, onChange, min, max, isUnavailable, ...rest }: DateProps) {
  const { words, own } = splitField(rest);
  return (
    <I18nProvider locale={regional}>
      <AriaDatePicker
        {...own}
        {...bounds({ min, max })}
        granularity="day"
        value={dayOf(value)}
        onChange={(day) => onChange(day ? day.toString() : null)}
        {...(isUnavailable && { isDateUnavailable: (day) => isUnavailable(day.toString()) })}
      >
        <FieldParts {...words}>
          <Group className="input datebar">
            <Segments />
            <Button className="btn btn--quiet btn--icon" aria-label={t("ui.calendar.open")}>
              <Icon of={CalendarDays} />
            </Button>
          </Group>
        </FieldParts>
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
export function TimeField({ value, onChange, ...rest }: TimeProps) {
  const { words, own } = splitField(rest);
  return (
    <I18nProvider locale={regional}>
      <AriaTimeField
        {...own}
        granularity="minute"
        hourCycle={locale === "fr" ? 24 : 12}
        value={hourOf(value)}
        onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
      >
        <FieldParts {...words}>
          <BoxedSegments />
        </FieldParts>
      </AriaTimeField>
    </I18nProvider>
  );
}
