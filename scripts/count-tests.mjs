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

/** The same of a Playwright report. What passed only at a second try (the build machine alone tries twice) counts as passed, and is named. */
export function countPlaywright(report) {
  const { stats, suites = [] } = read(report) ?? {};
  const counts = new Map();
  if (!stats) return counts;
  add(counts, "browser", stats.expected + stats.flaky, stats.unexpected);
  for (const title of suites.flatMap(flakyOf)) console.log(`browser: passed only at a second try: ${title}`);
  return counts;
}

const flakyOf = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(flakyOf),
  ...specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === "flaky").map(({ projectName }) => `${title} (${projectName})`),
  ),
];

function add(counts, kind, passed, failed) {
  const before = counts.get(kind) ?? { passed: 0, failed: 0 };
  counts.set(kind, { passed: before.passed + passed, failed: before.failed + failed });
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
}
