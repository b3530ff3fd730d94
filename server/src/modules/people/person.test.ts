import { expect, test } from "vitest";
import { deriveDisplayName, deriveFreeSlug, deriveSlug } from "./person.ts";

test("a name makes an address without accents", () => {
  expect(deriveSlug({ givenName: "Marie-Ève", familyName: "Lacasse" })).toBe("marie-eve-lacasse");
  expect(deriveSlug({ givenName: "Zoé", familyName: "O’Neil-Œuvray" })).toBe("zoe-o-neil-oeuvray");
  expect(deriveSlug({ givenName: "王", familyName: "芳" })).toMatch(/^[a-z0-9-]{2,80}$/);
  expect(deriveSlug({ givenName: "a".repeat(100), familyName: "b" })).toMatch(/^[a-z0-9-]{2,80}$/);
});
test("a second person of the same name gets a number", () => {
  expect(deriveFreeSlug("jean-roy", new Set())).toBe("jean-roy");
  expect(deriveFreeSlug("jean-roy", new Set(["jean-roy", "jean-roy-2"]))).toBe("jean-roy-3");
});
test("people are called by the name they gave", () => {
  expect(deriveDisplayName({ givenName: "Camille", familyName: "Roy" })).toBe("Camille Roy");
});
