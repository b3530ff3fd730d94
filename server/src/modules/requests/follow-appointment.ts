import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { hintAll } from "./make-proposal.ts";
import { markScheduled } from "./mark-scheduled.ts";
import { remindUndated } from "./match-with.ts";
import { findAnswered } from "./queries/appointments.ts";
import { changeRequest, findOpenOf, lockRequest } from "./queries/requests.ts";
import { canMove } from "./request.ts";

/**
 * A match whose only session was cancelled, or to which nobody came, waits for a date again: the professional plans anew and intake
 * staff see it. When the session stands after all, because its closing was taken back, so does the date.
 */
export const followAppointment = writeVerb("public", async (ctx, appointmentId: string) => {
  const answered = await findAnswered(ctx.tx, appointmentId);
  const request = answered && (await lockRequest(ctx.tx, answered.requestId));
  if (!answered || !request) throw new Refused("NOT_DUE");
  const { id: requestId, beneficiaryId: clientId } = request;
  if (answered.stands) {
    if (!canMove(request.state, "schedule")) throw new Refused("NOT_DUE");
    return markScheduled(ctx, requestId, appointmentId);
  }
  // Somebody who asked again meanwhile has an open request: that one goes on.
  const hasOther = await findOpenOf(ctx.tx, clientId, request.serviceKind);
  if (hasOther || !canMove(request.state, "unschedule")) throw new Refused("NOT_DUE");
  await changeRequest(ctx.tx, request, { state: "matched" });
  await remindUndated(ctx, requestId);
  ctx.record("request.unscheduled", requestId, { event: { requestId, appointmentId }, clientId });
  hintAll(ctx, request, request.matchedProfessionalId);
});
