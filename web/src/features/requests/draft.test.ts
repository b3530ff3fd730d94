import { OpenGuestRequest, OpenRequest } from "@jechemine/contract/requests.ts";
import { describe, expect, test } from "vitest";
import { ageOn } from "./age.ts";
import { type Change, changeDraft, type Draft, emptyDraft } from "./draft.ts";
import { centsOf, firstOpenStep, goesToIntake, problemsOf, reachable } from "./problems.ts";
import { guestRequestOf, problemsFrom, requestOf } from "./to-request.ts";

const today = "2026-03-02";
const guest = { guest: true, today };
const signedIn = { guest: false, today };
const after = (...changes: readonly Change[]) => changes.reduce(changeDraft, emptyDraft("fr"));

const forMyself: readonly Change[] = [
  { do: "set", values: { forWhom: "self", agreed: true } },
  { do: "choose", reason: "burnout" },
  { do: "part", part: "contact", values: { firstName: " Camille ", lastName: "Roy", email: "Camille.R@exemple.ca" } },
];
const forChild: readonly Change[] = [
  { do: "set", values: { forWhom: "loved_one", agreed: true } },
  { do: "choose", reason: "burnout" },
  { do: "part", part: "beneficiary", values: { firstName: "Léo", lastName: "Roy", birthDate: "2017-05-01" } },
];

describe("reasons", () => {
  test("keep the order in which they were chosen, each once, three at most", () => {
    const chosen = ["a", "b", "a", "c", "d"].map((reason) => ({ do: "choose", reason }) as const);
    expect(after(...chosen).reasons).toEqual(["a", "b", "c"]);
  });

  test("one that is put first pushes the others back; an unknown one changes nothing", () => {
    const draft = after({ do: "choose", reason: "a" }, { do: "choose", reason: "b" }, { do: "choose", reason: "c" });
    expect(changeDraft(draft, { do: "first", reason: "c" }).reasons).toEqual(["c", "a", "b"]);
    expect(changeDraft(draft, { do: "first", reason: "z" })).toBe(draft);
  });
});

describe("wishes", () => {
  test("a wish without anything wanted is never required", () => {
    const draft = after(
      { do: "wish", name: "gender", values: { wanted: ["woman"], required: true } },
      { do: "wish", name: "gender", values: { wanted: [] } },
    );
    expect(draft.wishes.gender).toEqual({ wanted: [], required: false });
  });

  test("a word outside the vocabulary never enters the draft", () => {
    const draft = emptyDraft("fr");
    expect(changeDraft(draft, { do: "wish", name: "language", values: { wanted: ["klingon"] } }).wishes).toBe(
      draft.wishes,
    );
  });
});

describe("age", () => {
  test.each([
    ["2012-03-02", 14],
    ["2012-03-03", 13],
    ["2026-03-03", undefined],
    ["1900-01-01", undefined],
    ["", undefined],
  ])("born %s is %s", (born, age) => {
    expect(ageOn(born, today)).toBe(age);
  });
});

test.each([
  ["120", 12_000],
  ["120,5", 12_050],
  ["120.50 $", 12_050],
  ["$95", 9_500],
  ["1001", undefined],
  ["cent", undefined],
])("a maximum price of %s is %s cents", (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

describe("the way through", () => {
  test("nobody gets past the first step that is not done", () => {
    expect(firstOpenStep(emptyDraft("fr"), guest)).toBe("who");
    expect(reachable("review", after({ do: "set", values: { forWhom: "self" } }), guest)).toBe("reasons");
    expect(reachable("review", after(...forMyself), guest)).toBe("review");
    expect(reachable("who", after(...forMyself), guest)).toBe("who");
  });

  test("as soon as possible waits for the safety question, and after a yes for the call", () => {
    const soon = after(...forMyself, { do: "set", values: { asSoonAsPossible: true } });
    expect(problemsOf("times", soon, guest)).toMatchObject([{ field: "in-danger", code: "safety" }]);
    const danger = changeDraft(soon, { do: "part", part: "safety", values: { inDanger: true } });
    expect(problemsOf("times", danger, guest)).toMatchObject([{ field: "may-call" }]);
    const call = changeDraft(danger, { do: "part", part: "safety", values: { mayCallToday: true, phone: "12" } });
    expect(problemsOf("times", call, guest)).toMatchObject([{ field: "safety-phone", code: "phone" }]);
  });

  test("a child under 14 needs a parent or tutor, their authority and the court order", () => {
    const child = after(...forChild);
    expect(problemsOf("who", child, signedIn)).toMatchObject([{ field: "add-guardian", code: "guardian" }]);
    const named = changeDraft(child, { do: "add guardian", as: { firstName: "Anne", lastName: "Roy" } });
    expect(problemsOf("who", named, signedIn).map(({ field }) => field)).toEqual([
      "guardian-0-authority",
      "guardian-0-court",
    ]);
  });

  test("from 14 on the person is reached by e-mail, by phone or through the requester", () => {
    const teen = after(...forChild, { do: "part", part: "beneficiary", values: { birthDate: "2012-03-02" } });
    expect(problemsOf("who", teen, signedIn)).toMatchObject([{ code: "reach" }]);
    const through = changeDraft(teen, { do: "part", part: "beneficiary", values: { throughMe: true } });
    expect(problemsOf("who", through, signedIn)).toEqual([]);
  });
});

const keeps = (draft: Draft) => OpenGuestRequest.parse(guestRequestOf(draft, { today, locale: "fr" }));
describe("what is sent", () => {
  test("a guest's request fits the contract and leaves out what was left empty", () => {
    expect(keeps(after(...forMyself))).toEqual({
      forWhom: "self",
      reasons: ["burnout"],
      service: { type: "individual", required: true },
      preferences: { language: { wanted: ["fr"], required: true } },
      asSoonAsPossible: false,
      agreedToMatching: true,
      requester: { firstName: "Camille", lastName: "Roy", email: "camille.r@exemple.ca", locale: "fr" },
    });
  });

  test("the answer to the safety question stays here when the request is not pressing after all", () => {
    const draft = after(...forMyself, { do: "part", part: "safety", values: { inDanger: true, mayCallToday: true } });
    expect(keeps(draft)).not.toHaveProperty("safety");
  });

  test("a place only counts when meeting in person is possible", () => {
    const town = after(...forMyself, { do: "part", part: "place", values: { city: "Laval", required: true } });
    expect(keeps(town).preferences.place).toEqual({ city: "Laval", required: true });
    const video = changeDraft(town, { do: "wish", name: "modality", values: { wanted: ["video"] } });
    expect(keeps(video).preferences).not.toHaveProperty("place");
  });

  test("a child's own contact is not sent, the parents' is", () => {
    const child = after(
      ...forChild,
      { do: "part", part: "beneficiary", values: { email: "leo@exemple.ca" } },
      {
        do: "add guardian",
        as: { firstName: "Anne", lastName: "Roy", authority: "sole", courtOrder: false, email: "a@exemple.ca" },
      },
    );
    expect(OpenRequest.parse(requestOf(child, { today }))).toMatchObject({
      beneficiary: { firstName: "Léo", lastName: "Roy", birthDate: "2017-05-01" },
      guardians: [{ email: "a@exemple.ca", courtOrder: false }],
    });
    expect(requestOf(child, { today })).not.toHaveProperty("beneficiary.email");
  });
});

describe("a referral", () => {
  const referred = (...more: readonly Change[]) =>
    after(
      { do: "set", values: { forWhom: "patient" } },
      { do: "part", part: "beneficiary", values: { firstName: "Sami", lastName: "Roy", birthDate: "1988-08-08" } },
      { do: "part", part: "contact", values: { firstName: "Anne", lastName: "Tran", email: "dr@exemple.ca" } },
      ...more,
    );
  const phone: Change = { do: "part", part: "beneficiary", values: { phone: "514 555-0142" } };
  const said: Change = {
    do: "part",
    part: "referral",
    values: { profession: "physician", personConsents: true, hearsBack: false },
  };

  test("needs a way to reach the person, never through the referrer; a telephone is enough", () => {
    const throughMe = referred({ do: "part", part: "beneficiary", values: { throughMe: true } });
    expect(problemsOf("who", throughMe, guest)).toMatchObject([{ field: "beneficiary-phone", code: "person" }]);
    expect(problemsOf("who", referred(phone), guest)).toEqual([]);
  });

  test("may name no reason; profession, attestation and what the referrer hears are asked instead of matching", () => {
    expect(problemsOf("reasons", referred(phone), guest)).toEqual([]);
    expect(problemsOf("contact", referred(phone), guest).map(({ field }) => field)).toEqual([
      "referral-profession",
      "referral-consents",
      "referral-hears",
    ]);
    expect(firstOpenStep(referred(phone, said), guest)).toBe("review");
  });

  test("becomes what the API takes, and agrees to nothing in the person's place", () => {
    const sent = OpenGuestRequest.parse(guestRequestOf(referred(phone, said), { today, locale: "fr" }));
    expect(sent).toMatchObject({
      forWhom: "patient",
      reasons: [],
      beneficiary: { firstName: "Sami", phone: "514 555-0142" },
      referral: { profession: "physician", personConsents: true, hearsBack: false },
    });
    expect(sent).not.toHaveProperty("agreedToMatching");
  });
});

test("the server's complaints come back to the field where the answer was typed", () => {
  const draft = after(...forMyself);
  const refused = { code: "INVALID", message: "…", errors: [{ path: "requester.email", message: "Non" }] };
  expect(problemsFrom(refused, draft)).toEqual([{ step: "contact", field: "email", code: "refused", message: "Non" }]);
  expect(problemsFrom({ code: "UNKNOWN_REASON", message: "Oh" }, draft)).toMatchObject([{ step: "reasons" }]);
  expect(problemsFrom({ code: "BUSY", message: "…" }, draft)).toEqual([]);
});

const born = (birthDate: string) => after(...forMyself, { do: "part", part: "contact", values: { birthDate } });
test("a person of the team asks first about a child and about an unknown age; nobody is turned away", () => {
  expect(goesToIntake(born(""), today)).toBe(true);
  expect(goesToIntake(born("2015-01-01"), today)).toBe(true);
  expect(problemsOf("contact", born("2015-01-01"), guest)).toEqual([]);
  expect(goesToIntake(born("1990-05-12"), today)).toBe(false);
});
