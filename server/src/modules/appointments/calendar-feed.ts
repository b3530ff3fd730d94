import { escapeText, fold, utc } from "./calendar-file.ts";

export type FeedEvent = {
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  location: string | null;
  url: string;
};
export type Feed = { name: string; zone: string; events: readonly FeedEvent[]; now: Date };

/**
 * A calendar that others subscribe to (RFC 5545; the name and how often to ask are RFC 7986). Instants in UTC, so that the hour is right
 * before and after a change of time; the zone is said for those who show it.
 */
export function calendarFeed({ name, zone, events, now }: Feed): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Je Chemine//Appointments//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(zone)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events.flatMap((event) => linesOf(event, now)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const linesOf = ({ uid, sequence, startsAt, endsAt, title, location, url }: FeedEvent, now: Date): string[] => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART:${utc(startsAt)}`,
  `DTEND:${utc(endsAt)}`,
  `SUMMARY:${escapeText(title)}`,
  ...(location ? [`LOCATION:${escapeText(location)}`] : []),
  `URL:${url}`,
  "CLASS:PRIVATE",
  "TRANSP:OPAQUE",
  "END:VEVENT",
];

/** « C. R. »: enough for the professional, too little for whoever looks over their shoulder. */
export const initialsOf = (given: string, family: string): string =>
  [given, family]
    .map((name) => Array.from(name.trim())[0] ?? "")
    .filter((letter) => letter !== "")
    .map((letter) => `${letter.toLocaleUpperCase("fr-CA")}.`)
    .join("\u00a0");
