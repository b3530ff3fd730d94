import { defineConfig } from "@playwright/test";

const CI = process.env["CI"] !== undefined;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 900 } };
const languages = { fr: "fr-CA", en: "en-CA" } as const;

/** Runs at both sizes in both languages. */
const EVERYWHERE = "request-to-session.spec.ts";
/**
 * The other journeys: French on phones, English on wide screens, each where its people are likelier to sit. What stands in neither list runs
 * in both. `E2E=all` runs every journey everywhere.
 */
const ONCE = {
  "phone-fr": [
    "account",
    "accounts",
    "content",
    "family",
    "loved-ones",
    "messages",
    "notifications",
    "referral",
    "time",
  ],
  "desktop-en": ["application", "calendar", "contact", "crisis", "exports", "keyboard", "merge", "notes", "staff"],
} as const;
const RUNS_ALL = process.env["E2E"] === "all";
const filesOf = (names: readonly string[]) => names.map((name) => `${name}.spec.ts`);
/** What a project runs, and what it leaves to another. */
function shareOf(project: string) {
  if (RUNS_ALL) return { testMatch: "*.spec.ts" };
  if (project === "phone-fr") return { testMatch: "*.spec.ts", testIgnore: filesOf(ONCE["desktop-en"]) };
  if (project === "desktop-en") return { testMatch: "*.spec.ts", testIgnore: filesOf(ONCE["phone-fr"]) };
  return { testMatch: EVERYWHERE };
}

/** Each worker lives in a practice of its own (e2e/practice.ts). */
const projects = Object.entries(languages)
  .flatMap(([language, locale]) => [
    { name: `phone-${language}`, use: { ...phone, locale }, grepInvert: /@wide/ },
    { name: `desktop-${language}`, use: { ...desktop, locale }, grepInvert: /@phone/ },
  ])
  .map((project) => ({ ...project, ...shareOf(project.name) }));

export default defineConfig({
  testDir: "e2e",
  outputDir: ".tmp/e2e",
  workers: 2,
  timeout: 240_000, // of the longest journey on a machine that does much else
  expect: { timeout: 10_000 },
  forbidOnly: CI,
  // On the build machine a busy moment is not a fault; what passed only at a second try is named in the numbers. Here nothing is tried twice.
  retries: CI ? 2 : 0,
  reporter: "line",
  use: {
    timezoneId: "America/Toronto",
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["PLAYWRIGHT_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects,
});
