import { AlertTier } from "@jechemine/contract/alerts.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { onCallNow } from "../roster/index.ts";
import { isOverdue } from "./alert.ts";
import { dueFor, hintAll, openTo, planDue } from "./ask.ts";
import { type LockedAlert, lockAlert, updateAlert } from "./queries.ts";
import { viewOf } from "./reads.ts";
import type { SourceReaders } from "./sources.ts";
import { tellStep } from "./step.ts";

/** Nobody has acknowledged in time. Throws NOT_DUE when somebody did, or it is too early. */
export const handOnWhenDue = writeVerb("alerts:write", async (ctx, alertId: string): Promise<void> => {
  const alert = await lockAlert(ctx.tx, alertId);
  if (!alert || !isOverdue(alert, ctx.now)) throw new Refused("NOT_DUE");
  const duty = await onCallNow(ctx);
  await (duty ? handTo(ctx, alert, duty.personId) : askAgain(ctx, alert));
});

/** By hand: to whoever is on call, who acknowledges anew. Throws NOBODY_ON_CALL also when that is who has it. */
export const handOnNow = writeVerb(
  "alerts:write",
  async (ctx, { id, sources }: { id: string; sources: SourceReaders }) => {
    const alert = await lockAlert(ctx.tx, id);
    if (!alert) throw new Refused("NOT_FOUND");
    if (alert.closedAt) throw new Refused("ALERT_CLOSED");
    const duty = await onCallNow(ctx);
    if (!duty || duty.personId === alert.responsibleId || duty.personId === ctx.actor.id)
      throw new Refused("NOBODY_ON_CALL");
    await handTo(ctx, alert, duty.personId);
    return ctx.asSystem(() => viewOf(ctx, id, sources)); // once more for whoever no longer finds it
  },
);

async function handTo(ctx: WriteCtx, alert: LockedAlert, personId: string): Promise<void> {
  const { id, subjectId, ownerId, responsibleId } = alert;
  const dueAt = await nextDue(ctx, alert);
  // Whoever hands it on may lose it from sight by that, and opens files that are not theirs to open.
  await ctx.asSystem(async () => {
    const forgotten = { acknowledgedAt: null, acknowledgedBy: null };
    const escalations = alert.escalations + 1;
    await updateAlert(ctx.tx, id, { responsibleId: personId, dueAt, escalations, ...forgotten });
    if (personId !== ownerId) await openTo(ctx, { alertId: id, personId, subjectId });
    await tellStep(ctx, { alertId: id, step: "escalated", toId: personId });
  });
  planDue(ctx, id, dueAt);
  ctx.record("alert.escalated", id, { event: { alertId: id } });
  hintAll(ctx, [personId, ownerId, responsibleId]);
}

/** There is nobody to hand it to: it stays, the practice's owners are told, and the clock starts again. */
async function askAgain(ctx: WriteCtx, alert: LockedAlert): Promise<void> {
  const dueAt = await nextDue(ctx, alert);
  await updateAlert(ctx.tx, alert.id, { dueAt, escalations: alert.escalations + 1 });
  await tellStep(ctx, { alertId: alert.id, step: "nobody_on_call" });
  planDue(ctx, alert.id, dueAt);
  ctx.record("alert.unanswered", alert.id, { event: { alertId: alert.id } });
  hintAll(ctx, [alert.ownerId, alert.responsibleId]);
}

const nextDue = (ctx: WriteCtx, { tier, responsibleId }: LockedAlert) =>
  dueFor(ctx, { tier: AlertTier.parse(tier), owner: null, responsibleId });
