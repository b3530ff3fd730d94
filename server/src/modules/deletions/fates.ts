import { emptied, type Fate, goes, stays } from "../../platform/fates.ts";

export const deletionFates: readonly Fate[] = [
  // That somebody asked and was answered stays; why they asked, and the reason of a refusal, do not.
  emptied("at_once", "deletionRequests", { of: { person: "personId" }, set: { wish: null } }),
  emptied("at_once", "deletionRequests", {
    of: { person: "personId" },
    only: { state: "refused" },
    set: { decisionReason: "—" },
  }),
  goes("at_the_end", "legalHolds", { person: "personId" }),
  stays("destructionCertificates", "kinds and numbers, no name and no content: the proof that the rest went"),
];
