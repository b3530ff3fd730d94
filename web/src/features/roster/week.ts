import { parseDate, parseDateTime, startOfWeek, toZoned } from "@internationalized/date";
import { boot } from "../../api/boot.ts";

/** In which the practice speaks of days and hours. */
export const zone = boot.practice.zone;

export const mondayOf = (day: string): string => startOfWeek(parseDate(day), "fr-CA", "mon").toString();
export const addDays = (day: string, days: number): string => parseDate(day).add({ days }).toString();
/** The instant of a wall-clock time of the practice. */
export const instantOf = (day: string, time: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString();
/** The Monday of the week of a day that somebody typed, or of this one. */
export function weekOf(text: string | undefined, today: string): string {
  try {
    return mondayOf(text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : today);
  } catch {
    return mondayOf(today);
  }
}
