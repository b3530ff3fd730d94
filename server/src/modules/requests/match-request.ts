import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { decideNext, type Next } from "./cascade.ts";
import { explain, summarise } from "./explanation.ts";
import { type Matching, matchRequestOf, rankFor } from "./load-candidates.ts";
import { hintAll, makeProposal, POOL_READERS } from "./make-proposal.ts";
import { insertRun, listOfRequest } from "./queries/proposals.ts";
import { changeRequest, lockRequest, type RequestRow } from "./queries/requests.ts";
import type { MatchRequest, Ranking } from "./rank.ts";

/** The next step of the cascade. Throws NOT_DUE when the request is no longer waiting for one: somebody was quicker. */
export const matchRequest = writeVerb("queue:write", async (ctx, requestId: string) => {
  const row = await lockRequest(ctx.tx, requestId);
  const asked = row?.state === "open" ? await matchRequestOf(ctx, row) : undefined;
  if (!row || !asked) throw new Refused("NOT_DUE");

  const rules = await readRules(ctx);
  const ranking = await rankFor(ctx, asked, { rules });
  const next = decideNext(
    await historyOf(ctx, row),
    { ranked: ranking.ranked, available: availableIn(ranking) },
    rules,
  );

  await keepRun(ctx, row, { ranking, next });
  await carryOut(ctx, row, { next, asked, ranking });
});

async function historyOf(ctx: WriteCtx, row: RequestRow) {
  const { namedProfessionalId: professionalId, othersIfNamedCannot: thenOthers } = row;
  if (professionalId === null) return { attempts: row.attempts, named: null };
  const asked = (await listOfRequest(ctx.tx, row.id)).some((each) => each.professionalId === professionalId);
  return { attempts: row.attempts, named: { professionalId, asked, thenOthers } };
}

/** Whoever passes the hard filters may be asked by name, whatever they treat. */
const availableIn = ({ ranked, setAside }: Ranking): ReadonlySet<string> =>
  new Set([
    ...ranked.map(({ professional }) => professional.id),
    ...setAside.flatMap(({ professional, filter }) => (filter === "no_clinical_fit" ? [professional.id] : [])),
  ]);

async function keepRun(ctx: WriteCtx, row: RequestRow, { ranking, next }: { ranking: Matching; next: Next }) {
  const { ranked, setAside } = summarise(ranking);
  await insertRun(ctx.tx, {
    id: newId(ctx.now),
    requestId: row.id,
    at: ctx.now,
    attempt: row.attempts + 1,
    examined: ranking.examined,
    setAside: JSON.stringify(setAside),
    ranked: JSON.stringify(ranked),
    outcome: next.kind === "propose" ? "proposed" : "pool",
  });
}

type Outcome = { next: Next; asked: MatchRequest; ranking: Ranking };
async function carryOut(ctx: WriteCtx, row: RequestRow, { next, asked, ranking }: Outcome): Promise<void> {
  if (next.kind === "propose") {
    const best = ranking.ranked.find(({ professional }) => professional.id === next.professionalId);
    const explanation = best && explain(asked, best);
    return makeProposal(ctx, row, { ...next, score: best?.score ?? null, explanation });
  }
  const state = next.kind === "pool" ? "pool" : "needs_intake";
  await changeRequest(ctx.tx, row, { state });
  const action = next.kind === "pool" ? "request.pooled" : "request.needs_intake";
  ctx.record(action, row.id, { event: { requestId: row.id }, clientId: row.beneficiaryId });
  hintAll(ctx, row);
  if (state === "pool") ctx.hint(POOL_READERS);
}
