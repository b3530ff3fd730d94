import { defineConfig } from "@playwright/test";

const CI = process.env["CI"] !== undefined;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 900 } };
const languages = { fr: "fr-CA", en: "en-CA" } as const;

/**
 * Runs at both sizes in both languages; the other journeys cross them: French on phones, English on wide screens. Of those, what is tagged
 * `@french` or `@english` runs in that one alone, to keep `npm test` short.
 */
const EVERYWHERE = "request-to-session.spec.ts";
const CROSSED = ["phone-fr", "desktop-en"];
/** `E2E=all` runs every journey everywhere. */
const RUNS_ALL = process.env["E2E"] === "all";

/** Each worker lives in a practice of its own (e2e/practice.ts). */
const projects = Object.entries(languages)
  .flatMap(([language, locale]) => [
    { name: `phone-${language}`, use: { ...phone, locale }, grepInvert: RUNS_ALL ? /@wide/ : /@wide|@english/ },
    { name: `desktop-${language}`, use: { ...desktop, locale }, grepInvert: RUNS_ALL ? /@phone/ : /@phone|@french/ },
  ])
  .map((project) => ({
    ...project,
    testMatch: RUNS_ALL || CROSSED.includes(project.name) ? "*.spec.ts" : EVERYWHERE,
  }));

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
