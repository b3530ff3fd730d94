import { type Help, NO_HELP } from "@jechemine/contract/help.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { onCallNow } from "../roster/index.ts";
import { deriveAsked } from "./alert.ts";
import { dueFor, ownerOf, tellAsked } from "./ask.ts";
import { type Crisis, findCrisis } from "./crisis.ts";
import { joinAlert } from "./join-alert.ts";
import { insertAlert, insertText, lockOpenFor } from "./queries.ts";
import { type Keys, keysOf } from "./sender.ts";
import type { Found, Place } from "./sources.ts";

type Scanned = Place & { text: string };
/**
 * Reads a text that was sent to the practice, in the transaction that stores it; never call it for private entries. A phrase of crisis
 * raises an alert, or joins the one that is open about the person, and the answer says that help is to be shown. Without one it asks the
 * database nothing.
 */
export async function scanText(ctx: WriteCtx, { text, ...place }: Scanned): Promise<Help> {
  const crisis = findCrisis(text);
  if (!crisis) return NO_HELP;
  // Who is on call, and who treats, are not the writer's to know.
  return ctx.asSystem(() => raise(ctx, crisis, place));
}

async function raise(ctx: WriteCtx, crisis: Crisis, place: Place): Promise<Help> {
  const onCallId = (await onCallNow(ctx))?.personId ?? null;
  const found: Found = { ...crisis, place, onCallId, owner: await ownerOf(ctx, place) };
  const { subjectId, sender } = place;
  const keys = sender ? keysOf(ctx.platform.config, sender) : { gathersFor: subjectId, gathersAlso: null };
  // Whoever comes second joins, also when both come at once; and the one that was open may be closed meanwhile.
  for (let isDone = false; !isDone; ) {
    const open = await lockOpenFor(ctx.tx, keys);
    isDone = open ? await joinAlert(ctx, open, found) : await raiseNew(ctx, found, keys);
  }
  return { help: true, nobodyOnCall: onCallId === null };
}

/** False when another transaction raised one for the person meanwhile. */
async function raiseNew(ctx: WriteCtx, found: Found, keys: Keys): Promise<boolean> {
  const { tier, phraseIds, place, owner, onCallId } = found;
  const { source, sourceId, subjectId } = place;
  const asked = deriveAsked({ tier, now: ctx.now, owner, onCallId });
  const dueAt = await dueFor(ctx, { tier, owner, responsibleId: asked.responsibleId });
  const id = newId(ctx.now);
  const marks = { acknowledgedAt: null, acknowledgedBy: null, closedAt: null, closedBy: null, falsePositive: null };
  const text = { tier, source, sourceId, phraseIds: [...phraseIds] };
  const whose = { subjectId, ...keys, ownerId: owner?.id ?? null, responsibleId: asked.responsibleId };
  const row = { id, ...text, ...whose, ...marks, raisedAt: ctx.now, dueAt, escalations: 0, rounds: 1 };
  if (!(await insertAlert(ctx.tx, row))) return false;
  await insertText(ctx.tx, { id: newId(ctx.now), alertId: id, ...text, foundAt: ctx.now });
  await tellAsked(ctx, { alertId: id, ownerId: row.ownerId, told: asked.told, dueAt, found });
  return true;
}
