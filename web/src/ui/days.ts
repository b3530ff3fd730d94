import { parseDate, parseDateTime, startOfWeek, toZoned } from "@internationalized/date";

/** The Monday of the week of a day: `2026-11-16`. */
export const mondayOf = (day: string): string => startOfWeek(parseDate(day), "fr-CA", "mon").toString();

/** A day so many days later. */
export const addDays = (day: string, days: number): string => parseDate(day).add({ days }).toString();

/** Monday to Sunday. */
export const daysOfWeek = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

/** A day that somebody typed, or none when it is no day. */
export function readDay(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return parseDate(text).toString();
  } catch {
    return undefined;
  }
}

/** The instant of a wall-clock time in a zone; a time that a change of clocks skips is the next one that exists. */
export const instantOf = (day: string, time: string, zone: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString();
