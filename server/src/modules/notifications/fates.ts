import { type Fate, goes, rowsOf, stays } from "../../platform/fates.ts";

const ofWard = rowsOf("guardianships", { person: "wardId" });
/** What somebody was told, by which way, and how they wished to be told. */
export const notificationFates: readonly Fate[] = [
  goes("at_once", "deliveries", { person: "personId" }),
  goes("at_once", "deliveries", { address: "address" }, { personId: null }),
  goes("at_once", "deliveries", {
    column: "subscriptionId",
    of: rowsOf("pushSubscriptions", { account: "accountId" }),
  }),
  goes("at_once", "digestItems", { person: "personId" }),
  goes("at_once", "notifications", { person: "personId" }),
  goes("at_once", "notificationChoices", { person: "personId" }),
  goes("at_once", "notificationPreferences", { person: "personId" }),
  goes("at_once", "pushSubscriptions", { account: "accountId" }),
  goes("at_once", "unreachableAddresses", { address: "address" }),
  goes("at_once", "mailbox", { address: "recipient" }),
  goes("at_once", "smsOutbox", { address: "recipient" }),
  // What a guardian was told about a child hangs on the link between them.
  goes("with_file", "deliveries", { column: "guardianshipId", of: ofWard }),
  goes("with_file", "notifications", { column: "guardianshipId", of: ofWard }),
  stays("noticeTexts", "words of the practice"),
];
