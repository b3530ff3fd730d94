import type { Matched, Refuse } from "@jechemine/contract/proposals.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { hintAll } from "./make-proposal.ts";
import { matchWith } from "./match-with.ts";
import { matchedView } from "./matched-requests.ts";
import { endProposal, findMine, type ProposalRow } from "./queries/proposals.ts";
import { changeRequest, lockRequest, type RequestRow } from "./queries/requests.ts";
import { canAnswer } from "./request.ts";

/** The proposed professional takes the request. Of two answers the first one counts. */
export const acceptProposal = writeVerb("proposals:write", async (ctx, requestId: string): Promise<Matched> => {
  const { proposal, request } = await mineToAnswer(ctx, requestId);
  const matched = await ctx.asSystem(async () => {
    if (!(await endProposal(ctx.tx, proposal.id, { state: "accepted", at: ctx.now })))
      throw new Refused("PROPOSAL_CLOSED");
    return matchWith(ctx, request, proposal.professionalId);
  });
  ctx.record("proposal.accepted", proposal.id, { clientId: request.beneficiaryId });
  return matchedView(ctx, matched);
});

/** The proposed professional cannot: the request goes on, and the client is not told. */
export const refuseProposal = writeVerb(
  "proposals:write",
  async (ctx, { requestId, reason }: Refuse & { requestId: string }) => {
    const { proposal, request } = await mineToAnswer(ctx, requestId);
    await ctx.asSystem(async () => {
      const refusal = reason ?? null;
      if (!(await endProposal(ctx.tx, proposal.id, { state: "refused", at: ctx.now, refusal })))
        throw new Refused("PROPOSAL_CLOSED");
      await changeRequest(ctx.tx, request, { state: "open" });
    });
    const event = { requestId, proposalId: proposal.id };
    ctx.record("proposal.ended", proposal.id, { event, clientId: request.beneficiaryId, details: { reason } });
    hintAll(ctx, request, proposal.professionalId);
    return { requestId };
  },
);

/** Loads the proposal as its professional, then waits for whoever else changes the request. */
async function mineToAnswer(ctx: WriteCtx, requestId: string): Promise<{ proposal: ProposalRow; request: RequestRow }> {
  const mine = ctx.actor.id === null ? undefined : await findMine(ctx.tx, requestId, ctx.actor.id);
  if (!mine || mine.mode === "claimed") throw new Refused("NOT_FOUND");
  const locked = await ctx.asSystem(async () => {
    const request = await lockRequest(ctx.tx, requestId);
    return { request, proposal: await findMine(ctx.tx, requestId, mine.professionalId) };
  });
  const { request, proposal } = locked;
  if (!request || !proposal || request.state !== "proposed" || !canAnswer(proposal, ctx.now))
    throw new Refused("PROPOSAL_CLOSED");
  return { request, proposal };
}
