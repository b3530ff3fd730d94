import { CONSENT_STATES } from "@jechemine/contract/consents.ts";
import { describe, expect, test } from "vitest";
import { deriveConsentState, isDue, mandatoryFor, shownTo } from "./standing.ts";

describe("a text and what somebody said about it", () => {
  test("stands as the newest line of the ledger says", () => {
    expect(deriveConsentState(undefined, "b")).toBe("none");
    expect(deriveConsentState({ version: "a", withdrawnAt: null }, "b")).toBe("outdated");
    expect(deriveConsentState({ version: "b", withdrawnAt: null }, "b")).toBe("given");
    expect(deriveConsentState({ version: "b", withdrawnAt: new Date(0) }, "b")).toBe("withdrawn");
  });
  test("is asked for until it is given where it is mandatory, and elsewhere only anew", () => {
    expect(CONSENT_STATES.filter((state) => isDue(state, true))).toEqual(["none", "outdated", "withdrawn"]);
    expect(CONSENT_STATES.filter((state) => isDue(state, false))).toEqual(["outdated"]);
  });
  test("is shown to whom it is mandatory", () => {
    for (const kind of ["client", "professional", "staff"] as const)
      expect(mandatoryFor(kind).every((key) => shownTo(kind).includes(key))).toBe(true);
  });
});
