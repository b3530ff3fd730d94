import type { AnswerHours } from "@jechemine/contract/roster.ts";
import { HoursOfDay, type Rules } from "@jechemine/contract/settings.ts";
import { z } from "zod";
import type { AnswerClock } from "../../platform/answer-hours.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { holidaysFrom } from "../availability/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { findAnswerHours, forgetAnswerHours, saveAnswerHours } from "./queries.ts";

const Hours = z.array(HoursOfDay);

/**
 * When a professional answers messages: what they said, else the practice's answer hours (settings). Deadlines of proposals keep to the
 * practice's: nobody may stretch them by answering rarely. Throws NOT_FOUND for who is no professional, or not to be seen.
 */
export async function answerHoursOf(ctx: Pick<Ctx, "tx">, professionalId: string): Promise<AnswerHours> {
  const found = await findAnswerHours(ctx.tx, professionalId);
  if (!found) throw new Refused("NOT_FOUND");
  const { zone } = await readPractice(ctx);
  const own = found.hours === null ? null : Hours.parse(found.hours);
  return { hours: own ?? (await readRules(ctx)).answerHours, own: own !== null, zone };
}

/** When a professional answers from a moment on: never while the practice is closed. Throws as `answerHoursOf`. */
export async function answerClockOf(ctx: Pick<Ctx, "tx">, professionalId: string, from: Date): Promise<AnswerClock> {
  const { hours, zone } = await answerHoursOf(ctx, professionalId);
  return { hours, zone, holidays: await holidaysFrom(ctx, from) };
}
/** When the practice itself answers from a moment on. */
export async function practiceClockFrom(ctx: Pick<Ctx, "tx">, from: Date): Promise<AnswerClock> {
  const { zone } = await readPractice(ctx);
  return { hours: (await readRules(ctx)).answerHours, zone, holidays: await holidaysFrom(ctx, from) };
}

/** One's own, or anybody's for staff. */
export const readAnswerHours = readVerb("availability:read", async (ctx, professionalId: string) => {
  const { role, id } = ctx.actor;
  if (role !== "staff" && id !== professionalId) throw new Refused("NOT_FOUND");
  return answerHoursOf(ctx, professionalId);
});

type Hours = Rules["answerHours"];
const overlap = (hours: Hours): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.until && other.from < one.until),
  );
type Saving = { professionalId: string; hours: Hours | null };
export const writeAnswerHours = writeVerb("availability:write", async (ctx, { professionalId, hours }: Saving) => {
  if (ctx.actor.id !== professionalId) throw new Refused("NOT_FOUND");
  await answerHoursOf(ctx, professionalId);
  if (hours && overlap(hours)) throw new Refused("HOURS_OVERLAP");
  await (hours
    ? saveAnswerHours(ctx.tx, professionalId, JSON.stringify(hours), ctx.now)
    : forgetAnswerHours(ctx.tx, professionalId));
  ctx.record("answer_hours.saved", professionalId, { details: { own: hours !== null } });
  return answerHoursOf(ctx, professionalId);
});
