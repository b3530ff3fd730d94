import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { type Acting, acceptFee, actingOf, mustBeOpen, recordChange } from "./acting.ts";
import { cancelRows, lockStanding, releaseTime } from "./queries/changes.ts";
import { deleteWhereabouts } from "./queries/whereabouts.ts";
import { viewOf } from "./reads.ts";

type Asked = { id: string; acceptFeeCents?: number | undefined };

/** Cancels until the start. Inside the notice a client must have seen the fee; the slot is free at once. */
export const cancelAppointment = writeVerb("appointments:write", async (ctx, asked: Asked) => {
  await cancel(ctx, asked, actingOf(ctx));
  return viewOf(ctx, asked.id);
});

export async function cancel(ctx: WriteCtx, { id, acceptFeeCents }: Asked, acting: Acting): Promise<void> {
  const one = mustBeOpen(await lockStanding(ctx.tx, id), ctx.now);
  const { because } = await acceptFee(ctx, one, { act: "cancelled", acceptFeeCents, acting });
  const late = because !== "early" && because !== "proposed";
  const outcome = late ? "cancelled_late" : "cancelled_early";
  const { personId, byClient } = acting;
  const by = byClient ? "client" : "practice";
  await cancelRows(ctx.tx, id, { by, personId, at: ctx.now, outcome: byClient ? outcome : "cancelled_by_practice" });
  // Other people's booked time is hidden from the one who gives it back.
  await ctx.asSystem(async () => {
    await releaseTime(ctx.tx, id);
    await deleteWhereabouts(ctx.tx, id);
  });
  recordChange(ctx, one, "cancelled", acting);
}
