import { isIP } from "node:net";
import { z } from "zod";

export type Setting = {
  name: string;
  says: string;
  /** In words, for people; the value itself is given by the schema in `config.ts`. */
  default: string;
  secret?: true;
};

/** Every name the process reads from its environment. `.env.example` and the README's table are made from it. */
export const SETTINGS = [
  { name: "NODE_ENV", says: "`development`, `test` or `production`", default: "development" },
  { name: "PORT", says: "Port of the web server", default: "3000" },
  { name: "HOST", says: "Address it listens on; `0.0.0.0` in a container", default: "127.0.0.1" },
  { name: "PUBLIC_URL", says: "Address people type, https in production", default: "http://localhost:PORT" },
  { name: "DATA_DIR", says: "Folder of the embedded database, the files and the secrets", default: "./data" },
  {
    name: "DATABASE_URL",
    says: "PostgreSQL ≥ 15 as the app role; a pooler is fine",
    default: "embedded PostgreSQL",
    secret: true,
  },
  {
    name: "DATABASE_OWNER_URL",
    says: "The same database as its owner, without pooler",
    default: "embedded PostgreSQL",
    secret: true,
  },
  {
    name: "DATABASE_REPLICA_URL",
    says: "A streaming replica for plain reads, as the app role",
    default: "the primary",
    secret: true,
  },
  {
    name: "JWT_SECRET",
    says: "Signs access tokens: 32 characters or more",
    default: "made once, outside production",
    secret: true,
  },
  {
    name: "JWT_REFRESH_SECRET",
    says: "Signs refresh tokens: another one",
    default: "made once, outside production",
    secret: true,
  },
  {
    name: "DATA_KEYS",
    says: "`id:base64` keys of 32 bytes, the current one first, separated by commas",
    default: "made once, outside production",
    secret: true,
  },
  {
    name: "SMTP_URL",
    says: "`smtp://` or `smtps://`; without it mail stays in `/dev/mailbox`",
    default: "development mailbox",
    secret: true,
  },
  { name: "MAIL_FROM", says: "Sender of every mail", default: "Je Chemine <no-reply@host of PUBLIC_URL>" },
  {
    name: "BOUNCE_ADDRESS",
    says: "Where mail that cannot be delivered comes back to, `bounces@mail.clinique.example`; each mail leaves with `bounces+…@` as its return path",
    default: "none: mail that comes back later is not noticed",
  },
  {
    name: "BOUNCE_SECRET",
    says: "Signs the reports that your mail server hands over (see docs/operations.md): 32 characters or more",
    default: "none; needed with BOUNCE_ADDRESS",
    secret: true,
  },
  {
    name: "SMS_URL",
    says: "Where Twilio's REST API answers, `https://api.twilio.com`; without it text messages stay in `/dev/mailbox` outside production, and none are sent in production",
    default: "development outbox",
  },
  { name: "SMS_ACCOUNT", says: "Account SID of Twilio", default: "none; needed with SMS_URL" },
  { name: "SMS_TOKEN", says: "Auth token of that account", default: "none; needed with SMS_URL", secret: true },
  {
    name: "SMS_FROM",
    says: "Number (`+15145550100`) or messaging service (`MG…`) that texts come from",
    default: "none; needed with SMS_URL",
  },
  { name: "SMS_COUNTRIES", says: "Dialling codes that may be written to, separated by commas", default: "+1" },
  {
    name: "VAPID_PUBLIC_KEY",
    says: "Public key of web push (`npx web-push generate-vapid-keys`); without it production sends no push",
    default: "made from the secrets, outside production",
  },
  {
    name: "VAPID_PRIVATE_KEY",
    says: "Private key of web push",
    default: "made from the secrets, outside production",
    secret: true,
  },
  {
    name: "CLAMAV_URL",
    says: "ClamAV's daemon, `tcp://host:3310`: files that people send wait until it found nothing; without it they are not scanned",
    default: "none",
  },
  {
    name: "TRUSTED_PROXIES",
    says: "Addresses or networks whose `X-Forwarded-For` is believed, separated by commas",
    default: "none",
  },
  { name: "PROCESS", says: "`all`, `web` or `worker`; the last two need the database URLs", default: "all" },
  {
    name: "PAYMENT_PROVIDER",
    says: "`sandbox` (test cards, no real money; never in production) or `none` (cash and terminal only)",
    default: "sandbox outside production",
  },
  { name: "DEMO", says: "Seeds the demonstration practice, opens `/dev/*`", default: "true outside production" },
] as const satisfies readonly Setting[];

const words = (text: string) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

const NETWORKS = new Set(["loopback", "linklocal", "uniquelocal"]);

function isNetwork(word: string): boolean {
  const [address = "", bits, rest] = word.split("/");
  const family = isIP(address);
  if (family === 0) return NETWORKS.has(word);
  return (
    rest === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
  );
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => protocols.includes(urlOf(text)?.protocol ?? ""), `must be an address like ${example}`);

const postgresUrl = url(["postgres:", "postgresql:"], "postgres://role:password@host:5432/database");

/** Long enough, and not one key held down. */
const secret = z
  .string()
  .refine((text) => text.length >= 32 && new Set(text).size >= 10, "is too weak: give 32 random characters or more");

export type DataKey = { id: string; key: Buffer };

const dataKeys = z.string().transform((text, ctx): DataKey[] => {
  const keys = words(text).map((word) => {
    const [id = "", encoded = ""] = word.split(/:(.*)/s);
    return { id, key: Buffer.from(encoded, "base64") };
  });
  const fail = (message: string) => ctx.addIssue({ code: "custom", message });
  if (keys.length === 0) fail("must hold at least one key");
  if (keys.some(({ id }) => !/^[A-Za-z0-9_-]{1,32}$/.test(id))) fail("must look like id:base64,id:base64");
  else if (keys.some(({ key }) => key.length !== 32)) fail("must hold keys of exactly 32 bytes in base64");
  else if (new Set(keys.map(({ id }) => id)).size < keys.length) fail("names the same key twice");
  return keys;
});

const origin = url(["http:", "https:"], "https://clinique.example").transform((text, ctx) => {
  const parsed = urlOf(text);
  const plain = parsed && parsed.pathname === "/" && !parsed.search && !parsed.hash && !parsed.username;
  if (!plain) ctx.addIssue({ code: "custom", message: "must be an address without path" });
  return parsed?.origin ?? text;
});

const vapidKey = (bytes: number) =>
  z.string().refine((text) => Buffer.from(text, "base64url").length === bytes, `must be ${bytes} bytes in base64url`);

const flag = z
  .enum(["true", "false", "1", "0", "yes", "no"], "must be true or false")
  .transform((word) => ["true", "1", "yes"].includes(word));

/** What each name may hold when it is given. Missing ones are judged together, in `config.ts`. */
export const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"], "must be development, test or production").optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a number from 0 to 65535")
    .optional(),
  HOST: z
    .string()
    .refine((text) => isIP(text) > 0 || /^[A-Za-z0-9.-]+$/.test(text), "must be an address or a host name")
    .optional(),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  JWT_SECRET: secret.optional(),
  JWT_REFRESH_SECRET: secret.optional(),
  DATA_KEYS: dataKeys.optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@host:587").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, "must be an address like Clinique <bonjour@clinique.example>")
    .optional(),
  BOUNCE_ADDRESS: z
    .string()
    .toLowerCase()
    .regex(
      /^[a-z0-9._-]{1,11}@[a-z0-9.-]+\.[a-z0-9-]+$/,
      "must be an address like bounces@mail.clinique.example, 11 characters before the @ at most",
    )
    .optional(),
  BOUNCE_SECRET: secret.optional(),
  SMS_URL: url(["http:", "https:"], "https://api.twilio.com").optional(),
  SMS_ACCOUNT: z
    .string()
    .regex(/^AC[0-9A-Za-z]{8,40}$/, "must be an account SID like AC0123456789abcdef")
    .optional(),
  SMS_TOKEN: z.string().min(8, "is too short").optional(),
  SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[0-9A-Za-z]{8,40})$/,
      "must be a number like +15145550100 or a service like MG0123456789abcdef",
    )
    .optional(),
  SMS_COUNTRIES: z
    .string()
    .transform(words)
    .refine((list) => list.every((code) => /^\+[1-9]\d{0,3}$/.test(code)), "must be dialling codes like +1, +33")
    .optional(),
  VAPID_PUBLIC_KEY: vapidKey(65).optional(),
  VAPID_PRIVATE_KEY: vapidKey(32).optional(),
  CLAMAV_URL: url(["tcp:"], "tcp://127.0.0.1:3310").optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(words)
    .refine((list) => list.every(isNetwork), "must be addresses or networks like 10.0.0.0/8, loopback")
    .optional(),
  PROCESS: z.enum(["all", "web", "worker"], "must be all, web or worker").optional(),
  PAYMENT_PROVIDER: z.enum(["sandbox", "none"], "must be sandbox or none").optional(),
  DEMO: flag.optional(),
});
export type Settings = z.infer<typeof Settings>;

/** The text of `.env.example`: everything named, nothing set. */
export function envExample(): string {
  const lines = SETTINGS.map(
    ({ name, says, default: usual }) => `# ${says.replaceAll("`", "")} (default: ${usual})\n#${name}=\n`,
  );
  return `# Copy to .env and set what you need. Without .env the product runs as a demonstration.\n\n${lines.join("\n")}`;
}

/** The README's configuration table. */
export function configurationTable(): string {
  const rows = SETTINGS.map((setting) => {
    const isSecret = "secret" in setting ? "yes" : "";
    return `| \`${setting.name}\` | ${setting.says} | ${setting.default} | ${isSecret} |`;
  });
  return ["| name | what it does | default | secret |", "|---|---|---|---|", ...rows].join("\n");
}
