import { legal } from "@jechemine/contract/legal.ts";
import { DEFAULT_RULES, type PracticeIdentity } from "@jechemine/contract/settings.ts";
import { beforeAll, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { readVerb, SYSTEM } from "../../platform/verb.ts";
import { ensurePractice, readPractice, readRules } from "./index.ts";
import { readSettings } from "./reads.ts";
import { saveSettings } from "./save-settings.ts";

const world = await makeWorld();
const { platform } = world;
const practice: PracticeIdentity = {
  name: "Clinique d’essai",
  locale: "fr",
  phone: "438 555-0142",
  email: "bonjour@example.test",
  address: "1, rue Rachel, Montréal",
  privacyOfficer: "Lucie Fontaine",
};
const owner = (await world.make.account("staff", {}, ["owner"])).caller;
const rulesSeenBy = readVerb("public", readRules);

beforeAll(() => ensurePractice(platform, SYSTEM, { ...practice, zone: "America/Toronto", currency: "CAD" }));

test("a practice is made once", async () => {
  const again = { ...practice, name: "Une autre", zone: "Europe/Paris", currency: "EUR" };
  expect(await ensurePractice(platform, SYSTEM, again)).toBe(false);
  expect(await readVerb("public", readPractice)(platform, SYSTEM, undefined)).toMatchObject({
    name: practice.name,
    zone: "America/Toronto",
  });
});

test("the owner changes one rule, everybody reads it, and the others keep their defaults", async () => {
  const saved = await saveSettings(platform, owner, {
    practice: { ...practice, phone: "514 555-0100" },
    rules: { proposalHours: 9 },
  });
  expect(saved).toMatchObject({ practice: { phone: "514 555-0100" }, rules: { ...DEFAULT_RULES, proposalHours: 9 } });
  expect((await rulesSeenBy(platform, as("anonymous"), undefined)).proposalHours).toBe(9);
  await saveSettings(platform, owner, { practice, rules: {} });
  expect((await rulesSeenBy(platform, SYSTEM, undefined)).proposalHours).toBe(DEFAULT_RULES.proposalHours);
});

test("rules that contradict each other change nothing", async () => {
  const asked = { practice: { ...practice, name: "Autre nom" }, rules: { proposalHours: 3 } };
  await expect(saveSettings(platform, owner, asked)).rejects.toMatchObject({
    code: "RULES_DISAGREE",
    more: { details: { rules: "proposalSoonHours,proposalHours" } },
  });
  expect((await readSettings(platform, owner, undefined)).practice.name).toBe(practice.name);
});

test("nobody but the owner changes settings, even past the permission check", async () => {
  const desk = (await world.make.account("staff", {}, ["front_desk"])).caller;
  const taken = saveSettings(platform, desk, { practice: { ...practice, name: "Prise" }, rules: {} });
  await expect(taken).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await readSettings(platform, owner, undefined)).practice.name).toBe(practice.name);
  await expect(
    saveSettings(platform, as("client", { may: ["requests:read"] }), { practice, rules: {} }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("anybody reads the legal text in force, with the hash that a consent to it remembers", async () => {
  const ask = (language: "fr" | "en") =>
    world.callAs(undefined)(legal.text, { params: { key: "service_agreement" }, query: { language } });
  const [fr, en] = [await ask("fr"), await ask("en")];
  expect(fr).toMatchObject({ version: en.version, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(fr.hash).not.toBe(en.hash);
  const missing = world.callAs(undefined)(legal.text, { params: { key: "professional_terms" }, query: {} });
  await expect(missing).rejects.toMatchObject({ failure: { code: "NOT_FOUND" } });
});
