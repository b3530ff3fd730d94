import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { reverseChargesOf } from "../billing/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { reopenUntil } from "./closing-view.ts";
import { lockStanding } from "./queries/changes.ts";
import { findClosable, listClosings, markReopened, restoreAppointment } from "./queries/closing.ts";
import { viewOf } from "./reads.ts";

/** Takes a closing back: the charge is reversed and the session waits to be closed again. Not after the delay, nor once money is on it. */
export const reopenAppointment = writeVerb("sessions:write", async (ctx, id: string) => {
  const standing = await lockStanding(ctx.tx, id);
  if (!standing) throw new Refused("NOT_FOUND");
  const { collectionDelayHours } = await readRules(ctx);
  const { zone } = await readPractice(ctx);
  const [closing] = await ctx.asSystem(() => listClosings(ctx.tx, [id]));
  const one = await ctx.asSystem(() => findClosable(ctx.tx, id, { actorId: ctx.actor.id, zone }));
  if (!one?.isMine) throw new Refused("FORBIDDEN");
  if (!closing) throw new Refused("NOT_CLOSED");
  if (ctx.now > reopenUntil(closing, collectionDelayHours)) throw new Refused("REOPEN_TOO_LATE");

  await reverseChargesOf(ctx, id);
  await ctx.asSystem(async () => {
    await markReopened(ctx.tx, closing.id, { by: ctx.actor.id, at: ctx.now });
    if (closing.was === "scheduled") await restoreAppointment(ctx.tx, id);
  });
  const { professionalId, clientIds } = standing;
  ctx.record("appointment.reopened", id, {
    event: { appointmentId: id, professionalId },
    ...(clientIds[0] && { clientId: clientIds[0] }),
  });
  ctx.hint(...[professionalId, ...clientIds].map((person) => `person:${person}`));
  return viewOf(ctx, id);
});
