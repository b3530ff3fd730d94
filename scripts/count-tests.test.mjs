import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { countPlaywright, countVitest } from "./count-tests.mjs";
import { root } from "./place.mjs";

const folder = mkdtempSync(join(tmpdir(), "count-tests-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const results = (...statuses) => statuses.map((status) => ({ status }));

test("tests are counted by what they need, and a file that did not load is one failure", () => {
  const testResults = [
    ["server/test/architecture.test.ts", results("passed")],
    ["server/src/platform/config.test.ts", results("passed", "failed", "skipped")],
    ["server/src/platform/postgres/start-postgres.test.ts", results("passed", "passed")],
    ["web/src/ui/any.test.tsx", results("passed")],
    ["contract/src/any.test.ts", []],
  ].map(([file, assertionResults]) => ({ name: join(root, file), assertionResults }));
  expect(Object.fromEntries(countVitest(report({ testResults })))).toEqual({
    architecture: { passed: 1, failed: 0 },
    unit: { passed: 1, failed: 1 },
    integration: { passed: 2, failed: 0 },
    web: { passed: 1, failed: 0 },
    contract: { passed: 0, failed: 1 },
  });
});
test("a browser test that passed only at a second try counts as passed and is named", () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const specs = [{ title: "somebody asks for help", tests: [{ status: "flaky", projectName: "phone-fr" }] }];
  const suites = [{ suites: [{ specs }], specs: [{ title: "stands", tests: [{ status: "expected" }] }] }];
  const counts = countPlaywright(report({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 }, suites }));
  expect(counts.get("browser")).toEqual({ passed: 9, failed: 1 });
  expect(log.mock.calls).toEqual([["browser: passed only at a second try: somebody asks for help (phone-fr)"]]);
});
test("a report that was never written counts nothing", () => {
  expect([...countVitest(join(folder, "none.json")), ...countPlaywright(join(folder, "none.json"))]).toEqual([]);
});
