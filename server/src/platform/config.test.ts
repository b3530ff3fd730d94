import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CannotStart } from "./cannot-start.ts";
import { findPlace, readConfig, refuseUnsafeDatabase } from "./config.ts";
import { configurationTable, envExample, SETTINGS, Settings } from "./settings.ts";

const root = mkdtempSync(join(tmpdir(), "config-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const place = { root, version: "1.2.3" };
const dataDir = (name: string) => ({ DATA_DIR: join(root, name) });
const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");

const production = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://clinique.example/",
  JWT_SECRET: "0123456789abcdefghijklmnopqrstuvwxyz",
  JWT_REFRESH_SECRET: "zyxwvutsrqponmlkjihgfedcba9876543210",
  DATA_KEYS: `new:${key(1)}, old:${key(2)}`,
  SMTP_URL: "smtps://practice:word@mail.example:465",
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, place);
    return [];
  } catch (error) {
    if (error instanceof CannotStart) return error.problems;
    throw error;
  }
}

test("with nothing set it is a demonstration in ./data, with secrets made once and readable by their owner alone", () => {
  const config = readConfig({ JWT_SECRET: "" }, place);
  expect(config).toMatchObject({
    nodeEnv: "development",
    demo: true,
    port: 3000,
    publicUrl: "http://localhost:3000",
    dataDir: join(root, "data"),
    mailFrom: "Je Chemine <no-reply@localhost>",
    process: "all",
    paymentProvider: "sandbox",
    version: "1.2.3",
  });
  expect(config.dataKeys.map(({ key: bytes }) => bytes.length)).toEqual([32]);
  expect(statSync(join(root, "data", "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readConfig({}, place)).toEqual(config);
});
test("production with everything given starts, without the demonstration and without a secrets file", () => {
  const config = readConfig({ ...production, ...dataDir("empty"), TRUSTED_PROXIES: "loopback, 10.0.0.0/8,::1" }, place);
  expect(config).toMatchObject({
    production: true,
    demo: false,
    publicUrl: "https://clinique.example",
    mailFrom: "Je Chemine <no-reply@clinique.example>",
    trustedProxies: ["loopback", "10.0.0.0/8", "::1"],
  });
  expect(config.dataKeys.map(({ id }) => id)).toEqual(["new", "old"]);
  expect(existsSync(join(root, "empty"))).toBe(false);
});
test("production without its settings says every missing one, one line each", () => {
  expect(problemsOf({ NODE_ENV: "production", DEMO: "true", PUBLIC_URL: "http://clinique.example" })).toEqual([
    "DEMO must not be set in production",
    "JWT_SECRET is missing: production needs it",
    "JWT_REFRESH_SECRET is missing: production needs it",
    "DATA_KEYS is missing: production needs it",
    "SMTP_URL is missing: production needs it",
    "PUBLIC_URL must begin with https:// in production",
  ]);
});
test("production never charges by the sandbox, whether asked to or not", () => {
  expect(problemsOf({ ...production, ...dataDir("paid"), PAYMENT_PROVIDER: "sandbox" })).toEqual([
    "PAYMENT_PROVIDER must not be sandbox in production",
  ]);
  expect(readConfig({ ...production, ...dataDir("paid") }, place).paymentProvider).toBe("none");
  expect(readConfig({ PAYMENT_PROVIDER: "none" }, place).paymentProvider).toBe("none");
});
test("several bad values are said together", () => {
  const problems = problemsOf({ PORT: "70000", NODE_ENV: "prod", DATA_KEYS: "k1:short", MAIL_FROM: "nobody" });
  expect(problems.map((problem) => problem.split(" ")[0]).toSorted()).toEqual([
    "DATA_KEYS",
    "MAIL_FROM",
    "NODE_ENV",
    "PORT",
  ]);
});
test.each([
  ["PORT", "80a", "must be a number from 0 to 65535"],
  ["HOST", "not a host", "must be an address or a host name"],
  ["PUBLIC_URL", "clinique.example", "must be an address like https://clinique.example"],
  ["PUBLIC_URL", "https://clinique.example/portal", "must be an address without path"],
  ["DATABASE_URL", "mysql://a", "must be an address like postgres://role:password@host:5432/database"],
  ["JWT_SECRET", "short", "is too weak: give 32 random characters or more"],
  ["JWT_SECRET", "a".repeat(64), "is too weak: give 32 random characters or more"],
  ["DATA_KEYS", "k1", "must hold keys of exactly 32 bytes in base64"],
  ["DATA_KEYS", `k1:${key(1)},k1:${key(2)}`, "names the same key twice"],
  ["DATA_KEYS", `k 1:${key(1)}`, "must look like id:base64,id:base64"],
  ["SMTP_URL", "mail.example", "must be an address like smtp://user:password@host:587"],
  ["MAIL_FROM", "a@b.c\r\nBcc: x@y.z", "must be an address like Clinique <bonjour@clinique.example>"],
  ["BOUNCE_SECRET", "short", "is too weak: give 32 random characters or more"],
  ["TRUSTED_PROXIES", "10.0.0.0/33", "must be addresses or networks like 10.0.0.0/8, loopback"],
  ["PROCESS", "both", "must be all, web or worker"],
  ["PAYMENT_PROVIDER", "stripe", "must be sandbox or none"],
  ["DEMO", "maybe", "must be true or false"],
])("%s=%j is refused in one line", (name, value, message) => {
  expect(problemsOf({ [name]: value })).toEqual([`${name} ${message}`]);
});
test.each<[string, Record<string, string>, string]>([
  [
    "one database URL without the other",
    { DATABASE_URL: "postgres://a@h/d" },
    "DATABASE_OWNER_URL is missing: DATABASE_URL needs it",
  ],
  [
    "the owner as app role",
    { DATABASE_URL: "postgres://a@h/d", DATABASE_OWNER_URL: "postgres://a@h/d" },
    "DATABASE_URL must be another role than DATABASE_OWNER_URL",
  ],
  [
    "a replica of the embedded database",
    { DATABASE_REPLICA_URL: "postgres://a@h/d" },
    "DATABASE_REPLICA_URL needs DATABASE_URL",
  ],
  [
    "a lone worker on the embedded database",
    { PROCESS: "worker" },
    "PROCESS=worker needs DATABASE_URL: the embedded PostgreSQL serves one process",
  ],
  [
    "one secret for both tokens",
    { JWT_SECRET: production.JWT_SECRET, JWT_REFRESH_SECRET: production.JWT_SECRET },
    "JWT_REFRESH_SECRET must differ from JWT_SECRET",
  ],
])("%s is refused", (_sentence, env, message) => {
  expect(problemsOf(env)).toEqual([message]);
});
test("a damaged secrets file is said, never replaced", () => {
  readConfig(dataDir("damaged"), place);
  writeFileSync(join(root, "damaged", "secrets.json"), "{");
  expect(() => readConfig(dataDir("damaged"), place)).toThrow("is damaged");
});
test("a superuser, BYPASSRLS and fsync=off are refused, an ordinary role is not", async () => {
  const safe = { rolsuper: false, rolbypassrls: false, fsync: "on", role: "practice_app" };
  expect(await refuseUnsafeDatabase(async () => [safe])).toEqual([]);
  expect(
    await refuseUnsafeDatabase(async () => [{ rolsuper: true, rolbypassrls: true, fsync: "off", role: "a" }]),
  ).toHaveLength(3);
  expect(await refuseUnsafeDatabase(async () => [])).toHaveLength(1);
});
test("every setting is documented, and nothing else is", () => {
  expect(SETTINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
});
// `npx vitest run server/src/platform/config.test.ts -u` writes both again.
test(".env.example and the README say what the code reads", async () => {
  const { root: product } = findPlace();
  await expect(envExample()).toMatchFileSnapshot(join(product, ".env.example"));
  const readme = join(product, "README.md");
  expect(existsSync(readme) ? readFileSync(readme, "utf8") : configurationTable()).toContain(configurationTable());
});
