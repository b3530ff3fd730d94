/** What every calendar says of an appointment. */
export type PlainEvent = {
  uid: string;
  /** Grows with each change, so that the newest file wins. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  /** Neutral: calendars are seen by others. */
  title: string;
  location: string | null;
  url: string;
};
export type CalendarEvent = PlainEvent & {
  organizer: { name: string; email: string };
  attendee: string | null;
  cancelled: boolean;
  now: Date;
};

/** RFC 5545, an instant that every zone reads right. */
const utc = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
/** RFC 5545, section 3.3.11: what a text may not hold as it is. */
export const escapeText = (words: string) =>
  words
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
const quoted = (words: string) => `"${words.replaceAll(/["\p{Cc}]/gu, "")}"`;

/** RFC 5545: lines of at most 75 octets; what is longer goes on after a blank. No character is cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 74) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part].join("\r\n ");
}

/** One event, with the lines that only one kind of calendar has. Instants in UTC, which every zone reads right. */
export const eventLines = (event: PlainEvent, now: Date, more: readonly string[] = []): string[] => [
  "BEGIN:VEVENT",
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${escapeText(event.title)}`,
  ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
  `URL:${event.url}`,
  ...more,
  "CLASS:PRIVATE",
  "TRANSP:OPAQUE",
  "END:VEVENT",
];

/** A whole calendar around these lines. */
export function calendarOf(lines: readonly string[]): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Je Chemine//Appointments//FR", "CALSCALE:GREGORIAN"];
  return `${[...head, ...lines, "END:VCALENDAR"].map(fold).join("\r\n")}\r\n`;
}

/** A calendar file (iTIP). */
export function calendarFile(event: CalendarEvent): string {
  const { organizer, attendee, cancelled, now } = event;
  const more = [
    `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`,
    ...(attendee ? [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee}`] : []),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
  ];
  return calendarOf([`METHOD:${methodOf(event)}`, ...eventLines(event, now, more)]);
}

export const methodOf = ({ cancelled }: Pick<CalendarEvent, "cancelled">) => (cancelled ? "CANCEL" : "REQUEST");
/** As an attachment of a mail: the client of the mail offers to put it into the calendar. */
export const attachmentOf = (event: CalendarEvent) => ({
  filename: "rendez-vous.ics",
  contentType: `text/calendar; charset=utf-8; method=${methodOf(event)}`,
  content: calendarFile(event),
});
