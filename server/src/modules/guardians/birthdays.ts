import { Temporal } from "temporal-polyfill";

/** From this age on a person decides about their care, and who knows of it. */
export const AGE_OF_CONSENT = 14;
export const AGE_OF_MAJORITY = 18;
/** How long appointments and bills stay open to a guardian without the youth's decision (model.md §10). */
export const UNDECIDED_DAYS = 90;
/** How long before the fourteenth birthday whoever treats the child is asked to talk with them. */
export const TALK_DAYS = 60;

/** The day on which somebody is so many years old. Born on 29 February: the first of March where there is none. */
export function birthdayOf(birthDate: string, years: number): string {
  const { year, month, day } = Temporal.PlainDate.from(birthDate);
  return Temporal.PlainDate.from({ year: year + years, month, day: 1 })
    .add({ days: day - 1 })
    .toString();
}

export const isOfAge = (birthDate: string, years: number, day: string): boolean => day >= birthdayOf(birthDate, years);

/** The same date so many years earlier; of 29 February the day before, where there is none. */
export const yearsBefore = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).subtract({ years }).toString();

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The date that the zone's calendar shows at this moment. */
export const dayIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** When a day begins in the zone; where midnight does not exist, the first moment after it. */
export const startOf = (day: string, zone: string, time = "00:00"): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  );

const OLDEST = 120;
/** Born on that day, somebody may be alive today. */
export const isPossibleBirthDate = (birthDate: string, day: string): boolean =>
  birthDate <= day && !isOfAge(birthDate, OLDEST, day);
