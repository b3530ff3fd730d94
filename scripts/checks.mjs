import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.mjs";
import { collect, tool } from "./run.mjs";

const projects = ["tsconfig.json", "web/tsconfig.json", "e2e/tsconfig.json"].filter((file) =>
  existsSync(join(root, file)),
);

const CHECKS = [
  { name: "format", file: "biome", args: ["ci", "--colors=off", "--reporter=summary", "."] },
  { name: "lint", file: "oxlint", args: ["--type-aware"] },
  // One thread each: its four checkers read everything four times, and others wait for the cores.
  ...projects.map((project) => ({ name: `types ${project}`, file: "tsc", args: ["-p", project, "--singleThreaded"] })),
  { name: "unused", file: "knip", args: ["--no-progress"] },
  {
    name: "architecture",
    file: "vitest",
    args: ["run", "server/test/architecture.test.ts", "--reporter=dot"],
    env: { WITHOUT_DATABASE: "1" },
  },
];

/** Runs all checks side by side, tells each as it ends, and gives whether all are well. What failed speaks last. */
export async function runChecks() {
  const began = performance.now();
  const ends = await Promise.all(CHECKS.map(runCheck));
  const failed = ends.filter(({ code }) => code !== 0);
  for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trim()}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const words = failed.length === 0 ? "all well" : `${failed.map(({ name }) => name).join(", ")} failed`;
  console.log(`\nChecks: ${words} (${ends.length - failed.length} of ${ends.length} well, ${seconds} s).`);
  return { passed: ends.length - failed.length, failed: failed.length };
}

async function runCheck({ name, file, args, env }) {
  const began = performance.now();
  const { code, output } = await collect(tool(file), args, { env: { NO_COLOR: "1", ...env } });
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return { name, code, output };
}
