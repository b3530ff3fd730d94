import { emptied, type Fate, goes, rowsOf, stays } from "../../platform/fates.ts";

/** Of an account nothing is kept that opens it or tells by which device it was used; its row stays, without its address. */
export const accountFates: readonly Fate[] = [
  goes("at_once", "accountAccess", { account: "accountId" }),
  goes("at_once", "accountAccess", { person: "personId" }),
  goes("at_once", "accountAsks", { address: "email" }),
  goes("at_once", "calendarFeeds", { account: "accountId" }),
  goes("at_once", "challenges", { account: "accountId" }),
  goes("at_once", "credentials", { account: "accountId" }),
  goes("at_once", "delegations", { account: "accountId" }),
  goes("at_once", "emailChanges", { account: "accountId" }),
  goes("at_once", "linkTokens", { account: "subjectId" }),
  goes("at_once", "linkTokens", { person: "subjectId" }),
  goes("at_once", "linkTokens", { address: "email" }),
  goes("with_file", "linkTokens", { column: "guardianshipId", of: rowsOf("guardianships", { person: "wardId" }) }),
  goes("at_once", "passkeyChallenges", { account: "accountId" }),
  goes("at_once", "passkeys", { account: "accountId" }),
  goes("at_once", "phoneCodes", { account: "accountId" }),
  goes("at_once", "recoveryCodes", { account: "accountId" }),
  goes("at_once", "refreshTokens", { column: "signInId", of: rowsOf("signIns", { account: "accountId" }) }),
  goes("at_once", "registrations", { address: "email" }),
  goes("at_once", "secondFactors", { account: "accountId" }),
  goes("at_once", "signIns", { account: "accountId" }),
  goes("at_once", "staffPermissions", { account: "accountId" }),
  goes("at_once", "suspensions", { account: "accountId" }),
  goes("at_once", "trustedDevices", { account: "accountId" }),
  goes("at_once", "idempotencyKeys", { account: "accountId" }),
  // That somebody asked and was answered stays; why they asked, and the reason of a refusal, do not.
  emptied("at_once", "deletionRequests", { of: { person: "personId" }, set: { wish: null } }),
  emptied("at_once", "deletionRequests", {
    of: { person: "personId" },
    only: { state: "refused" },
    set: { decisionReason: "—" },
  }),
  goes("at_the_end", "legalHolds", { person: "personId" }),
  stays("accounts", "its address is forgotten with the last mail; what others did points at it"),
];
