import { lazy, Suspense } from "react";
import type { DateProps, TimeProps } from "./date-parts.tsx";

// Calendars and clocks of all cultures weigh 28 KB: they come when a page shows one.
const parts = () => import("./date-parts.tsx");
const LazyDateField = lazy(async () => ({ default: (await parts()).DateField }));
const LazyDatePicker = lazy(async () => ({ default: (await parts()).DatePicker }));
const LazyTimeField = lazy(async () => ({ default: (await parts()).TimeField }));

/** Stands in its place, at its height, while it comes. */
const Waiting = ({ label, help }: Pick<DateProps, "label" | "help">) => (
  <div className="field" aria-busy="true">
    <span className="label">{label}</span>
    <span className="input" />
    {help && <span className="help">{help}</span>}
  </div>
);

/** A day typed by parts: birth dates and other days far away. */
export const DateField = (props: Omit<DateProps, "isUnavailable">) => (
  <Suspense fallback={<Waiting label={props.label} help={props.help} />}>
    <LazyDateField {...props} />
  </Suspense>
);

/** A day near today: typed, or taken from a month. */
export const DatePicker = (props: DateProps) => (
  <Suspense fallback={<Waiting label={props.label} help={props.help} />}>
    <LazyDatePicker {...props} />
  </Suspense>
);

/** An hour of the day, by parts, in the clock of the language. */
export const TimeField = (props: TimeProps) => (
  <Suspense fallback={<Waiting label={props.label} help={props.help} />}>
    <LazyTimeField {...props} />
  </Suspense>
);
