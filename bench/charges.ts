import { listMyCharges } from "../server/src/modules/billing/read-charges.ts";
import { listAllCharges } from "../server/src/modules/billing/read-staff-charges.ts";
import { BILLING, SAMPLE, timeOf } from "./setting/growth.ts";
import { circumstances, seeded, verdict, withInstallation } from "./setting/installation.ts";
import { growMoney, startMoney } from "./setting/money.ts";

/** The charges page of a client, and that of the staff, when there are a hundred times as many charges. */
const SEED = 20_260_302;
const EACH = 25;
const sizes = [10_000, 1_000_000];

await withInstallation(4, async ({ platform, god }) => {
  await startMoney(god);
  const chance = seeded(SEED);
  const mine: number[] = [];
  const staff: number[] = [];
  let payers = 0;
  for (const size of sizes) {
    const until = size / EACH;
    await growMoney(god, { from: payers + 1, until, each: EACH, ledger: false });
    payers = until;
    const draw = { god, payers, chance };
    mine.push(await timeOf(draw, (caller) => listMyCharges(platform, caller, {})));
    staff.push(await timeOf(draw, () => listAllCharges(platform, BILLING, { status: "open" })));
    console.log(
      `${size} charges: ${mine.at(-1)?.toFixed(2)} ms a client's page, ${staff.at(-1)?.toFixed(2)} ms the staff's`,
    );
  }
  const ratio = ([few = 0, many = 0]: readonly number[]) => many / few;
  console.log(`charges · N ${SAMPLE}, ${EACH} charges a payer, pages of 20 · ${circumstances(SEED)}`);
  for (const [name, times] of Object.entries({ "a client's page": mine, "the staff's page of what is open": staff }))
    verdict(`${name} at 10⁶ charges against 10⁴, at most 1.3 ×`, `${ratio(times).toFixed(2)} ×`, ratio(times) <= 1.3);
});
