import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import { expect, test } from "vitest";
import { decideNext, type History } from "./cascade.ts";
import { NO_LOAD, type Professional, type Ranked } from "./rank.ts";

const person = (id: string): Professional => ({
  id,
  active: true,
  licences: [],
  acceptsNew: true,
  acceptsUrgent: true,
  paused: false,
  away: false,
  ageGroups: [],
  services: [],
  payerKinds: [],
  gender: null,
  languages: [],
  modalities: [],
  approaches: [],
  sites: [],
  reasons: new Set(),
  weeklyCapacity: 0,
});
const row = (id: string, score: number, strict: boolean): Ranked => ({
  professional: person(id),
  load: NO_LOAD,
  score,
  parts: [],
  met: [],
  missed: [],
  unknown: [],
  strict,
});
const ranked = [row("best", 150, false), row("exact", 120, true), row("weak", 30, false)];
const none = { attempts: 0, named: null };
const named = { professionalId: "wanted", asked: false, thenOthers: true };

test.each<[string, History, readonly Ranked[], object]>([
  [
    "the first attempt takes the best strict one, even below a better relaxed one",
    none,
    ranked,
    { kind: "propose", professionalId: "exact", mode: "strict" },
  ],
  [
    "without a strict one, the best relaxed one",
    none,
    ranked.filter(({ strict }) => !strict),
    { kind: "propose", professionalId: "best", mode: "relaxed" },
  ],
  [
    "the second attempt takes the best",
    { attempts: 1, named: null },
    ranked,
    { kind: "propose", professionalId: "best", mode: "relaxed" },
  ],
  ["below 40 points nobody is proposed", { attempts: 1, named: null }, [row("weak", 39, false)], { kind: "pool" }],
  [
    "exactly 40 points are enough",
    { attempts: 1, named: null },
    [row("weak", 40, false)],
    { kind: "propose", professionalId: "weak", mode: "relaxed" },
  ],
  ["after two attempts the pool", { attempts: 2, named: null }, ranked, { kind: "pool" }],
  ["nobody at all: the pool", none, [], { kind: "pool" }],
  [
    "whom the client chose comes first",
    { attempts: 0, named },
    ranked,
    { kind: "propose", professionalId: "wanted", mode: "named" },
  ],
  [
    "whom the client chose could not: the others, from the first attempt",
    { attempts: 0, named: { ...named, asked: true } },
    ranked,
    { kind: "propose", professionalId: "exact", mode: "strict" },
  ],
  [
    "whom the client chose could not, and nobody else may: a person asks",
    { attempts: 0, named: { ...named, asked: true, thenOthers: false } },
    ranked,
    { kind: "intake" },
  ],
])("%s", (_sentence, history, people, expected) => {
  expect(decideNext(history, { ranked: people, available: new Set(["wanted"]) }, DEFAULT_RULES)).toEqual(expected);
});
const next = (thenOthers: boolean) =>
  decideNext({ attempts: 0, named: { ...named, thenOthers } }, { ranked, available: new Set() }, DEFAULT_RULES);
test("whom the client chose is not available: the others when allowed, else a person asks", () => {
  expect([next(true).kind, next(false).kind]).toEqual(["propose", "intake"]);
});
