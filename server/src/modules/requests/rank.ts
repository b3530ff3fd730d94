import type { Criterion } from "@jechemine/contract/proposals.ts";
import type { RequestPreferences, Service } from "@jechemine/contract/requests.ts";
import type { AgeGroup } from "@jechemine/contract/vocabulary.ts";
import { type Filter, firstFilterAgainst, needsOf } from "./filters.ts";
import { type MatchRules, scoreOf } from "./score.ts";

/** What matching reads of a request. */
export type MatchRequest = {
  ageGroup: AgeGroup;
  /** Keys of the taxonomy; the first counts most. A request may have none: then nobody fits clinically. */
  reasons: readonly string[];
  service: Service;
  preferences: RequestPreferences;
  urgent: boolean;
  /** The practice's day: licences are valid on it. */
  day: string;
  /** A free stretch counts as a free time from this length on. */
  sessionMinutes: number;
  /** Refused, expired, released or declined for this request. */
  alreadyAsked: ReadonlySet<string>;
  /** Past professionals of a client who asked for a change. */
  past: ReadonlySet<string>;
  /** Close to the beneficiary: used, never shown. */
  conflicts: ReadonlySet<string>;
};

/** What is offered is whatever stands in the profile: a word that left our lists matches nothing. */
export type Professional = {
  id: string;
  /** The account is active and the application approved. */
  active: boolean;
  licences: readonly { title: string; from: string; until: string | null }[];
  acceptsNew: boolean;
  acceptsUrgent: boolean;
  /** New proposals stand still after two expiries in a row. */
  paused: boolean;
  away: boolean;
  ageGroups: readonly string[];
  services: readonly { type: string; priceCents: number }[];
  payerKinds: readonly string[];
  gender: string | null;
  languages: readonly string[];
  modalities: readonly string[];
  approaches: readonly string[];
  sites: readonly { city: string; region: string; wheelchair: boolean }[];
  reasons: ReadonlySet<string>;
  weeklyCapacity: number;
};

/** What a professional has on their hands, and when they are free. */
export type Load = {
  /** Free minutes of the next six weeks in the order of CELLS, week after week: 36 numbers. None when never counted. */
  cells: readonly number[] | null;
  /** Milliseconds; null when nothing is free. */
  firstFreeAt: number | null;
  /** Sessions of the week to come and matched requests without a date. */
  sessions: number;
  openProposals: number;
  /** Milliseconds; null when never. */
  lastProposedAt: number | null;
};
export const NO_LOAD: Load = { cells: null, firstFreeAt: null, sessions: 0, openProposals: 0, lastProposedAt: null };

export type Part = { criterion: Criterion; points: number; max: number };
export type Ranked = {
  professional: Professional;
  load: Load;
  score: number;
  /** One for each criterion, in the order of CRITERIA; `max` is 0 for what was not asked. */
  parts: readonly Part[];
  met: readonly Criterion[];
  missed: readonly Criterion[];
  /** Asked, but we do not know: a profile without gender, a calendar not counted yet. */
  unknown: readonly Criterion[];
  /** Treats the first reason, and has a free wanted time when any was asked. */
  strict: boolean;
};
export type Ranking = { ranked: Ranked[]; setAside: { professional: Professional; filter: Filter }[] };

/** Earliest free time, then fewest open proposals, then longest without one; ids last, so that order of input never matters. */
function compare(a: Ranked, b: Ranked): number {
  const never = Number.POSITIVE_INFINITY;
  const free = (each: Ranked) => each.load.firstFreeAt ?? never;
  const last = (each: Ranked) => each.load.lastProposedAt ?? -never;
  return (
    b.score - a.score ||
    order(free(a), free(b)) ||
    a.load.openProposals - b.load.openProposals ||
    order(last(a), last(b)) ||
    (a.professional.id < b.professional.id ? -1 : 1)
  );
}
/** Two infinities are equal; their difference is not a number. */
const order = (a: number, b: number) => (a === b ? 0 : a - b);

/**
 * Who could take this request, best first, and why; and who was set aside by which filter. Pure: 10,000 professionals in well
 * under 150 ms, because the cheap filters run first and only those who pass are scored.
 */
export function rank(
  request: MatchRequest,
  professionals: readonly Professional[],
  { load, rules }: { load: ReadonlyMap<string, Load>; rules: MatchRules },
): Ranking {
  const needs = needsOf(request);
  const ranking: Ranking = { ranked: [], setAside: [] };
  for (const professional of professionals) {
    const their = load.get(professional.id) ?? NO_LOAD;
    const filter = firstFilterAgainst(professional, needs, their);
    if (filter) {
      ranking.setAside.push({ professional, filter });
      continue;
    }
    const scored = scoreOf(request, professional, { load: their, rules });
    if (scored.clinicalFit) ranking.ranked.push({ professional, load: their, ...scored.explained });
    else ranking.setAside.push({ professional, filter: "no_clinical_fit" });
  }
  ranking.ranked.sort(compare);
  return ranking;
}

/** How many were set aside by each filter, most first: what intake staff read. */
export function countSetAside(setAside: Ranking["setAside"]): { filter: Filter; count: number }[] {
  const counts = new Map<Filter, number>();
  for (const { filter } of setAside) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  return [...counts].map(([filter, count]) => ({ filter, count })).toSorted((a, b) => b.count - a.count);
}
