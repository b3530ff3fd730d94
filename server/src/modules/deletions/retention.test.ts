import { expect, test } from "vitest";
import { deriveRetention, type Traces } from "./retention.ts";

const YEARS = { fileRetentionYears: 5, accountingRetentionYears: 6 };
const traces = (over: Partial<Traces>): Traces => ({
  today: "2026-03-02",
  birthDate: "1990-05-17",
  lastServiceOn: null,
  lastMoneyOn: null,
  legalHold: false,
  wasWard: false,
  others: [],
  ...over,
});
const keptOf = (over: Partial<Traces>) =>
  deriveRetention(traces(over), YEARS).kept.flatMap(({ what, until, because }) =>
    what === "audit" ? [] : [[what, until, because]],
  );

test("who was never in care and never owed is erased whole, the name too", () => {
  expect(deriveRetention(traces({}), YEARS)).toEqual({
    erased: [
      "sign_in",
      "contact_points",
      "emergency_contacts",
      "profile_details",
      "desk_messages",
      "notices",
      "exports",
      "medical_profile",
      "name",
    ],
    kept: [{ what: "audit", until: null, because: "security" }],
  });
});

test("a file stays five years after the last service, and with it the name and the health profile", () => {
  const { erased } = deriveRetention(traces({ lastServiceOn: "2024-02-29" }), YEARS);
  expect(erased).not.toContain("name");
  expect(erased).not.toContain("medical_profile");
  expect(keptOf({ lastServiceOn: "2024-02-29" })).toEqual([["clinical_file", "2029-02-28", "order_rule"]]);
});

test("of a minor it stays until five years after coming of age", () => {
  expect(keptOf({ lastServiceOn: "2024-06-01", birthDate: "2014-03-10" })).toEqual([
    ["clinical_file", "2037-03-10", "order_rule_minor"],
  ]);
});

test("what was charged stays six years after the end of its year", () => {
  expect(keptOf({ lastMoneyOn: "2025-01-02" })).toEqual([["accounting", "2031-12-31", "tax_law"]]);
});

test("on the day after the last day nothing is kept any more", () => {
  const old = { lastServiceOn: "2021-03-01", lastMoneyOn: "2019-06-01" };
  expect(keptOf(old)).toEqual([]);
  expect(keptOf({ ...old, lastServiceOn: "2021-03-02" })).toEqual([["clinical_file", "2026-03-02", "order_rule"]]);
});

test("a legal hold keeps all of it without a last day, also what would be over", () => {
  const old = { lastServiceOn: "2019-03-01", lastMoneyOn: "2018-06-01", legalHold: true };
  expect(keptOf(old)).toEqual([
    ["clinical_file", null, "legal_hold"],
    ["accounting", null, "legal_hold"],
  ]);
});

test("of a ward whose birth date nobody wrote down it stays as if they had come of age on the last possible day", () => {
  expect(keptOf({ lastServiceOn: "2024-06-01", birthDate: null })).toEqual([
    ["clinical_file", "2029-06-01", "order_rule"],
  ]);
  expect(keptOf({ lastServiceOn: "2024-06-01", birthDate: null, wasWard: true })).toEqual([
    ["clinical_file", "2047-06-01", "order_rule_minor"],
  ]);
});

test("a file of several people stays for the one who needs it longest, with everybody's name", () => {
  const child = { birthDate: "2014-03-10", wasWard: true, lastServiceOn: "2024-06-01", legalHold: false };
  const inFamily = { lastServiceOn: "2019-01-01", others: [{ ...child, shared: true }] };
  expect(keptOf(inFamily)).toEqual([["clinical_file", "2037-03-10", "order_rule_minor"]]);
  expect(keptOf({ lastServiceOn: "2019-01-01", others: [{ ...child, shared: true, legalHold: true }] })).toEqual([
    ["clinical_file", null, "legal_hold"],
  ]);
});

test("whoever acted for a child goes but for the name, which stands in the child's file", () => {
  const child = { birthDate: "2014-03-10", wasWard: true, lastServiceOn: "2024-06-01", legalHold: false };
  const guardian = traces({ others: [{ ...child, shared: false }] });
  expect(deriveRetention(guardian, YEARS).erased).toContain("medical_profile");
  expect(deriveRetention(guardian, YEARS).erased).not.toContain("name");
  expect(keptOf(guardian)).toEqual([["name", "2037-03-10", "order_rule_minor"]]);
  expect(keptOf({ ...guardian, today: "2037-03-11" })).toEqual([]);
});
