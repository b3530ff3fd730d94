import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CannotStart } from "./cannot-start.ts";

/** What an installation without given secrets makes for itself, once. Losing it loses the encrypted content. */
const Secrets = z.object({
  jwtSecret: z.string(),
  jwtRefreshSecret: z.string(),
  dataKeys: z.string(),
  postgres: z.object({ admin: z.string(), owner: z.string(), app: z.string() }),
});
export type Secrets = z.infer<typeof Secrets>;

export const SECRETS_FILE = "secrets.json";

const word = () => randomBytes(32).toString("base64url");

const made = (): Secrets => ({
  jwtSecret: word(),
  jwtRefreshSecret: word(),
  dataKeys: `k1:${randomBytes(32).toString("base64")}`,
  postgres: { admin: word(), owner: word(), app: word() },
});

/** Reads the secrets of a data folder, or makes them: whole or not at all, and for this user's eyes only. */
export function ensureSecrets(dataDir: string): Secrets {
  const file = join(dataDir, SECRETS_FILE);
  if (existsSync(file)) return readSecrets(file);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(made(), null, 2)}\n`, { mode: 0o600, flush: true });
  publish(draft, file);
  return readSecrets(file);
}

/** A link fails where another process was first, and then its secrets are the ones. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readSecrets(file: string): Secrets {
  const read = Secrets.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success) throw new CannotStart([`${file} is damaged: restore it from a backup`]);
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
