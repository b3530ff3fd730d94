import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { hintAll } from "./make-proposal.ts";
import { endProposal, findProposal, listOutcomes, type ProposalRow, pauseProfessional } from "./queries/proposals.ts";
import { changeRequest, lockRequest } from "./queries/requests.ts";
import { isExpired, mustPause } from "./request.ts";

/** The deadline has passed without an answer: it counts as a refusal. Throws NOT_DUE when somebody answered, or it is too early. */
export const expireProposal = writeVerb("queue:write", async (ctx, proposalId: string) => {
  const seen = await findProposal(ctx.tx, proposalId);
  const request = seen && (await lockRequest(ctx.tx, seen.requestId));
  const proposal = await findProposal(ctx.tx, proposalId);
  if (!request || !proposal || !isExpired(proposal, ctx.now)) throw new Refused("NOT_DUE");

  await endProposal(ctx.tx, proposalId, { state: "expired", at: ctx.now });
  await changeRequest(ctx.tx, request, { state: "open" });
  const event = { requestId: request.id, proposalId };
  ctx.record("proposal.expired", proposalId, { event, clientId: request.beneficiaryId });
  ctx.record("proposal.ended", proposalId, { event, clientId: request.beneficiaryId });
  hintAll(ctx, request, proposal.professionalId);
  await pauseWhenDue(ctx, proposal);
});

async function pauseWhenDue(ctx: WriteCtx, { professionalId }: ProposalRow): Promise<void> {
  const { expiriesBeforePause } = await readRules(ctx);
  if (!mustPause(await listOutcomes(ctx.tx, professionalId), expiriesBeforePause)) return;
  await pauseProfessional(ctx.tx, professionalId, ctx.now);
  ctx.record("professional.paused", professionalId, { event: { professionalId } });
}
