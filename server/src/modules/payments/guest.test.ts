import { randomUUID } from "node:crypto";
import { billing } from "@jechemine/contract/billing.ts";
import { CallRefused } from "@jechemine/contract/client.ts";
import { type MakePayLink, payLinks } from "@jechemine/contract/pay-links.ts";
import { paymentsSandbox, TEST_CARDS } from "@jechemine/contract/payments-sandbox.ts";
import { permissionsOf, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { makePayer, provenNow, type TestPayer, tally } from "./test-payer.ts";

const world = await makeWorld();
await world.listen();
const DAY = 86_400_000;
const visitor = world.callAs(undefined);
const staff = async (permission: StaffPermission) => {
  const { caller } = await world.make.account("staff", { given_name: "Karim" }, [permission]);
  return world.callAs(
    await provenNow(world, { ...caller, permissions: new Set(permissionsOf("staff", [permission])) }),
  );
};
const desk = await staff("front_desk");
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? `${error.status} ${error.failure.code}` : String(error)),
  );
const send = async ({ client }: TestPayer, more: Partial<MakePayLink> = {}) => {
  const email = `${randomUUID()}@loved.example`;
  const body = { email, locale: "fr" as const, personAgrees: true as const, ...more };
  const link = await desk(payLinks.make, { params: { id: client.id }, body });
  await world.runJobs();
  const { rows } = await world.god.query("select subject, body from mailbox where recipient = $1", [email]);
  const token = /\/fr\/payer\/([\w-]{43})/.exec(rows[0]?.body)?.[1] ?? "";
  return { link, email, token, mail: rows[0] };
};
const enter = async (token: string, number: keyof typeof TEST_CARDS) => {
  const { setupId, clientSecret } = await visitor(payLinks.setupIntent, { params: { token } });
  const card = { kind: "card" as const, number: TEST_CARDS[number], expiryMonth: 8, expiryYear: 2028, code: "123" };
  const made = await visitor(paymentsSandbox.tokenise, { body: { ...card, clientSecret } });
  return { setupId, token: made.token };
};
type Paying = { number?: keyof typeof TEST_CARDS; cents?: number; key?: string };
const pay = async (token: string, { number = "success", cents = 12_000, key = randomUUID() }: Paying = {}) => {
  const body = { amountCents: cents, ...(await enter(token, number)) };
  return visitor(payLinks.pay, { params: { token }, body, idempotencyKey: key });
};
const bill = (token: string) => visitor(payLinks.bill, { params: { token } });

test("a loved one pays by the mailed link without an account; the receipt and the news are the payer’s, the guest gets a number", async () => {
  const one = await makePayer(world);
  const { token, mail, email, link } = await send(one);
  expect(mail.subject).toBe("Un lien pour payer");
  expect(mail.body).not.toMatch(/Camille|Roy|Lacasse|thérap|120/);
  expect(await bill(token)).toEqual({
    servedOn: null,
    payable: { amountCents: 12_000, currency: "CAD" },
    expiresAt: link.expiresAt,
    latest: null,
  });
  const paid = await pay(token);
  expect(paid).toMatchObject({ status: "settled", amount: { amountCents: 12_000 } });
  await world.runJobs();
  expect(await one.owed()).toBe(0);
  expect(await bill(token)).toMatchObject({ payable: { amountCents: 0 }, latest: { id: paid.id, status: "settled" } });
  expect((await one.call(receipts.list, { query: {} })).items).toMatchObject([{ paymentId: paid.id, amount: 120 }]);
  const { rows } = await world.god.query("select subject, body from mailbox where recipient = $1 order by at", [email]);
  expect(rows.map(({ subject }) => subject)).toEqual(["Un lien pour payer", "Votre paiement est confirmé"]);
  expect(rows[1].body).toContain(paid.confirmationNumber);
  expect(rows[1].body).not.toMatch(/Camille|Lacasse|thérap/);
  const mine = await world.god.query("select subject from mailbox where recipient = $1", [one.client.email]);
  expect(mine.rows.map(({ subject }) => subject)).toContain("Un paiement a été fait pour vous");
  const [listed] = await desk(payLinks.list, { params: { id: one.client.id } });
  expect(listed).toMatchObject({ state: "closed", email, madeBy: "Karim Roy", paid: { amountCents: 12_000 } });
});

test("a link for one charge pays that one and not an older one, never more than is left of it, also when many hold it at once", async () => {
  const one = await makePayer(world);
  await world.advance(60_000);
  const second = await one.charge({ netCents: 5_000 });
  const { items } = await one.call(billing.charges, { query: {} });
  const share = items.find(({ chargeId }) => chargeId === second);
  const { token } = await send(one, { shareId: share?.id ?? "" });
  expect(await bill(token)).toMatchObject({ servedOn: "2026-03-02", payable: { amountCents: 5_000 } });
  expect(await codeOf(pay(token, { cents: 5_001 }))).toBe("400 AMOUNT_EXCEEDS_BALANCE");
  const races = await Promise.all(Array.from({ length: 10 }, () => codeOf(pay(token, { cents: 5_000 }))));
  expect(races.filter((one) => one === "ok")).toHaveLength(1);
  const after = (await one.call(billing.charges, { query: {} })).items;
  expect(after.map(({ amount, status }) => [amount, status]).toSorted()).toEqual([
    [120, "due"],
    [50, "paid"],
  ]);
});

test("one key is one payment with one answer, another body under it is refused, and another link’s key is its own", async () => {
  const [one, other] = [await makePayer(world), await makePayer(world)];
  const [{ token }, { token: foreign }] = [await send(one), await send(other)];
  const key = randomUUID();
  const body = { amountCents: 4_000, ...(await enter(token, "success")) };
  const asked = () => visitor(payLinks.pay, { params: { token }, body, idempotencyKey: key });
  const answers = await Promise.all(Array.from({ length: 10 }, asked));
  expect(tally(answers.map(({ id }) => id))).toEqual({ [answers[0]?.id ?? ""]: 10 });
  expect(await one.owed()).toBe(8_000);
  const changed = { ...body, amountCents: 4_001 };
  expect(await codeOf(visitor(payLinks.pay, { params: { token }, body: changed, idempotencyKey: key }))).toBe(
    "422 IDEMPOTENCY_KEY_REUSED",
  );
  expect(await pay(foreign, { cents: 1_000, key })).toMatchObject({ status: "settled" });
  expect(await codeOf(visitor(payLinks.pay, { params: { token: foreign }, body, idempotencyKey: randomUUID() }))).toBe(
    "404 NOT_FOUND", // a card that was entered for another link
  );
});

test("a decline is told to whoever holds the link and not to the payer; a bank that asks leads back to a page that names no link", async () => {
  const one = await makePayer(world);
  const { token } = await send(one);
  expect(await codeOf(pay(token, { number: "declined" }))).toBe("409 CARD_DECLINED");
  const asks = await pay(token, { number: "challenge" });
  expect(asks).toMatchObject({ status: "requires_action" });
  const { rows } = await world.god.query("select return_path from sandbox_charges where reference = $1", [asks.id]);
  expect(rows).toEqual([{ return_path: "/pay" }]);
  await world.runJobs();
  const told = await world.god.query("select kind from notifications where person_id = $1", [one.client.id]);
  expect(told.rows.map(({ kind }) => kind)).not.toContain("payment_failed");
});

test("the professional is named to whoever knows the birth date of the person treated, and nobody tries it out", async () => {
  const one = await makePayer(world);
  const { token } = await send(one);
  const ask = (birthDate: string) => visitor(payLinks.professional, { params: { token }, body: { birthDate } });
  expect(await codeOf(ask("1990-05-18"))).toBe("400 BIRTH_DATE_WRONG");
  expect(await ask("1990-05-17")).toEqual({ professionals: ["Marie-Ève Lacasse"] });
  for (const day of ["01", "02", "03"]) await codeOf(ask(`1990-05-${day}`));
  expect(await codeOf(ask("1990-05-17"))).toBe("429 TOO_MANY");
});

test("a link ends after fourteen days, and at once when staff end it; an unknown one says the same; nothing owed, no link", async () => {
  const [one, other] = [await makePayer(world), await makePayer(world, null)];
  const { token, link } = await send(one);
  const { token: kept } = await send(one);
  await desk(payLinks.revoke, { params: { id: link.id } });
  const acts = (secret: string) => [
    codeOf(bill(secret)),
    codeOf(visitor(payLinks.setupIntent, { params: { token: secret } })),
    codeOf(visitor(payLinks.professional, { params: { token: secret }, body: { birthDate: "1990-05-17" } })),
  ];
  for (const secret of [token, "x".repeat(43)])
    expect(await Promise.all(acts(secret))).toEqual(["410 LINK_EXPIRED", "410 LINK_EXPIRED", "410 LINK_EXPIRED"]);
  expect(await codeOf(bill(kept))).toBe("ok");
  await world.clock.set(new Date(world.clock.now().getTime() + 14 * DAY));
  expect(await codeOf(bill(kept))).toBe("410 LINK_EXPIRED");
  const states = (await desk(payLinks.list, { params: { id: one.client.id } })).map(({ state }) => state);
  expect(states.toSorted()).toEqual(["expired", "revoked"]);
  expect(await codeOf(send(other))).toBe("409 NOTHING_OPEN");
});

test("who may not touch money sends no link, and without the person’s agreement none leaves", async () => {
  const one = await makePayer(world);
  const params = { id: one.client.id };
  const body = { email: "somebody@loved.example", locale: "fr" as const, personAgrees: true as const };
  expect(await codeOf((await staff("intake"))(payLinks.make, { params, body }))).toBe("403 FORBIDDEN");
  const answer = await world.http.inject({
    method: "POST",
    url: `/api/v1/admin/billing/clients/${one.client.id}/pay-links`,
    headers: { authorization: world.tokenOf((await world.make.account("staff", {}, ["front_desk"])).caller) },
    payload: { ...body, personAgrees: false },
  });
  expect([400, 403]).toContain(answer.statusCode);
  expect(await world.count("pay_links where email = 'somebody@loved.example'")).toBe(0);
});
