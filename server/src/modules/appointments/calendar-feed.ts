import { calendarOf, escapeText, eventLines, type PlainEvent } from "./calendar-file.ts";

export type Feed = { name: string; zone: string; events: readonly PlainEvent[]; now: Date };

/**
 * A calendar that others subscribe to (RFC 5545; the name and how often to ask are RFC 7986). Instants in UTC, so that the hour is right
 * before and after a change of time; the zone is said for those who show it.
 */
export function calendarFeed({ name, zone, events, now }: Feed): string {
  return calendarOf([
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(zone)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events.flatMap((event) => eventLines(event, now)),
  ]);
}

/** « C. R. »: enough for the professional, too little for whoever looks over their shoulder. */
export const initialsOf = (given: string, family: string): string =>
  [given, family]
    .map((name) => Array.from(name.trim())[0] ?? "")
    .filter((letter) => letter !== "")
    .map((letter) => `${letter.toLocaleUpperCase("fr-CA")}.`)
    .join("\u00a0");
