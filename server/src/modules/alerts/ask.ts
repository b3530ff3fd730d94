import type { AlertTier } from "@jechemine/contract/alerts.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { absencesOf, answerClockOf, practiceClockFrom } from "../roster/index.ts";
import { readRules } from "../settings/index.ts";
import { ACCESS_MS, dueAfter, type Treating } from "./alert.ts";
import { findTreating, grantAccess } from "./queries.ts";
import type { Found, Place } from "./sources.ts";
import { tellStep } from "./step.ts";

/** A deadline that ran out: the alert goes to whoever is on call. */
export const DUE = "alert.due";
export const planDue = (ctx: WriteCtx, alertId: string, runAt: Date) =>
  ctx.later(DUE, { alertId }, { runAt, key: `${DUE}:${alertId}` });

/** Who treats the person, with their answer hours and whether they are away; null when nobody does. As the system. */
export async function ownerOf(ctx: WriteCtx, { subjectId, addressedToId = null }: Place): Promise<Treating | null> {
  const found = subjectId ? await findTreating(ctx.tx, { subjectId, addressedToId, now: ctx.now }) : undefined;
  if (!found) return null;
  const isAway = found.away || (await absencesOf(ctx, [found.id])).length > 0;
  return { id: found.id, isAway, clock: await answerClockOf(ctx, found.id, ctx.now) };
}

type Asked = { tier: AlertTier; owner: Treating | null; responsibleId: string | null };
/** By when whoever is asked now must answer: who treats the person in their own answer hours, all others in the practice's. */
export async function dueFor(ctx: WriteCtx, { tier, owner, responsibleId }: Asked): Promise<Date> {
  const clock = owner && responsibleId === owner.id ? owner.clock : await practiceClockFrom(ctx, ctx.now);
  return dueAfter(ctx.now, tier, { rules: await readRules(ctx), clock });
}

type Telling = {
  alertId: string;
  /** Who treats the person reads it anyway. */
  ownerId: string | null;
  told: readonly string[];
  dueAt: Date;
  found: Found;
};
/** Everybody who is asked is told and let in, and the clock is set. */
export async function tellAsked(ctx: WriteCtx, { alertId, ownerId, told, dueAt, found }: Telling): Promise<void> {
  const { tier, place, onCallId } = found;
  for (const personId of told) {
    await tellStep(ctx, { alertId, step: "raised", toId: personId });
    if (personId !== ownerId) await openTo(ctx, { alertId, personId, subjectId: place.subjectId });
  }
  if (told.length === 0) await tellStep(ctx, { alertId, step: "raised" });
  if (!onCallId) await tellStep(ctx, { alertId, step: "nobody_on_call" });
  planDue(ctx, alertId, dueAt);
  ctx.record("alert.raised", alertId, { event: { alertId }, details: { tier, source: place.source } });
  ctx.hint("staff:owner", ...told.map((personId): string => `person:${personId}`));
}

type Opening = { alertId: string; personId: string; subjectId: string | null };
/** The clinician on call reads for a day. */
export const openTo = (ctx: WriteCtx, opening: Opening) =>
  grantAccess(ctx.tx, { ...opening, startsAt: ctx.now, endsAt: new Date(ctx.now.getTime() + ACCESS_MS) });

export const hintAll = (ctx: WriteCtx, people: readonly (string | null)[]) =>
  ctx.hint("staff:owner", ...people.flatMap((id): string[] => (id ? [`person:${id}`] : [])));
