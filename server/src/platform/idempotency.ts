import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Endpoint, IdempotencyKey } from "@jechemine/contract/endpoint.ts";
import { sql } from "kysely";
import type { z } from "zod";
import { Refused } from "./refused.ts";
import { type Caller, type Platform, readVerb, type WriteCtx, writeVerb } from "./verb.ts";

/** One act of one account, however often it is sent: the key that the caller chose, and what came with it. */
export type Once = { endpoint: string; key: string; hash: Buffer };

/** Reads the key of a request that moves money; INVALID without one. */
export function onceOf({ method, path }: Endpoint, headers: IncomingHttpHeaders, input: unknown): Once {
  const read = IdempotencyKey.safeParse(headers["idempotency-key"]);
  if (!read.success) {
    const message = "Idempotency-Key: 8–100 ASCII";
    throw new Refused("INVALID", { errors: [{ path: "Idempotency-Key", message, code: "REQUIRED" }] });
  }
  // Parsed by a schema: the same fields stand in the same order.
  return {
    endpoint: `${method} ${path}`,
    key: read.data,
    hash: createHash("sha256").update(JSON.stringify(input)).digest(),
  };
}

function accountOf({ actor }: Caller): string {
  if (!actor.accountId) throw new Refused("UNAUTHENTICATED");
  return actor.accountId;
}

/** Longer than any client tries again. */
const KEPT_DAYS = 30;

/**
 * Takes the key for the subject that this transaction makes, or gives the subject of who had it first. A parallel request with the
 * same key waits here until the first one has committed. Throws IDEMPOTENCY_KEY_REUSED when another body came with it.
 */
export async function claimOnce(ctx: WriteCtx, { endpoint, key, hash }: Once, subjectId: string): Promise<string> {
  const accountId = accountOf(ctx.caller);
  const row = { accountId, endpoint, key, hash, subjectId, claimedAt: ctx.now };
  return ctx.asSystem(async () => {
    const { numInsertedOrUpdatedRows } = await ctx.tx
      .insertInto("idempotencyKeys")
      .values(row)
      .onConflict((of) => of.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) {
      await sweep(ctx);
      return subjectId;
    }
    const first = await ctx.tx
      .selectFrom("idempotencyKeys")
      .select(["hash", "subjectId"])
      .where("accountId", "=", accountId)
      .where("endpoint", "=", endpoint)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    if (!first.hash.equals(hash)) throw new Refused("IDEMPOTENCY_KEY_REUSED");
    return first.subjectId;
  });
}

/** Each new key takes a few old ones away, so that the table stays as small as its traffic. */
async function sweep({ tx, now }: WriteCtx): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await sql`delete from idempotency_keys where (account_id, endpoint, key) in (
    select account_id, endpoint, key from idempotency_keys where claimed_at < ${before} order by claimed_at limit 10 for update skip locked)`.execute(
    tx,
  );
}

type Asked<S extends z.ZodType> = { once: Once; schema: S };
const findAnswer = readVerb("account:read", async (ctx, { endpoint, key }: Once) => {
  const row = await ctx.tx
    .selectFrom("idempotencyKeys")
    .select("answer")
    .where("accountId", "=", accountOf(ctx.caller))
    .where("endpoint", "=", endpoint)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.answer ?? undefined;
});

const LOOK_EVERY = 50;
/** What the first request with this key was answered; undefined when it has not been within the patience, as after a crash. */
export async function awaitAnswer<S extends z.ZodType>(
  platform: Platform,
  caller: Caller,
  { once, schema, patience }: Asked<S> & { patience: number },
): Promise<z.output<S> | undefined> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const answer = await findAnswer(platform, caller, once);
    if (answer !== undefined) return schema.parse(answer);
    if (waited >= patience) return undefined;
    await wait(LOOK_EVERY);
  }
}

const storeAnswer = writeVerb("account:read", async (ctx, { once, answer }: { once: Once; answer: unknown }) => {
  const { rows } = await sql<{ answer: unknown; subjectId: string }>`
    update idempotency_keys set answer = coalesce(answer, ${JSON.stringify(answer)}::jsonb)
    where account_id = ${accountOf(ctx.caller)} and endpoint = ${once.endpoint} and key = ${once.key} returning answer, subject_id`.execute(
    ctx.tx,
  );
  const [row] = rows;
  if (!row) throw new Error("an answer is kept for a key that nobody claimed");
  ctx.record("request.answered", row.subjectId);
  return row.answer;
});

/** Keeps the answer to a key, unless one was given before: the first one stays. */
export const keepAnswer = async <S extends z.ZodType>(
  platform: Platform,
  caller: Caller,
  { once, schema, answer }: Asked<S> & { answer: z.output<S> },
): Promise<z.output<S>> => schema.parse(await storeAnswer(platform, caller, { once, answer }));
