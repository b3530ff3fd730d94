type Format = {
  relativeDay: (when: string, zone: string, now: number) => string;
  date: (when: string, zone: string) => string;
  dateTime: (when: string, zone: string) => string;
  time: (when: string, zone: string) => string;
};
type Where = { zone: string; now: number; at: string };

/** A deadline as people say it: `demain 14 h 30`, `lundi 23 novembre, 14 h 30`. `at` stands between a near day and its hour in languages that need it. */
export function sayMoment(format: Format, when: string, { zone, now, at }: Where): string {
  const day = format.relativeDay(when, zone, now);
  return day === format.date(when, zone) ? format.dateTime(when, zone) : `${day}${at} ${format.time(when, zone)}`;
}
