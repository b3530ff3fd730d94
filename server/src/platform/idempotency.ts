import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Endpoint, IdempotencyKey } from "@jechemine/contract/endpoint.ts";
import { sql } from "kysely";
import type { z } from "zod";
import { Refused } from "./refused.ts";
import { type Caller, type Ctx, type Platform, readVerb, type WriteCtx, writeVerb } from "./verb.ts";

/**
 * One act of one account, however often it is sent: the key that the caller chose, and what came with it. Without an account, of whoever
 * holds a mailed link.
 */
export type Once = { endpoint: string; key: string; hash: Buffer; linkId?: string };

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

type Whose = { accountId: string | null; linkId: string | null };
function whoseOf({ actor }: Caller, { linkId }: Once): Whose {
  if (linkId !== undefined) return { accountId: null, linkId };
  if (!actor.accountId) throw new Refused("UNAUTHENTICATED");
  return { accountId: actor.accountId, linkId: null };
}
/** The row of a key. */
const its = ({ accountId, linkId }: Whose, { endpoint, key }: Once) =>
  sql<boolean>`${accountId === null ? sql`link_id = ${linkId}` : sql`account_id = ${accountId}`} and endpoint = ${endpoint} and key = ${key}`;
/** Who holds a link is nobody whom row-level security knows; the link was opened before. */
const asHolder = <T>(ctx: Ctx, { linkId }: Once, run: () => Promise<T>): Promise<T> =>
  linkId === undefined ? run() : ctx.asSystem(run);

/** Longer than any client tries again. */
const KEPT_DAYS = 30;

/**
 * Takes the key for the subject that this transaction makes, or gives the subject of who had it first. A parallel request with the
 * same key waits here until the first one has committed. Throws IDEMPOTENCY_KEY_REUSED when another body came with it.
 */
export async function claimOnce(ctx: WriteCtx, once: Once, subjectId: string): Promise<string> {
  const { endpoint, key, hash } = once;
  const whose = whoseOf(ctx.caller, once);
  const row = { ...whose, endpoint, key, hash, subjectId, claimedAt: ctx.now };
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
      .where(its(whose, once))
      .executeTakeFirstOrThrow();
    if (!first.hash.equals(hash)) throw new Refused("IDEMPOTENCY_KEY_REUSED");
    return first.subjectId;
  });
}

/** Each new key takes a few old ones away, so that the table stays as small as its traffic. */
async function sweep({ tx, now }: WriteCtx): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await sql`delete from idempotency_keys where ctid = any (array(
    select ctid from idempotency_keys where claimed_at < ${before} order by claimed_at limit 10 for update skip locked))`.execute(
    tx,
  );
}

type Asked<S extends z.ZodType> = { once: Once; schema: S };
const findAnswer = readVerb("public", async (ctx, once: Once) => {
  const whose = whoseOf(ctx.caller, once);
  const row = await asHolder(ctx, once, () =>
    ctx.tx.selectFrom("idempotencyKeys").select("answer").where(its(whose, once)).executeTakeFirst(),
  );
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

const storeAnswer = writeVerb("public", async (ctx, { once, answer }: { once: Once; answer: unknown }) => {
  const whose = whoseOf(ctx.caller, once);
  const { rows } = await asHolder(ctx, once, () =>
    sql<{ answer: unknown; subjectId: string }>`
      update idempotency_keys set answer = coalesce(answer, ${JSON.stringify(answer)}::jsonb)
      where ${its(whose, once)} returning answer, subject_id`.execute(ctx.tx),
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
