import type { MyRequest } from "@jechemine/contract/requests.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { endBond, UNMATCHED } from "./end-match.ts";
import { hintAll } from "./make-proposal.ts";
import { myRequestView } from "./my-requests.ts";
import { hasAppointment } from "./queries/care.ts";
import { changeRequest, findRequest, lockRequest, type RequestRow } from "./queries/requests.ts";
import { canMove } from "./request.ts";

/** The client needs nobody any more. Whoever had the request learns that it is gone. */
export const withdrawRequest = writeVerb("requests:write", async (ctx, id: string): Promise<MyRequest> => {
  const request = await lockMine(ctx, id);
  if (!canMove(request.state, "withdraw")) throw new Refused("REQUEST_CLOSED");
  const professionalId = await ctx.asSystem(async () => {
    const whom = await endBond(ctx, request, { state: "withdrawn" });
    await changeRequest(ctx.tx, request, { state: "withdrawn", endedAt: ctx.now, ...UNMATCHED });
    return whom;
  });
  const event = { requestId: id, ...(professionalId && { professionalId }) };
  ctx.record("request.withdrawn", id, { event, clientId: request.beneficiaryId });
  hintAll(ctx, request, professionalId);
  return viewAgain(ctx, id);
});

/** "Not for me": no reason asked, the professional is not told who, and the cascade goes on. */
export const declineProfessional = writeVerb("requests:write", async (ctx, id: string): Promise<MyRequest> => {
  const request = await lockMine(ctx, id);
  const proposed = canMove(request.state, "end_proposal");
  if (!proposed && !canMove(request.state, "decline_match")) throw new Refused("NO_PROFESSIONAL_YET");
  const professionalId = await ctx.asSystem(async () => {
    if (!proposed && (await hasAppointment(ctx.tx, id))) throw new Refused("NO_PROFESSIONAL_YET");
    const whom = await endBond(ctx, request, { state: "declined" });
    await changeRequest(ctx.tx, request, { state: "open", ...UNMATCHED });
    return whom;
  });
  const event = { requestId: id, ...(professionalId && { professionalId }) };
  ctx.record("request.declined", id, { event, clientId: request.beneficiaryId });
  ctx.record("proposal.ended", id, { event: { requestId: id }, clientId: request.beneficiaryId });
  hintAll(ctx, request, professionalId);
  return viewAgain(ctx, id);
});

async function lockMine(ctx: WriteCtx, id: string): Promise<RequestRow> {
  const request = ctx.actor.role === "client" ? await lockRequest(ctx.tx, id) : undefined;
  if (!request) throw new Refused("NOT_FOUND");
  return request;
}
async function viewAgain(ctx: WriteCtx, id: string): Promise<MyRequest> {
  const row = await findRequest(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return myRequestView(ctx, row);
}
