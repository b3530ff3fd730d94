import { AlertTier } from "@jechemine/contract/alerts.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { asksAnew, deriveAsked, isGraver, isHeld } from "./alert.ts";
import { dueFor, hintAll, tellAsked } from "./ask.ts";
import { insertText, type LockedAlert, updateAlert } from "./queries.ts";
import type { Found } from "./sources.ts";

/** One more text of a person about whom an alert is open: it is read with the others. Always true. */
export async function joinAlert(ctx: WriteCtx, row: LockedAlert, found: Found): Promise<true> {
  const { tier, phraseIds, place } = found;
  const { source, sourceId } = place;
  const alert = { ...row, tier: AlertTier.parse(row.tier) };
  const text = { id: newId(ctx.now), tier, source, sourceId, phraseIds: [...phraseIds] };
  await insertText(ctx.tx, { ...text, alertId: alert.id, foundAt: ctx.now });
  if (asksAnew(alert, { tier, now: ctx.now })) await askAnew(ctx, alert, found);
  else noteJoined(ctx, alert, { tier, source });
  hintAll(ctx, [alert.ownerId, alert.responsibleId]);
  return true;
}

/** What still waits was told of before; whoever took charge of the rest learns that there is more. */
function noteJoined(ctx: WriteCtx, { id, acknowledgedAt }: LockedAlert, details: object): void {
  ctx.record("alert.joined", id, { details, ...(acknowledgedAt && { event: { alertId: id } }) });
}

type Open = LockedAlert & { tier: AlertTier };
/** It is asked as if it were raised now. */
async function askAnew(ctx: WriteCtx, alert: Open, found: Found): Promise<void> {
  const tier = isGraver(found.tier, alert.tier) ? found.tier : alert.tier;
  const asked = deriveAsked({ tier, now: ctx.now, owner: found.owner, onCallId: found.onCallId });
  const responsibleId = isHeld(alert, ctx.now) ? alert.responsibleId : asked.responsibleId;
  const next = await dueFor(ctx, { tier, owner: found.owner, responsibleId });
  // What waits already waits no longer for it.
  const dueAt = alert.acknowledgedAt === null && alert.dueAt < next ? alert.dueAt : next;
  const ownerId = alert.ownerId ?? found.owner?.id ?? null;
  const forgotten = { acknowledgedAt: null, acknowledgedBy: null };
  const rounds = alert.rounds + 1;
  await updateAlert(ctx.tx, alert.id, { tier, ownerId, responsibleId, dueAt, rounds, ...forgotten });
  const told = [...new Set([responsibleId, ...asked.told].flatMap((personId) => personId ?? []))];
  await tellAsked(ctx, { alertId: alert.id, ownerId, told, dueAt, found: { ...found, tier } });
}
