import type { AlertSource } from "@jechemine/contract/alerts.ts";
import { type Help, NO_HELP } from "@jechemine/contract/help.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { absencesOf, answerHoursOf, onCallNow } from "../roster/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { ACCESS_MS, deriveAsked, dueAfter } from "./alert.ts";
import { type Crisis, findCrisis } from "./crisis.ts";
import { findTreating, grantAccess, insertAlert } from "./queries.ts";
import { tellStep } from "./step.ts";

/** A deadline that ran out: the alert goes to whoever is on call. */
export const DUE = "alert.due";
export const planDue = (ctx: WriteCtx, alertId: string, runAt: Date) =>
  ctx.later(DUE, { alertId }, { runAt, key: `${DUE}:${alertId}` });

type Scanned = {
  text: string;
  source: AlertSource;
  /** The row that holds the text: what is found is read there. */
  sourceId: string;
  /** Whom it is about; null for somebody unknown. */
  subjectId: string | null;
  /** The professional to whom it was written. */
  addressedToId?: string | null;
};
/**
 * Reads a text that was sent to the practice, in the transaction that stores it; never call it for private entries. A phrase of crisis
 * raises one alert, and the answer says that help is to be shown. Without one it asks the database nothing.
 */
export async function scanText(ctx: WriteCtx, { text, ...scanned }: Scanned): Promise<Help> {
  const crisis = findCrisis(text);
  if (!crisis) return NO_HELP;
  // Who is on call, and who treats, are not the writer's to know.
  return ctx.asSystem(() => raise(ctx, crisis, scanned));
}

type Place = Omit<Scanned, "text">;
async function raise(ctx: WriteCtx, { tier, phraseIds }: Crisis, place: Place): Promise<Help> {
  const { source, sourceId, subjectId } = place;
  const duty = await onCallNow(ctx);
  const owner = await ownerOf(ctx, place);
  const { responsibleId, told } = deriveAsked({ tier, now: ctx.now, owner, onCallId: duty?.personId ?? null });
  const clock = responsibleId === owner?.id && owner ? owner.clock : await practiceClock(ctx);
  const dueAt = dueAfter(ctx.now, tier, { rules: await readRules(ctx), clock });
  const id = newId(ctx.now);
  const marks = { acknowledgedAt: null, acknowledgedBy: null, closedAt: null, closedBy: null, falsePositive: null };
  const facts = { id, tier, source, sourceId, phraseIds: [...phraseIds], subjectId, ownerId: owner?.id ?? null };
  const row = { ...facts, ...marks, responsibleId, raisedAt: ctx.now, dueAt, escalations: 0 };
  const help = { help: true, nobodyOnCall: duty === null };
  if (!(await insertAlert(ctx.tx, row))) return help;
  for (const personId of told) {
    await tellStep(ctx, { alertId: id, step: "raised", toId: personId });
    if (personId !== owner?.id) await openTo(ctx, { alertId: id, personId, subjectId });
  }
  if (told.length === 0) await tellStep(ctx, { alertId: id, step: "raised" });
  if (!duty) await tellStep(ctx, { alertId: id, step: "nobody_on_call" });
  planDue(ctx, id, dueAt);
  ctx.record("alert.raised", id, { event: { alertId: id }, details: { tier, source } });
  ctx.hint("staff:owner", ...told.map((personId): string => `person:${personId}`));
  return help;
}

/** The practice's own answer hours. */
export async function practiceClock(ctx: Pick<WriteCtx, "tx">) {
  const { zone } = await readPractice(ctx);
  return { hours: (await readRules(ctx)).answerHours, holidays: new Set<string>(), zone };
}

async function ownerOf(ctx: WriteCtx, { subjectId, addressedToId = null }: Place) {
  const found = subjectId ? await findTreating(ctx.tx, { subjectId, addressedToId, now: ctx.now }) : undefined;
  if (!found) return null;
  const { hours, zone } = await answerHoursOf(ctx, found.id);
  const isAway = found.away || (await absencesOf(ctx, [found.id])).length > 0;
  return { id: found.id, isAway, clock: { hours, zone, holidays: new Set<string>() } };
}

type Opening = { alertId: string; personId: string; subjectId: string | null };
/** The clinician on call reads for a day. */
export const openTo = (ctx: WriteCtx, opening: Opening) =>
  grantAccess(ctx.tx, { ...opening, startsAt: ctx.now, endsAt: new Date(ctx.now.getTime() + ACCESS_MS) });
