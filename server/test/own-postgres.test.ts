import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { findPlace } from "../src/platform/config.ts";
import { commandAs, handOver, type Identity } from "../src/platform/postgres/identity.ts";
import { findFreePort } from "../src/platform/postgres/launch.ts";
import { ready, run, stopAll } from "./product.ts";

const DEBIAN = "/usr/lib/postgresql";
const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((name) => Number(name) >= 15) : [];
const home = mkdtempSync(join(tmpdir(), "own-postgres-"));
let server: ChildProcess | undefined;

afterAll(async () => {
  await stopAll();
  if (server) {
    server.kill("SIGINT");
    await once(server, "exit");
  }
  rmSync(home, { recursive: true, force: true });
});

function identity(): Identity {
  if (process.getuid?.() !== 0) return { as: "self" };
  const [uid = 0, gid = 0] = ["-u", "-g"].map((option) =>
    Number(spawnSync("id", [option, "postgres"], { encoding: "utf8" }).stdout),
  );
  return { as: "user", uid, gid };
}

/** Debian's PostgreSQL on a folder of its own; gives its port. */
async function startDebian(version: string): Promise<number> {
  const who = identity();
  chmodSync(home, 0o755);
  handOver(who, home);
  const command = (name: string, ...args: string[]) => commandAs(who, join(DEBIAN, version, "bin", name), args);
  const init = command("initdb", "-D", join(home, "db"), "-U", "postgres", "--auth=trust", "--no-sync");
  expect(spawnSync(init.file, init.args, { ...init.options, cwd: home, encoding: "utf8" })).toMatchObject({
    status: 0,
  });
  const port = await findFreePort();
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const start = command("postgres", "-D", join(home, "db"), "-p", String(port), ...settings);
  server = spawn(start.file, start.args, { ...start.options, cwd: home, stdio: "ignore" });
  await expect.poll(() => ask(port, "postgres", ["select 1"]).catch(() => "not yet"), { timeout: 20_000 }).toBe("done");
  return port;
}

async function ask(port: number, database: string, statements: readonly string[]): Promise<string> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return "done";
  } finally {
    await client.end();
  }
}

/** What docs/operations.md tells operators to run, word for word. */
function documented(): string[] {
  const page = readFileSync(join(findPlace().root, "docs/operations.md"), "utf8");
  const [, block = ""] = /```sql\n([^`]+)```/.exec(page) ?? [];
  return block
    .replaceAll("'…'", "'operator'")
    .split(";")
    .filter((statement) => statement.trim() !== "");
}

test.skipIf(versions.length === 0)(
  "Debian's PostgreSQL, prepared as the operators' page says, serves web and worker as processes of their own",
  { timeout: 120_000 },
  async () => {
    const port = await startDebian(versions[0] ?? "");
    await ask(port, "postgres", documented());
    const url = (role: string) => `postgres://${role}:operator@127.0.0.1:${port}/practice`;
    const shared = {
      DATABASE_URL: url("practice_app"),
      DATABASE_OWNER_URL: url("practice_owner"),
      DATA_DIR: join(home, "data"),
    };
    const PORT = String(await findFreePort());
    const web = run({ ...shared, PROCESS: "web", PORT });
    const worker = run({ ...shared, PROCESS: "worker" });
    await ready(web);
    await ready(worker, "the worker is ready");
    expect((await fetch(`http://127.0.0.1:${PORT}/api/v1/nothing-here`)).status).toBe(404);
    for (const { child, ended } of [web, worker]) {
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    }
    const superuser = run({ ...shared, DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/practice`, ...production });
    expect(await superuser.ended).toBe(1);
    expect(superuser.said()).toContain("DATABASE_URL connects as a superuser (postgres)\n");
  },
);

const production = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://clinique.example",
  JWT_SECRET: "0123456789abcdefghijklmnopqrstuvwxyz",
  JWT_REFRESH_SECRET: "zyxwvutsrqponmlkjihgfedcba9876543210",
  DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  SMTP_URL: "smtp://127.0.0.1:1",
  PORT: "0",
};
