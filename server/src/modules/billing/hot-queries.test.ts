import { sql } from "kysely";
import { expect, test } from "vitest";
import { growMoney, personsOf, startMoney } from "../../../../bench/setting/money.ts";
import { as, makeWorld } from "../../../test/world.ts";
import type { Actor } from "../../platform/database.ts";
import { findPayerId } from "./queries/payers.ts";
import { sharesQuery } from "./queries/portal-charges.ts";
import { chargesQuery } from "./queries/staff-charges.ts";

const world = await makeWorld();
await startMoney(world.god);
await growMoney(world.god, { from: 1, until: 400, each: 25, ledger: false });

async function planOf(actor: Actor, query: ReturnType<typeof sharesQuery> | ReturnType<typeof chargesQuery>) {
  const { rows } = await world.platform.database.within(actor, "read only", (tx) =>
    sql<Record<string, string>>`explain (analyze, costs off, timing off, summary off) ${query}`.execute(tx),
  );
  return rows.map((row) => Object.values(row)[0]).join("\n");
}
/** The most rows that any scan of the plan gave, over all its loops. */
const mostRead = (plan: string) =>
  Math.max(
    ...[...plan.matchAll(/Scan[^(]*\(actual rows=([\d.]+) loops=(\d+)/g)].map(
      ([, rows, loops]) => Number(rows) * Number(loops),
    ),
  );
const GROWING = /Seq Scan on (charges|charge_shares|allocations|settlements|payers|persons)[^(]*\(actual/;

test("a client's page of charges reads that page, not the charges of others", async () => {
  const [id = ""] = await personsOf(world.god, [7]);
  const { actor } = as("client", { id });
  const payerId = await world.platform.database.within(actor, "read only", (tx) => findPayerId(tx, id));
  const plan = await planOf(
    actor,
    sharesQuery({ payerId: payerId ?? "", status: undefined, after: undefined, limit: 21 }),
  );
  expect(plan).toContain("charge_shares_by_payer");
  expect(plan).not.toMatch(GROWING);
  expect(mostRead(plan)).toBeLessThanOrEqual(50);
});

test("so does the staff's page, of everything and of one client", async () => {
  const [clientId] = await personsOf(world.god, [7]);
  const { actor } = as("staff", { staff: ["billing"] });
  const none = { status: undefined, clientId: undefined, professionalId: undefined, from: undefined, until: undefined };
  for (const narrow of [{}, { clientId }, { status: "open" as const }]) {
    const plan = await planOf(actor, chargesQuery({ ...none, ...narrow, after: undefined, limit: 21 }));
    expect(plan).not.toMatch(GROWING);
    expect(mostRead(plan), plan).toBeLessThanOrEqual(80);
  }
});
