// `npm test`: checks, build, unit and integration tests, restarts, browser tests; the numbers at the end.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { root, scratch } from "./place.mjs";
import { run, tool } from "./run.mjs";

const began = performance.now();
await ensureInstalled();
const hasBrowserTests =
  existsSync(join(root, "e2e")) && readdirSync(join(root, "e2e")).some((name) => name.endsWith(".spec.ts"));
// Asked first: nobody should wait ten minutes to hear that a browser is missing.
const chromium = hasBrowserTests ? ensureChromium() : undefined;

const { runChecks } = await import("./checks.mjs");
const { countPlaywright, countVitest } = await import("./count-tests.mjs");
const counts = new Map([["checks", await runChecks()]]);

step("build", await run(process.execPath, [join(root, "scripts", "build.mjs"), "--if-needed"]));

const { checkBudgets } = await import("./budgets.mjs");
counts.set("page weights", checkBudgets());

const reports = join(scratch, "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const vitestReport = join(reports, "vitest.json");
const vitest = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${vitestReport}`];
const vitestCode = await run(tool("vitest"), vitest);
collectCounts(countVitest(vitestReport), "vitest", vitestCode);

const KILLS = 12;
const proof = ["restarts", "--kills", String(KILLS)];
const proven = (await run(process.execPath, [join(root, "scripts", "prove.mjs"), ...proof])) === 0;
counts.set("restarts", { passed: proven ? KILLS : 0, failed: proven ? 0 : 1 });

if (chromium) {
  const report = join(reports, "playwright.json");
  const env = { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await run(tool("playwright"), ["test", "--reporter=line,json"], { env });
  collectCounts(countPlaywright(report), "playwright", code);
}
tell();

/** A step without which the rest says nothing. */
function step(name, code) {
  if (code === 0) return;
  counts.set(name, { passed: 0, failed: 1 });
  tell();
}

/** A runner that failed without a failed test (a leak, a crash) is a failure of its own. */
function collectCounts(found, runner, code) {
  for (const [kind, count] of found) counts.set(kind, count);
  if (code !== 0 && ![...found.values()].some(({ failed }) => failed > 0)) counts.set(runner, { passed: 0, failed: 1 });
}

function tell() {
  const total = { passed: 0, failed: 0 };
  console.log("");
  for (const [kind, { passed, failed }] of counts) {
    console.log(`${kind.padEnd(14)}${String(passed).padStart(6)} passed${failed > 0 ? `, ${failed} failed` : ""}`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}
