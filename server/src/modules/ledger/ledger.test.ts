import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import type { Tx } from "../../platform/database.ts";
import { SYSTEM, writeVerb } from "../../platform/verb.ts";
import { type AccountRef, balanceOf, entriesOf, type Posting, post, reverse, trialBalance } from "./index.ts";
import { balanceQuery } from "./queries.ts";

const world = await makeWorld();
const { platform } = world;
type Posted = { subjectId: string; postings: readonly Posting[] };
const posting = writeVerb("public", async (ctx, asked: Posted) => {
  ctx.record("test.posted", asked.subjectId);
  return post(ctx, { kind: "charge", currency: "CAD", ...asked });
});
const reversing = writeVerb("public", async (ctx, id: string) => {
  ctx.record("test.reversed", id);
  return reverse(ctx, id, { kind: "charge_reversal", subjectId: id });
});
const asSystem = <T>(run: (tx: Tx) => Promise<T>) => platform.database.within(SYSTEM.actor, "read write", run);
const balance = (account: AccountRef) => asSystem((tx) => balanceOf(tx, account, "CAD"));
/** Posted by a professional, whose own rights reach no entry. */
const owe = (ownerId: string, amountCents: number) =>
  posting(platform, as("professional"), {
    subjectId: randomUUID(),
    postings: [
      { account: { kind: "receivable", ownerId }, amountCents },
      { account: { kind: "service_fees" }, amountCents: -amountCents },
    ],
  });
const write = (id: string, statements: readonly string[]) =>
  asSystem(async (tx) => {
    for (const statement of statements) await sql.raw(statement.replaceAll("$id", `'${id}'`)).execute(tx);
  });
const ENTRY =
  "insert into ledger_entries select $id, 3, account_id, 5, at from ledger_entries where transaction_id = $id and place = 1";

test("what is posted is the sum of its entries, account by account", async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  await owe(one, 1_500);
  await owe(one, 250);
  await owe(two, 99);
  expect(await balance({ kind: "receivable", ownerId: one })).toBe(1_750);
  expect(await balance({ kind: "receivable", ownerId: two })).toBe(99);
  expect(await balance({ kind: "receivable", ownerId: randomUUID() })).toBe(0);
  const until = new Date(world.clock.now().getTime() + 1);
  const span = { currency: "CAD", from: world.clock.now(), until };
  const entries = await asSystem((tx) => entriesOf(tx, { kind: "receivable", ownerId: one }, span));
  expect(entries.map(({ amountCents }) => amountCents).toSorted()).toEqual([1_500, 250]);
  expect(await asSystem(trialBalance)).toMatchObject({ zero: true, unbalanced: 0 });
});

test("what does not balance is not posted", async () => {
  const account = { kind: "cash" } as const;
  const bad = [
    { account, amountCents: 5 },
    { account: { kind: "bank" } as const, amountCents: -4 },
  ];
  await expect(posting(platform, SYSTEM, { subjectId: randomUUID(), postings: bad })).rejects.toThrow(
    /does not balance/,
  );
  await expect(posting(platform, SYSTEM, { subjectId: randomUUID(), postings: [] })).rejects.toThrow(
    /does not balance/,
  );
});

test.each([
  ["an entry that comes later", [ENTRY]],
  [
    "a transaction without entries",
    [
      "insert into ledger_transactions select gen_random_uuid(), kind, subject_id, currency, at from ledger_transactions where id = $id",
    ],
  ],
  [
    "a reversal that is no mirror",
    [
      "insert into ledger_transactions select '00000000-0000-4000-8000-000000000009', 'charge_reversal', subject_id, currency, at, id from ledger_transactions where id = $id",
      "insert into ledger_entries select '00000000-0000-4000-8000-000000000009', place, account_id, -sign(amount_cents), at from ledger_entries where transaction_id = $id",
    ],
  ],
])("the database itself refuses %s, at commit", async (_what, statements) => {
  const id = await owe(randomUUID(), 700);
  await expect(write(id, statements)).rejects.toMatchObject({ code: "23514" });
});
test.each([
  "update ledger_entries set amount_cents = 1",
  "delete from ledger_entries",
  "update ledger_accounts set kind = 'cash'",
  "delete from ledger_transactions",
])("nobody may %s, the owner of the tables neither", async (statement) => {
  await expect(asSystem((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: "42501" });
  await expect(world.god.query(statement)).rejects.toMatchObject({ code: "42501" });
});
test("a transaction that twenty reverse at once is reversed once; a reversal is never reversed", async () => {
  const ownerId = randomUUID();
  const id = await owe(ownerId, 4_000);
  const races = await Promise.allSettled(Array.from({ length: 20 }, () => reversing(platform, SYSTEM, id)));
  const lost = races.flatMap((race) => (race.status === "rejected" ? [race.reason] : []));
  expect(lost).toHaveLength(19);
  for (const reason of lost) expect(reason).toMatchObject({ code: "ALREADY_REVERSED" });
  expect(await balance({ kind: "receivable", ownerId })).toBe(0);
  const reversal = races.find((race) => race.status === "fulfilled")?.value ?? "";
  await expect(reversing(platform, SYSTEM, reversal)).rejects.toThrow(/no transaction/);
});
test("only those who keep the books see the ledger", async () => {
  const ownerId = randomUUID();
  await owe(ownerId, 10);
  const seen = (caller: typeof SYSTEM) =>
    platform.database.within(caller.actor, "read only", (tx) => balanceOf(tx, { kind: "receivable", ownerId }, "CAD"));
  expect(await seen(as("staff", { staff: ["billing"] }))).toBe(10);
  expect(await seen(as("staff", { staff: ["owner"] }))).toBe(10);
  for (const caller of [
    as("staff", { staff: ["front_desk"] }),
    as("client", { id: ownerId }),
    as("professional", { id: ownerId }),
  ])
    expect(await seen(caller)).toBe(0);
});

test("a balance reads the payer's own entries by their index, however many others there are", async () => {
  const ownerId = randomUUID();
  for (let i = 0; i < 5; i += 1) await owe(ownerId, 100);
  const god = await world.god.connect();
  await god.query("set session_replication_role = replica"); // rows to be in the way, without their checks
  await god.query(`with account as (
      insert into ledger_accounts select gen_random_uuid(), 'receivable', gen_random_uuid(), 'CAD', now() from generate_series(1, 300) returning id)
    insert into ledger_entries select gen_random_uuid(), place, account.id, 1, now() from account, generate_series(1, 100) place`);
  await god.query("reset session_replication_role");
  await god.query("analyze ledger_accounts, ledger_entries");
  god.release();
  for (const actor of [SYSTEM.actor, as("staff", { staff: ["billing"] }).actor]) {
    const { rows } = await platform.database.within(actor, "read only", (tx) =>
      sql<
        Record<string, string>
      >`explain (analyze, costs off, timing off, summary off) ${balanceQuery({ kind: "receivable", ownerId }, { currency: "CAD" })}`.execute(
        tx,
      ),
    );
    const plan = rows.map((row) => Object.values(row)[0]).join("\n");
    expect(plan).toMatch(/ledger_entries_by_account[^(]*\(actual rows=5\.00/);
    expect(plan).toContain("ledger_accounts_once");
    expect(plan).not.toContain("Seq Scan on ledger_");
  }
});
