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

/** Rules that are each allowed may contradict each other. */
export function canHold(rules: Rules): boolean {
  return (
    rules.contactSoonWorkingDays <= rules.contactWorkingDays &&
    rules.contactWorkingDays <= rules.sorryWorkingDays &&
    rules.proposalSoonHours <= rules.proposalHours &&
    rules.freeInWeeks <= rules.freeWithinWeeks &&
    rules.remindProfessionalDays <= rules.remindStaffDays &&
    rules.bookingNoticeHours < rules.bookingHorizonDays * 24 &&
    rules.unconfirmedReminderHours <= rules.firstReminderHours &&
    !overlap(rules.answerHours)
  );
}

const overlap = (hours: Rules["answerHours"]): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.until && other.from < one.until),
  );
