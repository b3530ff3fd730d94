import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFreePort } from "../src/platform/postgres/launch.ts";
import { findPostmaster } from "../src/platform/postgres/postmaster.ts";
import { ready, run as runWith, stopAll } from "./product.ts";

const home = mkdtempSync(join(tmpdir(), "lifetime-"));
const dataDir = join(home, "data");
const run = (env: Record<string, string>) => runWith({ DATA_DIR: dataDir, ...env });
afterAll(async () => {
  await stopAll();
  rmSync(home, { recursive: true, force: true });
});

test("it starts, survives kill -9, refuses a second of its kind, and stops PostgreSQL last", {
  timeout: 120_000,
}, async () => {
  const PORT = String(await findFreePort());
  const killed = run({ PORT });
  await ready(killed);
  expect(killed.said()).toContain(`http://localhost:${PORT}`);
  const postmaster = findPostmaster(join(dataDir, "postgres"))?.pid;
  killed.child.kill("SIGKILL");
  await killed.ended;

  const product = run({ PORT });
  await ready(product);
  expect(findPostmaster(join(dataDir, "postgres"))?.pid).toBe(postmaster);

  const samePort = run({ PORT, DATA_DIR: join(home, "other") });
  expect(await samePort.ended).toBe(1);
  expect(samePort.said()).toBe(`127.0.0.1:${PORT} is in use: stop what uses it, or choose another PORT\n`);

  const sameFolder = run({ PORT: String(await findFreePort()) });
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.said()).toMatch(/^Another server already runs on .*\n$/);

  product.child.kill("SIGINT");
  expect(await product.ended).toBe(0);
  expect(findPostmaster(join(dataDir, "postgres"))).toBeUndefined();
});
test("the first owner is made before the first start, once, and invited as soon as the server runs", {
  timeout: 120_000,
}, async () => {
  const DATA_DIR = join(home, "owned");
  const create = ["server/src/commands/main.ts", "admin", "create", "--email", "Direction@clinique.example"];
  const usage = runWith({ DATA_DIR }, create);
  expect(await usage.ended).toBe(1);
  expect(usage.said()).toMatch(/^Usage: npm run admin -- create --email ADDRESS --name/);

  const first = runWith({ DATA_DIR }, [...create, "--name", "Anne Roy"]);
  expect(await first.ended, first.said()).toBe(0);
  const second = runWith({ DATA_DIR }, [...create, "--name", "Anne Roy"]);
  expect(await second.ended).toBe(1);
  expect(second.said()).toBe("An account with this address exists already\n");

  const PORT = String(await findFreePort());
  await ready(runWith({ DATA_DIR, PORT }));
  const mailbox = async () => (await fetch(`http://127.0.0.1:${PORT}/dev/mailbox`)).text();
  await expect.poll(mailbox, { timeout: 10_000 }).toContain("direction@clinique.example");
});
test("production without its settings says them all and starts nothing", { timeout: 120_000 }, async () => {
  const product = run({ NODE_ENV: "production", PORT: "x" });
  expect(await product.ended).toBe(1);
  expect(product.said()).toBe("PORT must be a number from 0 to 65535\n");
  const bare = run({ NODE_ENV: "production" });
  expect(await bare.ended).toBe(1);
  expect(bare.said().trim().split("\n")).toHaveLength(5);
});
test("a PostgreSQL that cannot be reached is said without its password", { timeout: 120_000 }, async () => {
  const port = await findFreePort();
  const url = (role: string) => `postgres://${role}:hunter2hunter2@127.0.0.1:${port}/practice`;
  const product = run({ DATABASE_URL: url("practice_app"), DATABASE_OWNER_URL: url("practice_owner"), PORT: "0" });
  expect(await product.ended).toBe(1);
  expect(product.said()).toMatch(/^DATABASE_OWNER_URL does not work: .*ECONNREFUSED.*\n$/);
  expect(product.said()).not.toContain("hunter2");
});
