import { type Fate, goes, rowsOf } from "../../platform/fates.ts";

/** Copies go at once, their bytes first; what was asked of the file and answered is part of it. */
export const exportFates: readonly Fate[] = [
  goes("at_once", "exportLinks", { account: "accountId" }),
  goes("at_once", "exportLinks", { column: "exportId", of: rowsOf("exports", { person: "personId" }) }),
  goes("at_once", "exports", { account: "accountId" }),
  goes("at_once", "exports", { person: "personId" }),
  goes("with_file", "fileRequestAnswers", {
    column: "fileRequestId",
    of: rowsOf("fileRequests", { person: "clientId" }),
  }),
  goes("with_file", "fileRequests", { person: "clientId" }),
];
