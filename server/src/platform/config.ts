import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { CannotStart } from "./cannot-start.ts";
import { ensureSecrets } from "./secrets.ts";
import { type DataKey, Settings } from "./settings.ts";
import { type VapidKeys, vapidKeysFrom } from "./vapid-keys.ts";

/** `from` is a number or the id of a messaging service. */
export type SmsAccount = { url: string; account: string; token: string; from: string };

/** Reports about mail that could not be delivered: the address that they come back to, and what signs those that are handed to us. */
type Bounces = { address: string; secret: string };

export type Config = {
  nodeEnv: "development" | "test" | "production";
  production: boolean;
  /** The demonstration practice, the settable clock, `/dev/*`. Never in production. */
  demo: boolean;
  /** Who charges cards and accounts. The sandbox moves no real money: never in production. */
  paymentProvider: "sandbox" | "none";
  /** 0 lets the system choose one. */
  port: number;
  host: string;
  /** An origin, without slash at its end. */
  publicUrl: string;
  dataDir: string;
  /** Absent together: the embedded PostgreSQL is used. */
  databaseUrl?: string | undefined;
  databaseOwnerUrl?: string | undefined;
  databaseReplicaUrl?: string | undefined;
  jwtSecret: string;
  jwtRefreshSecret: string;
  /** The first one encrypts, all of them decrypt. */
  dataKeys: DataKey[];
  /** Absent: the development mailbox. */
  smtpUrl?: string | undefined;
  mailFrom: string;
  /** Absent: mail that comes back later is not noticed. */
  bounces?: Bounces | undefined;
  /** Absent: the development outbox; in production no text messages. */
  sms?: SmsAccount | undefined;
  /** Dialling codes that texts may go to. Absent: North America. */
  smsCountries?: readonly string[] | undefined;
  /** Absent: no push. */
  vapid?: VapidKeys | undefined;
  /** Absent: files are not scanned. */
  scannerUrl?: string | undefined;
  trustedProxies: string[];
  process: "all" | "web" | "worker";
  version: string;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Place = { root: string; version: string };

/** Reads `.env` at the root of the product and the environment, which wins. */
export function loadConfig(): Config {
  const place = findPlace();
  return readConfig({ ...readDotEnv(place.root), ...process.env }, place);
}

/** The data folder alone: a restore fills it before there are secrets to read. */
export function loadDataDir(): string {
  const { root } = findPlace();
  return resolve(root, parseSettings({ ...readDotEnv(root), ...process.env }).DATA_DIR ?? "data");
}

/** The configuration an environment describes; makes missing secrets outside production, or throws `CannotStart`. */
export function readConfig(env: Environment, { root, version }: Place): Config {
  const settings = parseSettings(env);
  const problems = problemsTogether(settings);
  if (problems.length > 0) throw new CannotStart(problems);

  const { NODE_ENV: nodeEnv = "development", PORT: port = 3000 } = settings;
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${port}`;
  const dataDir = resolve(root, settings.DATA_DIR ?? "data");
  const secrets = secretsOf(settings, dataDir);
  return {
    nodeEnv,
    production: nodeEnv === "production",
    demo: settings.DEMO ?? nodeEnv !== "production",
    paymentProvider: settings.PAYMENT_PROVIDER ?? (nodeEnv === "production" ? "none" : "sandbox"),
    port,
    host: settings.HOST ?? "127.0.0.1",
    publicUrl,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    databaseReplicaUrl: settings.DATABASE_REPLICA_URL,
    ...secrets,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `Je Chemine <no-reply@${new URL(publicUrl).hostname}>`,
    bounces: bouncesOf(settings),
    sms: smsOf(settings),
    smsCountries: settings.SMS_COUNTRIES,
    vapid: vapidOf(settings, secrets.jwtSecret),
    scannerUrl: settings.CLAMAV_URL,
    trustedProxies: settings.TRUSTED_PROXIES ?? [],
    process: settings.PROCESS ?? "all",
    version,
  };
}

function parseSettings(env: Environment): Settings {
  // An empty value is a forgotten one: `.env` files are full of them.
  const filled = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const read = Settings.safeParse(Object.fromEntries(filled.map(([name, value]) => [name, value?.trim()])));
  if (read.success) return read.data;
  throw new CannotStart(read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`));
}

/** What no setting shows alone. */
function problemsTogether(settings: Settings): string[] {
  const problems: string[] = [];
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, PROCESS: run = "all" } = settings;
  if (app && !owner) problems.push("DATABASE_OWNER_URL is missing: DATABASE_URL needs it");
  if (owner && !app) problems.push("DATABASE_URL is missing: DATABASE_OWNER_URL needs it");
  if (app && app === owner) problems.push("DATABASE_URL must be another role than DATABASE_OWNER_URL");
  if (settings.DATABASE_REPLICA_URL && !app) problems.push("DATABASE_REPLICA_URL needs DATABASE_URL");
  if (run !== "all" && !app)
    problems.push(`PROCESS=${run} needs DATABASE_URL: the embedded PostgreSQL serves one process`);
  problems.push(...togetherOrNone(settings, ["SMS_URL", "SMS_ACCOUNT", "SMS_TOKEN", "SMS_FROM"]));
  problems.push(...togetherOrNone(settings, ["BOUNCE_ADDRESS", "BOUNCE_SECRET"]));
  problems.push(...togetherOrNone(settings, ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"]));
  if (settings.JWT_SECRET && settings.JWT_SECRET === settings.JWT_REFRESH_SECRET)
    problems.push("JWT_REFRESH_SECRET must differ from JWT_SECRET");
  return settings.NODE_ENV === "production" ? [...problems, ...problemsInProduction(settings)] : problems;
}

function togetherOrNone(settings: Settings, names: readonly (keyof Settings)[]): string[] {
  const given = names.filter((name) => settings[name] !== undefined);
  if (given.length === 0 || given.length === names.length) return [];
  return names.filter((name) => settings[name] === undefined).map((name) => `${name} is missing: ${given[0]} needs it`);
}

function problemsInProduction(settings: Settings): string[] {
  const problems: string[] = [];
  if (settings.DEMO) problems.push("DEMO must not be set in production");
  if (settings.PAYMENT_PROVIDER === "sandbox") problems.push("PAYMENT_PROVIDER must not be sandbox in production");
  for (const name of ["JWT_SECRET", "JWT_REFRESH_SECRET", "DATA_KEYS", "SMTP_URL", "PUBLIC_URL"] as const)
    if (settings[name] === undefined) problems.push(`${name} is missing: production needs it`);
  if (settings.PUBLIC_URL && !settings.PUBLIC_URL.startsWith("https:"))
    problems.push("PUBLIC_URL must begin with https:// in production");
  if (settings.SMS_URL && !settings.SMS_URL.startsWith("https:"))
    problems.push("SMS_URL must begin with https:// in production");
  return problems;
}

function smsOf({ SMS_URL: url, SMS_ACCOUNT: account, SMS_TOKEN: token, SMS_FROM: from }: Settings) {
  return url && account && token && from ? { url, account, token, from } : undefined;
}

function bouncesOf({ BOUNCE_ADDRESS: address, BOUNCE_SECRET: secretWord }: Settings): Bounces | undefined {
  return address && secretWord ? { address, secret: secretWord } : undefined;
}

function vapidOf(settings: Settings, jwtSecret: string): VapidKeys | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = settings;
  if (publicKey && privateKey) return { publicKey, privateKey };
  return settings.NODE_ENV === "production" ? undefined : vapidKeysFrom(jwtSecret);
}

function secretsOf(settings: Settings, dataDir: string): Pick<Config, "jwtSecret" | "jwtRefreshSecret" | "dataKeys"> {
  const { JWT_SECRET: jwtSecret, JWT_REFRESH_SECRET: jwtRefreshSecret, DATA_KEYS: dataKeys } = settings;
  if (jwtSecret && jwtRefreshSecret && dataKeys) return { jwtSecret, jwtRefreshSecret, dataKeys };
  const own = ensureSecrets(dataDir);
  return {
    jwtSecret: jwtSecret ?? own.jwtSecret,
    jwtRefreshSecret: jwtRefreshSecret ?? own.jwtRefreshSecret,
    dataKeys: dataKeys ?? Settings.shape.DATA_KEYS.parse(own.dataKeys) ?? [],
  };
}

function readDotEnv(root: string): Environment {
  const file = join(root, ".env");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}

/** The folder of the product: the nearest package.json that is ours, above the sources as above the built files. */
export function findPlace(from: string = import.meta.dirname): Place {
  const file = join(from, "package.json");
  if (existsSync(file)) {
    const read: { name?: string; version?: string } = JSON.parse(readFileSync(file, "utf8"));
    if (read.name === "je-chemine") return { root: from, version: read.version ?? "0" };
  }
  if (dirname(from) === from) throw new Error("The package.json of je-chemine is missing");
  return findPlace(dirname(from));
}

type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/**
 * What production refuses of a database it is connected to: an app role that row-level security does not bind,
 * and writes that a power cut may lose. Gives the reasons, none when it is safe.
 */
export async function refuseUnsafeDatabase(ask: Ask): Promise<string[]> {
  const [row] = await ask(
    "select rolsuper, rolbypassrls, current_setting('fsync') as fsync, current_user as role from pg_roles where rolname = current_user",
  );
  if (!row) return ["DATABASE_URL connects as a role that pg_roles does not know"];
  const role = String(row["role"]);
  return [
    ...(row["rolsuper"] === true ? [`DATABASE_URL connects as a superuser (${role})`] : []),
    ...(row["rolbypassrls"] === true ? [`DATABASE_URL connects as a role with BYPASSRLS (${role})`] : []),
    ...(row["fsync"] === "on" ? [] : ["The database runs with fsync=off: a power cut would lose data"]),
  ];
}
