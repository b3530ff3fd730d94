import { Temporal } from "temporal-polyfill";

const dayOf = (at: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
const startOf = (day: Temporal.PlainDate, zone: string): Date => new Date(day.toZonedDateTime(zone).epochMilliseconds);

/** The calendar day of the practice, so many days on. */
export const dayAfter = (at: Date, days: number, zone: string): string => dayOf(at, zone).add({ days }).toString();

export type Span = { from: Date; until: Date };
/** A month as `2026-11`, from its first moment to the first of the next. */
export function spanOfMonth(month: string, zone: string): Span {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return { from: startOf(first, zone), until: startOf(first.add({ months: 1 }), zone) };
}
/** The first moment of a day, and of the day after it. */
export function spanOfDay(day: string, zone: string): Span {
  const date = Temporal.PlainDate.from(day);
  return { from: startOf(date, zone), until: startOf(date.add({ days: 1 }), zone) };
}
export const monthOf = (at: Date, zone: string): string => dayOf(at, zone).toString().slice(0, 7);
export const yearOf = (at: Date, zone: string): number => dayOf(at, zone).year;
/** From the first moment of a year to the first of the next. */
export const spanOfYear = (year: number, zone: string): Span => ({
  from: startOf(new Temporal.PlainDate(year, 1, 1), zone),
  until: startOf(new Temporal.PlainDate(year + 1, 1, 1), zone),
});
