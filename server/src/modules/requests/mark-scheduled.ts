import type { WriteCtx } from "../../platform/verb.ts";
import { hintAll } from "./make-proposal.ts";
import { changeRequest, findRequest } from "./queries/requests.ts";
import { canMove } from "./request.ts";

/** The first appointment of a match stands. Anything but a match without date stays as it is. Call it in the booking's transaction. */
export const markScheduled = (ctx: WriteCtx, requestId: string, appointmentId: string): Promise<void> =>
  // Whoever books was let into the file; the request's own rows are not theirs to change.
  ctx.asSystem(async () => {
    const request = await findRequest(ctx.tx, requestId);
    if (!request || !canMove(request.state, "schedule")) return;
    if (!(await changeRequest(ctx.tx, request, { state: "scheduled" }))) return;
    const { beneficiaryId: clientId, matchedProfessionalId } = request;
    ctx.record("request.scheduled", requestId, { event: { requestId, appointmentId }, clientId });
    hintAll(ctx, request, matchedProfessionalId);
  });
