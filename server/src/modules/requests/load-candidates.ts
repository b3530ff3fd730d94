import { CELLS } from "@jechemine/contract/vocabulary.ts";
import type { Ctx } from "../../platform/verb.ts";
import { freeCellsOf } from "../availability/index.ts";
import { type Filter, needsOf } from "./filters.ts";
import { dayOf } from "./practice-clock.ts";
import { findExcluded, listCandidates, sieve } from "./queries/candidates.ts";
import type { RequestRow } from "./queries/requests.ts";
import { countSetAside, type Load, type MatchRequest, type Professional, type Ranking, rank } from "./rank.ts";
import { type MatchRules, reasonsThatCount } from "./score.ts";

type Reading = Pick<Ctx, "tx" | "now">;
/** Session length that counts as a free time; the calendar's cells are counted with the same. */
const SESSION_MINUTES = 50;

/** What matching reads of a request; undefined while the age is unknown. */
export async function matchRequestOf(ctx: Reading, row: RequestRow): Promise<MatchRequest | undefined> {
  if (row.ageGroup === null) return undefined;
  const { alreadyAsked, conflicts } = await findExcluded(ctx.tx, row);
  return {
    ageGroup: row.ageGroup,
    reasons: row.reasons,
    service: row.service,
    preferences: row.preferences,
    urgent: row.urgent,
    day: await dayOf(ctx),
    sessionMinutes: SESSION_MINUTES,
    alreadyAsked: new Set(alreadyAsked),
    past: new Set(),
    conflicts: new Set(conflicts),
  };
}

/** Who is left, best first; who was set aside after the first filters; and how many by each filter, the first ones included. */
export type Matching = Ranking & { counts: { filter: Filter; count: number }[]; examined: number };

/** Ranks everybody, or one. Only those whom the first filters leave are read; the pure rule judges them whole. Run it as the system. */
export async function rankFor(
  ctx: Reading,
  request: MatchRequest,
  { rules, only }: { rules: MatchRules; only?: string },
): Promise<Matching> {
  const { modalities } = needsOf(request);
  const sieved = await sieve(ctx.tx, { now: ctx.now, request, modalities, only });
  const ids = sieved.flatMap((row) => row.ids ?? []);
  const cells = await freeCellsOf(ctx, ids);
  const load = new Map<string, Load>();
  const left: Professional[] = [];
  const wanted = { ids, reasons: reasonsThatCount(request), now: ctx.now };
  for (const { sessions, openProposals, lastProposedAt, reasons, ...profile } of await listCandidates(ctx.tx, wanted)) {
    left.push({ ...profile, reasons: new Set(reasons) });
    const free = cells.get(profile.id);
    load.set(profile.id, {
      cells: free ? free.cells.slice(0, rules.freeWithinWeeks * CELLS.length) : null,
      firstFreeAt: free?.firstFreeAt?.getTime() ?? null,
      sessions,
      openProposals,
      lastProposedAt: lastProposedAt?.getTime() ?? null,
    });
  }
  const ranking = rank(request, left, { load, rules });
  const first = sieved.flatMap(({ filter, count }) => (filter ? [{ filter, count }] : []));
  const counts = addCounts([...first, ...countSetAside(ranking.setAside)]);
  return { ...ranking, counts, examined: sieved.reduce((sum, { count }) => sum + count, 0) };
}

function addCounts(all: readonly { filter: Filter; count: number }[]): { filter: Filter; count: number }[] {
  const sums = new Map<Filter, number>();
  for (const { filter, count } of all) sums.set(filter, (sums.get(filter) ?? 0) + count);
  return [...sums].map(([filter, count]) => ({ filter, count })).toSorted((a, b) => b.count - a.count);
}
