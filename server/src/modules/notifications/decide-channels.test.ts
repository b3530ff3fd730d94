import {
  CHANNELS,
  classOf,
  eventOf,
  NOTICE_KINDS,
  type NoticeKind,
  paceOf,
} from "@jechemine/contract/notification-kinds.ts";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Asked, decideChannels, type Wishes } from "./decide-channels.ts";
import { afterQuiet, dayOf, isQuiet, nextCalm, nextMorning, nextWork } from "./told-when.ts";

/** Half-hour shifts, summer time in both hemispheres, a zone that skipped a day, and none at all. */
const zone = fc.constantFrom(
  "America/Toronto",
  "America/St_Johns",
  "Europe/Paris",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kolkata",
  "UTC",
);
/** Many of them around the changes to and from summer time of 2026. */
const moment = fc.oneof(
  fc.date({ min: new Date("2011-12-28T00:00:00Z"), max: new Date("2031-01-01T00:00:00Z"), noInvalidDate: true }),
  fc.date({ min: new Date("2026-03-08T04:00:00Z"), max: new Date("2026-03-08T12:00:00Z"), noInvalidDate: true }),
  fc.date({ min: new Date("2026-11-01T03:00:00Z"), max: new Date("2026-11-01T11:00:00Z"), noInvalidDate: true }),
);
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const quiet = fc.record({ from: time, until: time });
const night = { from: "21:00", until: "08:00" };
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" }));
const work = { hours: weekdays, zone: "America/Toronto" };
const at = (text: string) => new Date(text);
const kinds = Object.keys(NOTICE_KINDS).filter((name): name is NoticeKind => Object.hasOwn(NOTICE_KINDS, name));

const plain: Wishes = {
  zone: "America/Toronto",
  quiet: night,
  work: null,
  choices: new Map(),
  digest: false,
  reach: { email: true, sms: true, push: true },
};
const NOON = at("2026-03-10T16:00:00Z");
const ask = (kind: NoticeKind, over: Partial<Asked> = {}): Asked => ({
  kind,
  now: NOON,
  toldToday: 0,
  mostADay: 2,
  ...over,
});
const channelsOf = (wishes: Wishes, asked: Asked) => decideChannels(wishes, asked).sends.map(({ channel }) => channel);

test("nothing that waits for the quiet hours arrives in them, or before it was sent, or later than two days", () => {
  fc.assert(
    fc.property(moment, quiet, zone, (now, its, where) => {
      const told = afterQuiet(now, its, where);
      expect(told.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(told.getTime() - now.getTime()).toBeLessThanOrEqual(50 * 3_600_000);
      expect(isQuiet(told, its, where)).toBe(false);
      expect(told.getTime() === now.getTime()).toBe(!isQuiet(now, its, where));
    }),
    { numRuns: 2_000 },
  );
});
test("the end of the quiet hours is the first moment that is not quiet: no minute before it would do", () => {
  fc.assert(
    fc.property(moment, zone, (now, where) => {
      const told = afterQuiet(now, night, where);
      for (let before = told.getTime() - 60_000; before > now.getTime(); before -= 15 * 60_000)
        expect(isQuiet(new Date(before), night, where)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
test.each([
  ["in the night that loses an hour", "2026-03-08T06:30:00Z", "2026-03-08T12:00:00.000Z"],
  ["in the night that has an hour twice", "2026-11-01T05:30:00Z", "2026-11-01T13:00:00.000Z"],
  ["one minute before eight", "2026-03-10T11:59:00Z", "2026-03-10T12:00:00.000Z"],
  ["at eight", "2026-03-10T12:00:00Z", "2026-03-10T12:00:00.000Z"],
  ["at nine in the evening", "2026-03-11T01:00:00Z", "2026-03-11T12:00:00.000Z"],
])("%s, Montréal hears at eight in the morning by its clocks", (_when, now, told) => {
  expect(afterQuiet(at(now), night, "America/Toronto").toISOString()).toBe(told);
});
test("a professional's notice comes within working hours and outside the quiet ones, wherever both exist", () => {
  fc.assert(
    fc.property(moment, zone, (now, where) => {
      const told = nextCalm(now, { quiet: night, zone: where, work: { ...work, zone: where } });
      expect(isQuiet(told, night, where)).toBe(false);
      expect(nextWork(told, { ...work, zone: where })).toEqual(told);
    }),
    { numRuns: 500 },
  );
  const never = { quiet: { from: "08:30", until: "17:30" }, zone: work.zone, work };
  expect(nextCalm(NOON, never).toISOString()).toBe("2026-03-10T21:30:00.000Z");
});
test("a digest is read once in every day of its reader, summer time or not", () => {
  fc.assert(
    fc.property(moment, zone, (now, where) => {
      const first = nextMorning(now, night, where);
      const clock = Temporal.Instant.fromEpochMilliseconds(first.getTime()).toZonedDateTimeISO(where).toPlainTime();
      expect(clock.toString({ smallestUnit: "minute" })).toBe("08:00");
      expect(dayOf(nextMorning(first, night, where), where).name).not.toBe(dayOf(first, where).name);
    }),
    { numRuns: 300 },
  );
});
test("whatever somebody chooses, security, money and alerts keep their channels", () => {
  const off = fc.constant(
    new Map(
      kinds.flatMap((kind) => CHANNELS.map((channel) => [`${NOTICE_KINDS[kind].event}.${channel}`, false] as const)),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), off, moment, fc.boolean(), (kind, choices, now, digest) => {
      const { sends, inApp } = decideChannels({ ...plain, choices, digest }, ask(kind, { now, toldToday: 9 }));
      const isKept = classOf(kind) !== "ordinary";
      const isMailed = isKept && eventOf(kind) !== "reach"; // that mail does not arrive is said in the app
      expect([sends.some(({ channel }) => channel === "email"), sends.length > 0 || inApp]).toEqual([isMailed, isKept]);
    }),
  );
});
test("nobody's telephone rings at night, but for an alert", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), moment, zone, (kind, now, where) => {
      const on = new Map(CHANNELS.map((channel) => [`${NOTICE_KINDS[kind].event}.${channel}`, true] as const));
      const { sends } = decideChannels({ ...plain, zone: where, choices: on }, ask(kind, { now }));
      const rings = sends.filter(({ channel, at: when }) => channel !== "email" && isQuiet(when, night, where));
      expect(rings.length > 0 && classOf(kind) !== "alert").toBe(false);
    }),
    { numRuns: 500 },
  );
});
test("a text leaves only where the number is verified and safe, a push only where a browser listens", () => {
  expect(channelsOf(plain, ask("appointment_unconfirmed_reminder"))).toEqual(["email", "sms", "push"]);
  const reach = { email: true, sms: false, push: false };
  expect(channelsOf({ ...plain, reach }, ask("appointment_unconfirmed_reminder"))).toEqual(["email"]);
});
test("two optional notices a day; the third stands in the app and in the next digest", () => {
  const optional =
    kinds.find((kind) => paceOf(kind) === "optional" && classOf(kind) === "ordinary") ?? "calendar_opened";
  expect(decideChannels(plain, ask(optional, { toldToday: 1 }))).toMatchObject({ digest: false, counts: true });
  expect(decideChannels(plain, ask(optional, { toldToday: 2 }))).toEqual({
    inApp: true,
    sends: [],
    digest: true,
    counts: false,
  });
  expect(channelsOf(plain, ask("appointment_cancelled", { toldToday: 9 }))).toContain("email");
});
test("whoever wants one mail a day gets the optional ones in it, and the rest as it comes", () => {
  expect(decideChannels({ ...plain, digest: true }, ask("calendar_opened"))).toMatchObject({ digest: true, sends: [] });
  expect(channelsOf({ ...plain, digest: true }, ask("appointment_moved"))).toEqual(["email"]);
});
test("what a professional would hear in the evening waits for working hours, but for alerts, security, and what is over by then", () => {
  const evening = at("2026-03-13T23:30:00Z"); // Friday
  const professional = { ...plain, work };
  const when = (kind: NoticeKind, uselessAt?: Date) =>
    decideChannels(professional, ask(kind, { now: evening, uselessAt })).sends.map(({ at: told }) =>
      told.toISOString(),
    );
  const monday = "2026-03-16T13:00:00.000Z";
  expect(new Set([...when("proposal_made"), ...when("appointment_booked")])).toEqual(new Set([monday]));
  expect(new Set(when("alert_raised"))).toEqual(new Set([evening.toISOString()]));
  expect(new Set(when("second_factor_changed"))).toEqual(new Set([evening.toISOString()]));
  // What is over before the next working hour: the mail leaves, and nothing rings.
  const [mail, ...rings] = when("day_list", at("2026-03-14T14:00:00Z"));
  expect([mail, new Set(rings)]).toEqual([evening.toISOString(), new Set([monday])]);
});
