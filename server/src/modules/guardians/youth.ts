import type { YouthTalk } from "@jechemine/contract/guardians-shapes.ts";
import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { AGE_OF_CONSENT, addDays, birthdayOf, startOf, TALK_DAYS, UNDECIDED_DAYS } from "./birthdays.ts";
import { type Day, dayOf, factsOf, wardOf } from "./facts.ts";
import { listLinksOfWard } from "./queries/links.ts";
import { closeTalk, findTalk, findWard, insertTalk, listOpenTalks, listTreating } from "./queries/wards.ts";
import { deriveState, isForMinors } from "./rights.ts";

const TASKS = { talk: "youth.talk", fourteen: "youth.fourteen", limit: "youth.limit" } as const;
type Step = keyof typeof TASKS;
/** When nobody is woken, and the day's work begins. */
const MORNING = "08:00";

/** The days that count around a fourteenth birthday. */
export function stepsOf(birthDate: string): Readonly<Record<Step, string>> {
  const birthday = birthdayOf(birthDate, AGE_OF_CONSENT);
  return { talk: addDays(birthday, -TALK_DAYS), fourteen: birthday, limit: addDays(birthday, UNDECIDED_DAYS) };
}

type Born = Day & { birthDate: string };
/** Plans what is still to come; the same keys replace what waited. A talk that is late already is due now. */
export function planBirthday(ctx: WriteCtx, wardId: string, { birthDate, zone }: Born): void {
  const steps = stepsOf(birthDate);
  const at: Record<Step, Date> = {
    talk: startOf(steps.talk, zone, MORNING),
    fourteen: startOf(steps.fourteen, zone),
    limit: startOf(steps.limit, zone),
  };
  for (const step of ["talk", "fourteen", "limit"] as const) {
    const isLate = step === "talk" && at.talk <= ctx.now && ctx.now < at.fourteen;
    const runAt = isLate ? ctx.now : at[step];
    if (runAt >= ctx.now) ctx.later(TASKS[step], { wardId }, { runAt, key: `${TASKS[step]}:${wardId}` });
  }
}

/** A step is due when its day has come for somebody who still has a guardian as a minor. A corrected birth date plans anew. */
const takeStep = (step: Step) =>
  writeVerb("public", async (ctx, wardId: string) => {
    ctx.record("youth.looked_at", wardId);
    const day = await dayOf(ctx);
    const birthDate = (await findWard(ctx.tx, wardId))?.birthDate;
    if (!birthDate) return;
    const links = (await listLinksOfWard(ctx.tx, wardId)).filter(
      (one) => isForMinors(one) && deriveState(factsOf(one, day), day.today) === "approved",
    );
    if (links.length === 0) return;
    const steps = stepsOf(birthDate);
    if (day.today < steps[step]) return planBirthday(ctx, wardId, { birthDate, ...day });
    ctx.hint(`person:${wardId}`, ...links.map(({ guardianId }) => `person:${guardianId}`));
    if (step === "talk") {
      const talk = { wardId, dueOn: steps.talk, birthday: steps.fourteen, toldAt: ctx.now };
      if (day.today < steps.fourteen && (await insertTalk(ctx.tx, talk)))
        ctx.record("youth.talk_due", wardId, { event: { wardId }, clientId: wardId });
    } else if (step === "fourteen") {
      ctx.record("youth.turned_fourteen", wardId, { event: { wardId }, clientId: wardId });
    } else if (links.some((one) => one.decidedAt === null && wardOf(one, day).birthDate !== null)) {
      ctx.record("youth.left_undecided", wardId, { event: { wardId }, clientId: wardId });
    }
  });

/** The team corrected a person: with another birth date the days that count are others. */
const planAnew = writeVerb("public", async (ctx, personId: string) => {
  ctx.record("youth.looked_at", personId);
  const day = await dayOf(ctx);
  const birthDate = (await findWard(ctx.tx, personId))?.birthDate;
  const links = birthDate ? await listLinksOfWard(ctx.tx, personId) : [];
  const isWard = links.some((one) => isForMinors(one) && deriveState(factsOf(one, day), day.today) === "approved");
  if (birthDate && isWard) planBirthday(ctx, personId, { birthDate, ...day });
});

const stepJobs = (["talk", "fourteen", "limit"] as const).map((step) => {
  const take = takeStep(step);
  return job({
    name: TASKS[step],
    on: TASKS[step],
    payload: z.object({ wardId: z.uuid() }),
    run: (platform, { wardId }) => take(platform, SYSTEM, wardId),
  });
});
export const youthJobs: readonly Job[] = [
  ...stepJobs,
  job({
    name: "youth.plan",
    on: "person.corrected",
    payload: z.object({ personId: z.uuid() }),
    run: (platform, { personId }) => planAnew(platform, SYSTEM, personId),
  }),
];

/** Whom the caller treats and has yet to talk with, the nearest birthday first. */
export const readYouthTalks = readVerb("clients:read", async (ctx): Promise<YouthTalk[]> => {
  const rows = ctx.actor.id ? await listOpenTalks(ctx.tx, ctx.actor.id, ctx.now) : [];
  return rows.map(({ givenName, familyName, ...talk }) => ({ ...talk, name: `${givenName} ${familyName}` }));
});

/** The treating professional has talked with the youth. Saying it twice changes nothing. */
export const closeYouthTalk = writeVerb("clients:read", async (ctx, wardId: string) => {
  const talk = await findTalk(ctx.tx, wardId);
  const treating = await listTreating(ctx.tx, wardId, ctx.now);
  const doneBy = ctx.actor.id;
  if (!talk || !doneBy || !treating.some(({ professionalId }) => professionalId === doneBy))
    throw new Refused("NOT_FOUND");
  await ctx.asSystem(() => closeTalk(ctx.tx, wardId, { doneBy, doneAt: ctx.now }));
  ctx.record("youth.talked", wardId, { clientId: wardId });
  return {};
});
