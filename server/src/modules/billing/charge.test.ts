import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld, type World } from "../../../test/world.ts";
import { makeBilling } from "./test-billing.ts";

const world = await makeWorld();
const wholeTransactions = async ({ god }: World) => {
  const { rows } = await god.query("select coalesce(sum(amount_cents), 0)::int as sum from ledger_entries");
  return rows[0].sum === 0;
};

test("a session is charged to the client: net is fee and payout, and each has its account", async () => {
  const one = await makeBilling(world);
  const id = await one.charge({ appointmentId: await one.appointment() });
  const { rows } = await world.god.query("select * from charges where id = $1", [id]);
  expect(rows[0]).toMatchObject({
    net_cents: "12000",
    total_cents: "12000",
    fee_cents: "3600",
    payout_cents: "8400",
    tax_reason: "exempt",
    service_name_fr: "Thérapie individuelle",
  });
  expect(await one.owed()).toBe(12_000);
  expect(await one.balance({ kind: "payable", ownerId: one.professional.id })).toBe(-8_400);
  expect(await wholeTransactions(world)).toBe(true);
});

test("what costs nothing is not charged", async () => {
  const one = await makeBilling(world);
  expect(await one.charge({ netCents: 0 })).toBeNull();
  expect(await one.owed()).toBe(0);
});

test("twenty closures of one appointment charge it once", async () => {
  const one = await makeBilling(world);
  const appointmentId = await one.appointment();
  const races = await Promise.allSettled(Array.from({ length: 20 }, () => one.charge({ appointmentId })));
  const lost = races.flatMap((race) => (race.status === "rejected" ? [race.reason] : []));
  expect(lost).toHaveLength(19);
  for (const reason of lost) expect(reason).toMatchObject({ code: "ALREADY_CHARGED" });
  expect(await one.owed()).toBe(12_000);
});

test("a closing that is undone twenty times at once is taken back once, and may be charged anew", async () => {
  const one = await makeBilling(world);
  const appointmentId = await one.appointment();
  const id = await one.charge({ appointmentId });
  await Promise.all(Array.from({ length: 20 }, () => one.reverse(appointmentId)));
  const { rows } = await world.god.query("select kind from ledger_transactions where subject_id = $1 order by kind", [
    id,
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["charge", "charge_reversal"]);
  expect(await one.owed()).toBe(0);
  expect(await one.charge({ appointmentId, netCents: 6_000, kind: "partial_session" })).not.toBeNull();
  expect(await one.owed()).toBe(6_000);
});

test("what is paid is not taken back by undoing the closing", async () => {
  const one = await makeBilling(world);
  const appointmentId = await one.appointment();
  await one.charge({ appointmentId });
  await one.pay(1);
  await expect(one.reverse(appointmentId)).rejects.toMatchObject({ code: "ALREADY_PAID" });
  expect(await one.owed()).toBe(11_999);
});

test("money covers the oldest charges first; when it goes back they are owed again", async () => {
  const one = await makeBilling(world);
  const first = await one.charge();
  await world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const second = await one.charge({ netCents: 5_000 });
  const states = async () => {
    const { rows } = await world.god.query(
      "select charge_id, state from charge_shares where charge_id = any($1) order by posted_at, id",
      [[first, second]],
    );
    return rows.map(({ charge_id, state }) => [charge_id, state]);
  };
  const paymentId = await one.pay(13_000);
  expect(await one.owed()).toBe(4_000);
  expect(await states()).toEqual([
    [first, "paid"],
    [second, "open"],
  ]);
  await one.unpay(paymentId);
  expect(await one.owed()).toBe(17_000);
  expect((await states()).map(([, state]) => state)).toEqual(["open", "open"]);
  await expect(one.unpay(paymentId)).rejects.toMatchObject({ code: "ALREADY_REVERSED" });
});

test("one payment settled by twenty at once counts once", async () => {
  const one = await makeBilling(world);
  await one.charge();
  const paymentId = randomUUID();
  const payerId = await one.payerId();
  const races = await Promise.allSettled(Array.from({ length: 20 }, () => one.pay(12_000, { paymentId, payerId })));
  expect(races.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await one.owed()).toBe(0);
  expect(await wholeTransactions(world)).toBe(true);
});

test("what was paid beyond what is owed covers the next charge", async () => {
  const one = await makeBilling(world);
  await one.charge();
  await one.pay(15_000);
  expect(await one.owed()).toBe(-3_000);
  const next = await one.charge({ netCents: 3_000 });
  expect(await one.owed()).toBe(0);
  const { rows } = await world.god.query("select state from charge_shares where charge_id = $1", [next]);
  expect(rows).toEqual([{ state: "paid" }]);
});
