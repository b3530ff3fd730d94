/** Whole years on a day, both as `YYYY-MM-DD`; undefined when the date is missing or impossible. */
export function ageOn(birthDate: string, today: string): number | undefined {
  const [year, month, day] = partsOf(birthDate);
  const [thisYear, thisMonth, thisDay] = partsOf(today);
  if (!year || !month || !day || !thisYear || !thisMonth || !thisDay || birthDate > today) return undefined;
  const had = thisMonth > month || (thisMonth === month && thisDay >= day);
  const age = thisYear - year - (had ? 0 : 1);
  return age <= 120 ? age : undefined;
}

const partsOf = (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split("-").map(Number) : []);

/** From this age on a person decides alone about care (Québec). */
export const DECIDES_ALONE_FROM = 14;
