import { randomUUID } from "node:crypto";
import { payments } from "@jechemine/contract/payments.ts";
import { paymentsSandbox } from "@jechemine/contract/payments-sandbox.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { booksOf, makePayer, outcomeOf, tally } from "./test-payer.ts";

const world = await makeWorld();
const base = await world.listen();
const MINUTE = 60_000;
/** Lists are by moment: what comes next is a moment later. */
const tick = () => world.clock.set(new Date(world.clock.now().getTime() + 1_000));
const DAY = 24 * 60 * MINUTE;

/** The bare request, for what the typed client would not send or does not show. */
async function post(path: string, authorization: string, body: unknown, key?: string) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: "POST",
    headers: {
      authorization,
      "content-type": "application/json",
      "accept-language": "en",
      ...(key && { "idempotency-key": key }),
    },
    body: JSON.stringify(body),
  });
  const text = (await answer.text()).replace(/"requestId":"[^"]+"/, "");
  return { status: answer.status, text, json: JSON.parse(text.replace(/,\s*}/, "}")) };
}
const PAY = "/portal/billing/payments";

// First: later the days that pass here would collect from everybody else in this file.
test("a debit is under way for three days: it settles, fails without having counted, or is called back after it had", async () => {
  const outcomes: unknown[] = [];
  const made = await Promise.all(
    (["debit", "failure", "returned"] as const).map(async (number) => {
      const payer = await makePayer(world);
      const { id } = await payer.add(number);
      return { payer, paid: await payer.pay(12_000, id) };
    }),
  );
  expect(made.map(({ paid }) => paid.status)).toEqual(["processing", "processing", "processing"]);
  const look = async () => {
    for (const { payer, paid } of made) outcomes.push([(await payer.payment(paid.id)).status, await payer.owed()]);
  };
  await world.advance(3 * DAY + MINUTE);
  await look();
  await world.advance(3 * DAY + MINUTE);
  await look();
  expect(outcomes).toEqual([
    ["settled", 0],
    ["failed", 12_000],
    ["settled", 0],
    ["settled", 0],
    ["failed", 12_000],
    ["returned", 12_000],
  ]);
  for (const { payer } of made) {
    const { ours, theirs } = await booksOf(world, await payer.payerId());
    expect(ours).toBe(theirs);
  }
});

test("a saved card pays a part, then the rest: confirmed at once, with a number, and nothing is owed", async () => {
  const payer = await makePayer(world);
  const card = await payer.add("success");
  expect(card).toMatchObject({
    kind: "card",
    brand: "visa",
    last4: "4242",
    isDefault: true,
    expired: false,
    sandbox: true,
  });
  const part = await payer.pay(5_050, card.id);
  expect(part).toMatchObject({
    status: "settled",
    amount: 50.5,
    currency: "CAD",
    method: "card",
    last4: "4242",
    sandbox: true,
  });
  expect(part.confirmationNumber).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await payer.owed()).toBe(6_950);
  await tick();
  expect(await outcomeOf(payer.pay(6_951, card.id))).toBe("400 AMOUNT_EXCEEDS_BALANCE");
  expect(await outcomeOf(payer.pay(6_950, card.id))).toBe("settled");
  expect(await payer.owed()).toBe(0);
  const { items } = await payer.call(payments.list, { query: {} });
  expect(items.map(({ amount, status }) => [amount, status])).toEqual([
    [69.5, "settled"],
    [50.5, "settled"],
  ]);
  await world.runJobs();
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 12_000, theirs: 12_000, charges: 2 });
});

test.each([0, -1, 1.005, "120", Number.MAX_SAFE_INTEGER, null])(
  "an amount of %j is refused before anything happens",
  async (amount) => {
    const payer = await makePayer(world);
    const { id } = await payer.add("success");
    const sent = { amount, paymentMethodId: id };
    const { status, json } = await post(PAY, world.tokenOf(payer.client.caller), sent, randomUUID());
    expect([status, json.code]).toEqual([400, "INVALID"]);
  },
);

test("without a key nothing moves; the same key with another amount is refused, with another person it is another key", async () => {
  const payer = await makePayer(world);
  const { id: paymentMethodId } = await payer.add("success");
  const token = world.tokenOf(payer.client.caller);
  const key = randomUUID();
  expect(await post(PAY, token, { amount: 10, paymentMethodId })).toMatchObject({
    status: 400,
    json: { errors: [{ path: "Idempotency-Key" }] },
  });
  expect((await post(PAY, token, { amount: 10, paymentMethodId }, key)).status).toBe(201);
  expect((await post(PAY, token, { amount: 11, paymentMethodId }, key)).json.code).toBe("IDEMPOTENCY_KEY_REUSED");
  expect((await post(PAY, token, { amount: 10, paymentMethodId }, key)).status).toBe(201);
  const other = await makePayer(world);
  const theirs = await other.add("success");
  expect(await outcomeOf(other.pay(1_000, theirs.id, key))).toBe("settled");
  expect(await payer.owed()).toBe(11_000);
});

test("fifty payments of the whole balance under fifty keys: one is made", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("success");
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(payer.pay(12_000, id))));
  const { settled, ...others } = tally(outcomes);
  expect(settled).toBe(1);
  expect(
    Object.keys(others).filter((one) => !/^400 AMOUNT_EXCEEDS_BALANCE|^409 PAYMENT_IN_PROGRESS/.test(one)),
  ).toEqual([]);
  expect(await payer.owed()).toBe(0);
  await world.runJobs();
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 12_000, theirs: 12_000, charges: 1 });
});

test.each(["success", "declined", "timeOut", "challenge"] as const)(
  "fifty times the same key on the card « %s »: one effect and fifty identical answers",
  async (number) => {
    const payer = await makePayer(world);
    const { id: paymentMethodId } = await payer.add(number);
    const token = world.tokenOf(payer.client.caller);
    const key = randomUUID();
    const body = { amount: 120, paymentMethodId };
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(PAY, token, body, key)));
    expect(Object.keys(tally(answers.map(({ status, text }) => `${status} ${text}`)))).toHaveLength(1);
    expect((await post(PAY, token, body, key)).text).toBe(answers[0]?.text);
    expect((await booksOf(world, await payer.payerId())).charges).toBe(1);
    expect(answers[0]?.status).toBe({ success: 201, declined: 409, timeOut: 202, challenge: 202 }[number]);
  },
);

test.each([
  ["declined", "409 CARD_DECLINED", /declined/],
  ["insufficientFunds", "409 INSUFFICIENT_FUNDS", /not enough funds/],
] as const)(
  "the card « %s » is refused, says so in the reader's words, stays saved, and another card pays",
  async (number, code, words) => {
    const payer = await makePayer(world);
    const bad = await payer.add(number);
    expect(await outcomeOf(payer.pay(12_000, bad.id))).toBe(code);
    const token = world.tokenOf(payer.client.caller);
    expect((await post(PAY, token, { amount: 1, paymentMethodId: bad.id }, randomUUID())).json.message).toMatch(words);
    expect(await payer.owed()).toBe(12_000);
    await tick();
    const good = await payer.add("mastercard");
    expect(await outcomeOf(payer.pay(12_000, good.id))).toBe("settled");
    const methods = await payer.call(payments.methods, {});
    expect(methods.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [bad.id, true],
      [good.id, false],
    ]);
    expect(await payer.call(payments.list, { query: {} })).toMatchObject({
      items: [{ status: "settled" }, { status: "failed" }, { status: "failed" }],
    });
  },
);

test("an answer that is lost leaves the payment pending, and the job finds that it was charged: once", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("timeOut");
  const paid = await payer.pay(12_000, id);
  expect(paid).toMatchObject({ status: "pending", settledAt: null });
  const card = await payer.add("success");
  expect(await outcomeOf(payer.pay(100, card.id))).toBe("409 PAYMENT_IN_PROGRESS");
  await world.god.query(
    "delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'sandbox.deliver')",
  );
  await world.advance(2 * MINUTE);
  expect((await payer.payment(paid.id)).status).toBe("settled");
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 12_000, theirs: 12_000, charges: 1 });
});

const confirm = (url: string | null, answer: "yes" | "no") =>
  fetch(base + String(url), { method: "POST", body: new URLSearchParams({ answer }), redirect: "manual" });

test("a card that asks to confirm leads to the bank's page and back, and is settled by what the bank says", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("challenge");
  const paid = await payer.pay(12_000, id);
  expect(paid).toMatchObject({
    status: "requires_action",
    actionUrl: expect.stringMatching(/^\/sandbox\/challenge\//),
  });
  const read = (language: string) => fetch(base + String(paid.actionUrl), { headers: { "accept-language": language } });
  expect(await (await read("en")).text()).toMatch(/<html lang="en-CA">.*Sandbox.*\$120\.00.*3155/s);
  expect(await (await read("fr")).text()).toMatch(/<html lang="fr-CA">.*Bac à sable.*120,00\s\$.*3155/s);
  const answered = await confirm(paid.actionUrl, "yes");
  expect([answered.status, answered.headers.get("location")]).toEqual([303, `/portal/billing/payments/${paid.id}`]);
  await confirm(paid.actionUrl, "no"); // too late to say no
  expect(await (await read("en")).text()).toMatch(/This request is over/);
  await world.runJobs();
  expect(await payer.payment(paid.id)).toMatchObject({ status: "settled", actionUrl: null });
  expect(await payer.owed()).toBe(0);
});
test("one who refuses, or never comes back from the bank's page, pays nothing and may try again", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("challenge");
  const refused = await payer.pay(12_000, id);
  await confirm(refused.actionUrl, "no");
  await world.runJobs();
  expect(await payer.payment(refused.id)).toMatchObject({ status: "failed", failure: "authentication_failed" });
  const left = await payer.pay(12_000, id);
  await world.advance(16 * MINUTE);
  expect(await payer.payment(left.id)).toMatchObject({ status: "failed", failure: "abandoned" });
  await confirm(left.actionUrl, "yes");
  await world.runJobs();
  expect(await payer.payment(left.id)).toMatchObject({ status: "failed" });
  expect(await booksOf(world, await payer.payerId())).toMatchObject({ ours: 0, theirs: 0 });
});

test("a card that was only typed in pays once and is not kept", async () => {
  const payer = await makePayer(world);
  const entered = await payer.enter("success");
  const once = (amountCents: number) =>
    payer.call(payments.createIntent, { body: { amountCents, ...entered }, idempotencyKey: randomUUID() });
  expect(await once(5_000)).toMatchObject({ status: "settled", amount: 50, last4: "4242" });
  expect(await outcomeOf(once(5_000))).toBe("409 CARD_DECLINED");
  expect(await payer.call(payments.methods, {})).toEqual([]);
});

test("no card but a test card is taken, and no number is ever in a table or a log", async () => {
  const payer = await makePayer(world);
  const { clientSecret } = await payer.call(payments.setupIntent, {});
  const real = {
    kind: "card" as const,
    clientSecret,
    number: "4111111111111111",
    expiryMonth: 8,
    expiryYear: 2028,
    code: "123",
  };
  await expect(payer.call(paymentsSandbox.tokenise, { body: real })).rejects.toMatchObject({
    failure: { code: "NO_TEST_NUMBER" },
  });
  const old = { ...real, number: "4242424242424242", expiryMonth: 1, expiryYear: 2026 };
  await expect(payer.call(paymentsSandbox.tokenise, { body: old })).rejects.toMatchObject({
    failure: { code: "EXPIRED_CARD" },
  });
  const { id } = await payer.add("success");
  await payer.pay(12_000, id);
  await world.runJobs();
  const { rows } = await world.god.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  for (const { relname } of rows) {
    const found = await world.god.query(
      `select from ${relname} t where t::text ~ '4242 ?4242 ?4242 ?4242|5555555555554444'`,
    );
    expect(found.rowCount, relname).toBe(0);
  }
});
