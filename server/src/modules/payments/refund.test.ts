import { randomUUID } from "node:crypto";
import { billing } from "@jechemine/contract/billing.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { payments } from "@jechemine/contract/payments.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import { type AskRefund, refunds } from "@jechemine/contract/refunds.ts";
import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { booksOf, makePayer, type Number, provenNow, tally } from "./test-payer.ts";

const world = await makeWorld();
const MINUTE = 60_000;
type Call = ReturnType<typeof world.callAs>;
const staff = async (permission: "billing" | "front_desk", provenAgo = 0) => {
  const { caller } = await world.make.account("staff", { given_name: "Simone" }, [permission]);
  const may = { ...caller, permissions: new Set(permissionsOf("staff", [permission])) };
  return world.callAs(await provenNow(world, may, new Date(world.clock.now().getTime() - provenAgo)));
};
let desk: Call;
beforeAll(async () => {
  desk = await staff("billing");
});
type Ask = Omit<AskRefund, "reason"> & { reason?: AskRefund["reason"] };
const refund = (ask: Ask, idempotencyKey: string = randomUUID(), by = desk) =>
  by(refunds.ask, { body: { reason: "not_given", ...ask }, idempotencyKey });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? `${error.status} ${error.failure.code}` : String(error)),
  );
async function paid(number: Number = "success", cents = 12_000) {
  const payer = await makePayer(world, cents);
  const method = await payer.add(number);
  const payment = await payer.pay(cents, method.id);
  await world.runJobs();
  const receiptsOf = async () =>
    (await payer.call(receipts.list, { query: {} })).items.map(({ amount, state }) => [amount, state]);
  const charge = async () => (await payer.call(billing.charges, { query: {} })).items[0];
  const share = () => payer.balance({ kind: "payable", ownerId: payer.professional.id });
  return { ...payer, payment, receiptsOf, charge, share };
}
const ledgerIsWhole = async () => {
  const { rows } = await world.god.query("select coalesce(sum(amount_cents), 0)::int as sum from ledger_entries");
  return rows[0].sum === 0;
};

test("a whole refund gives the money back, voids the receipt, takes the professional’s share down, and nothing is owed again", async () => {
  const one = await paid();
  expect(await one.share()).toBe(-8_400);
  const given = await refund({ paymentId: one.payment.id });
  expect(given).toMatchObject({ status: "settled", amount: { amountCents: 12_000 }, askedBy: "Simone Roy" });
  await world.runJobs();
  expect([await one.owed(), await one.share()]).toEqual([0, 0]);
  expect(await one.receiptsOf()).toEqual([[120, "void"]]);
  expect(await one.charge()).toMatchObject({ status: "refunded", amount: 120, refunded: 120, remaining: 0 });
  expect(await one.call(payments.get, { params: { id: one.payment.id } })).toMatchObject({ refunded: 120 });
  expect(await one.call(billing.balance, {})).toMatchObject({ currentBalance: 0, totalCharges: 0, totalPayments: 0 });
  const { ours, theirs } = await booksOf(world, await one.payerId());
  expect([ours, theirs]).toEqual([0, 0]);
  expect(await ledgerIsWhole()).toBe(true);
  const told = await world.god.query("select kind from notifications where person_id = $1 order by kind", [
    one.client.id,
  ]);
  expect(told.rows.map(({ kind }) => kind)).toContain("payment_refunded");
  expect(await codeOf(refund({ paymentId: one.payment.id }))).toBe("409 NOT_REFUNDABLE");
});

test("a part: the receipt is replaced by one that says what is left and which it replaces; parts sum to the whole to the cent", async () => {
  const one = await paid("success", 9_999);
  await refund({ paymentId: one.payment.id, amountCents: 3_333, reason: "goodwill" });
  await world.runJobs();
  expect(await one.receiptsOf()).toEqual([
    [66.66, "valid"],
    [99.99, "void"],
  ]);
  const [standing, before] = (await one.call(receipts.list, { query: {} })).items;
  const paper = await one.call(receipts.get, { params: { id: standing?.id ?? "" } });
  expect(paper).toMatchObject({ replaces: before?.number, lines: [{ total: 66.66, charged: 66.66 }] });
  expect(await one.charge()).toMatchObject({ status: "paid", refunded: 33.33 });
  const left = await desk(refunds.refundable, { params: { id: one.payment.id } });
  expect(left).toMatchObject({
    left: { amountCents: 6_666 },
    lines: [{ left: { amountCents: 6_666 } }],
    refunds: [{}],
  });
  expect(await codeOf(refund({ paymentId: one.payment.id, amountCents: 6_667 }))).toBe("400 AMOUNT_EXCEEDS_PAYMENT");
  for (const amountCents of [1, 3_332, 3_333]) await refund({ paymentId: one.payment.id, amountCents });
  await world.runJobs();
  expect([await one.owed(), await one.share(), await one.balance({ kind: "service_fees" })]).toEqual([0, 0, 0]);
  expect((await one.receiptsOf()).filter(([, state]) => state === "valid")).toEqual([]);
});

test("of a payment for two sessions the one that is named is given back, and the other’s receipt line stands", async () => {
  const payer = await makePayer(world);
  const first = await payer.charge({ netCents: 5_000 });
  const method = await payer.add("success");
  const payment = await payer.pay(17_000, method.id);
  await refund({ paymentId: payment.id, ...(first && { chargeId: first }) });
  await world.runJobs();
  const { items } = await payer.call(billing.charges, { query: {} });
  expect(items.map(({ amount, refunded, status }) => [amount, refunded, status]).toSorted()).toEqual([
    [120, 0, "paid"],
    [50, 50, "refunded"],
  ]);
  const [standing] = (await payer.call(receipts.list, { query: {} })).items;
  expect(standing).toMatchObject({ amount: 120, state: "valid" });
});

test("fifty refunds of the whole payment with fifty keys: one; fifty with one key: one effect and fifty identical answers", async () => {
  const [many, same] = [await paid(), await paid()];
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => codeOf(refund({ paymentId: many.payment.id, amountCents: 12_000 }))),
  );
  expect(tally(outcomes)["ok"]).toBe(1);
  expect(await booksOf(world, await many.payerId())).toMatchObject({ ours: 0, theirs: 0 });
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, () => refund({ paymentId: same.payment.id }, key)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await booksOf(world, await same.payerId())).toMatchObject({ ours: 0, theirs: 0 });
  expect(await codeOf(refund({ paymentId: many.payment.id }, key))).toBe("422 IDEMPOTENCY_KEY_REUSED");
});

test("the provider’s answer gets lost: it is under way, nothing else may be asked meanwhile, and a job finishes it once", async () => {
  const payer = await makePayer(world);
  const method = await payer.add("timeOut");
  const payment = await payer.pay(12_000, method.id);
  await world.advance(2 * MINUTE);
  desk = await staff("billing");
  const asked = await refund({ paymentId: payment.id, amountCents: 5_000 });
  expect(asked.status).toBe("pending");
  expect(await codeOf(refund({ paymentId: payment.id, amountCents: 1_000 }))).toBe("409 REFUND_IN_PROGRESS");
  await world.advance(2 * MINUTE);
  expect(await booksOf(world, await payer.payerId())).toMatchObject({ ours: 7_000, theirs: 7_000 });
  expect(await payer.owed()).toBe(0);
});

test("what was taken in cash is handed back at once; only billing staff may, and only after proving who they are", async () => {
  const payer = await makePayer(world);
  const front = await staff("front_desk");
  const take = { clientId: payer.client.id, amountCents: 12_000, method: "cash" as const };
  const stale = await staff("front_desk", 11 * MINUTE);
  const idempotencyKey = randomUUID();
  expect(await codeOf(stale(payments.take, { body: take, idempotencyKey }))).toBe("403 FORBIDDEN");
  const { id: paymentId } = await front(payments.take, { body: take, idempotencyKey });
  expect(await codeOf(refund({ paymentId }, randomUUID(), front))).toBe("403 FORBIDDEN");
  expect(await codeOf(refund({ paymentId }, randomUUID(), await staff("billing", 11 * MINUTE)))).toBe("403 FORBIDDEN");
  expect(await codeOf(refund({ paymentId, reason: "other" }))).toBe("400 INVALID"); // it says why
  expect(await codeOf(refund({ paymentId: randomUUID() }))).toBe("404 NOT_FOUND");
  expect(await refund({ paymentId, reason: "other", note: "Paid twice" })).toMatchObject({ status: "settled" });
  expect([await payer.owed(), await payer.balance({ kind: "payable", ownerId: payer.professional.id })]).toEqual([
    0, 0,
  ]);
});

test("a payment under review waits for a person: it came in after all, or nothing was kept", async () => {
  for (const received of [true, false]) {
    const payer = await makePayer(world);
    const method = await payer.add("debit");
    const { id } = await payer.pay(12_000, method.id);
    await world.god.query(
      "update payments set state = 'review', reported_cents = 11999, reported_currency = 'CAD' where id = $1",
      [id],
    );
    const { items } = await desk(payments.all, { query: { status: "review" } });
    expect(items.find((one) => one.id === id)).toMatchObject({ reported: { amountCents: 11_999 } });
    const answer = await desk(payments.resolve, { params: { id }, body: { received } });
    expect(answer).toMatchObject(received ? { status: "settled" } : { status: "failed", failure: "not_received" });
    expect(await payer.owed()).toBe(received ? 0 : 12_000);
    expect(await codeOf(desk(payments.resolve, { params: { id }, body: { received } }))).toBe("409 NOT_IN_REVIEW");
  }
});
