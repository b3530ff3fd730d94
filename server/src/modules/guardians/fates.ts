import { type Fate, goes, rowsOf } from "../../platform/fates.ts";

const ofWard = rowsOf("guardianships", { person: "wardId" });
/** Who acted for a child is part of the child's file, and goes with it, not with the guardian. */
export const guardianFates: readonly Fate[] = [
  goes("with_file", "guardianshipProofFiles", {
    column: "proofId",
    of: rowsOf("guardianshipProofs", { column: "guardianshipId", of: ofWard }),
  }),
  goes("with_file", "guardianshipProofs", { column: "guardianshipId", of: ofWard }),
  goes("with_file", "guardianAnswers", { column: "guardianshipId", of: ofWard }),
  goes("with_file", "guardianships", { person: "wardId" }),
  goes("with_file", "youthTalks", { person: "wardId" }),
  goes("at_once", "youthInvitations", { person: "wardId" }),
];
