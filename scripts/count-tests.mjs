import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { root } from "./place.mjs";

/** What the tests of a file need beyond themselves tells their kind. */
const KINDS = [
  ["architecture", (file) => /architecture|vocabulary/.test(file)],
  ["web", (file) => file.startsWith("web/")],
  ["contract", (file) => file.startsWith("contract/")],
  ["integration", (file, text) => /\bmakeWorld\(|\bstartPostgres\(|inject\("postgres"\)/.test(text)],
  ["unit", () => true],
];

/** Passed and failed of one vitest report, by kind. A file that did not even load counts as one failure. */
export function countVitest(report) {
  const counts = new Map();
  for (const { name, assertionResults } of read(report)?.testResults ?? []) {
    const file = relative(root, name);
    const text = existsSync(name) ? readFileSync(name, "utf8") : "";
    const kind = KINDS.find(([, is]) => is(file, text))?.[0];
    const failed = assertionResults.filter(({ status }) => status === "failed").length;
    const loaded = assertionResults.length > 0;
    add(counts, kind, assertionResults.filter(({ status }) => status === "passed").length, loaded ? failed : 1);
  }
  return counts;
}

/** The same of a Playwright report. A flaky test passed at a second try: it is named beside the numbers. */
export function countPlaywright(report) {
  const stats = read(report)?.stats;
  const counts = new Map();
  if (stats) add(counts, "browser", stats.expected + stats.flaky, stats.unexpected);
  if (stats?.flaky > 0) console.log(`browser: ${stats.flaky} passed only at a second try`);
  return counts;
}

function add(counts, kind, passed, failed) {
  const before = counts.get(kind) ?? { passed: 0, failed: 0 };
  counts.set(kind, { passed: before.passed + passed, failed: before.failed + failed });
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
}
