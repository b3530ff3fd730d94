import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { type Platform, SYSTEM } from "./verb.ts";

/** Any constant: of several workers one seals at a time. */
const SEAL_LOCK = 7_014_302;
const EVERY = 2_000;
const TRANSACTIONS_A_SEAL = 1_000;
const NOTHING = Buffer.alloc(32);
/** Of one entry: 16 bytes of its id, then 32 of its hash. */
const DIGEST = 48;

type Needs = Pick<Platform, "database" | "clock" | "log" | "metrics">;
type Range = { fromTx: string; untilTx: string };
type Seal = Range & {
  number: number;
  sealedAt: Date;
  entries: number;
  previous: Buffer;
  head: Buffer;
  digests: Buffer;
};

/** The digests of the entries of a range, in order. What is hashed is PostgreSQL's own writing of the row, the same for ever. */
async function digestsOf(tx: Tx, { fromTx, untilTx }: Range): Promise<Buffer> {
  const { rows } = await sql<{ digest: Buffer }>`
    select uuid_send(id) || sha256(convert_to(jsonb_build_array(id, tx::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
      actor_id, account_id, actor_role, action, subject_id, client_id, details)::text, 'UTF8')) as digest
    from audit_entries where tx >= ${fromTx}::text::xid8 and tx < ${untilTx}::text::xid8 order by tx, id`.execute(tx);
  return Buffer.concat(rows.map(({ digest }) => digest));
}

function headOf({ number, sealedAt, fromTx, untilTx, previous, digests }: Omit<Seal, "head" | "entries">): Buffer {
  const frame = JSON.stringify([number, sealedAt.toISOString(), fromTx, untilTx, digests.length / DIGEST]);
  return createHash("sha256").update(previous).update(frame).update(digests).digest();
}

const lastSeal = (tx: Tx) =>
  tx.selectFrom("auditSeals").selectAll().orderBy("number", "desc").limit(1).executeTakeFirst();

/** Entries whose transactions have all ended, from the last seal on, at most a batch of them. */
async function nextRange(tx: Tx, fromTx: string): Promise<Range> {
  const { rows } = await sql<{ untilTx: string }>`
    select coalesce((select tx from audit_entries where tx >= ${fromTx}::text::xid8 and tx < pg_snapshot_xmin(now.taken)
      group by tx order by tx offset ${TRANSACTIONS_A_SEAL} limit 1), pg_snapshot_xmin(now.taken))::text as "untilTx"
    from (select pg_current_snapshot() as taken) as now`.execute(tx);
  return { fromTx, untilTx: rows[0]?.untilTx ?? fromTx };
}

/** Seals one batch of committed entries and returns how many they were; 0 when there are none, or another worker is at it. */
export async function sealOnce({ database, clock, log, metrics }: Needs): Promise<number> {
  const seal = await database.within(SYSTEM.actor, "read write", async (tx): Promise<Seal | undefined> => {
    const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${SEAL_LOCK}) as got`.execute(tx);
    if (!lock.rows[0]?.got) return undefined;
    const last = await lastSeal(tx);
    const range = await nextRange(tx, last?.untilTx ?? "0");
    const digests = await digestsOf(tx, range);
    if (digests.length === 0) return undefined;
    const place = { number: (last?.number ?? 0) + 1, sealedAt: clock.now(), previous: last?.head ?? NOTHING };
    const sealed = { ...range, ...place, digests, entries: digests.length / DIGEST };
    const row = { ...sealed, head: headOf(sealed) };
    await tx.insertInto("auditSeals").values(row).execute();
    return row;
  });
  if (!seal) return 0;
  metrics.sealed.inc(seal.entries);
  log.info({ seal: seal.number, entries: seal.entries, head: seal.head.toString("hex") }, "audit sealed");
  return seal.entries;
}

/** Seals what is committed until stopped, every two seconds. Returns the stop. */
export function startSealing(needs: Needs): () => Promise<void> {
  const abort = new AbortController();
  const running = (async () => {
    while (!abort.signal.aborted) {
      const sealed = await sealOnce(needs).catch((error: unknown) => {
        needs.log.warn({ err: error }, "the audit could not be sealed now");
        return 0;
      });
      if (sealed === 0) await setTimeout(EVERY, undefined, { signal: abort.signal }).catch(() => undefined); // stopped meanwhile
    }
  })();
  return async () => {
    abort.abort();
    await running;
  };
}

/** What is wrong, and where first: `row` is the id of the audit entry, when one row can be named. */
export type Broken = {
  seal: number;
  row?: string;
  what: "changed" | "missing" | "added" | "seal changed" | "seal missing";
};
export type Verdict = { seals: number; entries: number; head: string; broken?: Broken };
/** A head that the log or a backup remembers. */
export type KnownHead = { seal: number; head: string };

/** Recounts the whole chain, one batch in memory at a time. `known` heads show whether seals were cut off or replaced. */
export async function verifyAudit(
  { database }: Pick<Platform, "database">,
  known: readonly KnownHead[] = [],
): Promise<Verdict> {
  const verdict: Verdict = { seals: 0, entries: 0, head: NOTHING.toString("hex") };
  let until = "0";
  for (;;) {
    const number = verdict.seals + 1;
    const broken = await database.within(SYSTEM.actor, "read only", async (tx): Promise<Broken | "end" | undefined> => {
      const seal = await tx
        .selectFrom("auditSeals")
        .selectAll()
        .where("number", ">=", number)
        .orderBy("number")
        .limit(1)
        .executeTakeFirst();
      if (!seal) return missingAfter(verdict, known);
      if (seal.number !== number) return { seal: number, what: "seal missing" };
      const chained =
        seal.previous.toString("hex") === verdict.head && seal.fromTx === until && headOf(seal).equals(seal.head);
      const remembered = known.find((one) => one.seal === number)?.head ?? seal.head.toString("hex");
      if (!chained || remembered !== seal.head.toString("hex")) return { seal: number, what: "seal changed" };
      const row = firstDifference(seal.digests, await digestsOf(tx, seal));
      if (row) return { seal: number, ...row };
      until = seal.untilTx;
      Object.assign(verdict, {
        seals: number,
        entries: verdict.entries + seal.entries,
        head: seal.head.toString("hex"),
      });
      return undefined;
    });
    if (broken === "end") return verdict;
    if (broken) return { ...verdict, broken };
  }
}

function missingAfter({ seals }: Verdict, known: readonly KnownHead[]): Broken | "end" {
  return known.some(({ seal }) => seal > seals) ? { seal: seals + 1, what: "seal missing" } : "end";
}

function rowsOf(digests: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < digests.length; at += DIGEST)
    rows.set(digests.toString("hex", at, at + 16), digests.toString("hex", at + 16, at + DIGEST));
  return rows;
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function firstDifference(sealed: Buffer, found: Buffer): Pick<Broken, "row" | "what"> | undefined {
  if (sealed.equals(found)) return undefined;
  const [before, now] = [rowsOf(sealed), rowsOf(found)];
  for (const [id, hash] of before) {
    const its = now.get(id);
    if (its !== hash) return { row: uuidOf(id), what: its === undefined ? "missing" : "changed" };
  }
  const added = [...now.keys()].find((id) => !before.has(id));
  return added ? { row: uuidOf(added), what: "added" } : { what: "changed" };
}
