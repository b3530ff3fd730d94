import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { keyedHash } from "./keyed-hash.ts";
import { Refused } from "./refused.ts";
import { type Platform, SYSTEM } from "./verb.ts";

/** `key` is `what:whom`, such as `sign-in:203.0.113.0/24`; whom, an address more often than not, is stored as a keyed hash only. */
type Bucket = { key: string; limit: number; windowSeconds: number };
type Needs = Pick<Platform, "database" | "clock" | "config">;

function storedKey({ config }: Needs, key: string): string {
  const [, what = "", whom = ""] = /^([a-z0-9-]{1,60}):(.*)$/s.exec(key) ?? [];
  if (what === "") throw new Error("a rate limit's key is what:whom");
  return `${what}:${keyedHash(config, "rate limits", whom).toString("base64url")}`;
}

/**
 * Counts one attempt in a fixed window; past the limit throws TOO_MANY with Retry-After. The count stands in PostgreSQL, in a
 * transaction of its own: it holds over several processes and restarts, and stays when the attempt itself fails.
 * A database that does not answer refuses the attempt.
 */
export async function takeToken(needs: Needs, { key, limit, windowSeconds }: Bucket): Promise<void> {
  const { database, clock } = needs;
  const now = clock.now();
  const length = windowSeconds * 1_000;
  const start = new Date(Math.floor(now.getTime() / length) * length);
  const end = new Date(start.getTime() + length);
  const row = { key: storedKey(needs, key), windowStart: start, hits: 1, expiresAt: end };
  const hits = await database.within(SYSTEM.actor, "read write", async (tx) => {
    const counted = await tx
      .insertInto("rateLimits")
      .values(row)
      .onConflict((of) =>
        of.columns(["key", "windowStart"]).doUpdateSet({ hits: sql`least(rate_limits.hits + 1, 1000000)` }),
      )
      .returning("hits")
      .executeTakeFirstOrThrow();
    if (counted.hits === 1) await sweep(tx, now);
    return counted.hits;
  });
  if (hits <= limit) return;
  throw new Refused("TOO_MANY", { retryAfterSeconds: Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1_000)) });
}

/** Each new window takes a few dead ones away, so that the table stays as small as its traffic. */
async function sweep(tx: Tx, now: Date): Promise<void> {
  await sql`delete from rate_limits where (key, window_start) in (
    select key, window_start from rate_limits where expires_at < ${now} order by expires_at limit 10 for update skip locked)`.execute(
    tx,
  );
}
