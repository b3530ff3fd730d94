import { DEFAULT_RULES, type Practice, type Rules, type Settings } from "@jechemine/contract/settings.ts";
import type { Tx } from "../../platform/database.ts";
import { readVerb } from "../../platform/verb.ts";
import { findPracticeRow } from "./queries.ts";
import { deriveRules } from "./rules.ts";

/** What a test, a new database or a forgotten set-up lives with until the practice says who it is. */
export const UNNAMED_PRACTICE: Practice = {
  name: "Je Chemine",
  zone: "America/Toronto",
  currency: "CAD",
  locale: "fr",
  phone: "000 000-0000",
  email: "bonjour@example.org",
  address: "Montréal (Québec)",
  privacyOfficer: "Je Chemine",
};

async function readBoth(tx: Tx): Promise<{ practice: Practice; rules: Rules }> {
  const row = await findPracticeRow(tx);
  if (!row) return { practice: UNNAMED_PRACTICE, rules: DEFAULT_RULES };
  const { rules, ...practice } = row;
  return { practice, rules: deriveRules(rules) };
}

/** The numbers that the practice may change, with their defaults where it did not. */
export const readRules = async ({ tx }: { tx: Tx }): Promise<Rules> => (await readBoth(tx)).rules;
/** Who the practice is, and the zone and currency it lives in. */
export const readPractice = async ({ tx }: { tx: Tx }): Promise<Practice> => (await readBoth(tx)).practice;
export const settingsOf = async ({ tx }: { tx: Tx }): Promise<Settings> => ({
  ...(await readBoth(tx)),
  defaults: DEFAULT_RULES,
});

export const readSettings = readVerb("settings:read", settingsOf);
