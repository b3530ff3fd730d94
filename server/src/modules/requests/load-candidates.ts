import { CELLS } from "@jechemine/contract/vocabulary.ts";
import type { Ctx } from "../../platform/verb.ts";
import { freeCellsOf } from "../availability/index.ts";
import { firstProfileFilterAgainst, needsOf } from "./filters.ts";
import { WEEKS_AHEAD } from "./free-weeks.ts";
import { dayOf } from "./practice-clock.ts";
import { findExcluded, listDetails, listProfiles, type Profile } from "./queries/candidates.ts";
import type { RequestRow } from "./queries/requests.ts";
import { type Load, type MatchRequest, type Professional, type Ranking, rank } from "./rank.ts";
import type { MatchRules } from "./score.ts";

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

const bare = (profile: Profile): Professional => ({ ...profile, sites: [], reasons: new Set() });

/** Ranks everybody, or one. Reads profiles of all, and sites, reasons and calendars only of those who are left. Run it as the system. */
export async function rankFor(
  ctx: Reading,
  request: MatchRequest,
  { rules, only }: { rules: MatchRules; only?: string },
): Promise<Ranking> {
  const needs = needsOf(request);
  const setAside: Ranking["setAside"] = [];
  const left = new Map<string, Professional>();
  for (const profile of await listProfiles(ctx.tx, ctx.now, only)) {
    const professional = bare(profile);
    const filter = firstProfileFilterAgainst(professional, needs);
    if (filter) setAside.push({ professional, filter });
    else left.set(professional.id, professional);
  }
  const load = new Map<string, Load>();
  const cells = await freeCellsOf(ctx, [...left.keys()]);
  for (const { id, sites, reasons, ...rest } of await listDetails(ctx.tx, [...left.keys()], ctx.now)) {
    const professional = left.get(id);
    if (professional) left.set(id, { ...professional, sites, reasons: new Set(reasons) });
    const free = cells.get(id);
    load.set(id, {
      cells: free ? free.cells.slice(0, WEEKS_AHEAD * CELLS.length) : null,
      firstFreeAt: free?.firstFreeAt?.getTime() ?? null,
      sessions: rest.sessions,
      openProposals: rest.openProposals,
      lastProposedAt: rest.lastProposedAt?.getTime() ?? null,
    });
  }
  const ranking = rank(request, [...left.values()], { load, rules });
  return { ranked: ranking.ranked, setAside: [...setAside, ...ranking.setAside] };
}
