import type { Account } from "@jechemine/contract/accounts-shapes.ts";
import { expect, test } from "vitest";
import { nextPath } from "./next-path.ts";

const client: Account = {
  id: "00000000-0000-7000-8000-000000000001",
  personId: "00000000-0000-7000-8000-000000000002",
  kind: "client",
  email: "camille@exemple.ca",
  firstName: "Camille",
  lastName: "Roy",
  locale: "fr",
  permissions: [],
  staffPermissions: [],
  professionalState: null,
};

test.each([
  ["the page that was asked for", "/portal/appointments?day=2026-11-23", "/portal/appointments?day=2026-11-23"],
  ["home when nothing was asked", null, "/portal"],
  ["home rather than another site", "//evil.example/portal", "/portal"],
  ["home rather than another site behind a backslash", "/\\evil.example", "/portal"],
  ["home rather than an address with a scheme", "https://evil.example", "/portal"],
])("after signing in a client comes to %s", (_sentence, wanted, expected) => {
  expect(nextPath(wanted, client)).toBe(expected);
});
test("a professional who waits for approval comes to their application", () => {
  expect(nextPath(null, { ...client, kind: "professional", professionalState: "applied" })).toBe(
    "/workspace/application",
  );
});
test("who must set up a second factor comes to the page that does it", () => {
  const twoFactor = { enabled: false, mandatory: true, setupNeeded: true };
  expect(nextPath("/admin", { ...client, kind: "staff" }, twoFactor)).toBe("/admin/account");
});
