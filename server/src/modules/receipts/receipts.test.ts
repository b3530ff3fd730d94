import { randomUUID } from "node:crypto";
import { paymentPaths } from "@jechemine/contract/payments-paths.ts";
import { receipts as contract } from "@jechemine/contract/receipts.ts";
import { beforeAll, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { isBusy } from "../../platform/database.ts";
import { Refused } from "../../platform/refused.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { makePayer } from "../payments/test-payer.ts";
import { keepReceipt } from "./keep-receipt.ts";
import { makeReceipts } from "./test-receipts.ts";

const world = await makeWorld();
let care: Awaited<ReturnType<typeof makeReceipts>>;
beforeAll(async () => {
  care = await makeReceipts(world, { receipt_name: "Camille Roy-Tremblay" });
});
const rows = async (query: string) => (await world.god.query(query)).rows;
const numbersOf = async (year: number) =>
  (await rows(`select number from receipts where year = ${year} order by sequence`)).map(({ number }) =>
    String(number),
  );
/** As the job does: a busy moment is no answer. */
async function keep(paymentId: string): Promise<void> {
  for (;;)
    try {
      return await keepReceipt(world.platform, SYSTEM, paymentId);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
}
const refusedWith = (error: unknown) => (error instanceof Refused ? error.code : String(error));
const listOf = (caller = care.client.caller) => world.callAs(caller)(contract.list, { query: {} });

test("nothing is receipted before the money is confirmed", async () => {
  await care.charge();
  await world.runJobs();
  expect((await listOf()).items).toEqual([]);
});

test("a confirmed payment is receipted once, in the words of the day, and the payer is told with a link alone", async () => {
  await care.payByCard(12_000);
  await world.runJobs();
  const { items } = await listOf();
  expect(items).toMatchObject([
    { number: "JC-2026-000001", amount: 120, currency: "CAD", state: "valid", sandbox: true },
  ]);
  const receipt = await world.callAs(care.client.caller)(contract.get, { params: { id: items[0]?.id ?? "" } });
  expect(receipt).toMatchObject({
    payer: { name: "Camille Roy-Tremblay" },
    method: "card",
    brand: "visa",
    last4: "4242",
    lines: [
      {
        servedOn: "2026-03-02",
        minutes: 50,
        label: { fr: "Psychothérapie individuelle", en: "Individual psychotherapy" },
        client: "Camille Roy-Tremblay",
        professional: {
          name: "Marie-Ève Lacasse",
          licence: { order: { fr: "Ordre des psychologues du Québec" }, number: care.professional.id.slice(0, 8) },
        },
        net: 120,
        gst: 0,
        total: 120,
        charged: 120,
      },
    ],
  });
  const query = { paymentId: receipt.paymentId };
  expect(await world.callAs(care.client.caller)(paymentPaths.receipt, { query })).toEqual(receipt);
  const [mail] = await rows("select subject, body, attachments from mailbox where subject = 'Votre reçu est prêt'");
  expect(mail.body).toContain(`/portal/billing/receipts/${receipt.id}`);
  expect(mail.attachments).toEqual([]);
  expect(mail.body).not.toMatch(/thérap|Lacasse/i);
});

test("a part of a charge is receipted as a part", async () => {
  await care.charge({ kind: "late_cancellation", netCents: 6_000 });
  await care.payByCard(2_500);
  await world.runJobs();
  const [first] = (await listOf()).items;
  const receipt = await world.callAs(care.client.caller)(contract.get, { params: { id: first?.id ?? "" } });
  expect(receipt.lines).toMatchObject([{ total: 25, charged: 60, minutes: null, professional: null }]);
  expect(receipt.lines[0]?.label.fr).toBe("Frais administratifs\u00a0: annulation tardive");
  await care.payByCard(3_500);
  await world.runJobs();
});

test("a receipt that somebody else paid, and one that never was, are the same silence", async () => {
  const [own] = (await listOf()).items;
  const stranger = world.tokenOf((await world.make.account("client")).caller);
  const answers = [];
  for (const id of [own?.id, randomUUID()])
    for (const path of [`receipts/${id}`, `receipts/${id}.pdf`]) {
      const answer = await world.http.inject({
        url: `/api/v1/portal/billing/${path}`,
        headers: { authorization: stranger },
      });
      answers.push(`${answer.statusCode} ${answer.body.replace(/"requestId":"[^"]+"/, "")}`);
    }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 /);
});

test("money that went back voids the receipt, which stays in the list under its number", async () => {
  await care.charge();
  const paymentId = await care.payByCard(12_000);
  await world.runJobs();
  const before = await numbersOf(2026);
  await care.unpay(paymentId, "refunded");
  await world.runJobs();
  expect((await listOf()).items[0]).toMatchObject({ state: "void", number: before.at(-1) });
  expect(await numbersOf(2026)).toEqual(before);
  expect(refusedWith(await keep(paymentId).catch((error: unknown) => error))).toBe("NOT_DUE");
  await care.payByCard(12_000);
  await world.runJobs();
});

test("a credit that covers a later session: the receipt is replaced by one that says so", async () => {
  await care.charge();
  const paymentId = await care.payByCard(20_000);
  await world.runJobs();
  await care.charge();
  await world.runJobs();
  const of =
    await rows(`select r.amount_cents::int as amount, v.because from receipts r left join receipt_voids v on v.receipt_id = r.id
    where r.payment_id = '${paymentId}' order by r.sequence`);
  expect(of).toEqual([
    { amount: 12_000, because: "replaced" },
    { amount: 20_000, because: null },
  ]);
  await care.payByCard(4_000);
  await world.runJobs();
});

test("fifty receipts at once, some asked for twice and some refused: no number is missing and none is given twice", async () => {
  const before = (await numbersOf(2026)).length;
  await care.charge({ netCents: 50 * 4_000 });
  const payments: string[] = [];
  for (let made = 0; made < 50; made += 1) payments.push(await care.pay(4_000, { method: "cash" }));
  const asked = payments.flatMap((paymentId, index) =>
    index % 5 === 0 ? [paymentId, paymentId, randomUUID()] : [paymentId],
  );
  const ends = await Promise.allSettled(asked.map(keep));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(50);
  expect(new Set(ends.flatMap((end) => (end.status === "rejected" ? refusedWith(end.reason) : [])))).toEqual(
    new Set(["NOT_DUE"]),
  );
  const wanted = Array.from({ length: before + 50 }, (_, index) => `JC-2026-${String(index + 1).padStart(6, "0")}`);
  expect(await numbersOf(2026)).toEqual(wanted);
});

test("a number that would leave a gap, a second receipt of a payment and any change are refused by the database itself", async () => {
  const columns = "payment_id, payer_id, issued_at, amount_cents, currency, content, content_hash, key_id";
  const copy = (sequence: number, replaces: string) =>
    world.god.query(`insert into receipts (id, year, sequence, code, replaces_id, ${columns})
      select gen_random_uuid(), 2026, ${sequence}, '9999999999999999', ${replaces}, ${columns} from receipts where year = 2026 order by sequence limit 1`);
  const next = (await numbersOf(2026)).length + 1;
  await expect(copy(next, "null")).rejects.toThrow("receipts_one_per_payment");
  await expect(copy(next + 1, "id")).rejects.toThrow("receipts_gapless");
  await expect(copy(next, "id")).rejects.toThrow("is replaced and stands");
  for (const table of ["receipts", "receipt_voids", "receipt_clients"])
    await expect(world.god.query(`delete from ${table}`)).rejects.toThrow("append-only");
  await expect(world.god.query("update receipts set amount_cents = 1")).rejects.toThrow("append-only");
  await expect(world.god.query("update receipt_counters set last = last + 2")).rejects.toThrow("one by one");
});

test("a card that is charged through the sandbox's own doors ends in a receipt, which opens as a PDF and nothing else keeps", async () => {
  const payer = await makePayer(world);
  const { id } = await payer.add("success");
  await payer.pay(12_000, id);
  await world.runJobs();
  const [receipt] = (await listOf(payer.client.caller)).items;
  expect(receipt).toMatchObject({ amount: 120, sandbox: true });
  const headers = { authorization: world.tokenOf(payer.client.caller), "accept-language": "fr-CA" };
  const url = `/api/v1/portal/billing/receipts/${receipt?.id}.pdf?locale=en`;
  const pdf = await world.http.inject({ url, headers });
  expect(pdf.statusCode).toBe(200);
  expect(pdf.headers).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="${receipt?.number}.pdf"`,
  });
  expect(pdf.body.slice(0, 8)).toBe("%PDF-1.7");
  expect(pdf.body).toContain("/Lang (en-CA)");
});

test("staff of money find a client's receipts; others of the team do not", async () => {
  const call = world.callAs(as("staff", { staff: ["front_desk"], may: ["money:read"] }));
  const { items } = await call(contract.listForClient, { params: { id: care.client.id }, query: { limit: 2 } });
  expect(items).toMatchObject([{ payer: "Camille Roy-Tremblay", amount: { amountCents: 4_000, currency: "CAD" } }, {}]);
  const intake = world.callAs(as("staff", { staff: ["intake"], may: ["money:read"] }));
  expect((await intake(contract.listForClient, { params: { id: care.client.id }, query: {} })).items).toEqual([]);
});

test("the numbers begin anew at midnight of New Year where the practice is", async () => {
  await world.clock.set(new Date("2027-01-01T04:59:00Z"));
  const last = await care.paidSession();
  await keep(last);
  const count = (await numbersOf(2026)).length;
  await world.clock.set(new Date("2027-01-01T05:01:00Z"));
  await keep(await care.paidSession());
  await keep(await care.paidSession());
  expect((await numbersOf(2026)).at(-1)).toBe(`JC-2026-${String(count).padStart(6, "0")}`);
  expect(await numbersOf(2027)).toEqual(["JC-2027-000001", "JC-2027-000002"]);
});
