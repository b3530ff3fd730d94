import type { HoldReminders } from "@jechemine/contract/reminders.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { endHold, findCharge, insertHold } from "./queries/reminders.ts";

async function loadCharge(ctx: WriteCtx, id: string) {
  const charge = await findCharge(ctx.tx, id); // as the caller: a foreign one is none
  const by = ctx.actor.id;
  if (!charge || !by) throw new Refused("NOT_FOUND");
  return { ...charge, by };
}

/** Nobody is reminded of a charge that is disputed, that a third party decides upon, or that is paid as was agreed. The newest reason stands. */
export const holdReminders = writeVerb(
  "money:write",
  async (ctx, { id: chargeId, reason, note }: HoldReminders & { id: string }) => {
    const { clientId, isOpen, by } = await loadCharge(ctx, chargeId);
    if (!isOpen) throw new Refused("CHARGE_CLOSED");
    await ctx.asSystem(async () => {
      await endHold(ctx.tx, chargeId, { endedBy: by, endedAt: ctx.now });
      await insertHold(ctx.tx, {
        id: newId(ctx.now),
        chargeId,
        reason,
        note: note ?? null,
        heldBy: by,
        heldAt: ctx.now,
      });
    });
    ctx.record("reminders.held", chargeId, { clientId, details: { reason } });
    ctx.hint("staff:billing", "staff:front_desk");
    return {};
  },
);

/** What waited is told on the next morning. Nothing to do when nothing is held. */
export const releaseReminders = writeVerb("money:write", async (ctx, chargeId: string) => {
  const { clientId, by } = await loadCharge(ctx, chargeId);
  await ctx.asSystem(() => endHold(ctx.tx, chargeId, { endedBy: by, endedAt: ctx.now }));
  ctx.record("reminders.released", chargeId, { clientId });
  ctx.hint("staff:billing", "staff:front_desk");
  return {};
});
