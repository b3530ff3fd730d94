import type { MoveAppointment } from "@jechemine/contract/appointments.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { settingsOf } from "../settings/index.ts";
import { type Acting, acceptFee, actingOf, mustBeOpen, recordChange } from "./acting.ts";
import { planTime, take } from "./booking.ts";
import { findBooking } from "./queries/booking.ts";
import { lockStanding, type Standing } from "./queries/changes.ts";
import { deleteWhereabouts } from "./queries/whereabouts.ts";
import { viewOf } from "./reads.ts";

type Asked = MoveAppointment & { id: string };

/** The same appointment at another time: new booked time, the next revision, and the old time is free at once. */
export const moveAppointment = writeVerb("appointments:write", async (ctx, asked: Asked) => {
  const { siteId, roomId, meetingLink, outsideHours } = asked;
  const forPractice = [siteId, roomId, meetingLink, outsideHours].some((given) => given !== undefined);
  if (forPractice && ctx.actor.role === "client") throw new Refused("FORBIDDEN");
  await move(ctx, asked, actingOf(ctx));
  return viewOf(ctx, asked.id);
});

export async function move(ctx: WriteCtx, asked: Asked, acting: Acting): Promise<void> {
  const one = mustBeOpen(await lockStanding(ctx.tx, asked.id), ctx.now);
  const row = await findBooking(ctx.tx, wantedFor(ctx, one, acting));
  if (!row) throw new Refused("NOT_FOUND");

  const { professionalId, fileId } = one;
  const modality = asked.modality ?? one.modality;
  // Whatever was booked may be moved, also what is not offered online.
  const settings = await settingsOf(ctx);
  const plan = await planTime(
    ctx,
    { ...row, bookableOnline: true, offered: true },
    { asked: { ...asked, modality }, professionalId, byClient: acting.byClient, settings },
  );
  await acceptFee(ctx, one, { act: "moved", acceptFeeCents: asked.acceptFeeCents, acting });
  const by = { movesId: one.id, meetingLink: asked.meetingLink ?? null };
  await take(ctx, { personId: acting.personId, fileId, professionalId, modality, plan, by, now: ctx.now });
  await ctx.asSystem(() => deleteWhereabouts(ctx.tx, one.id));
  recordChange(ctx, one, "moved", acting);
}

/** What the same session would be, booked anew. */
export const wantedFor = (ctx: Pick<WriteCtx, "now">, one: Standing, { personId, byClient }: Acting) => ({
  professionalId: one.professionalId,
  serviceId: one.serviceId,
  fileId: one.fileId,
  clientId: byClient ? personId : null,
  now: ctx.now,
});
