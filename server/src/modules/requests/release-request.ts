import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { endBond, UNMATCHED } from "./end-match.ts";
import { hintAll, POOL_READERS } from "./make-proposal.ts";
import { hasAppointment } from "./queries/care.ts";
import { changeRequest, findRequest, lockRequest } from "./queries/requests.ts";
import { canMove } from "./request.ts";

/** The professional gives back a match that has no date yet. It goes to the pool, never again to them. */
export const releaseRequest = writeVerb("proposals:write", async (ctx, requestId: string) => {
  const mine = await findRequest(ctx.tx, requestId);
  if (!mine) throw new Refused("NOT_FOUND");
  // Only whom it is matched with may act; nobody may end a match directly, so the system does.
  const request = await ctx.asSystem(() => lockRequest(ctx.tx, requestId));
  const isMine = request?.matchedProfessionalId === ctx.actor.id;
  if (!request || !isMine || !canMove(request.state, "release")) throw new Refused("NOT_RELEASABLE");
  await ctx.asSystem(async () => {
    if (await hasAppointment(ctx.tx, requestId)) throw new Refused("NOT_RELEASABLE");
    await endBond(ctx, request, { state: "released" });
    await changeRequest(ctx.tx, request, { state: "pool", ...UNMATCHED });
  });
  ctx.record("request.released", requestId, { event: { requestId }, clientId: request.beneficiaryId });
  ctx.record("request.pooled", requestId, { event: { requestId }, clientId: request.beneficiaryId });
  hintAll(ctx, request, ctx.actor.id);
  ctx.hint(POOL_READERS);
  return { requestId };
});
