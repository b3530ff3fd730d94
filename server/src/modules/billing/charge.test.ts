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

const sharesOf = async (chargeId: string | null) => {
  const { rows } = await world.god.query(
    `select coalesce(p.name, 'person') as payer, p.person_id, s.amount_cents::int as amount
     from charge_shares s join payers p on p.id = s.payer_id where charge_id = $1 order by s.coverage_id nulls last`,
    [chargeId],
  );
  return rows;
};
test("a credit covers what opens again when other money goes back, also where its own payment lies already", async () => {
  const one = await makeBilling(world);
  const chargeId = await one.charge();
  const [bad, good] = [await one.pay(5_000), await one.pay(10_000)];
  expect(await one.owed()).toBe(-3_000);
  await one.unpay(bad);
  expect(await one.owed()).toBe(2_000);
  const [line, ...more] = await one.lines(good);
  expect([line?.chargeId, line?.amountCents, more.length]).toEqual([chargeId, 10_000, 0]);
});

test("an assistance programme pays 80 % of two sessions; the third, and what twenty closings would take beyond, is the client's", async () => {
  const one = await makeBilling(world);
  const payer = { id: randomUUID(), kind: "eap", name: "PAE Boréal", forbids_missed_fees: false };
  await world.make.insert("payers", payer);
  const cap = { share_basis_points: 8_000, session_cap: 2, missed_session_rule: "none", valid_from: "2026-03-01" };
  await world.make.insert("coverages", { id: randomUUID(), payer_id: payer.id, client_id: one.client.id, ...cap });
  const [first] = await sharesOf(await one.charge());
  expect(first).toMatchObject({ payer: "PAE Boréal", amount: 9_600 });
  await Promise.all(Array.from({ length: 5 }, () => one.charge()));
  expect(await one.owed(payer.id)).toBe(2 * 9_600);
  expect(await one.owed()).toBe(2 * 2_400 + 4 * 12_000);
  const missed = await one.charge({ kind: "missed_session" });
  expect(await sharesOf(missed)).toMatchObject([{ person_id: one.client.id, amount: 2_400 }]);
});

test.each([
  ["2015-01-01", "guardian"],
  ["2011-01-01", "client"],
])("for a client born on %s, the %s pays", async (birth_date, who) => {
  const one = await makeBilling(world, { birth_date });
  const guardianId = await world.make.person({ given_name: "Nadia" });
  const text = {
    text_key: "service_agreement",
    text_version: "2026-01",
    text_language: "fr",
    text_hash: Buffer.alloc(32),
  };
  const consentId = randomUUID();
  const at = world.clock.now();
  const given = {
    person_id: one.client.id,
    given_by: guardianId,
    purpose: "service_agreement",
    form: "typed",
    given_at: at,
  };
  await world.make.insert("consents", { id: consentId, ...given, ...text });
  const agreed = {
    client_id: one.client.id,
    file_id: one.fileId,
    professional_id: one.professional.id,
    payer_person_id: guardianId,
  };
  const terms = { notice_hours: 48, late_fee_basis_points: 5_000, missed_fee_basis_points: 10_000, signed_at: at };
  await world.make.insert("service_agreements", { id: randomUUID(), consent_id: consentId, ...agreed, ...terms });
  const pays = who === "guardian" ? guardianId : one.client.id;
  expect(await sharesOf(await one.charge())).toMatchObject([{ person_id: pays, amount: 12_000 }]);
});

test("what a payment covers is told line by line, in the words of the day and with its taxes", async () => {
  const one = await makeBilling(world);
  await world.god.query("update services set taxed = true where id = $1", [one.serviceId]);
  await one.charge({ netCents: 10_000 });
  const [half, rest] = [await one.pay(5_749), await one.pay(5_749)];
  await world.god.query("update services set name_fr = 'Autre nom' where id = $1", [one.serviceId]);
  const [first, second] = [await one.lines(half), await one.lines(rest)];
  expect(first).toMatchObject([
    { serviceNameFr: "Thérapie individuelle", amountCents: 5_749, totalCents: 11_498, kind: "session" },
  ]);
  expect([first[0]?.netCents, first[0]?.gstCents, first[0]?.qstCents]).toEqual([5_000, 250, 499]);
  expect([second[0]?.netCents, second[0]?.gstCents, second[0]?.qstCents]).toEqual([5_000, 250, 499]);
  await one.unpay(half, "refunded");
  expect(await one.lines(half)).toEqual([]);
});

test("a price agreed with one client comes before the professional's, and the professional's before the practice's", async () => {
  const one = await makeBilling(world);
  const price = async () => (await one.price()).amountCents;
  expect(await price()).toBe(12_000);
  const offered = { professional_id: one.professional.id, service_id: one.serviceId };
  await world.make.insert("professional_services", { ...offered, price_cents: 13_000 });
  expect(await price()).toBe(13_000);
  const agreed = {
    id: randomUUID(),
    client_id: one.client.id,
    amount_cents: 9_000,
    currency: "CAD",
    agreed_at: world.clock.now(),
  };
  await world.make.insert("agreed_prices", { ...agreed, ...offered });
  expect(await price()).toBe(9_000);
});
