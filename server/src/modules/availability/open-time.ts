import { busyTime, type Stretch, stretchOf } from "./busy-time.ts";
import { dateIn, dayClocks, minuteOf } from "./day-clock.ts";
import type { CalendarFacts, OpenSpan } from "./facts.ts";

const DAY = 86_400_000;

/** A stretch without the closed parts of it. */
function without([from, until]: Stretch, closed: readonly Stretch[]): Stretch[] {
  let begin = from;
  const left: Stretch[] = [];
  for (const [shut, opens] of closed) {
    if (opens <= begin || shut >= until) continue;
    if (shut > begin) left.push([begin, shut]);
    begin = Math.max(begin, opens);
  }
  if (begin < until) left.push([begin, until]);
  return left;
}

/** When a professional is open between two moments: windows and extra hours, minus time off and holidays, in order. */
export function openTime(
  { windows, exceptions }: Pick<CalendarFacts, "windows" | "exceptions">,
  { from, until }: { from: Date; until: Date },
): OpenSpan[] {
  const closed = busyTime(exceptions.filter(({ kind }) => kind !== "extra_hours").map(stretchOf));
  const [since, last] = [from.getTime() - DAY, until.getTime()];
  const zones = new Set(windows.map(({ zone }) => zone));
  const calendars = new Map([...zones].map((zone) => [zone, dayClocks(zone, dateIn(since, zone), dateIn(last, zone))]));
  const whole = windows.flatMap((window) => {
    const clocks = calendars.get(window.zone) ?? [];
    const days = clocks.filter(
      ({ weekday, day }) => weekday === window.weekday && window.validFrom <= day && day <= (window.validUntil ?? day),
    );
    return days.map((clock) => {
      const stretch: Stretch = [clock.border(minuteOf(window.starts)), clock.border(minuteOf(window.ends))];
      return { stretch, siteId: window.siteId, zone: window.zone, modalities: window.modalities };
    });
  });
  const extra = exceptions.flatMap((exception) => {
    if (exception.kind !== "extra_hours") return [];
    const { siteId, zone, modalities } = exception;
    return [{ stretch: stretchOf(exception), siteId, zone, modalities }];
  });
  return [...whole, ...extra]
    .flatMap(({ stretch, ...place }) => without(stretch, closed).map(([opens, shuts]) => ({ ...place, opens, shuts })))
    .filter(({ opens, shuts }) => opens < until.getTime() && shuts > from.getTime())
    .map(({ opens, shuts, ...place }) => ({ ...place, startsAt: new Date(opens), endsAt: new Date(shuts) }))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.siteId < b.siteId ? -1 : 1));
}
