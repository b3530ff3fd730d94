import { type Fate, goes, rowsOf, stays } from "../../platform/fates.ts";

/** That two records became one can no longer be undone, and what they were is forgotten with them. */
export const mergeFates: readonly Fate[] = [
  goes("at_once", "mergeMoves", { column: "mergeId", of: rowsOf("merges", { person: "keptId" }) }),
  goes("at_once", "mergeMoves", { column: "mergeId", of: rowsOf("merges", { person: "goneId" }) }),
  goes("at_once", "distinctPeople", { person: "personId" }),
  goes("at_once", "distinctPeople", { person: "otherId" }),
  stays("merges", "ids and hours; a second file stands on it"),
];
