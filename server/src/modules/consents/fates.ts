import { type Fate, goes } from "../../platform/fates.ts";

/** What was agreed is the proof of what was done and charged: it stays as long as either. */
export const consentFates: readonly Fate[] = [
  goes("at_the_end", "serviceAgreements", { person: "clientId" }),
  goes("at_the_end", "consents", { person: "personId" }),
];
