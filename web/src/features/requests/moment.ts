type Format = {
  relativeDay: (when: string, zone: string, now: number) => string;
  time: (when: string, zone: string) => string;
};

/** `aujourd’hui 14 h 30`, `demain 14 h 30`, `lundi 23 novembre 14 h 30`: a deadline as people say it. */
export function sayMoment(format: Format, at: string, { zone, now }: { zone: string; now: number }): string {
  return `${format.relativeDay(at, zone, now)} ${format.time(at, zone)}`;
}
