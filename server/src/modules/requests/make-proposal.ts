import type { ProposalMode } from "@jechemine/contract/proposals.ts";
import { newId } from "../../platform/new-id.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { type Explanation, NO_EXPLANATION } from "./explanation.ts";
import { proposalDeadline } from "./practice-clock.ts";
import { insertProposal, listOfRequest } from "./queries/proposals.ts";
import { changeRequest, type RequestRow } from "./queries/requests.ts";

export const EXPIRE = "proposal.expire";

export type Making = {
  professionalId: string;
  mode: Exclude<ProposalMode, "claimed">;
  score: number | null;
  explanation: Explanation | undefined;
};
/** Offers an open request to one professional and plans the end of the offer. The caller holds the request's lock, as the system. */
export async function makeProposal(ctx: WriteCtx, request: RequestRow, made: Making): Promise<void> {
  const { professionalId, mode, score } = made;
  const id = newId(ctx.now);
  const deadlineAt = await proposalDeadline(ctx, request.urgent);
  const attempt = (await listOfRequest(ctx.tx, request.id)).length + 1;
  const explanation = JSON.stringify(made.explanation ?? NO_EXPLANATION);
  const row = { id, requestId: request.id, professionalId, attempt, mode, score, explanation };
  await insertProposal(ctx.tx, { ...row, state: "open", madeAt: ctx.now, deadlineAt, answeredAt: null });
  const automatic = mode === "strict" || mode === "relaxed";
  await changeRequest(ctx.tx, request, { state: "proposed", attempts: request.attempts + (automatic ? 1 : 0) });
  ctx.later(EXPIRE, { proposalId: id }, { runAt: deadlineAt, key: `${EXPIRE}:${id}` });
  const event = { proposalId: id, requestId: request.id };
  ctx.record("proposal.made", id, { event, clientId: request.beneficiaryId, details: { professionalId, mode } });
  hintAll(ctx, request, professionalId);
}

/** Whoever may claim from the pool has it on a page. */
export const POOL_READERS = "role:professional";

/** Everybody who has this request on a page; `state` is the one it leaves. */
export function hintAll(
  ctx: Pick<WriteCtx, "hint">,
  request: Pick<RequestRow, "requesterId" | "beneficiaryId"> & Partial<Pick<RequestRow, "state">>,
  ...professionalIds: readonly (string | null)[]
): void {
  const people = [request.requesterId, request.beneficiaryId, ...professionalIds].flatMap((id) => id ?? []);
  const readers = request.state === "pool" ? [POOL_READERS] : [];
  ctx.hint("staff:intake", ...readers, ...people.map((id) => `person:${id}`));
}
