import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentOf, type CalendarEvent, calendarFile } from "./calendar-file.ts";

const event: CalendarEvent = {
  uid: "1@example.test",
  sequence: 3,
  startsAt: new Date("2026-03-09T18:30:00Z"),
  endsAt: new Date("2026-03-09T19:20:00Z"),
  title: "Rendez-vous",
  location: "Plateau, 1, rue Rachel; Montréal",
  url: "http://localhost:3000/portal/appointments/1",
  organizer: { name: "Clinique « Cheminer »", email: "allo@example.test" },
  attendee: "elodie@example.test",
  cancelled: false,
  now: new Date("2026-03-02T13:00:00Z"),
};

test("a session reads the same in every calendar: instants in UTC, texts escaped, one version after the other", () => {
  const lines = calendarFile(event).split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:REQUEST",
      "UID:1@example.test",
      "SEQUENCE:3",
      "DTSTAMP:20260302T130000Z",
      "DTSTART:20260309T183000Z",
      "DTEND:20260309T192000Z",
      "LOCATION:Plateau\\, 1\\, rue Rachel\\; Montréal",
      "STATUS:CONFIRMED",
    ]),
  );
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
});
test("a cancelled one takes itself out of the calendar", () => {
  const { content, contentType } = attachmentOf({ ...event, cancelled: true });
  expect(content).toContain("METHOD:CANCEL\r\n");
  expect(content).toContain("STATUS:CANCELLED\r\n");
  expect(contentType).toBe("text/calendar; charset=utf-8; method=CANCEL");
});
test("whatever a place or a practice is called: no line is too long, no character is cut, nothing is smuggled in", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(words, words, (location, name) => {
      const file = calendarFile({
        ...event,
        location: `x${location}`,
        organizer: { name, email: "allo@example.test" },
      });
      const lines = file.split("\r\n");
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(() => encodeURI(file)).not.toThrow("URI malformed"); // half a character would be malformed
      const unfolded = file.replaceAll("\r\n ", "").split("\r\n");
      expect(unfolded).toHaveLength(22);
      expect(unfolded.filter((line) => line.startsWith("LOCATION:"))).toHaveLength(1);
    }),
  );
});
