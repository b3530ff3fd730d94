import { CRITERIA, type Criterion } from "@jechemine/contract/proposals.ts";
import type { Fit } from "@jechemine/contract/requests.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import { CELLS, type Cell } from "@jechemine/contract/vocabulary.ts";
import { placeName } from "./filters.ts";
import { freeWeeks } from "./free-weeks.ts";
import type { Load, MatchRequest, Part, Professional, Ranked } from "./rank.ts";
import { CATEGORY_OF, NEIGHBOURS_OF } from "./reasons-catalogue.ts";

/** The numbers of the practice that matching reads. */
export type MatchRules = Pick<Rules, "weights" | "freeInWeeks" | "freeWithinWeeks">;

/** Points at most; `otherReason` counts for each further reason. */
const maxOf = (criterion: Criterion, { reasons }: MatchRequest, { weights }: MatchRules): number =>
  ({
    first_reason: weights.firstReason,
    other_reasons: weights.otherReason * (reasons.length - 1),
    neighbour_reason: weights.neighbourReason,
    approaches: weights.approaches,
    times: weights.times,
    language: weights.language,
    modality: weights.modality,
    service: weights.service,
    gender: weights.gender,
    place: Math.max(weights.sameCity, weights.sameRegion),
    fairness: weights.fairness,
  })[criterion];

/** Share of the criterion's points: 0 to 1. Undefined: not asked. "unknown": asked, and we cannot tell. */
type Share = number | "unknown" | undefined;
type Asked = { request: MatchRequest; professional: Professional; load: Load; rules: MatchRules };
type Preferred = { wanted: readonly string[]; required: boolean } | undefined;

const shareOf = <T>(wanted: readonly T[], has: (each: T) => boolean) => wanted.filter(has).length / wanted.length;
/** A required wish is a filter: everybody left meets it, so it earns nothing. */
const preferredShare = (preferred: Preferred, offered: readonly string[]): Share =>
  preferred && !preferred.required ? Number(preferred.wanted.some((each) => offered.includes(each))) : undefined;

/** Whether they treat something of the same category, or of one near it. */
function treatsNear(reason: string, treated: ReadonlySet<string>): boolean {
  const category = CATEGORY_OF.get(reason);
  if (category === undefined) return false;
  const near = NEIGHBOURS_OF.get(category) ?? [];
  for (const each of treated) {
    const theirs = CATEGORY_OF.get(each);
    if (theirs !== undefined && (theirs === category || near.includes(theirs))) return true;
  }
  return false;
}

/** The reasons that can count for a request: what it names, and whatever is near its first one. */
export function reasonsThatCount({ reasons }: Pick<MatchRequest, "reasons">): string[] {
  const category = CATEGORY_OF.get(reasons[0] ?? "");
  const near = category === undefined ? [] : [category, ...(NEIGHBOURS_OF.get(category) ?? [])];
  return [...new Set([...reasons, ...[...CATEGORY_OF].flatMap(([key, its]) => (near.includes(its) ? [key] : []))])];
}

function placeShare({ request: { preferences }, professional, rules: { weights } }: Asked): Share {
  const { place, modality } = preferences;
  if (!place || (modality && !modality.wanted.includes("in_person"))) return undefined;
  if (!professional.modalities.includes("in_person")) return 0;
  if (professional.sites.length === 0) return "unknown";
  const city = place.city === undefined ? undefined : placeName(place.city);
  const inCity = professional.sites.some((site) => placeName(site.city) === city);
  const inRegion = professional.sites.some(({ region }) => region === place.region);
  const most = Math.max(weights.sameCity, weights.sameRegion, 1);
  return Math.max(inCity ? weights.sameCity : 0, inRegion ? weights.sameRegion : 0) / most;
}

const QUESTIONS: Readonly<Record<Criterion, (asked: Asked) => Share>> = {
  first_reason: ({ request: { reasons }, professional }) =>
    Number(reasons.slice(0, 1).some((each) => professional.reasons.has(each))),
  other_reasons: ({ request: { reasons }, professional }) =>
    reasons.length > 1 ? shareOf(reasons.slice(1), (each) => professional.reasons.has(each)) : undefined,
  neighbour_reason: ({
    request: {
      reasons: [first],
    },
    professional,
  }) => {
    if (first === undefined || professional.reasons.has(first)) return undefined; // the first reason itself is worth more
    return Number(treatsNear(first, professional.reasons));
  },
  approaches: ({ request: { preferences }, professional }) =>
    preferences.approaches && shareOf(preferences.approaches.wanted, (each) => professional.approaches.includes(each)),
  times: ({ request: { preferences, sessionMinutes }, load, rules }) => {
    if (!preferences.times) return undefined;
    if (!load.cells) return "unknown";
    const weeks = (cell: Cell) => freeWeeks(load.cells, CELLS.indexOf(cell), sessionMinutes);
    return shareOf(preferences.times.wanted, (cell) => weeks(cell) >= rules.freeInWeeks);
  },
  language: ({ request: { preferences }, professional }) =>
    preferredShare(preferences.language, professional.languages),
  modality: ({ request: { preferences }, professional }) =>
    preferredShare(preferences.modality, professional.modalities),
  service: ({ request: { service }, professional }) =>
    service.required ? undefined : Number(professional.services.some(({ type }) => type === service.type)),
  gender: ({ request: { preferences }, professional: { gender } }) => {
    const share = preferredShare(preferences.gender, gender === null ? [] : [gender]);
    return share !== undefined && gender === null ? "unknown" : share;
  },
  place: placeShare,
  fairness: ({ professional: { weeklyCapacity }, load }) =>
    weeklyCapacity > 0 ? Math.min(1, Math.max(0, weeklyCapacity - load.sessions) / weeklyCapacity) : 0,
};

function isStrict({ request: { reasons, preferences, sessionMinutes }, professional, load }: Asked): boolean {
  const [first] = reasons;
  if (first === undefined || !professional.reasons.has(first)) return false;
  return (
    !preferences.times ||
    preferences.times.wanted.some((cell) => freeWeeks(load.cells, CELLS.indexOf(cell), sessionMinutes) > 0)
  );
}

type Explained = Pick<Ranked, "score" | "parts" | "met" | "missed" | "unknown" | "strict">;
/** Points for each criterion, and what they mean. Whole points, so that the sum shown is the sum. */
export function scoreOf(
  request: MatchRequest,
  professional: Professional,
  { load, rules }: { load: Load; rules: MatchRules },
): { clinicalFit: boolean; explained: Explained } {
  const asked: Asked = { request, professional, load, rules };
  const [parts, met, missed, unknown]: [Part[], Criterion[], Criterion[], Criterion[]] = [[], [], [], []];
  for (const criterion of CRITERIA) {
    const share = QUESTIONS[criterion](asked);
    const max = share === undefined ? 0 : maxOf(criterion, request, rules);
    const points = typeof share === "number" ? Math.round(max * share) : 0;
    parts.push({ criterion, points, max });
    if (share === "unknown") unknown.push(criterion);
    else if (share !== undefined) (share > 0 ? met : missed).push(criterion);
  }
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  const clinical: readonly Criterion[] = ["first_reason", "other_reasons", "neighbour_reason"];
  const clinicalFit = met.some((criterion) => clinical.includes(criterion));
  return { clinicalFit, explained: { score, parts, met, missed, unknown, strict: isStrict(asked) } };
}

const common = <T extends string>(wanted: readonly T[] | undefined, offered: readonly string[]): T[] =>
  wanted?.filter((each) => offered.includes(each)) ?? [];

/** What the two have in common, for the sentences that people read. */
export function fitOf(request: MatchRequest, professional: Professional, load: Load): Fit {
  const { preferences } = request;
  const isFree = (cell: Cell) => freeWeeks(load.cells, CELLS.indexOf(cell), request.sessionMinutes) > 0;
  const city = preferences.place?.city === undefined ? undefined : placeName(preferences.place.city);
  return {
    reasons: request.reasons.filter((each) => professional.reasons.has(each)),
    approaches: common(preferences.approaches?.wanted, professional.approaches),
    times: preferences.times?.wanted.filter(isFree) ?? [],
    languages: common(preferences.language?.wanted, professional.languages),
    modalities: common(preferences.modality?.wanted, professional.modalities),
    sameCity: professional.sites.some((site) => placeName(site.city) === city),
  };
}
