import type { Fate } from "../../platform/fates.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { destroy } from "./destroy.ts";
import { findDeletion, findLastMail } from "./queries.ts";

export const SWEEP = "deletion.sweep";
const DAY = 86_400_000;
export const inDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** A mail that has not been written by then will not be. */
const MAIL_DAYS = 7;

type Sweeping = { id: string; fates: readonly Fate[] };
/** A day after a wish was granted: the last mail has left, and with it goes what was written down to send it. */
const sweep = writeVerb("people:write", async (ctx, { id, fates }: Sweeping) => {
  const request = await findDeletion(ctx.tx, id);
  if (request?.state !== "approved" || !request.decidedAt) return ctx.record("deletion.swept", id);
  const mail = await findLastMail(ctx.tx, id);
  const waits = mail ? mail.state === "waiting" : inDays(request.decidedAt, MAIL_DAYS) > ctx.now;
  ctx.record("deletion.swept", id, { details: { done: !waits }, clientId: request.personId });
  if (waits) return ctx.later(SWEEP, { deletionId: id }, { runAt: inDays(ctx.now, 1), key: `${SWEEP}:${id}` });
  const addresses = mail ? [mail.address] : [];
  await destroy(ctx, { fates, personId: request.personId, at: new Set(["at_once"]), addresses });
});
export const sweepDeletion = (platform: Platform, sweeping: Sweeping): Promise<void> =>
  sweep(platform, SYSTEM, sweeping);
