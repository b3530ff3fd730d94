import { Temporal } from "temporal-polyfill";
import { Refused } from "../../platform/refused.ts";

/** The date that a zone's calendar shows at this moment. */
export const dayIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** From the beginning of the first day to the end of the last, as a zone's calendar has them. */
export function daySpan(from: string, to: string, zone: string): { from: Date; until: Date } {
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone: zone }).epochMilliseconds);
  return { from: startOf(Temporal.PlainDate.from(from)), until: startOf(Temporal.PlainDate.from(to).add({ days: 1 })) };
}

/** Throws SPAN_EMPTY for what ends before it begins, and IN_THE_PAST for what is over. */
export function judgeSpan(told: { startsAt: string; endsAt: string }, now: Date): { startsAt: Date; endsAt: Date } {
  const [startsAt, endsAt] = [new Date(told.startsAt), new Date(told.endsAt)];
  if (endsAt <= startsAt) throw new Refused("SPAN_EMPTY");
  if (endsAt <= now) throw new Refused("IN_THE_PAST");
  return { startsAt, endsAt };
}
