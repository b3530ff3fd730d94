import { CRITERIA } from "@jechemine/contract/proposals.ts";
import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import {
  AGE_GROUPS,
  APPROACHES,
  CARE_LANGUAGES,
  CELLS,
  GENDERS,
  MODALITIES,
  SERVICE_TYPES,
} from "@jechemine/contract/vocabulary.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FILTERS, needsOf } from "./filters.ts";
import { countSetAside, type Load, type MatchRequest, NO_LOAD, type Professional, rank } from "./rank.ts";
import { TAXONOMY } from "./reasons-catalogue.ts";

const rules = DEFAULT_RULES;
const evenings = (minutes: number, weeks = 6) =>
  Array.from({ length: 36 }, (_, at) => (at % 6 === 2 && at < weeks * 6 ? minutes : 0));
const marie: Professional = {
  id: "marie",
  active: true,
  licences: [{ title: "psychologist", from: "2020-01-01", until: null }],
  acceptsNew: true,
  acceptsUrgent: true,
  paused: false,
  away: false,
  ageGroups: ["18-64"],
  services: [{ type: "individual", priceCents: 12_000 }],
  payerKinds: ["insurer"],
  gender: "woman",
  languages: ["fr", "en"],
  modalities: ["video", "in_person"],
  approaches: ["cbt", "act"],
  sites: [{ city: "Montréal", region: "06", wheelchair: true }],
  reasons: new Set(["burnout", "sleep"]),
  weeklyCapacity: 20,
};
const asked: MatchRequest = {
  ageGroup: "18-64",
  reasons: ["burnout", "sleep"],
  service: { type: "individual", required: true },
  preferences: {},
  urgent: false,
  day: "2026-03-02",
  sessionMinutes: 50,
  alreadyAsked: new Set(),
  past: new Set(),
  conflicts: new Set(),
};
const free: Load = { ...NO_LOAD, cells: evenings(120) };
const rankOne = (request: Partial<MatchRequest>, professional: Partial<Professional> = {}, load: Load = free) =>
  rank({ ...asked, ...request }, [{ ...marie, ...professional }], { load: new Map([["marie", load]]), rules });
const prefer = (preferences: MatchRequest["preferences"]) => ({ preferences });

test.each<[string, Partial<MatchRequest>, Partial<Professional>, string]>([
  ["an account that is not active", {}, { active: false }, "inactive"],
  [
    "a licence that ended yesterday",
    {},
    { licences: [{ title: "psychologist", from: "2020-01-01", until: "2026-03-01" }] },
    "inactive",
  ],
  [
    "a licence that begins tomorrow",
    {},
    { licences: [{ title: "psychologist", from: "2026-03-03", until: null }] },
    "inactive",
  ],
  ["no new clients", {}, { acceptsNew: false }, "not_accepting"],
  ["no urgent ones, for an urgent one", { urgent: true }, { acceptsUrgent: false }, "not_accepting"],
  ["two proposals in a row that expired", {}, { paused: true }, "paused"],
  ["away", {}, { away: true }, "away"],
  ["another age group", { ageGroup: "0-11" }, {}, "age_group"],
  ["not the service", { service: { type: "couple", required: true } }, {}, "service"],
  [
    "a therapist, for an evaluation that is only preferred",
    { service: { type: "evaluation", required: false } },
    {},
    "service",
  ],
  ["not the required title", prefer({ title: { wanted: ["sexologist"], required: true } }), {}, "title"],
  ["a payer that they do not accept", prefer({ payer: "ivac" }), {}, "payer"],
  ["dearer than the required maximum", prefer({ maximumPrice: { amountCents: 11_999, required: true } }), {}, "price"],
  ["not the required gender", prefer({ gender: { wanted: ["man"], required: true } }), {}, "gender"],
  [
    "gender unknown where one is required",
    prefer({ gender: { wanted: ["woman"], required: true } }),
    { gender: null },
    "gender",
  ],
  ["not the required language", prefer({ language: { wanted: ["es"], required: true } }), {}, "language"],
  ["not the required way of meeting", prefer({ modality: { wanted: ["phone"], required: true } }), {}, "modality"],
  [
    "in person only, in another city",
    prefer({ modality: { wanted: ["in_person"], required: true }, place: { city: "Québec", required: true } }),
    {},
    "place",
  ],
  [
    "in person only, where a wheelchair does not get in",
    prefer({ modality: { wanted: ["in_person"], required: true }, wheelchair: true }),
    { sites: [{ city: "Montréal", region: "06", wheelchair: false }] },
    "wheelchair",
  ],
  ["not the required approach", prefer({ approaches: { wanted: ["emdr"], required: true } }), {}, "approaches"],
  ["never free at the required times", prefer({ times: { wanted: ["weekend_morning"], required: true } }), {}, "times"],
  ["a relation with the person is used, not told", { conflicts: new Set(["marie"]) }, {}, "other"],
  ["already asked for this request", { alreadyAsked: new Set(["marie"]) }, {}, "already_asked"],
  ["left by this client before", { past: new Set(["marie"]) }, {}, "other"],
  ["treats nothing of it or near it", { reasons: ["gambling"] }, { reasons: new Set(["adhd"]) }, "no_clinical_fit"],
  ["no reason at all", { reasons: [] }, {}, "no_clinical_fit"],
])("set aside: %s", (_sentence, request, professional, filter) => {
  expect(rankOne(request, professional)).toMatchObject({ ranked: [], setAside: [{ filter }] });
});
test.each<[string, Partial<MatchRequest>, Partial<Professional>]>([
  ["video will do although the required city is another", prefer({ place: { city: "Québec", required: true } }), {}],
  [
    "the city is written without accents",
    prefer({ modality: { wanted: ["in_person"], required: true }, place: { city: "montreal", required: true } }),
    {},
  ],
  ["who pays for oneself is accepted everywhere", prefer({ payer: "person" }), {}],
  ["another therapy when the format is only preferred", { service: { type: "couple", required: false } }, {}],
  ["exactly the maximum price", prefer({ maximumPrice: { amountCents: 12_000, required: true } }), {}],
])("kept: %s", (_sentence, request, professional) => {
  expect(rankOne(request, professional).ranked).toHaveLength(1);
});

test.each<[string, Partial<MatchRequest>, Partial<Professional>, Load, Record<string, number>]>([
  ["both reasons", {}, {}, free, { first_reason: 100, other_reasons: 30, neighbour_reason: 0, fairness: 10 }],
  [
    "only the second",
    {},
    { reasons: new Set(["sleep"]) },
    free,
    { first_reason: 0, other_reasons: 30, neighbour_reason: 25 },
  ],
  [
    "a neighbour of the first",
    { reasons: ["burnout"] },
    { reasons: new Set(["panic"]) },
    free,
    { first_reason: 0, neighbour_reason: 25 },
  ],
  [
    "one of two approaches",
    prefer({ approaches: { wanted: ["cbt", "emdr"], required: false } }),
    {},
    free,
    { approaches: 13 },
  ],
  [
    "one of two wanted times",
    prefer({ times: { wanted: ["weekday_evening", "weekend_morning"], required: false } }),
    {},
    free,
    { times: 13 },
  ],
  [
    "a time free in two weeks of six is not really free",
    prefer({ times: { wanted: ["weekday_evening"], required: false } }),
    {},
    { ...free, cells: evenings(120, 2) },
    { times: 0 },
  ],
  [
    "forty minutes are not a session",
    prefer({ times: { wanted: ["weekday_evening"], required: false } }),
    {},
    { ...free, cells: evenings(40) },
    { times: 0 },
  ],
  [
    "what is required earns nothing",
    prefer({ language: { wanted: ["fr"], required: true }, gender: { wanted: ["woman"], required: true } }),
    {},
    free,
    { language: 0, gender: 0 },
  ],
  [
    "what is preferred earns",
    prefer({
      language: { wanted: ["fr"], required: false },
      gender: { wanted: ["woman"], required: false },
      modality: { wanted: ["video"], required: false },
    }),
    {},
    free,
    { language: 15, gender: 12, modality: 15 },
  ],
  ["same city", prefer({ place: { city: "Montréal", region: "06", required: false } }), {}, free, { place: 20 }],
  ["same region", prefer({ place: { city: "Pointe-Claire", region: "06", required: false } }), {}, free, { place: 10 }],
  ["half of the week is taken", {}, {}, { ...free, sessions: 10 }, { fairness: 5 }],
  ["more than the week is taken", {}, {}, { ...free, sessions: 30 }, { fairness: 0 }],
])("points: %s", (_sentence, request, professional, load, points) => {
  const [first] = rankOne(request, professional, load).ranked;
  expect(Object.fromEntries(first?.parts.map((part) => [part.criterion, part.points]) ?? [])).toMatchObject(points);
});
test("what we cannot know is said, not counted against them", () => {
  const request = prefer({
    times: { wanted: ["weekday_evening"], required: false },
    gender: { wanted: ["man"], required: false },
  });
  expect(rankOne(request, { gender: null }, NO_LOAD).ranked[0]).toMatchObject({
    unknown: ["times", "gender"],
    strict: false,
  });
});
test("strict: treats the first reason and has one wanted time free; free in one week is enough", () => {
  const evening = prefer({ times: { wanted: ["weekday_evening"], required: false } });
  expect(rankOne(evening, {}, { ...free, cells: evenings(60, 1) }).ranked[0]?.strict).toBe(true);
  expect(rankOne(evening, {}, { ...free, cells: evenings(0) }).ranked[0]?.strict).toBe(false);
  expect(rankOne({}, { reasons: new Set(["sleep"]) }).ranked[0]?.strict).toBe(false);
});
test.each<[string, Partial<Load>, Partial<Load>]>([
  ["the earlier free time", { firstFreeAt: 1 }, { firstFreeAt: 2 }],
  ["some free time before none", { firstFreeAt: 2 }, {}],
  ["fewer open proposals", {}, { openProposals: 1 }],
  ["the longer without a proposal", { lastProposedAt: 1 }, { lastProposedAt: 2 }],
  ["who never had a proposal", {}, { lastProposedAt: 1 }],
])("of two alike, %s wins", (_sentence, winner, loser) => {
  const people = ["a", "z"].map((id) => ({ ...marie, id }));
  const load = new Map([
    ["z", { ...free, ...winner }],
    ["a", { ...free, ...loser }],
  ]);
  expect(rank(asked, people, { load, rules }).ranked.map(({ professional }) => professional.id)).toEqual(["z", "a"]);
});
test("intake staff read how many were set aside by what, most first", () => {
  const away = ["b", "c"].map((id) => ({ ...marie, id, away: true }));
  const { setAside } = rank(asked, [{ ...marie, paused: true }, ...away], { load: new Map(), rules });
  expect(countSetAside(setAside)).toEqual([
    { filter: "away", count: 2 },
    { filter: "paused", count: 1 },
  ]);
});

const keys = TAXONOMY.reasons.map(({ key }) => key);
const some = <T>(all: readonly T[], max = all.length) => fc.subarray([...all], { maxLength: max });
const wish = <T>(all: readonly T[]) =>
  fc.record({ wanted: fc.subarray([...all], { minLength: 1 }), required: fc.boolean() });
const cells = fc.array(fc.constantFrom(0, 40, 60, 240), { minLength: 36, maxLength: 36 });
const anyLoad: fc.Arbitrary<Load> = fc.record({
  cells: fc.option(cells),
  firstFreeAt: fc.option(fc.nat({ max: 5 })),
  sessions: fc.nat({ max: 30 }),
  openProposals: fc.nat({ max: 3 }),
  lastProposedAt: fc.option(fc.nat({ max: 5 })),
});
const mostly = fc.nat({ max: 9 }).map((n) => n > 0);
const anyProfessional: fc.Arbitrary<Professional> = fc.record({
  id: fc.uuid(),
  active: mostly,
  licences: fc.constant(marie.licences),
  acceptsNew: mostly,
  acceptsUrgent: fc.boolean(),
  paused: mostly.map((yes) => !yes),
  away: mostly.map((yes) => !yes),
  ageGroups: fc.subarray([...AGE_GROUPS], { minLength: 2 }),
  services: some(SERVICE_TYPES).map((types) => types.map((type) => ({ type, priceCents: 12_000 }))),
  payerKinds: fc.constant(marie.payerKinds),
  gender: fc.option(fc.constantFrom(...GENDERS)),
  languages: some(CARE_LANGUAGES.slice(0, 3)),
  modalities: fc.subarray([...MODALITIES], { minLength: 1 }),
  approaches: some(APPROACHES, 5),
  sites: some([...marie.sites, { city: "Laval", region: "13", wheelchair: false }]),
  reasons: some(keys.slice(0, 20)).map((each) => new Set(each)),
  weeklyCapacity: fc.nat({ max: 30 }),
});
const anyRequest: fc.Arbitrary<MatchRequest> = fc.record({
  ageGroup: fc.constantFrom(...AGE_GROUPS),
  reasons: fc.subarray(keys.slice(0, 20), { minLength: 1, maxLength: 3 }),
  service: fc.record({ type: fc.constantFrom(...SERVICE_TYPES), required: fc.boolean() }),
  preferences: fc.record(
    {
      modality: wish(MODALITIES),
      language: wish(CARE_LANGUAGES.slice(0, 3)),
      gender: wish(GENDERS),
      approaches: wish(APPROACHES.slice(0, 6)),
      times: wish(CELLS),
      place: fc.record({
        city: fc.constantFrom("Montreal", "Laval"),
        region: fc.constant("06" as const),
        required: fc.boolean(),
      }),
      wheelchair: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  urgent: fc.boolean(),
  day: fc.constant("2026-03-02"),
  sessionMinutes: fc.constant(50),
  alreadyAsked: fc.constant(new Set<string>()),
  past: fc.constant(new Set<string>()),
  conflicts: fc.constant(new Set<string>()),
});
const anyPeople = fc.uniqueArray(fc.tuple(anyProfessional, anyLoad), { maxLength: 25, selector: ([{ id }]) => id });
const rankAll = (request: MatchRequest, people: readonly (readonly [Professional, Load])[]) =>
  rank(
    request,
    people.map(([each]) => each),
    { load: new Map(people.map(([{ id }, load]) => [id, load])), rules },
  );

test("nobody who fails a hard filter is ever ranked, and nobody is lost", () => {
  fc.assert(
    fc.property(anyRequest, anyPeople, (request, people) => {
      const { ranked, setAside } = rankAll(request, people);
      expect(ranked.length + setAside.length).toBe(people.length);
      for (const { professional, load } of ranked)
        expect(FILTERS.filter(([, fails]) => fails(professional, needsOf(request), load))).toEqual([]);
    }),
  );
});
test("the score is the sum of its parts, each within its cap, one for every criterion, and whoever is ranked fits clinically", () => {
  fc.assert(
    fc.property(anyRequest, anyPeople, (request, people) => {
      for (const { score, parts, met, missed, unknown } of rankAll(request, people).ranked) {
        expect(parts.map(({ criterion }) => criterion)).toEqual(CRITERIA);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(parts.every(({ points, max }) => points >= 0 && points <= max)).toBe(true);
        expect(new Set([...met, ...missed, ...unknown]).size).toBe(met.length + missed.length + unknown.length);
        expect(
          parts
            .filter(({ max }) => max > 0)
            .every(({ criterion }) => [...met, ...missed, ...unknown].includes(criterion)),
        ).toBe(true);
        expect(met.some((each) => ["first_reason", "other_reasons", "neighbour_reason"].includes(each))).toBe(true);
      }
    }),
  );
});
test("the order in which professionals are read changes nothing", () => {
  fc.assert(
    fc.property(anyRequest, anyPeople, fc.nat(), (request, people, turn) => {
      const turned =
        people.length > 0 ? [...people.slice(turn % people.length), ...people.slice(0, turn % people.length)] : [];
      const ids = (all: typeof people) => rankAll(request, all).ranked.map(({ professional }) => professional.id);
      expect(ids(turned.toReversed())).toEqual(ids(people));
    }),
  );
});
const better = ([professional, load]: readonly [Professional, Load], request: MatchRequest) =>
  [
    {
      ...professional,
      reasons: new Set([...professional.reasons, ...request.reasons]),
      approaches: [...professional.approaches, ...(request.preferences.approaches?.wanted ?? [])],
      languages: [...professional.languages, ...(request.preferences.language?.wanted ?? [])],
      modalities: [...MODALITIES],
      services: [...professional.services, { type: request.service.type, priceCents: 12_000 }],
    },
    { ...load, cells: (load.cells ?? evenings(0)).map((minutes) => minutes + 60), sessions: 0 },
  ] as const;
test("more fit never lowers a rank: another reason, approach, language, way of meeting, service or free hour", () => {
  fc.assert(
    fc.property(anyRequest, anyPeople, fc.nat(), (request, people, which) => {
      const chosen = people[which % Math.max(1, people.length)];
      if (!chosen) return;
      const placeIn = (all: readonly (readonly [Professional, Load])[]) =>
        rankAll(request, all).ranked.findIndex(({ professional }) => professional.id === chosen[0].id);
      const before = placeIn(people);
      if (before < 0) return;
      const after = placeIn(people.map((each) => (each === chosen ? better(chosen, request) : each)));
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(before);
    }),
  );
});
test("ten thousand professionals are ranked well within 150 ms", () => {
  const people = fc.sample(fc.tuple(anyProfessional, anyLoad), { numRuns: 500, seed: 1 });
  const many = Array.from({ length: 10_000 }, (_, at) => {
    const [professional, load] = people[at % people.length] ?? [marie, free];
    return [{ ...professional, id: `p${at}` }, load] as const;
  });
  const [request] = fc.sample(anyRequest, { numRuns: 1, seed: 3 });
  const run = () => {
    const begun = performance.now();
    rankAll(request ?? asked, many);
    return performance.now() - begun;
  };
  const times = Array.from({ length: 7 }, run).toSorted((a, b) => a - b);
  expect(times[3]).toBeLessThan(150);
});
