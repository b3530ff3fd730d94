import { type Fate, goes } from "../../platform/fates.ts";
import { type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { destroy } from "./destroy.ts";
import { hasReturned } from "./queries/destroying.ts";
import { findDeletion, findLastMail } from "./queries/requests.ts";
import { retentionOf } from "./retention-of.ts";

export const SWEEP = "deletion.sweep";
const DAY = 86_400_000;
export const inDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** A mail that has not been written by then will not be. */
const MAIL_DAYS = 7;

type Standing = { personId: string; since: Date; address: string | undefined };
/** Whether they came back since: then what stands under their name and address was begun anew. */
async function cameBack(ctx: WriteCtx, { personId, since, address }: Standing): Promise<boolean> {
  const { careAhead, isReturning } = await retentionOf(ctx, personId);
  return careAhead || isReturning || (await hasReturned(ctx.tx, { personId, since, address: address ?? null }));
}

type Sweeping = { id: string; fates: readonly Fate[] };
/** A day after a wish was granted: the last mail has left, and with it goes what was written down to send it. */
const sweep = writeVerb("people:write", async (ctx, { id, fates }: Sweeping) => {
  const request = await findDeletion(ctx.tx, id);
  if (request?.state !== "approved" || !request.decidedAt) return ctx.record("deletion.swept", id);
  const { personId, decidedAt } = request;
  const mail = await findLastMail(ctx.tx, id);
  const { legalHold } = await retentionOf(ctx, personId);
  const waits = legalHold || (mail ? mail.state === "waiting" : inDays(decidedAt, MAIL_DAYS) > ctx.now);
  ctx.record("deletion.swept", id, { details: { done: !waits }, clientId: personId });
  if (waits) return ctx.later(SWEEP, { deletionId: id }, { runAt: inDays(ctx.now, 1), key: `${SWEEP}:${id}` });
  const left = (await cameBack(ctx, { personId, since: decidedAt, address: mail?.address }))
    ? [goes("at_once", "deliveries", { address: "address" }, { key: mail?.key ?? "" })]
    : fates;
  await destroy(ctx, { fates: left, personId, at: new Set(["at_once"]), addresses: mail ? [mail.address] : [] });
});
export const sweepDeletion = (platform: Platform, sweeping: Sweeping): Promise<void> =>
  sweep(platform, SYSTEM, sweeping);
