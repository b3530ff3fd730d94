import { parseArgs } from "node:util";
import { trialBalance } from "../../server/src/modules/ledger/index.ts";
import type { Platform } from "../../server/src/platform/verb.ts";
import { type Books, keepBooks } from "../setting/books.ts";
import { BILLING } from "../setting/growth.ts";
import { circumstances, type Installation, seeded, verdict, withInstallation } from "../setting/installation.ts";

/**
 * Charges, payments, returns and undone closings by many at once, through the doors of billing and as the app's own role, with now and then a
 * transaction that does not balance, written past every check of ours. Watchers look all the while; in the end each commit is looked at once more.
 */
const { values } = parseArgs({
  options: {
    transactions: { type: "string", default: "20000" },
    seed: { type: "string", default: "20260302" },
    control: { type: "string" },
  },
});
const [N, SEED] = [Number(values.transactions), Number(values.seed)];
/** What is switched off in the database, so that the proof must fail. */
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  "no-constraint": ["drop trigger balanced on ledger_entries", "drop trigger balanced on ledger_transactions"],
};
const control = values.control === undefined ? [] : CONTROLS[values.control];
if (!control || !(N > 0) || !Number.isInteger(SEED))
  throw new Error(`--transactions N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

const CONNECTIONS = 12;
const WRITERS = 10;
const faults: string[] = [];
let looks = 0;
/** What is wrong is said once a kind. */
const found = (fault: string) => {
  if (faults.length < 10) faults.push(fault);
};

/** As staff who keep the books, over the app's role: the trial balance that people see. */
async function look(platform: Platform): Promise<void> {
  const { totals, unbalanced } = await platform.database.within(BILLING.actor, "read only", trialBalance);
  looks += 1;
  for (const { differenceCents } of totals)
    if (differenceCents !== 0) found(`look ${looks}: off by ${differenceCents} cents`);
  if (unbalanced > 0) found(`look ${looks}: ${unbalanced} transactions do not sum to zero`);
}

async function work(books: Books, platform: Platform): Promise<void> {
  const still = { writing: WRITERS };
  const writers = Array.from({ length: WRITERS }, async () => {
    while (books.posted < N && faults.length === 0) await books.act();
    still.writing -= 1;
  });
  const watcher = async () => {
    while (still.writing > 0) await look(platform);
  };
  await Promise.all([...writers, watcher()]);
  await look(platform);
}

/** Nothing is ever changed, so what one commit brought is what its number stands on: each sums to zero, and so did the ledger after each. */
async function examine({ god }: Installation, books: Books): Promise<number> {
  const { rows } = await god.query(`select count(*)::int as commits, (count(*) filter (where sum <> 0))::int as bad
    from (select xmin::text, sum(amount_cents) from ledger_entries group by 1) as commits`);
  const { commits, bad } = rows[0];
  if (bad > 0) found(`${bad} of ${commits} commits left the ledger off zero`);
  const counted = await god.query("select count(*)::int as n from ledger_transactions");
  if (counted.rows[0].n !== books.posted)
    found(`${books.posted} transactions were acknowledged, ${counted.rows[0].n} stand`);
  for (const fault of await books.compare(god)) found(fault);
  return commits;
}

await withInstallation(CONNECTIONS, async (its) => {
  for (const statement of control) await its.god.query(statement);
  const books = await keepBooks(its, seeded(SEED));
  const begin = performance.now();
  await work(books, its.platform);
  const seconds = (performance.now() - begin) / 1000;
  const commits = await examine(its, books);
  console.log(
    `ledger · N ${books.posted} transactions${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`,
  );
  console.log(`  ${books.summary()}`);
  console.log(
    `  ${WRITERS} writers, ${looks} looks while they wrote, ${commits} commits looked at one by one, ${seconds.toFixed(0)} s`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  verdict("zero at every commit", `${faults.length} faults in ${books.posted} transactions`, faults.length === 0);
  if (faults.length === 0)
    console.log(`        0 in ${books.posted} bounds the rate at about ${(3 / books.posted).toPrecision(2)} (95 %)`);
});
