import type { SetAside } from "@jechemine/contract/queue.ts";
import { CELLS, MODALITIES } from "@jechemine/contract/vocabulary.ts";
import { plainText } from "../../platform/plain-text.ts";
import { freeWeeks } from "./free-weeks.ts";
import type { Load, MatchRequest, Professional } from "./rank.ts";

/** `other` holds what is shown to nobody: a conflict of relation, a professional whom the client left. */
export type Filter = SetAside;
/** A request read once, so that ten thousand questions are cheap. */
export type Needs = {
  request: MatchRequest;
  /** The ways of meeting that would do; in person also needs the right place. */
  modalities: ReadonlySet<string>;
  city: string | undefined;
  region: string | undefined;
  placeRequired: boolean;
};
type Question = readonly [filter: Filter, fails: (professional: Professional, needs: Needs, load: Load) => boolean];

/** Cities are compared as people say them: without accents, case or hyphens. */
export const placeName = (text: string) =>
  plainText(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

export function needsOf(request: MatchRequest): Needs {
  const { modality, place } = request.preferences;
  const modalities = new Set<string>(modality?.required ? modality.wanted : MODALITIES);
  return {
    request,
    modalities,
    city: place?.city === undefined ? undefined : placeName(place.city),
    region: place?.region,
    placeRequired: place?.required === true,
  };
}

const any = (wanted: readonly string[] | undefined, offered: readonly string[]) =>
  wanted?.some((each) => offered.includes(each)) === true;

const holdsLicence = ({ licences }: Professional, day: string) =>
  licences.some(({ from, until }) => from <= day && (until === null || day <= until));

/** The services that would answer the request: the one asked for, or when it is only preferred any therapy for a therapy. */
export function servicesFor(professional: Professional, { service }: MatchRequest): Professional["services"] {
  if (service.required || service.type === "evaluation")
    return professional.services.filter(({ type }) => type === service.type);
  return professional.services.filter(({ type }) => type !== "evaluation");
}

type Site = Professional["sites"][number];
/** City first: a region is only asked when no city was named. */
const isIn = (site: Site, { city, region }: Needs) =>
  city !== undefined ? placeName(site.city) === city : region === undefined || site.region === region;

/** Whether one of their places would do for meeting in person. */
const meetsInPerson = (professional: Professional, needs: Needs, question: (site: Site) => boolean) =>
  professional.sites.some((site) => (!needs.placeRequired || isIn(site, needs)) && question(site));

const canMeetAway = (professional: Professional, { modalities }: Needs) =>
  professional.modalities.some((each) => each !== "in_person" && modalities.has(each));
const canMeetInPerson = (professional: Professional, { modalities }: Needs) =>
  modalities.has("in_person") && professional.modalities.includes("in_person");

/** The filters of the care journey, those that ask the profile alone first: they are cheap. The first one that fails is the one that is told. */
export const FILTERS: readonly Question[] = [
  ["not_accepting", ({ acceptsNew, acceptsUrgent }, { request }) => !acceptsNew || (request.urgent && !acceptsUrgent)],
  ["paused", ({ paused }) => paused],
  ["age_group", ({ ageGroups }, { request }) => !ageGroups.includes(request.ageGroup)],
  [
    "payer",
    ({ payerKinds }, { request: { preferences } }) =>
      preferences.payer !== undefined && preferences.payer !== "person" && !payerKinds.includes(preferences.payer),
  ],
  [
    "language",
    ({ languages }, { request: { preferences } }) =>
      preferences.language?.required === true && !any(preferences.language.wanted, languages),
  ],
  ["modality", (professional, needs) => !canMeetAway(professional, needs) && !canMeetInPerson(professional, needs)],
  ["inactive", (professional, { request }) => !professional.active || !holdsLicence(professional, request.day)],
  ["away", ({ away }) => away],
  ["service", (professional, { request }) => servicesFor(professional, request).length === 0],
  [
    "title",
    ({ licences }, { request: { preferences, day } }) =>
      preferences.title?.required === true &&
      !licences.some(
        ({ title, from, until }) =>
          preferences.title?.wanted.some((each) => each === title) && from <= day && (until === null || day <= until),
      ),
  ],
  [
    "price",
    (professional, { request }) => {
      const most = request.preferences.maximumPrice;
      if (!most?.required) return false;
      return !servicesFor(professional, request).some(({ priceCents }) => priceCents <= most.amountCents);
    },
  ],
  [
    "gender",
    ({ gender }, { request: { preferences } }) =>
      preferences.gender?.required === true && !preferences.gender.wanted.some((each) => each === gender),
  ],
  [
    "place",
    (professional, needs) =>
      needs.placeRequired && !canMeetAway(professional, needs) && !meetsInPerson(professional, needs, () => true),
  ],
  [
    "wheelchair",
    (professional, needs) =>
      needs.request.preferences.wheelchair === true &&
      !canMeetAway(professional, needs) &&
      !meetsInPerson(professional, needs, ({ wheelchair }) => wheelchair),
  ],
  [
    "approaches",
    ({ approaches }, { request: { preferences } }) =>
      preferences.approaches?.required === true && !any(preferences.approaches.wanted, approaches),
  ],
  [
    "times",
    (_professional, { request: { preferences, sessionMinutes } }, { cells }) =>
      preferences.times?.required === true &&
      !preferences.times.wanted.some((cell) => freeWeeks(cells, CELLS.indexOf(cell), sessionMinutes) > 0),
  ],
  ["other", ({ id }, { request }) => request.conflicts.has(id)],
  ["already_asked", ({ id }, { request }) => request.alreadyAsked.has(id)],
  ["other", ({ id }, { request }) => request.past.has(id)],
];

export function firstFilterAgainst(professional: Professional, needs: Needs, load: Load): Filter | undefined {
  for (const [filter, fails] of FILTERS) if (fails(professional, needs, load)) return filter;
  return undefined;
}
