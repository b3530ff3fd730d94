import { Temporal } from "temporal-polyfill";

/** The calendar that the demonstration is told in: days counted from today, in the practice's zone. */
export class Days {
  readonly today: Temporal.PlainDate;
  constructor(
    readonly now: Date,
    readonly zone: string,
  ) {
    this.today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  }
  /** ISO: Monday is 1. */
  weekday(offset: number): number {
    return this.today.add({ days: offset }).dayOfWeek;
  }
  date(offset: number): string {
    return this.today.add({ days: offset }).toString();
  }
  at(offset: number, time: string): Date {
    const wall = this.today.add({ days: offset }).toPlainDateTime(Temporal.PlainTime.from(time));
    return new Date(wall.toZonedDateTime(this.zone).epochMilliseconds);
  }
  hoursAgo(hours: number): Date {
    return new Date(this.now.getTime() - hours * 3_600_000);
  }
  /** The nth working day after today, as an offset. */
  workday(nth: number): number {
    let offset = 0;
    for (let left = nth; left > 0; ) {
      offset += 1;
      if (this.weekday(offset) <= 5) left -= 1;
    }
    return offset;
  }
  /** The moment at which so many answer hours (Monday to Friday 8–20, Saturday 9–17) have gone by. */
  afterAnswerHours(from: Date, hours: number): Date {
    const step = 300_000;
    let at = Math.ceil(from.getTime() / step) * step;
    for (let left = hours * 3_600_000; left > 0; at += step) if (this.isAnswerTime(at)) left -= step;
    return new Date(at);
  }
  private isAnswerTime(at: number): boolean {
    const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.zone);
    if (dayOfWeek === 7) return false;
    return dayOfWeek === 6 ? hour >= 9 && hour < 17 : hour >= 8 && hour < 20;
  }
}
