import type { Matched } from "@jechemine/contract/proposals.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { explain, NO_EXPLANATION } from "./explanation.ts";
import type { Filter } from "./filters.ts";
import { matchRequestOf, rankFor } from "./load-candidates.ts";
import { matchWith } from "./match-with.ts";
import { matchedView } from "./matched-requests.ts";
import { wasClaimed } from "./queries/pool.ts";
import { insertProposal, listOfRequest } from "./queries/proposals.ts";
import { lockRequest, type RequestRow } from "./queries/requests.ts";

/** Who may not even see the card. Wishes are for the professional to weigh, who may also claim while taking nobody new by themselves. */
const HIDDEN: readonly Filter[] = ["inactive", "age_group", "already_asked", "other"];

/** The first claim wins. A card of the pool belongs to nobody, so it is read and taken as the system, under its lock. */
export const claimRequest = writeVerb("pool:write", async (ctx, requestId: string): Promise<Matched> => {
  const professionalId = ctx.actor.id;
  if (professionalId === null) throw new Refused("NOT_FOUND");
  const matched = await ctx.asSystem(async () => {
    const request = await lockRequest(ctx.tx, requestId);
    if (request?.state !== "pool")
      throw new Refused((await wasClaimed(ctx.tx, requestId)) ? "ALREADY_CLAIMED" : "NOT_FOUND");
    await recordClaim(ctx, request, professionalId);
    return matchWith(ctx, request, professionalId);
  });
  ctx.record("request.claimed", requestId, { clientId: matched.beneficiaryId });
  return matchedView(ctx, matched);
});

async function recordClaim(ctx: WriteCtx, request: RequestRow, professionalId: string): Promise<void> {
  const asked = await matchRequestOf(ctx, request);
  if (!asked) throw new Refused("NOT_FOUND");
  const { ranked, counts } = await rankFor(ctx, asked, { rules: await readRules(ctx), only: professionalId });
  const filter = counts[0]?.filter;
  if ((ranked.length === 0 && filter === undefined) || (filter && HIDDEN.includes(filter)))
    throw new Refused("NOT_FOUND");
  if (filter === "not_accepting") throw new Refused("NOT_ACCEPTING");
  const [best] = ranked;
  await insertProposal(ctx.tx, {
    id: newId(ctx.now),
    requestId: request.id,
    professionalId,
    attempt: (await listOfRequest(ctx.tx, request.id)).length + 1,
    mode: "claimed",
    state: "accepted",
    score: best?.score ?? null,
    explanation: JSON.stringify(best ? explain(asked, best) : NO_EXPLANATION),
    madeAt: ctx.now,
    deadlineAt: ctx.now,
    answeredAt: ctx.now,
  });
}
