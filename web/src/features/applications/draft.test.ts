import { expect, test } from "vitest";
import { type ApplyDraft, checkApplication, checkPractice, draftOf, emptyDraft, stepOf } from "./draft.ts";

const complete: ApplyDraft = {
  ...emptyDraft("fr"),
  firstName: "Nadia",
  lastName: "Benhaddou",
  email: "nadia@exemple.ca",
  password: "un long chemin",
  licences: [
    {
      order: "opq",
      title: "psychologist",
      number: "12345-20",
      validFrom: "2020-01-15",
      psychotherapyPermit: true,
      supervised: false,
    },
  ],
  serviceIds: ["0199c0de-0000-7000-8000-000000000001"],
  reasons: ["generalised-anxiety"],
};

test("a complete application is what the server takes", () => {
  const { data, wrong } = checkApplication(complete, "fr");
  expect([...wrong]).toEqual([]);
  expect(data?.practice.biography).toEqual({ fr: null, en: null });
});
test.each([
  ["an empty name", { firstName: " " }, "firstName"],
  ["no reason", { reasons: [] }, "reasons"],
  ["no number of sessions", { weeklyCapacity: null }, "weeklyCapacity"],
  ["sessions in person without a place", { modalities: ["in_person" as const] }, "siteIds"],
])("%s is named at its field", (_sentence, change, place) => {
  expect([...checkApplication({ ...complete, ...change }, "fr").wrong]).toContain(place);
});
test("what was handed in can be corrected and handed in again unchanged", () => {
  const { data } = checkPractice(complete);
  expect(data && checkPractice(draftOf(data)).data).toEqual(data);
});
test("each field belongs to one step", () => {
  expect(["email", "licences.0.number", "reasons", "biography.fr"].map(stepOf)).toEqual([
    "you",
    "licences",
    "practice",
    "words",
  ]);
});
