import { boot } from "../../api/boot.ts";
import { instantOf as instantIn, mondayOf, readDay } from "../../ui/days.ts";

/** In which the practice speaks of days and hours. */
export const zone = boot.practice.zone;

/** The instant of a wall-clock time of the practice. */
export const instantOf = (day: string, time: string): string => instantIn(day, time, zone);
/** The Monday of the week of a day that somebody typed, or of this one. */
export const weekOf = (text: string | undefined, today: string): string => mondayOf(readDay(text) ?? today);
