import { emptied, type Fate, goes, type Moment, rowsOf, stays } from "../../platform/fates.ts";

/** A request that led to care is part of the file; one that did not goes at once. It is the beneficiary's, whoever asked. */
const wordsOf = (at: Moment, only: { fileId?: null }): Fate[] => {
  const of = rowsOf("requests", { person: "beneficiaryId" }, only);
  return [
    goes(at, "requestNotes", { column: "requestId", of }),
    goes(at, "requestReasons", { column: "requestId", of }),
    goes(at, "referrals", { column: "requestId", of }),
    goes(at, "proposals", { column: "requestId", of }),
    goes(at, "matchRuns", { column: "requestId", of }),
  ];
};
const ledNowhere = rowsOf("requests", { person: "beneficiaryId" }, { fileId: null });
export const requestFates: readonly Fate[] = [
  ...wordsOf("at_once", { fileId: null }),
  emptied("at_once", "appointments", { of: { column: "requestId", of: ledNowhere }, set: { requestId: null } }),
  emptied("at_once", "episodes", { of: { column: "requestId", of: ledNowhere }, set: { requestId: null } }),
  goes("at_once", "requests", { person: "beneficiaryId" }, { fileId: null }),
  ...wordsOf("with_file", {}),
  emptied("with_file", "requests", {
    of: { person: "beneficiaryId" },
    set: { city: null, region: null, ageGroup: null, preferences: "{}" },
  }),
  stays("unreachedReferrals", "a number; whom it was about is not in it"),
];
