import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { busyTime, overlaps, type Stretch, stretchOf } from "./busy-time.ts";
import { type DayClock, dayClocks, daysAfter, minuteOf } from "./day-clock.ts";
import type { CalendarFacts, Exception, OpenWindow, ServiceTime } from "./facts.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Times on offer begin so many minutes apart, counted from the opening. */
export const STEP_MINUTES = 30;

export type SlotQuestion = {
  service: ServiceTime;
  /** Days of the site, both included. */
  from: string;
  to: string;
  now: Date;
  /** The practice itself is free of notice and horizon. */
  byClient: boolean;
  modality?: Modality | undefined;
};
export type FreeSlot = { startsAt: Date; endsAt: Date; siteId: string; zone: string; modalities: Modality[] };

/** A time that may begin here if nothing stands against it. */
type Candidate = { begin: number; siteId: string; zone: string; modalities: readonly Modality[]; clock: DayClock };
type Extra = Extract<Exception, { kind: "extra_hours" }>;

function* ofWindow(window: OpenWindow, clocks: readonly DayClock[], length: number): Generator<Candidate> {
  const { siteId, zone, modalities, weekday, validFrom, validUntil } = window;
  const [opens, closes] = [minuteOf(window.starts), minuteOf(window.ends)];
  for (const clock of clocks) {
    if (clock.weekday !== weekday || clock.day < validFrom || (validUntil !== null && validUntil < clock.day)) continue;
    const until = clock.border(closes);
    for (let minute = opens; minute < closes; minute += STEP_MINUTES) {
      const begin = clock.at(minute);
      if (begin !== undefined && begin + length <= until) yield { begin, siteId, zone, modalities, clock };
    }
  }
}

function* ofExtraHours(extra: Extra, clocks: readonly DayClock[], length: number): Generator<Candidate> {
  const [opens, closes] = stretchOf(extra);
  const { siteId, zone, modalities } = extra;
  for (let begin = opens; begin + length <= closes; begin += STEP_MINUTES * MINUTE) {
    const clock = clocks.find(({ begins, ends }) => begins <= begin && begin < ends);
    if (clock) yield { begin, siteId, zone, modalities, clock };
  }
}

const isExtra = (exception: Exception): exception is Extra => exception.kind === "extra_hours";

/** Every time that the windows and extra hours offer, before anything is taken away. */
function* candidatesOf(
  { windows, exceptions }: CalendarFacts,
  { service, from, to }: SlotQuestion,
): Generator<Candidate> {
  const calendars = new Map<string, DayClock[]>();
  const clocksOf = (zone: string) => {
    const known = calendars.get(zone) ?? dayClocks(zone, from, to);
    calendars.set(zone, known);
    return known;
  };
  const length = service.minutes * MINUTE;
  for (const window of windows) yield* ofWindow(window, clocksOf(window.zone), length);
  for (const extra of exceptions.filter(isExtra)) yield* ofExtraHours(extra, clocksOf(extra.zone), length);
}

/** One of the service's buffers, or the professional's own after the session. */
export function blockedBy({
  begin,
  service,
  bufferMinutes,
}: {
  begin: number;
  service: ServiceTime;
  bufferMinutes: number | null;
}): Stretch {
  const [before, after] =
    bufferMinutes === null ? [service.bufferBeforeMinutes, service.bufferAfterMinutes] : [0, bufferMinutes];
  return [begin - before * MINUTE, begin + (service.minutes + after) * MINUTE];
}

/** Days on which as many sessions are booked as the professional holds at most. */
function fullDays({ booked, rules }: CalendarFacts): (clock: DayClock) => boolean {
  const sessions = booked.flatMap(({ sessionStartsAt }) => sessionStartsAt?.getTime() ?? []);
  const known = new Map<number, boolean>();
  return ({ begins, ends }) => {
    const full = known.get(begins) ?? sessions.filter((at) => begins <= at && at < ends).length >= rules.dailyMaximum;
    known.set(begins, full);
    return full;
  };
}

/** What stands against a candidate, prepared once. */
function judgeOf(facts: CalendarFacts, { service, now, byClient }: SlotQuestion) {
  const { rules } = facts;
  const closed = busyTime(facts.exceptions.filter((each) => !isExtra(each)).map(stretchOf));
  const booked = busyTime(facts.booked.map(stretchOf));
  const client = busyTime(facts.clientBusy.map(stretchOf));
  const isFull = fullDays(facts);
  const earliest = byClient ? now.getTime() + rules.noticeHours * HOUR : now.getTime() + 1;
  const horizons = new Map<string, number>();
  const latest = (zone: string) => {
    if (!byClient) return Number.POSITIVE_INFINITY;
    const known = horizons.get(zone) ?? daysAfter(now, rules.horizonDays, zone);
    horizons.set(zone, known);
    return known;
  };
  return ({ begin, zone, clock }: Candidate): boolean => {
    if (begin < earliest || begin > latest(zone) || isFull(clock)) return false;
    const session: Stretch = [begin, begin + service.minutes * MINUTE];
    const blocked = blockedBy({ begin, service, bufferMinutes: rules.bufferMinutes });
    return !overlaps(closed, session) && !overlaps(booked, blocked) && !overlaps(client, session);
  };
}

/** In person only where a room of the site is free, buffer included. */
function roomsOf({ rooms, rules }: CalendarFacts, service: ServiceTime) {
  const prepared = rooms.map(({ siteId, busy }) => ({ siteId, busy: busyTime(busy.map(stretchOf)) }));
  return ({ begin, siteId }: Candidate): boolean => {
    const blocked = blockedBy({ begin, service, bufferMinutes: rules.bufferMinutes });
    return prepared.some((room) => room.siteId === siteId && !overlaps(room.busy, blocked));
  };
}

/**
 * The times that can be booked, in order. Pure: a slot lies inside a window or extra hours, minus time off and holidays; respects
 * notice, horizon, buffers and the daily maximum; has a free room when in person; and overlaps nothing of the professional or the
 * client. A wall time that does not exist is skipped, an ambiguous one is the first; a day is the site's day.
 */
export function freeSlots(facts: CalendarFacts, question: SlotQuestion): FreeSlot[] {
  const isFree = judgeOf(facts, question);
  const hasRoom = roomsOf(facts, question.service);
  const found = new Map<string, FreeSlot>();
  for (const candidate of candidatesOf(facts, question)) {
    if (!isFree(candidate)) continue;
    const { begin, siteId, zone } = candidate;
    const key = `${begin} ${siteId}`;
    const known = found.get(key)?.modalities ?? [];
    const added = candidate.modalities.filter(
      (modality) =>
        !known.includes(modality) &&
        (question.modality === undefined || modality === question.modality) &&
        (modality !== "in_person" || hasRoom(candidate)),
    );
    if (known.length + added.length === 0) continue;
    const endsAt = new Date(begin + question.service.minutes * MINUTE);
    found.set(key, { startsAt: new Date(begin), endsAt, siteId, zone, modalities: [...known, ...added].toSorted() });
  }
  return [...found.values()].toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.siteId < b.siteId ? -1 : 1),
  );
}
