import { Temporal } from "temporal-polyfill";

const OLDEST_YEARS = 120;
/** Whether somebody alive may be born on that day. */
export function canBeBorn(birthDate: string, today: string): boolean {
  const [born, now] = [Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(today)];
  return (
    Temporal.PlainDate.compare(born, now) <= 0 &&
    Temporal.PlainDate.compare(born, now.subtract({ years: OLDEST_YEARS })) > 0
  );
}

/** Whether this system knows the zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
