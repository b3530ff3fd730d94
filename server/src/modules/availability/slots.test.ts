import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { CalendarFacts, OpenWindow } from "./facts.ts";
import { blockedBy, type FreeSlot, freeSlots, type SlotQuestion, STEP_MINUTES } from "./slots.ts";

const zone = "America/Toronto";
const local = (wall: string, its = zone) =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(its, { disambiguation: "earlier" }).epochMilliseconds);
const wallOf = (at: Date, its = zone) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(its);
const times = (slots: readonly FreeSlot[]) =>
  slots.map(({ startsAt, zone: its }) => wallOf(startsAt, its).toPlainDateTime().toString({ smallestUnit: "minute" }));

const mondays: OpenWindow = {
  siteId: "plateau",
  zone,
  weekday: 1,
  starts: "09:00",
  ends: "12:00",
  modalities: ["video"],
  validFrom: "2026-01-01",
  validUntil: null,
};
const facts: CalendarFacts = {
  windows: [mondays],
  exceptions: [],
  rules: { noticeHours: 24, horizonDays: 60, dailyMaximum: 8, bufferMinutes: null },
  booked: [],
  clientBusy: [],
  rooms: [],
};
const question: SlotQuestion = {
  service: { minutes: 50, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
  from: "2026-03-09",
  to: "2026-03-09",
  now: local("2026-03-02T08:00"),
  byClient: true,
};
const span = (from: string, until: string) => ({ startsAt: local(from), endsAt: local(until) });
const booked = (from: string, until: string) => ({ ...span(from, until), sessionStartsAt: local(from) });
const hours = (...list: string[]) => list.map((time) => `2026-03-09T${time}`);
const all = hours("09:00", "09:30", "10:00", "10:30", "11:00");

test.each<[string, Partial<CalendarFacts>, Partial<SlotQuestion>, readonly string[]]>([
  ["a window offers what fits in it, every half hour", {}, {}, all],
  [
    "the session must end inside the window, its buffer need not",
    { windows: [{ ...mondays, ends: "09:50" }] },
    {},
    hours("09:00"),
  ],
  ["a window that is not valid yet offers nothing", { windows: [{ ...mondays, validFrom: "2026-03-10" }] }, {}, []],
  ["a window on its last day still offers", { windows: [{ ...mondays, validUntil: "2026-03-09" }] }, {}, all],
  ["another weekday offers nothing", {}, { from: "2026-03-10", to: "2026-03-10" }, []],
  [
    "time off takes what it touches",
    { exceptions: [{ kind: "time_off", ...span("2026-03-09T10:20", "2026-03-09T10:30") }] },
    {},
    hours("09:00", "09:30", "10:30", "11:00"),
  ],
  [
    "a holiday takes the day",
    { exceptions: [{ kind: "holiday", ...span("2026-03-09T00:00", "2026-03-10T00:00") }] },
    {},
    [],
  ],
  [
    "extra hours open beside the windows",
    {
      windows: [],
      exceptions: [
        {
          kind: "extra_hours",
          ...span("2026-03-09T18:15", "2026-03-09T19:45"),
          siteId: "laval",
          zone,
          modalities: ["phone"],
        },
      ],
    },
    {},
    hours("18:15", "18:45"),
  ],
  [
    "a booking keeps its buffer, and the new one brings its own",
    { booked: [booked("2026-03-09T10:00", "2026-03-09T11:00")] },
    {},
    hours("09:00", "11:00"),
  ],
  [
    "the professional's own buffer replaces the service's",
    { rules: { ...facts.rules, bufferMinutes: 30 }, booked: [booked("2026-03-09T10:00", "2026-03-09T11:00")] },
    {},
    hours("11:00"),
  ],
  [
    "a buffer before is kept too",
    { booked: [booked("2026-03-09T10:00", "2026-03-09T11:00")] },
    { service: { minutes: 30, bufferBeforeMinutes: 15, bufferAfterMinutes: 0 } },
    hours("09:00", "09:30", "11:30"),
  ],
  [
    "the client's other session takes its bare time",
    { clientBusy: [span("2026-03-09T09:50", "2026-03-09T10:00")] },
    {},
    hours("09:00", "10:00", "10:30", "11:00"),
  ],
  [
    "a full day offers nothing more",
    { rules: { ...facts.rules, dailyMaximum: 1 }, booked: [booked("2026-03-09T16:00", "2026-03-09T17:00")] },
    {},
    [],
  ],
  [
    "imported busy time takes time but is no session",
    {
      rules: { ...facts.rules, dailyMaximum: 1 },
      booked: [{ ...span("2026-03-09T09:00", "2026-03-09T11:00"), sessionStartsAt: null }],
    },
    {},
    hours("11:00"),
  ],
  ["inside the notice a client finds nothing", {}, { now: local("2026-03-08T10:01") }, hours("10:30", "11:00")],
  ["exactly at the notice a client may book", {}, { now: local("2026-03-08T10:30") }, hours("10:30", "11:00")],
  [
    "notice is passed time: across the night that loses an hour, 48 hours begin an hour earlier",
    { rules: { ...facts.rules, noticeHours: 48 } },
    { now: local("2026-03-07T09:30") },
    hours("10:30", "11:00"),
  ],
  ["the practice needs no notice", {}, { now: local("2026-03-09T10:29"), byClient: false }, hours("10:30", "11:00")],
  ["what has begun is past for everybody", {}, { now: local("2026-03-09T10:30"), byClient: false }, hours("11:00")],
  [
    "past the horizon a client finds nothing",
    { rules: { ...facts.rules, horizonDays: 7 } },
    { now: local("2026-03-02T10:00") },
    hours("09:00", "09:30", "10:00"),
  ],
  ["the practice knows no horizon", { rules: { ...facts.rules, horizonDays: 1 } }, { byClient: false }, all],
  ["another way of meeting is not offered", {}, { modality: "phone" }, []],
])("%s", (_sentence, change, asked, expected) => {
  expect(times(freeSlots({ ...facts, ...change }, { ...question, ...asked }))).toEqual(expected);
});
test("in person needs a free room of that site; without one the time is offered by video only", () => {
  const windows = [{ ...mondays, modalities: ["in_person", "video"] as const }];
  const rooms = [
    { roomId: "a", siteId: "plateau", busy: [span("2026-03-09T09:00", "2026-03-09T10:00")] },
    { roomId: "b", siteId: "laval", busy: [] },
  ];
  const slots = freeSlots({ ...facts, windows, rooms }, question);
  expect(slots.map(({ modalities }) => modalities.length)).toEqual([1, 1, 2, 2, 2]);
  expect(times(freeSlots({ ...facts, windows, rooms }, { ...question, modality: "in_person" }))).toEqual(
    hours("10:00", "10:30", "11:00"),
  );
});
test("two windows at the same place and time make one slot, two places two", () => {
  const phone = { ...mondays, modalities: ["phone"] as const };
  expect(freeSlots({ ...facts, windows: [mondays, phone] }, question)[0]?.modalities).toEqual(["phone", "video"]);
  expect(freeSlots({ ...facts, windows: [mondays, { ...phone, siteId: "laval" }] }, question)).toHaveLength(10);
});

test.each<[string, string, string, string[]]>([
  ["America/Toronto skips 2 to 3", "America/Toronto", "2026-03-08", ["01:00", "01:30", "03:00", "03:30"]],
  [
    "America/Toronto repeats 1 to 2: the first counts",
    "America/Toronto",
    "2026-11-01",
    ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"],
  ],
  ["Europe/Paris skips 2 to 3", "Europe/Paris", "2026-03-29", ["01:00", "01:30", "03:00", "03:30"]],
  [
    "Europe/Paris repeats 2 to 3: the first counts",
    "Europe/Paris",
    "2026-10-25",
    ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"],
  ],
  ["Lord Howe skips half an hour", "Australia/Lord_Howe", "2026-10-04", ["01:00", "01:30", "02:30", "03:00", "03:30"]],
  [
    "Lord Howe repeats half an hour: the first counts",
    "Australia/Lord_Howe",
    "2026-04-05",
    ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"],
  ],
])("the night that changes the clock: %s", (_sentence, its, day, expected) => {
  const window: OpenWindow = { ...mondays, zone: its, weekday: 7, starts: "01:00", ends: "04:00" };
  const slots = freeSlots(
    { ...facts, windows: [window] },
    {
      ...question,
      service: { minutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
      from: day,
      to: day,
      byClient: false,
    },
  );
  expect(times(slots)).toEqual(expected.map((time) => `${day}T${time}`));
  for (const { startsAt } of slots)
    expect(startsAt).toEqual(local(wallOf(startsAt, its).toPlainDateTime().toString(), its));
});
test("a window whose end the clock skips ends where it jumps", () => {
  const window: OpenWindow = { ...mondays, weekday: 7, starts: "01:00", ends: "02:30" };
  const night = { ...question, from: "2026-03-08", to: "2026-03-08", byClient: false };
  const short = { minutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  expect(times(freeSlots({ ...facts, windows: [window] }, { ...night, service: short }))).toEqual([
    "2026-03-08T01:00",
    "2026-03-08T01:30",
  ]);
});

const zones = fc.constantFrom("America/Toronto", "Europe/Paris", "Australia/Lord_Howe");
const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const clockTime = (at: number) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
const anyWindow: fc.Arbitrary<OpenWindow> = fc
  .record({
    zone: zones,
    weekday: fc.integer({ min: 1, max: 7 }),
    a: minute,
    b: minute,
    siteId: fc.constantFrom("x", "y"),
  })
  .filter(({ a, b }) => a !== b)
  .map(({ zone: its, weekday, a, b, siteId }) => {
    const [starts, ends] = [clockTime(Math.min(a, b)), clockTime(Math.max(a, b))];
    return {
      siteId: `${siteId} in ${its}`, // a site lies in one zone
      zone: its,
      weekday,
      starts,
      ends,
      modalities: ["video"],
      validFrom: "2026-01-01",
      validUntil: null,
    };
  });
/** Weeks around the changes of the clock. */
const firstDays = fc.constantFrom("2026-03-05", "2026-03-27", "2026-04-03", "2026-10-02", "2026-10-23", "2026-10-30");
const anyCase = fc.record({ day: firstDays, zone: zones }).chain(({ day, zone: its }) => {
  const begin = local(`${day}T00:00`, its).getTime();
  const stretch = fc.tuple(fc.nat({ max: 5 * 96 }), fc.integer({ min: 1, max: 24 })).map(([at, length]) => ({
    startsAt: new Date(begin + at * 900_000),
    endsAt: new Date(begin + (at + length) * 900_000),
  }));
  return fc.record({
    facts: fc.record<CalendarFacts>({
      windows: fc.array(anyWindow, { maxLength: 6 }),
      exceptions: fc.array(
        stretch.map((each) => ({ kind: "time_off" as const, ...each })),
        { maxLength: 2 },
      ),
      rules: fc.record({
        noticeHours: fc.nat({ max: 48 }),
        horizonDays: fc.integer({ min: 1, max: 6 }),
        dailyMaximum: fc.integer({ min: 1, max: 4 }),
        bufferMinutes: fc.option(fc.nat({ max: 30 })),
      }),
      booked: fc.array(
        stretch.map((each) => ({ ...each, sessionStartsAt: each.startsAt })),
        { maxLength: 4 },
      ),
      clientBusy: fc.array(stretch, { maxLength: 2 }),
      rooms: fc.constant([]),
    }),
    question: fc.record<SlotQuestion>({
      service: fc.record({
        minutes: fc.constantFrom(20, 50, 90),
        bufferBeforeMinutes: fc.constantFrom(0, 10),
        bufferAfterMinutes: fc.constant(0),
      }),
      from: fc.constant(day),
      to: fc.constant(Temporal.PlainDate.from(day).add({ days: 4 }).toString()),
      now: fc.nat({ max: 96 }).map((quarter) => new Date(begin + quarter * 900_000)),
      byClient: fc.boolean(),
    }),
  });
});

const touches = (from: number, until: number) => (each: { startsAt: Date; endsAt: Date }) =>
  each.startsAt.getTime() < until && from < each.endsAt.getTime();

/** The same rule said again, slowly: every wall time of every day, every minute of every session. */
function naiveSlots(
  { windows, exceptions, rules, booked: taken, clientBusy }: CalendarFacts,
  asked: SlotQuestion,
): string[] {
  const found = new Set<string>();
  const { service, now, byClient } = asked;
  for (const window of windows) {
    const inside = (at: number, day: Temporal.PlainDate) => {
      const wall = wallOf(new Date(at), window.zone);
      const time = wall.toPlainTime().toString({ smallestUnit: "minute" });
      return wall.toPlainDate().equals(day) && window.starts <= time && time < window.ends;
    };
    for (let day = Temporal.PlainDate.from(asked.from); day.toString() <= asked.to; day = day.add({ days: 1 })) {
      if (day.dayOfWeek !== window.weekday) continue;
      const sessions = taken.filter(
        ({ sessionStartsAt }) => sessionStartsAt && wallOf(sessionStartsAt, window.zone).toPlainDate().equals(day),
      );
      for (let time = window.starts; time < window.ends; ) {
        const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
        const start = wall.toZonedDateTime(window.zone, { disambiguation: "earlier" });
        const at = start.epochMilliseconds;
        const end = at + service.minutes * 60_000;
        const [blockedFrom, blockedUntil] = blockedBy({ begin: at, service, bufferMinutes: rules.bufferMinutes });
        const latest = wallOf(now, window.zone).add({ days: rules.horizonDays }).epochMilliseconds;
        const allowed = byClient
          ? at >= now.getTime() + rules.noticeHours * 3_600_000 && at <= latest
          : at > now.getTime();
        const fits = Array.from({ length: service.minutes }, (_, each) => at + each * 60_000).every((each) =>
          inside(each, day),
        );
        const clash =
          exceptions.some(touches(at, end)) ||
          taken.some(touches(blockedFrom, blockedUntil)) ||
          clientBusy.some(touches(at, end));
        const exists = start.toPlainDateTime().equals(wall);
        if (exists && fits && allowed && !clash && sessions.length < rules.dailyMaximum)
          found.add(`${at} ${window.siteId}`);
        const next = Temporal.PlainTime.from(time).add({ minutes: STEP_MINUTES }).toString({ smallestUnit: "minute" });
        if (next < time) break;
        time = next;
      }
    }
  }
  return [...found].toSorted();
}
test("a second, slow implementation finds the same slots: none lost, none invented, around every change of the clock", () => {
  fc.assert(
    fc.property(anyCase, ({ facts: its, question: asked }) => {
      const slots = freeSlots(its, asked).map(({ startsAt, siteId }) => `${startsAt.getTime()} ${siteId}`);
      expect(slots.toSorted()).toEqual(naiveSlots(its, asked));
    }),
    { numRuns: 40 },
  );
}, 60_000);
test("the order in which windows, exceptions and bookings are read changes nothing", () => {
  fc.assert(
    fc.property(anyCase, ({ facts: its, question: asked }) => {
      const turned = {
        ...its,
        windows: its.windows.toReversed(),
        exceptions: its.exceptions.toReversed(),
        booked: its.booked.toReversed(),
        clientBusy: its.clientBusy.toReversed(),
      };
      expect(freeSlots(turned, asked)).toEqual(freeSlots(its, asked));
    }),
  );
});
test("no slot touches time that is taken, buffers included", () => {
  fc.assert(
    fc.property(anyCase, ({ facts: its, question: asked }) => {
      for (const { startsAt } of freeSlots(its, asked)) {
        const [from, until] = blockedBy({
          begin: startsAt.getTime(),
          service: asked.service,
          bufferMinutes: its.rules.bufferMinutes,
        });
        expect(its.booked.filter((each) => each.startsAt.getTime() < until && from < each.endsAt.getTime())).toEqual(
          [],
        );
      }
    }),
  );
});
test("fourteen days of a busy professional are found within three milliseconds", () => {
  const windows = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { ...mondays, weekday },
    { ...mondays, weekday, starts: "13:00", ends: "18:00" },
  ]);
  const taken = Array.from({ length: 60 }, (_, each) =>
    booked(
      `2026-03-${String(9 + (each % 14)).padStart(2, "0")}T${String(9 + (each % 8)).padStart(2, "0")}:00`,
      `2026-03-${String(9 + (each % 14)).padStart(2, "0")}T${String(10 + (each % 8)).padStart(2, "0")}:00`,
    ),
  );
  const run = () => {
    const begun = performance.now();
    freeSlots({ ...facts, windows, booked: taken }, { ...question, from: "2026-03-05", to: "2026-03-18" });
    return performance.now() - begun;
  };
  expect(Array.from({ length: 31 }, run).toSorted((a, b) => a - b)[15]).toBeLessThan(3);
});
