type Event = {
  id: string;
  startsAt: string;
  endsAt: string;
  /** SEQUENCE: counts the changes of time. */
  revision: number;
  /** Neutral: calendars are read by others too. */
  title: string;
  location: string | null;
  url: string;
};

const stamp = (instant: string) => `${new Date(instant).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, "\\n");

const utf8 = new TextEncoder();
/** Lines of at most 75 bytes; the rest goes on the next one after a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = "";
  for (const character of line) {
    if (utf8.encode(current + character).length > 74) {
      lines.push(current);
      current = "";
    }
    current += character;
  }
  return [...lines, current].join("\r\n ");
}

/** One appointment as a calendar file. `madeAt` is when it is written. */
export function calendarFile({ id, startsAt, endsAt, revision, title, location, url }: Event, madeAt: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Je Chemine//Portal//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${id}@jechemine`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SEQUENCE:${revision}`,
    `SUMMARY:${escaped(title)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
