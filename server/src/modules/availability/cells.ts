import { CELLS } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";
import { dateIn } from "./day-clock.ts";
import type { CalendarFacts } from "./facts.ts";
import { freeSlots } from "./slots.ts";

/** A session of the usual length stands for any: matching asks whether there is room, booking asks for the truth. */
const USUAL = { minutes: 50, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 };
/** Hours at which morning, afternoon and evening begin, and the evening ends. */
const PARTS = [9, 12, 17, 21] as const;

/** `minutes`: free minutes in the order of CELLS. A cell with room for a session has at least its length. */
export type WeekOfCells = { week: string; minutes: number[]; firstFreeAt: Date | null };

const mondayOf = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** Place in CELLS of a moment on the practice's wall clock; undefined in the night and early morning. */
export function cellAt(moment: Date, zone: string): number | undefined {
  const at = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  const part = PARTS.findLastIndex((hour) => at.hour >= hour);
  if (part < 0 || part >= PARTS.length - 1) return undefined;
  return (at.dayOfWeek >= 6 ? 3 : 0) + part;
}

/** Free time of the coming weeks, the running one included, by the same rule as the slots that clients see. Weeks begin on Monday in the practice's zone. */
export function freeCells(
  facts: CalendarFacts,
  { zone, now, weeks }: { zone: string; now: Date; weeks: number },
): WeekOfCells[] {
  const monday = mondayOf(Temporal.PlainDate.from(dateIn(now.getTime(), zone)));
  const found = Array.from({ length: weeks }, (_, ahead): WeekOfCells => {
    const week = monday.add({ weeks: ahead }).toString();
    return { week, minutes: CELLS.map(() => 0), firstFreeAt: null };
  });
  // A site's day may begin before or end after the practice's: one more day on either side.
  const from = monday.subtract({ days: 1 }).toString();
  const to = monday.add({ weeks }).toString();
  let counted = 0;
  for (const { startsAt, endsAt } of freeSlots(facts, { service: USUAL, from, to, now, byClient: true })) {
    const day = Temporal.PlainDate.from(dateIn(startsAt.getTime(), zone));
    const ahead = monday.until(day, { largestUnit: "days" }).days / 7;
    const week = ahead < 0 ? undefined : found[Math.floor(ahead)];
    if (!week) continue;
    week.firstFreeAt ??= startsAt;
    const cell = cellAt(startsAt, zone);
    if (cell === undefined) continue;
    // Overlapping slots share their minutes; the first of a cell counts whole.
    const fresh = week.minutes[cell] === 0 ? startsAt.getTime() : Math.max(counted, startsAt.getTime());
    week.minutes[cell] = (week.minutes[cell] ?? 0) + Math.max(0, endsAt.getTime() - fresh) / 60_000;
    counted = Math.max(counted, endsAt.getTime());
  }
  return found;
}
