import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { type Acting, actingOf, mustBeOpen, recordChange } from "./acting.ts";
import { confirmRow, lockStanding } from "./queries/changes.ts";
import { viewOf } from "./reads.ts";

/** "I will be there", and yes to a proposed date. Saying it twice changes nothing. */
export const confirmAppointment = writeVerb("appointments:write", async (ctx, id: string) => {
  await confirm(ctx, id, actingOf(ctx));
  return viewOf(ctx, id);
});

export async function confirm(ctx: WriteCtx, id: string, acting: Acting): Promise<void> {
  const one = mustBeOpen(await lockStanding(ctx.tx, id), ctx.now);
  if (one.confirmedAt) return ctx.record("appointment.confirmed_again", id);
  await confirmRow(ctx.tx, id, { personId: acting.personId, at: ctx.now });
  recordChange(ctx, one, "confirmed", acting);
}
