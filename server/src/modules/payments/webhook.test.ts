import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import type { Report } from "./provider.ts";
import { Sandbox } from "./sandbox/service.ts";
import { sign } from "./sandbox/signature.ts";
import { booksOf, makePayer, type TestPayer } from "./test-payer.ts";

const world = await makeWorld();
const base = await world.listen();
const DAY = 86_400_000;

type Sent = { id: string; type: string; charge?: Partial<Report>; [more: string]: unknown };
async function send(event: Sent, signature?: (body: Buffer) => string | undefined): Promise<number> {
  const body = Buffer.from(JSON.stringify(event));
  const signed = signature ? signature(body) : sign(world.platform.config, body, world.clock.now());
  const headers = { "content-type": "application/json", ...(signed && { "payment-signature": signed }) };
  return (await fetch(`${base}/api/payments/webhook`, { method: "POST", body, headers })).status;
}
/** A debit under way, and what its provider may come to say. */
async function makeDebit() {
  const payer = await makePayer(world);
  const method = await payer.add("debit");
  const paid = await payer.pay(12_000, method.id);
  const { rows } = await world.god.query("select provider_ref from payments where id = $1", [paid.id]);
  const says = (state: Report["state"], over: Partial<Report> = {}): Sent => {
    const failure = state === "failed" || state === "returned" ? ("insufficient_funds" as const) : null;
    const money = { amountCents: 12_000, currency: "CAD", failure, actionUrl: null };
    return {
      id: `evt_${randomUUID()}`,
      type: `charge.${state}`,
      charge: { ref: rows[0].provider_ref, reference: paid.id, state, ...money, ...over },
    };
  };
  return { payer, says, status: async () => (await payer.payment(paid.id)).status };
}
const outcomes = async (payer: TestPayer) =>
  (
    await world.god.query(
      "select outcome from provider_events e join payments p on p.id = e.payment_id where p.person_id = $1 order by outcome",
      [payer.client.id],
    )
  ).rows.map(({ outcome }) => outcome);

// First: later the days that pass here would collect from everybody else in this file.
test("a debit whose events are all lost is asked about", async () => {
  const { payer, status } = await makeDebit();
  await world.god.query("update sandbox_events set body = '{}'");
  const forget =
    "delete from graphile_worker._private_jobs where task_id = (select id from graphile_worker._private_tasks where identifier = 'sandbox.deliver')";
  await world.god.query(forget);
  await world.god.query(`create function lose() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger lost before insert on sandbox_events for each row execute function lose()`);
  await world.advance(3 * DAY + 60_000);
  expect(await status()).toBe("processing");
  await world.advance(3 * DAY);
  await world.god.query("drop trigger lost on sandbox_events; drop function lose()");
  expect(await status()).toBe("settled");
  expect(await payer.owed()).toBe(0);
});

test("an event is processed once, though it comes twenty times at once", async () => {
  const { payer, says, status } = await makeDebit();
  const event = says("succeeded");
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(event)));
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(await status()).toBe("settled");
  expect(await payer.owed()).toBe(0);
  expect(await outcomes(payer)).toEqual(["applied"]);
});

const ORDERS = [
  ["processing", "succeeded", "failed"],
  ["failed", "succeeded", "processing"],
  ["succeeded", "failed", "processing"],
  ["failed", "processing", "succeeded"],
] as const;
test.each(ORDERS)(
  "said in the order %s, %s, %s: the success stands, a late failure changes nothing",
  async (...states) => {
    const { payer, says, status } = await makeDebit();
    for (const state of states) expect(await send(says(state))).toBe(200);
    expect(await status()).toBe("settled");
    expect(await payer.owed()).toBe(0);
  },
);
test.each([
  ["succeeded", "returned"],
  ["returned", "succeeded"],
] as const)("%s, then %s: the money went back, in whichever order one hears of it", async (...states) => {
  const { payer, says, status } = await makeDebit();
  for (const state of states) expect(await send(says(state))).toBe(200);
  expect(await status()).toBe("returned");
  expect(await payer.owed()).toBe(12_000);
});

test.each<[string, (body: Buffer) => string | undefined]>([
  ["no signature", () => undefined],
  [
    "somebody else's key",
    (body) => sign({ jwtSecret: "another secret of more than thirty-two characters" }, body, world.clock.now()),
  ],
  ["another body's signature", () => sign(world.platform.config, Buffer.from("{}"), world.clock.now())],
  [
    "a recording of six minutes ago",
    (body) => sign(world.platform.config, body, new Date(world.clock.now().getTime() - 360_000)),
  ],
  ["nonsense", () => "t=now,v1=yes"],
])("with %s nothing is believed", async (_what, signature) => {
  const { says, status } = await makeDebit();
  expect(await send(says("succeeded"), signature)).toBe(400);
  expect(await status()).toBe("processing");
});

test.each([{ amountCents: 11_999 }, { amountCents: 120_000 }, { currency: "USD" }])(
  "a success over another amount than ours, %o, is set aside for the practice and settles nothing",
  async (over) => {
    const { payer, says, status } = await makeDebit();
    expect(await send(says("succeeded", over))).toBe(200);
    expect(await status()).toBe("review");
    expect(await payer.owed()).toBe(12_000);
    expect(await outcomes(payer)).toEqual(["mismatch"]);
  },
);

test("what we do not know is kept and answered: another kind of event, a charge of somebody else's", async () => {
  const { says } = await makeDebit();
  const unknown = { id: `evt_${randomUUID()}`, type: "dispute.opened", about: { deep: [1] } };
  const foreign = says("succeeded", { reference: randomUUID() });
  expect([await send(unknown), await send(foreign)]).toEqual([200, 200]);
  const { rows } = await world.god.query("select outcome from provider_events where id = any($1) order by outcome", [
    [unknown.id, foreign.id],
  ]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(["unknown_payment", "unknown_type"]);
});

test("money that is given back at the provider is owed again, and the payer is told", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("success");
  const paid = await payer.pay(12_000, id);
  const { rows } = await world.god.query("select provider_ref from payments where id = $1", [paid.id]);
  await new Sandbox(world.platform).giveBack(rows[0].provider_ref);
  await world.runJobs();
  expect([(await payer.payment(paid.id)).status, await payer.owed()]).toEqual(["returned", 12_000]);
  const settled = await world.god.query("select reversed_because from settlements where payment_id = $1", [paid.id]);
  expect(settled.rows).toEqual([{ reversed_because: "refunded" }]);
  const told = await world.god.query(
    "select kind from notifications where person_id = $1 and kind = 'payment_refunded'",
    [payer.client.id],
  );
  expect(told.rowCount).toBe(1);
});

test("the process ends between the provider's answer and our settling: the job settles it, once", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("success");
  // As if it had ended there: the charge stands in the provider's book, our payment has not heard.
  await world.god.query(`create function end_here() returns trigger language plpgsql as $$ begin raise exception 'the process ends'; end $$;
    create trigger end_here before update on payments for each row execute function end_here()`);
  await expect(payer.pay(12_000, id)).rejects.toMatchObject({ status: 500 });
  await world.runJobs();
  await world.god.query("drop trigger end_here on payments; drop function end_here()");
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 0, theirs: 12_000, charges: 1 });
  await world.advance(2 * 60_000);
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 12_000, theirs: 12_000, charges: 1 });
});
