import { Temporal } from "temporal-polyfill";
import type { Ctx } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { listHolidays } from "./queries.ts";

/** As far as a deadline may ever lie ahead. */
const AHEAD_DAYS = 90;
const DAY = 86_400_000;

/** The dates on which the practice is closed, whole or in part, from a moment on. For any caller. */
export async function holidaysFrom(ctx: Pick<Ctx, "tx">, from: Date): Promise<ReadonlySet<string>> {
  const { zone } = await readPractice(ctx);
  const until = new Date(from.getTime() + AHEAD_DAYS * DAY);
  const closed = (await listHolidays(ctx.tx, from)).filter(({ startsAt }) => startsAt < until);
  return new Set(closed.flatMap((each) => datesOf(each, zone)));
}

/** The dates that a stretch of time touches, in the practice's zone; midnight ends a day, it does not touch the next. */
function datesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, zone: string): string[] {
  const on = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const last = on(endsAt.getTime() - 1);
  const dates: string[] = [];
  for (let day = on(startsAt.getTime()); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    dates.push(day.toString());
  return dates;
}
