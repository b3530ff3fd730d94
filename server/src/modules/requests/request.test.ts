import { type OpenRequest, REQUEST_STATES, type RequestState } from "@jechemine/contract/requests.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ageGroupOf,
  ageOn,
  canAnswer,
  canMove,
  decideConsent,
  decideIntake,
  decideOpening,
  isExpired,
  MOVES,
  type Move,
  mustPause,
  stateAfter,
} from "./request.ts";

const day = "2026-03-02";
const care = {
  reasons: ["burnout"],
  service: { type: "individual" as const, required: true },
  preferences: {},
  asSoonAsPossible: false,
};
const self: OpenRequest = { forWhom: "self", ...care };
const person = { firstName: "Léa", lastName: "Roy" };
const lovedOne: OpenRequest = { forWhom: "loved_one", beneficiary: person, guardians: [], ...care };
const parent = { ...person, relation: "parent" as const, authority: "shared" as const, courtOrder: false };
const facts = { birthDate: "1990-05-17", day, knownReasons: new Set(["burnout", "sleep"]) };

test.each<[string, OpenRequest, Partial<typeof facts> | { birthDate: null }, object]>([
  ["an adult asks for themselves: matched at once", self, {}, { ok: true, state: "open", ageGroup: "18-64" }],
  [
    "somebody of 14 decides by themselves",
    self,
    { birthDate: "2012-03-02" },
    { ok: true, state: "open", ageGroup: "12-17" },
  ],
  [
    "somebody of 13 who asks by themselves is called",
    self,
    { birthDate: "2012-03-03" },
    { ok: true, state: "needs_intake", ageGroup: "12-17" },
  ],
  [
    "without a birth date the front desk asks",
    self,
    { birthDate: null },
    { ok: true, state: "needs_intake", ageGroup: null },
  ],
  [
    "for an adult somebody else asks: they are invited",
    lovedOne,
    {},
    { ok: true, state: "awaiting_consent", ageGroup: "18-64" },
  ],
  ["for somebody of 14 too", lovedOne, { birthDate: "2012-03-02" }, { ok: true, state: "awaiting_consent" }],
  ["for a child parents are named", lovedOne, { birthDate: "2016-03-02" }, { ok: false, code: "GUARDIANS_NEEDED" }],
  [
    "for a child with parents named the team calls them",
    { ...lovedOne, guardians: [parent] },
    { birthDate: "2016-03-02" },
    { ok: true, state: "needs_intake", ageGroup: "0-11" },
  ],
  [
    "for somebody of unknown age the front desk asks",
    lovedOne,
    { birthDate: null },
    { ok: true, state: "needs_intake", ageGroup: null },
  ],
  [
    "a reason that does not exist",
    { ...self, reasons: ["burnout", "gone"] },
    {},
    { ok: false, code: "UNKNOWN_REASON" },
  ],
  [
    "as soon as possible without the safety answer",
    { ...self, asSoonAsPossible: true },
    {},
    { ok: false, code: "SAFETY_UNANSWERED" },
  ],
  [
    "as soon as possible, in danger: matched all the same",
    { ...self, asSoonAsPossible: true, safety: { inDanger: true } },
    {},
    { ok: true, state: "open" },
  ],
  ["born tomorrow", self, { birthDate: "2026-03-03" }, { ok: false, code: "BIRTH_DATE_IMPOSSIBLE" }],
  ["born in another century", self, { birthDate: "1890-01-01" }, { ok: false, code: "BIRTH_DATE_IMPOSSIBLE" }],
])("%s", (_sentence, asked, change, expected) => {
  expect(decideOpening(asked, { ...facts, ...change })).toMatchObject(expected);
});

test.each<[string, string, number]>([
  ["2012-03-02", "2026-03-01", 13],
  ["2012-03-02", "2026-03-02", 14],
  ["2012-02-29", "2026-02-28", 13],
  ["2012-02-29", "2026-03-01", 14],
  ["2012-02-29", "2028-02-29", 16],
])("born %s, on %s: %i years", (born, on, age) => {
  expect(ageOn(born, on)).toBe(age);
});
test.each([
  [0, "0-11"],
  [11, "0-11"],
  [12, "12-17"],
  [17, "12-17"],
  [18, "18-64"],
  [64, "18-64"],
  [65, "65+"],
])("%i years belong to %s", (age, group) => {
  expect(ageGroupOf(age)).toBe(group);
});

const allowed: Record<Move, string> = {
  propose: "open",
  send_to_pool: "open",
  ask_intake: "open",
  accept: "proposed",
  end_proposal: "proposed",
  reopen: "open proposed pool",
  claim: "pool",
  release: "matched",
  decline_match: "matched",
  schedule: "matched",
  unschedule: "scheduled",
  consent: "awaiting_consent",
  consent_without_birth_date: "awaiting_consent",
  decline_consent: "awaiting_consent",
  edit: "open proposed pool",
  lapse: "awaiting_consent needs_intake",
  complete: "needs_intake",
  invite: "needs_intake",
  withdraw: "awaiting_consent needs_intake open proposed pool matched",
};
test.each(Object.entries(allowed))("%s is possible from %s and from nowhere else", (move, from) => {
  expect(REQUEST_STATES.filter((state) => isMove(move) && canMove(state, move))).toEqual(
    REQUEST_STATES.filter((state) => from.split(" ").includes(state)),
  );
});
const isMove = (name: string): name is Move => name in MOVES;
const moves = Object.keys(MOVES).filter(isMove);
test("an ended request stays ended, whatever is tried, and only a match is ever scheduled", () => {
  const ended = REQUEST_STATES.filter((state) => moves.every((move) => !canMove(state, move)));
  expect(ended).toEqual(["withdrawn", "lapsed"]);
  expect(moves.filter((move) => canMove("scheduled", move))).toEqual(["unschedule"]);
  expect(REQUEST_STATES.filter((state) => moves.some((move) => stateAfter(state, move) === "scheduled"))).toEqual([
    "matched",
  ]);
});
test("from every state that is not ended a request can still end: none is ever stuck", () => {
  const any = fc.constantFrom<RequestState>("awaiting_consent", "needs_intake", "open", "proposed", "pool", "matched");
  fc.assert(
    fc.property(any, fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (first, all) => {
      const last = all.reduce((state, move) => stateAfter(state, move) ?? state, first);
      expect(canMove(last, "withdraw")).toBe(!["scheduled", "withdrawn", "lapsed"].includes(last));
    }),
  );
});

test.each([
  ["without a birth date it waits", { birthDate: null, consented: true, guardiansAgreed: true }, undefined],
  ["a child waits for the parents", { birthDate: "2016-03-02", consented: false, guardiansAgreed: false }, undefined],
  [
    "a child whose parents agreed is matched",
    { birthDate: "2016-03-02", consented: false, guardiansAgreed: true },
    "complete",
  ],
  ["an adult who asked is matched", { birthDate: "1990-05-17", consented: true, guardiansAgreed: false }, "complete"],
  [
    "an adult for whom somebody asked is invited",
    { birthDate: "1990-05-17", consented: false, guardiansAgreed: true },
    "invite",
  ],
])("at intake: %s", (_sentence, known, move) => {
  expect(decideIntake({ day, ...known })).toBe(move);
});
test.each([
  [true, "1990-05-17", "consent"],
  [true, null, "consent_without_birth_date"],
  [true, "2016-03-02", "consent_without_birth_date"],
  [false, "1990-05-17", "decline_consent"],
])("asked to accept: %s, born %s: %s", (accept, birthDate, move) => {
  expect(decideConsent(accept, birthDate, day)).toBe(move);
});

const deadlineAt = new Date("2026-03-03T19:30:00Z");
test.each([
  ["before the deadline", "open", "2026-03-03T19:29:59Z", true, false],
  ["at the deadline both hold: whoever locks the row first wins", "open", "2026-03-03T19:30:00Z", true, true],
  ["after the deadline, though the job is late", "open", "2026-03-03T19:30:01Z", false, true],
  ["after an answer", "refused", "2026-03-03T19:00:00Z", false, false],
])("an answer %s", (_sentence, state, at, answerable, expired) => {
  const now = new Date(at);
  expect([canAnswer({ state, deadlineAt }, now), isExpired({ state, deadlineAt }, now)]).toEqual([answerable, expired]);
});
test.each([
  [["expired"], false],
  [["expired", "expired"], true],
  [["expired", "accepted", "expired"], false],
  [["expired", "expired", "refused"], true],
  [["expired", "expired", "expired"], false],
  [["expired", "expired", "expired", "expired"], true],
  [["accepted"], false],
  [[], false],
])("outcomes %j, newest first: pause %s", (outcomes, expected) => {
  expect(mustPause(outcomes, 2)).toBe(expected);
});
