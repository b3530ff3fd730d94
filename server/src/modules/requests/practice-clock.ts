import type { Rules } from "@jechemine/contract/settings.ts";
import { Temporal } from "temporal-polyfill";
import { type AnswerClock, deadlineAfter, endOfWorkingDay } from "../../platform/answer-hours.ts";
import type { Ctx } from "../../platform/verb.ts";
import { holidaysFrom } from "../availability/index.ts";
import { readPractice, readRules } from "../settings/index.ts";

type Reading = Pick<Ctx, "tx" | "now">;

/** The date that the practice's calendar shows. */
export async function dayOf(ctx: Reading): Promise<string> {
  const { zone } = await readPractice(ctx);
  return Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The practice's answer hours, without its holidays. */
export async function answerClockOf(ctx: Reading, from: Date, { answerHours }: Rules): Promise<AnswerClock> {
  const { zone } = await readPractice(ctx);
  return { hours: answerHours, holidays: await holidaysFrom(ctx, from), zone };
}

/** Until when a professional may answer a proposal that is made now. */
export async function proposalDeadline(ctx: Reading, urgent: boolean): Promise<Date> {
  const rules = await readRules(ctx);
  return deadlineAfter(
    ctx.now,
    urgent ? rules.proposalSoonHours : rules.proposalHours,
    await answerClockOf(ctx, ctx.now, rules),
  );
}

export type Promised = { contactBy: Date; sorryFrom: Date };
function promiseOf(openedAt: Date, urgent: boolean, { rules, clock }: { rules: Rules; clock: AnswerClock }): Promised {
  const days = urgent ? rules.contactSoonWorkingDays : rules.contactWorkingDays;
  return {
    contactBy: endOfWorkingDay(openedAt, days, clock),
    sorryFrom: endOfWorkingDay(openedAt, rules.sorryWorkingDays, clock),
  };
}

/** What we promise whoever asks: by when a person contacts them, and from when we say that we have no one yet. */
export async function promiseFor(
  ctx: Reading,
  { openedAt, urgent }: { openedAt: Date; urgent: boolean },
): Promise<Promised> {
  const rules = await readRules(ctx);
  return promiseOf(openedAt, urgent, { rules, clock: await answerClockOf(ctx, openedAt, rules) });
}
