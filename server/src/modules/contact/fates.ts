import { type Fate, goes, rowsOf } from "../../platform/fates.ts";

/** What somebody wrote through the contact form before, or beside, having an account: found by their verified address. */
export const contactFates: readonly Fate[] = [
  goes("at_once", "contactResponses", {
    column: "submissionId",
    of: rowsOf("contactSubmissions", { address: "email" }),
  }),
  goes("at_once", "contactSubmissions", { address: "email" }),
];
