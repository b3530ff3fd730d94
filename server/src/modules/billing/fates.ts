import { emptied, type Fate, goes, rowsOf, stays } from "../../platform/fates.ts";

const sharesOf = rowsOf("chargeShares", {
  column: "payerId",
  of: rowsOf("payers", { person: "personId" }),
});

/** Amounts stay, for the sums of the ledger stand on them; whose they were is told by a name that goes in the end. */
export const billingFates: readonly Fate[] = [
  goes("with_books", "agreedPrices", { person: "clientId" }),
  emptied("with_books", "coverages", { of: { person: "clientId" }, set: { authorisationNumber: null } }),
  stays("charges", "amounts, codes and days; the ledger stands on them"),
  emptied("with_books", "writeOffs", {
    of: { column: "shareId", of: sharesOf },
    set: { note: "—" },
  }),
  stays("payers", "a person by their id; the ledger stands on it"),
];
