import { emptied, type Fate, goes, stays } from "../../platform/fates.ts";

/** Amounts stay, for the sums of the ledger stand on them; whose they were is told by a name that goes in the end. */
export const billingFates: readonly Fate[] = [
  goes("with_books", "agreedPrices", { person: "clientId" }),
  emptied("with_books", "coverages", { of: { person: "clientId" }, set: { authorisationNumber: null } }),
  stays("charges", "amounts, codes and days; the ledger stands on them"),
  stays("payers", "a person by their id; the ledger stands on it"),
];
