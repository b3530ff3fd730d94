import { readBalance } from "../server/src/modules/billing/read-balance.ts";
import { readTrialBalance } from "../server/src/modules/billing/read-trial-balance.ts";
import { BILLING, SAMPLE, timeOf } from "./setting/growth.ts";
import { circumstances, seeded, verdict, withInstallation } from "./setting/installation.ts";
import { growMoney, startMoney } from "./setting/money.ts";

/** A payer's balance is a sum of entries: does it take longer when the ledger is a hundred times as long? As the payer, with row-level security. */
const SEED = 20_260_302;
/** Ten charges of three entries and eight payments of two. */
const EACH = 10;
const ENTRIES = EACH * 3 + (EACH - 2) * 2;
const sizes = [10_000, 1_000_000];

await withInstallation(4, async ({ platform, god }) => {
  await startMoney(god);
  const chance = seeded(SEED);
  const times: number[] = [];
  let payers = 0;
  let entries = 0;
  for (const size of sizes) {
    const until = Math.ceil(size / ENTRIES);
    await growMoney(god, { from: payers + 1, until, each: EACH, ledger: true });
    payers = until;
    entries = Number((await god.query("select count(*) from ledger_entries")).rows[0].count);
    times.push(await timeOf({ god, payers, chance }, (caller) => readBalance(platform, caller, undefined)));
    console.log(`${entries} entries of ${payers} payers: ${times.at(-1)?.toFixed(2)} ms p50`);
  }
  const begin = performance.now();
  const { zero } = await readTrialBalance(platform, BILLING, undefined);
  const whole = performance.now() - begin;
  const [few = 0, many = 0] = times;
  console.log(`balance · N ${SAMPLE}, ${ENTRIES} entries a payer · ${circumstances(SEED)}`);
  console.log(`the trial balance of ${entries} entries: ${whole.toFixed(0)} ms, ${zero ? "zero" : "NOT ZERO"}`);
  verdict("a balance at 10⁶ entries against 10⁴, at most 1.3 ×", `${(many / few).toFixed(2)} ×`, many / few <= 1.3);
  verdict("the filled ledger is whole", String(zero), zero);
});
