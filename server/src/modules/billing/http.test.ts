import { randomUUID } from "node:crypto";
import { agreedPrices } from "@jechemine/contract/agreed-prices.ts";
import { billing } from "@jechemine/contract/billing.ts";
import { permissionsOf, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { readVerb } from "../../platform/verb.ts";
import { findPayer } from "./index.ts";
import { listCharges } from "./queries/staff-charges.ts";
import { makeBilling } from "./test-billing.ts";

const world = await makeWorld({ at: new Date("2026-01-31T23:30:00-05:00") });
const staff = async (permission: StaffPermission) => {
  const { caller } = await world.make.account("staff", {}, [permission]);
  return world.callAs({ ...caller, permissions: new Set(permissionsOf("staff", [permission])) });
};
const HOUR = 3_600_000;
const START = world.clock.now();
beforeEach(() => world.clock.set(START));
const pass = (milliseconds: number) => world.clock.set(new Date(world.clock.now().getTime() + milliseconds));

test("before the first charge a client owes nothing, and is told so in dollars", async () => {
  const call = world.callAs((await world.make.account("client")).caller);
  expect(await call(billing.balance, {})).toEqual({
    currentBalance: 0,
    totalCharges: 0,
    totalPayments: 0,
    lastPayment: null,
    nextDueOn: null,
    thisYear: { year: 2026, sessions: 0, charged: 0, paid: 0 },
    currency: "CAD",
  });
  expect(await call(billing.charges, { query: {} })).toEqual({ items: [], nextCursor: null });
  expect(await call(billing.statements, { query: {} })).toEqual({ items: [], nextCursor: null });
});

test("a client reads balance, charges and statements in decimal dollars; a month ends at the practice's midnight", async () => {
  const one = await makeBilling(world);
  const call = world.callAs(one.client.caller);

  await one.charge({ netCents: 12_055, appointmentId: await one.appointment() });
  await pass(HOUR); // 1 February, half past midnight in Toronto
  await one.charge({ netCents: 6_000, kind: "missed_session" });
  await pass(1_000);
  const paymentId = await one.pay(13_000, { method: "debit" });

  expect(await call(billing.balance, {})).toMatchObject({
    currentBalance: 50.55,
    totalCharges: 180.55,
    totalPayments: 130,
    lastPayment: { paymentId, amount: 130, method: "debit" },
    nextDueOn: "2026-02-15",
    thisYear: { year: 2026, sessions: 1, charged: 180.55, paid: 130 },
  });
  const first = await call(billing.charges, { query: { limit: 1 } });
  expect(first.items).toMatchObject([
    {
      kind: "missed_session",
      amount: 60,
      paid: 9.45,
      remaining: 50.55,
      status: "partly_paid",
      paymentIds: [paymentId],
    },
  ]);
  const rest = await call(billing.charges, { query: { limit: 1, cursor: first.nextCursor ?? "" } });
  expect(rest).toMatchObject({
    items: [
      {
        description: { fr: "Thérapie individuelle", en: "Individual therapy" },
        amount: 120.55,
        status: "paid",
        professional: { name: "Marie-Ève Lacasse" },
      },
    ],
    nextCursor: null,
  });
  expect((await call(billing.charges, { query: { status: "open" } })).items).toHaveLength(1);

  const months = await call(billing.statements, { query: {} });
  expect(months.items).toMatchObject([
    { month: "2026-02", openingBalance: 120.55, charges: 60, payments: 130, closingBalance: 50.55 },
    { month: "2026-01", openingBalance: 0, charges: 120.55, payments: 0, closingBalance: 120.55 },
  ]);
  const february = await call(billing.statement, { params: { month: "2026-02" } });
  expect(february).toMatchObject({ openingBalance: 120.55, closingBalance: 50.55, payerName: "Camille Roy" });
  expect(february.lines).toMatchObject([
    { kind: "charge", amount: 60, balance: 180.55, charge: { kind: "missed_session" }, payment: null },
    { kind: "payment", amount: -130, balance: 50.55, charge: null, payment: { id: paymentId, method: "debit" } },
  ]);
  await expect(call(billing.statement, { params: { month: "2026-03" } })).rejects.toMatchObject({ status: 404 });
});

test("a closing that was undone stays on the statement and leaves the balance", async () => {
  const one = await makeBilling(world);
  const call = world.callAs(one.client.caller);
  const appointmentId = await one.appointment();
  await one.charge({ appointmentId });
  await pass(HOUR / 4);
  await one.reverse(appointmentId);
  expect(await call(billing.balance, {})).toMatchObject({ currentBalance: 0, totalCharges: 0, nextDueOn: null });
  expect((await call(billing.charges, { query: {} })).items).toMatchObject([{ status: "voided", remaining: 0 }]);
  const { lines } = await call(billing.statement, { params: { month: "2026-01" } });
  expect(lines.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
    ["charge", 120, 120],
    ["charge_reversal", -120, 0],
  ]);
});

test("billing staff find charges by client, professional, state and day, page by page, and read a client's statement", async () => {
  const one = await makeBilling(world, { given_name: "Aïcha", family_name: "Diallo" });
  const call = await staff("billing");
  await one.charge();
  await pass(1_000);
  await one.charge({ netCents: 9_000 });
  await pass(1_000);
  await one.pay(12_000);
  const list = async (query: Record<string, string>) =>
    (await call(billing.staffCharges, { query: { clientId: one.client.id, ...query } })).items;
  const [newer, older] = await list({});
  expect(newer).toMatchObject({ totalCents: 9_000, status: "due", client: { name: "Aïcha Diallo" } });
  expect(older).toMatchObject({
    totalCents: 12_000,
    paidCents: 12_000,
    status: "paid",
    shares: [{ payer: { personId: one.client.id, name: "Aïcha Diallo" }, amountCents: 12_000, status: "paid" }],
  });
  expect((await list({ status: "open" })).map(({ id }) => id)).toEqual([newer?.id]);
  expect(await list({ professionalId: one.professional.id })).toHaveLength(2);
  expect(await list({ professionalId: randomUUID() })).toEqual([]);
  expect(await list({ from: "2026-01-31", until: "2026-01-31" })).toHaveLength(2);
  expect(await list({ until: "2026-01-30" })).toEqual([]);
  const page = await call(billing.staffCharges, { query: { clientId: one.client.id, limit: 1 } });
  const next = await call(billing.staffCharges, {
    query: { clientId: one.client.id, limit: 1, cursor: page.nextCursor ?? "" },
  });
  expect([...page.items, ...next.items].map(({ id }) => id)).toEqual([newer?.id, older?.id]);
  const before = (await call(billing.staffCharges, { query: { status: "open", limit: 100 } })).items;
  expect(before.map(({ id }) => id)).toContain(newer?.id);
  expect(before.map(({ id }) => id)).not.toContain(older?.id);
  expect(before.every(({ status }) => status === "due" || status === "partly_paid")).toBe(true);

  const statement = await call(billing.clientStatement, { params: { id: one.client.id }, query: {} });
  expect(statement).toMatchObject({ month: "2026-01", currentBalance: 9_000, client: { name: "Aïcha Diallo" } });
  expect(statement.lines.map(({ amount }) => amount)).toEqual([12_000, 9_000, -12_000]);
  const nobody = { params: { id: randomUUID() }, query: {} };
  await expect(call(billing.clientStatement, nobody)).rejects.toMatchObject({ status: 404 });
});

test("the trial balance names every kind of account and proves zero; the front desk does not keep the books", async () => {
  const one = await makeBilling(world);
  await one.charge({ netCents: 10_001 });
  const read = await (await staff("owner"))(billing.trialBalance, {});
  expect(read).toMatchObject({ zero: true, unbalanced: 0 });
  expect(read.totals).toMatchObject([{ currency: "CAD", differenceCents: 0 }]);
  expect(read.accounts.reduce((sum, { balanceCents }) => sum + balanceCents, 0)).toBe(0);
  expect(read.accounts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["receivable", "payable", "service_fees"]),
  );
  const desk = await staff("front_desk");
  await expect(desk(billing.trialBalance, {})).rejects.toMatchObject({ status: 403 });
  expect((await desk(billing.staffCharges, { query: { clientId: one.client.id } })).items).toHaveLength(1);
});

test("past every permission check: a payer sees their own part, a professional their own work and no payer, others nothing", async () => {
  const [one, other] = [await makeBilling(world), await makeBilling(world)];
  await one.charge();
  await one.pay(2_000);
  const seen = readVerb("public", async (ctx) => {
    const everything = {
      status: undefined,
      clientId: undefined,
      professionalId: undefined,
      from: undefined,
      until: undefined,
    };
    const rows = await listCharges(ctx.tx, { ...everything, after: undefined, limit: 100 });
    return { rows, payer: await findPayer(ctx, one.client.id) };
  });
  const by = (caller: typeof one.client.caller) => seen(world.platform, caller, undefined);
  expect((await by(one.client.caller)).rows).toMatchObject([{ shares: [{ paidCents: 2_000 }] }]);
  expect((await by(one.professional.caller)).rows).toMatchObject([{ totalCents: 12_000, shares: [] }]);
  expect((await by(one.professional.caller)).payer).toBeUndefined();
  expect(await by(other.client.caller)).toEqual({ rows: [], payer: undefined });
  expect((await by(other.professional.caller)).rows).toEqual([]);
  const intake = (await world.make.account("staff", {}, ["intake"])).caller;
  expect((await by(intake)).rows).toEqual([]);
});

test("a professional agrees on a price with a client whom they treat, and with nobody else", async () => {
  const [one, other] = [await makeBilling(world), await makeBilling(world)];
  await world.make.insert("professional_services", { professional_id: one.professional.id, service_id: one.serviceId });
  const call = world.callAs(one.professional.caller);
  const agree = (clientId: string, amountCents: number | null, serviceId = one.serviceId) =>
    call(agreedPrices.agree, { params: { id: clientId }, body: { serviceId, amountCents } });
  expect(await agree(one.client.id, 9_000)).toEqual({ amountCents: 9_000, currency: "CAD" });
  expect(await agree(one.client.id, 8_000)).toEqual({ amountCents: 8_000, currency: "CAD" });
  const prices = (id: string) => call(agreedPrices.list, { params: { id } });
  expect(await prices(one.client.id)).toMatchObject([
    {
      serviceId: one.serviceId,
      price: { amountCents: 8_000 },
      usual: { amountCents: 12_000 },
      agreedAt: expect.any(String),
    },
  ]);
  await expect(prices(other.client.id)).rejects.toMatchObject({ status: 404 });
  expect(await one.price()).toMatchObject({ amountCents: 8_000 });
  expect(await agree(one.client.id, null)).toEqual({ amountCents: 12_000, currency: "CAD" });
  await expect(agree(other.client.id, 1)).rejects.toMatchObject({ status: 404 });
  await expect(agree(one.client.id, 1, other.serviceId)).rejects.toMatchObject({ status: 404 });
});
