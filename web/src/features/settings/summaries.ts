import type { Settings } from "@jechemine/contract/settings.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

const of = (value: number, unit: string) => fmt.number(value, { style: "unit", unit, unitDisplay: "long" });
const share = (basisPoints: number) => fmt.number(basisPoints / 10_000, { style: "percent", maximumFractionDigits: 2 });
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What each part of the settings says now, in one line. */
export const SUMMARIES = {
  practice: ({ practice: { name, phone } }) => `${name} · ${phone.replaceAll(" ", "\u00a0")}`,
  hours: ({ rules: { answerHours } }) => {
    const minutes = answerHours.reduce((sum, { from, until }) => sum + minutesOf(until) - minutesOf(from), 0);
    return t("settings.sum.hours", {
      days: new Set(answerHours.map(({ weekday }) => weekday)).size,
      hours: of(minutes / 60, "hour"),
    });
  },
  requests: ({ rules: { contactWorkingDays, proposalHours } }) =>
    t("settings.sum.requests", { days: contactWorkingDays, hours: proposalHours }),
  matching: ({ rules: { relaxedThresholdPoints, freeInWeeks, freeWithinWeeks } }) =>
    t("settings.sum.matching", { points: relaxedThresholdPoints, free: freeInWeeks, within: freeWithinWeeks }),
  booking: ({ rules: { bookingNoticeHours, bookingHorizonDays, dailySessions } }) =>
    t("settings.sum.booking", {
      notice: of(bookingNoticeHours, "hour"),
      horizon: of(bookingHorizonDays, "day"),
      sessions: dailySessions,
    }),
  missed: ({ rules: { cancellationNoticeHours, lateFeeBasisPoints, missedFeeBasisPoints } }) =>
    t("settings.sum.missed", {
      notice: of(cancellationNoticeHours, "hour"),
      late: share(lateFeeBasisPoints),
      missed: share(missedFeeBasisPoints),
    }),
  money: ({ rules: { serviceFeeBasisPoints, paymentDueDays } }) =>
    t("settings.sum.money", { fee: share(serviceFeeBasisPoints), due: of(paymentDueDays, "day") }),
  reminders: ({ rules: { firstReminderHours, quietFrom, quietUntil } }) =>
    t("settings.sum.reminders", {
      first: of(firstReminderHours, "hour"),
      from: fmt.clock(quietFrom),
      until: fmt.clock(quietUntil),
    }),
  alerts: ({ rules: { alertImmediateMinutes, alertUrgentMinutes, alertTodayHours } }) =>
    t("settings.sum.alerts", {
      immediate: fmt.minutes(alertImmediateMinutes),
      urgent: fmt.minutes(alertUrgentMinutes),
      today: alertTodayHours,
    }),
  guardians: ({ rules: { guardianConsent } }) => t(`settings.guardianConsent.${guardianConsent}`),
  keeping: ({ rules: { fileRetentionYears, accountingRetentionYears } }) =>
    t("settings.sum.keeping", { file: of(fileRetentionYears, "year"), books: of(accountingRetentionYears, "year") }),
} as const satisfies Record<string, (settings: Settings) => string>;
