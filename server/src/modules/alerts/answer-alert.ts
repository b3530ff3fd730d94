import type { CloseAlert } from "@jechemine/contract/alerts.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { hintAll } from "./ask.ts";
import { insertNote, type LockedAlert, listSteps, lockAlert, updateAlert } from "./queries.ts";
import { sealNote, viewOf } from "./reads.ts";
import type { SourceReaders } from "./sources.ts";
import { tellStep } from "./step.ts";

type Asked = { id: string; sources: SourceReaders };

/** Two who answer at once come one after the other. */
async function lockMine(ctx: WriteCtx, id: string): Promise<{ alert: LockedAlert; me: string }> {
  const alert = await lockAlert(ctx.tx, id);
  if (!alert || !ctx.actor.id) throw new Refused("NOT_FOUND");
  return { alert, me: ctx.actor.id };
}
const about = ({ subjectId }: LockedAlert) => (subjectId ? { clientId: subjectId } : {});

/** How long it waited since it was asked last: the practice sees in its figures whether somebody answers in time. */
async function measure({ tx, now, platform }: WriteCtx, { id, tier, raisedAt }: LockedAlert): Promise<void> {
  const asked = (await listSteps(tx, id)).findLast(({ step }) => step === "raised")?.at ?? raisedAt;
  platform.metrics.answers.observe({ what: `alert_${tier}` }, (now.getTime() - asked.getTime()) / 1_000);
}

/** "I take care of it": the clock stops. The second of two who say so is told that somebody has. */
export const acknowledgeAlert = writeVerb("alerts:write", async (ctx, { id, sources }: Asked) => {
  const { alert, me } = await lockMine(ctx, id);
  if (alert.closedAt) throw new Refused("ALERT_CLOSED");
  if (alert.acknowledgedAt && alert.acknowledgedBy !== me) throw new Refused("ALERT_TAKEN");
  ctx.record("alert.acknowledged", id, about(alert));
  if (alert.acknowledgedAt) return viewOf(ctx, id, sources);
  await updateAlert(ctx.tx, id, { acknowledgedAt: ctx.now, acknowledgedBy: me, responsibleId: me });
  await tellStep(ctx, { alertId: id, step: "acknowledged" });
  await measure(ctx, alert);
  hintAll(ctx, [me, alert.ownerId, alert.responsibleId]);
  return viewOf(ctx, id, sources);
});

/** Only a person closes an alert, after somebody acknowledged it, and says what was done. */
export const closeAlert = writeVerb(
  "alerts:write",
  async (ctx, { id, sources, note, falsePositive }: Asked & CloseAlert) => {
    const { alert, me } = await lockMine(ctx, id);
    if (alert.closedAt) throw new Refused("ALERT_CLOSED");
    if (!alert.acknowledgedAt) throw new Refused("ALERT_UNACKNOWLEDGED");
    await insertNote(ctx.tx, { alertId: id, sealed: sealNote(ctx, id, note) });
    await updateAlert(ctx.tx, id, { closedAt: ctx.now, closedBy: me, falsePositive });
    await tellStep(ctx, { alertId: id, step: "closed" });
    ctx.record("alert.closed", id, { ...about(alert), details: { falsePositive } });
    hintAll(ctx, [me, alert.ownerId, alert.responsibleId]);
    return viewOf(ctx, id, sources);
  },
);
