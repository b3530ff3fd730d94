import { randomUUID } from "node:crypto";
import { payments } from "@jechemine/contract/payments.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { booksOf, makePayer, outcomeOf, provenNow, tally } from "./test-payer.ts";

const world = await makeWorld();
await world.listen();
const HOUR = 3_600_000;
const LATER = 2 * HOUR + 60_000;

const told = async (personId: string): Promise<string[]> => {
  const { rows } = await world.god.query(
    "select kind from notifications where person_id = $1 order by created_at, id",
    [personId],
  );
  return rows.map(({ kind }) => kind).filter((kind: string) => kind.startsWith("payment_"));
};
const stateOf = async (personId: string): Promise<string[]> =>
  (
    await world.god.query("select state from payments where person_id = $1 order by created_at, id", [personId])
  ).rows.map(({ state }) => state);

test("two hours after the session the default method is charged for what is owed, once, and the payer is told", async () => {
  const payer = await makePayer(world, null);
  await payer.add("success");
  await payer.charge();
  await payer.charge({ netCents: 8_000 });
  await world.advance(HOUR);
  expect(await stateOf(payer.client.id)).toEqual([]);
  await world.advance(LATER);
  expect(await stateOf(payer.client.id)).toEqual(["settled"]);
  await world.advance(48 * HOUR);
  expect(await booksOf(world, await payer.payerId())).toEqual({ ours: 20_000, theirs: 20_000, charges: 1 });
  expect(await told(payer.client.id)).toEqual(["payment_settled"]);
});

test("a session that was reopened meanwhile is not charged, and what was paid before is not charged again", async () => {
  const reopened = await makePayer(world, null);
  await reopened.add("success");
  const appointmentId = await reopened.appointment();
  await reopened.charge({ appointmentId });
  await reopened.reverse(appointmentId);
  const paid = await makePayer(world);
  const { id } = await paid.add("success");
  await paid.pay(12_000, id);
  await world.advance(LATER);
  expect([await stateOf(reopened.client.id), await stateOf(paid.client.id)]).toEqual([[], ["settled"]]);
});

test.each([
  ["declined", "failed", ["payment_failed"]],
  ["insufficientFunds", "failed", ["payment_failed"]],
  ["challenge", "failed", ["payment_action_needed"]],
] as const)(
  "the card « %s » without its payer: it failed, they are told, and nobody tries again",
  async (number, state, kinds) => {
    const payer = await makePayer(world);
    await payer.add(number);
    await world.advance(LATER);
    await world.advance(96 * HOUR);
    expect(await stateOf(payer.client.id)).toEqual([state]);
    expect(await told(payer.client.id)).toEqual(kinds);
    const { items } = await payer.call(payments.list, { query: {} });
    expect(items).toHaveLength(1);
    expect(await payer.owed()).toBe(12_000);
  },
);

test("without a saved method the payer is told that a payment is due, by a mail that is a link and no more", async () => {
  const payer = await makePayer(world);
  await world.advance(LATER);
  expect([await stateOf(payer.client.id), await told(payer.client.id)]).toEqual([[], ["payment_due"]]);
  await world.advance(12 * HOUR); // never at night
  const { rows } = await world.god.query("select body from mailbox where recipient = $1 and subject ~ 'paiement'", [
    payer.client.email,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0].body).toContain("/portal/billing");
  expect(rows[0].body).not.toMatch(/120|Lacasse|Thérapie|séance/);
});

test("a debit that fails days later, and one that is called back, are told to the payer", async () => {
  const [failing, returned] = [await makePayer(world), await makePayer(world)];
  await failing.add("failure");
  await returned.add("returned");
  await world.advance(LATER);
  await world.advance(73 * HOUR);
  await world.advance(73 * HOUR);
  expect(await told(failing.client.id)).toEqual(["payment_failed"]);
  expect(await told(returned.client.id)).toEqual(["payment_settled", "payment_returned"]);
  expect([await failing.owed(), await returned.owed()]).toEqual([12_000, 12_000]);
});

test("the charge's answer gets lost at collection too: the job finishes it", async () => {
  const payer = await makePayer(world);
  await payer.add("timeOut");
  await world.advance(LATER);
  await world.advance(60_000);
  expect(await stateOf(payer.client.id)).toEqual(["settled"]);
});

async function makeDesk(permission: "front_desk" | "billing" | "owner" = "front_desk") {
  const { caller } = await world.make.account("staff", { given_name: "Simone" }, [permission]);
  const proven = await provenNow(world, { ...caller, permissions: new Set(permissionsOf("staff", [permission])) });
  return world.callAs(proven);
}
test("the front desk takes cash: at once, once under one key, never more than is owed", async () => {
  const payer = await makePayer(world);
  const desk = await makeDesk();
  const take = (amountCents: number, idempotencyKey: string = randomUUID(), clientId = payer.client.id) =>
    desk(payments.take, { body: { clientId, amountCents, method: "cash" }, idempotencyKey });
  const key = randomUUID();
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(5_000, key)));
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
  expect(taken[0]).toMatchObject({
    status: "settled",
    method: "cash",
    origin: "desk",
    takenBy: "Simone Roy",
    sandbox: false,
    payer: { name: "Camille Roy" },
  });
  expect(await payer.owed()).toBe(7_000);
  const code = (call: Promise<unknown>) =>
    call.then(
      () => "ok",
      (error: { failure: { code: string } }) => error.failure.code,
    );
  expect(await code(take(7_001))).toBe("AMOUNT_EXCEEDS_BALANCE");
  expect(await code(take(100, randomUUID(), randomUUID()))).toBe("NOT_FOUND");
  await world.advance(1_000);
  const racing = await Promise.all(Array.from({ length: 10 }, () => code(take(7_000))));
  expect(tally(racing)).toEqual({ ok: 1, AMOUNT_EXCEEDS_BALANCE: 9 });
  const owner = await makeDesk("owner");
  const { items } = await owner(payments.all, { query: { clientId: payer.client.id, method: "cash", limit: 1 } });
  expect(items).toMatchObject([{ amount: { amountCents: 7_000 } }]);
  expect(
    await code(
      owner(payments.take, {
        body: { clientId: payer.client.id, amountCents: 1, method: "cash" },
        idempotencyKey: key,
      }),
    ),
  ).toBe("FORBIDDEN");
});
test("the staff of money turn the pages of all payments and filter them by day, state and method", async () => {
  const billing = await makeDesk("billing");
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await billing(payments.all, { query: { status: "settled", limit: 3, ...(cursor && { cursor }) } });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const { rows } = await world.god.query(
    "select id from payments where state = 'settled' order by created_at desc, id desc",
  );
  expect(seen).toEqual(rows.map(({ id }) => id));
  const today = await billing(payments.all, { query: { from: "2026-03-02", to: "2026-03-02", limit: 100 } });
  expect(today.items.every(({ createdAt }) => createdAt < "2026-03-03T05")).toBe(true);
});

test("somebody else's method and payment answer as what does not exist; a method is removed, the next becomes the default", async () => {
  const [mine, other] = [await makePayer(world), await makePayer(world)];
  const [theirs, own] = [await other.add("success"), await mine.add("success")];
  const paid = await other.pay(1_000, theirs.id);
  const status = (call: Promise<unknown>) =>
    call.then(
      () => 200,
      (error: { status: number }) => error.status,
    );
  for (const id of [theirs.id, randomUUID()]) {
    expect(await outcomeOf(mine.pay(1_000, id))).toBe("404 NOT_FOUND");
    expect(await status(mine.call(payments.removeMethod, { params: { id } }))).toBe(404);
    expect(await status(mine.call(payments.setDefault, { params: { id } }))).toBe(404);
  }
  expect(await status(mine.payment(paid.id))).toBe(404);
  const entered = await other.enter("success");
  expect(await status(mine.call(payments.addMethod, { body: entered }))).toBe(404);
  const second = await mine.add("mastercard");
  const third = await mine.add("debit");
  await Promise.all([second, third, second].map(({ id }) => mine.call(payments.setDefault, { params: { id } })));
  const defaults = async () => (await mine.call(payments.methods, {})).filter(({ isDefault }) => isDefault);
  const [chosen] = await defaults();
  expect(await defaults()).toHaveLength(1);
  await mine.call(payments.removeMethod, { params: { id: chosen?.id ?? "" } });
  expect(await defaults()).toHaveLength(1);
  expect((await mine.call(payments.methods, {})).map(({ id }) => id)).toContain(own.id);
  expect(await outcomeOf(mine.pay(1_000, chosen?.id ?? ""))).toBe("404 NOT_FOUND");
});
