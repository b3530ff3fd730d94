import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{contract,server,web}/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs"],
    globalSetup: ["server/test/global-setup.ts"],
    pool: "forks",
    // The database works on the same cores.
    maxWorkers: 2,
    // A worker keeps the modules it has loaded: loading them for each file took longer than the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that waits for a clock, a zone or a language must bring its own.
    env: { TZ: "UTC" },
    // On the build machine one more try for what compares times; here a red test is red.
    retry: process.env["CI"] ? 1 : 0,
    restoreMocks: true,
    unstubEnvs: true,
    passWithNoTests: false,
  },
});
