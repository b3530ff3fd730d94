import type { Hold, MakeHold } from "@jechemine/contract/self-scheduling.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { settingsOf } from "../settings/index.ts";
import { minutesAfter } from "./appointment.ts";
import { planTime, take } from "./booking.ts";
import { deleteHold, findBooking } from "./queries/booking.ts";

/** Keeps a time for some minutes while the person makes up their mind. Nobody is told, but the calendar shows it. */
export const holdTime = writeVerb("appointments:write", async (ctx, asked: MakeHold): Promise<Hold> => {
  if (ctx.actor.role !== "client") throw new Refused("FORBIDDEN"); // the practice books at once
  const row = await findBooking(ctx.tx, { ...asked, clientId: ctx.actor.id, now: ctx.now });
  if (!row) throw new Refused("NOT_FOUND");
  if (!row.opened) throw new Refused("NOT_OPEN");

  const { professionalId, modality } = asked;
  const settings = await settingsOf(ctx);
  const { holdMinutes, holdsPerPerson } = settings.rules;
  const plan = await planTime(ctx, row, { asked, professionalId, byClient: true, settings });
  const hold = { id: newId(ctx.now), until: minutesAfter(ctx.now, holdMinutes), maximum: holdsPerPerson };
  const { fileId } = row;
  await take(ctx, { personId: ctx.actor.id, fileId, professionalId, modality, plan, by: { hold }, now: ctx.now });

  ctx.record("hold.made", hold.id);
  ctx.hint(`person:${professionalId}`);
  return {
    id: hold.id,
    startsAt: plan.begins.toISOString(),
    endsAt: plan.ends.toISOString(),
    heldUntil: hold.until.toISOString(),
  };
});

export const releaseHold = writeVerb("appointments:write", async (ctx, id: string) => {
  const professionals = await deleteHold(ctx.tx, id, ctx.actor.id);
  if (professionals.length === 0) throw new Refused("NOT_FOUND");
  ctx.record("hold.released", id);
  ctx.hint(...professionals.map((each) => `person:${each}`));
  return {};
});
