import { DEFAULT_RULES, Rules } from "@jechemine/contract/settings.ts";
import { z } from "zod";

/** What is stored of the rules: those that the practice changed. A rule that we no longer know, or that no longer fits, is left aside. */
export function deriveRules(stored: unknown): Rules {
  const overrides = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const kept = Object.entries(Rules.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(overrides[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return Rules.parse({ ...DEFAULT_RULES, ...Object.fromEntries(kept) });
}

/** Only what differs from the defaults is stored, so that a default that we improve reaches those who never touched it. */
export function deriveOverrides(rules: Partial<Rules>): Partial<Rules> {
  const changed = Object.entries(rules).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(DEFAULT_RULES).find(([key]) => key === name)?.[1]),
  );
  return Object.fromEntries(changed);
}

/** Of each pair the first must not be more than the second. */
const IN_ORDER = [
  ["contactSoonWorkingDays", "contactWorkingDays"],
  ["contactWorkingDays", "sorryWorkingDays"],
  ["proposalSoonHours", "proposalHours"],
  ["freeInWeeks", "freeWithinWeeks"],
  ["remindProfessionalDays", "remindStaffDays"],
  ["unconfirmedReminderHours", "firstReminderHours"],
  ["alertImmediateMinutes", "alertUrgentMinutes"],
] as const;

/** Rules that are each allowed may contradict each other: their names, each once. */
export function findDisagreeing(rules: Rules): (keyof Rules)[] {
  const names: (keyof Rules)[] = IN_ORDER.flatMap(([less, more]) => (rules[less] > rules[more] ? [less, more] : []));
  if (rules.bookingNoticeHours >= rules.bookingHorizonDays * 24) names.push("bookingNoticeHours", "bookingHorizonDays");
  if (overlap(rules.answerHours)) names.push("answerHours");
  return [...new Set(names)];
}

const overlap = (hours: Rules["answerHours"]): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.until && other.from < one.until),
  );
