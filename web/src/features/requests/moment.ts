type Format = {
  relativeDay: (when: string, zone: string, now: number) => string;
  date: (when: string, zone: string) => string;
  dateTime: (when: string, zone: string) => string;
  time: (when: string, zone: string) => string;
};
type Where = {
  zone: string;
  now: number;
  /** A near day and its hour in one: `demain 14 h 30`, `tomorrow at 2:30 p.m.` */
  near: (day: string, time: string) => string;
};

/** A deadline as people say it: `demain 14 h 30`, else `lundi 23 novembre, 14 h 30`. */
export function sayMoment(format: Format, when: string, { zone, now, near }: Where): string {
  const day = format.relativeDay(when, zone, now);
  return day === format.date(when, zone) ? format.dateTime(when, zone) : near(day, format.time(when, zone));
}
