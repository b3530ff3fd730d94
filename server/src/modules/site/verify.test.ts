import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { makeReceipts } from "../receipts/test-receipts.ts";

const world = await makeWorld();
let code = "";
const rows = async (query: string) => (await world.god.query(query)).rows;
const open = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode: status, body, headers: sent } = await world.http.inject({ url, headers });
  return { status, body, headers: sent };
};
/** The page without what differs at each answer or repeats what was asked. */
const plain = ({ status, body }: Awaited<ReturnType<typeof open>>, asked: string) =>
  `${status} ${body.replaceAll(/nonce="[^"]*"|content="[A-Za-z0-9+/=]{24}"/g, "").replaceAll(asked, "CODE")}`;
const mutate = (text: string) => (text.startsWith("8") ? `9${text.slice(1)}` : `8${text.slice(1)}`);

beforeAll(async () => {
  const care = await makeReceipts(world, { given_name: "Zacharie", family_name: "Quirion" });
  await care.charge();
  await care.payByCard(12_000);
  await world.runJobs();
  code = String((await rows("select code from receipts"))[0]?.code);
});

test("paper leads to the page in the visitor's language, however the code was typed", async () => {
  const typed = (code.match(/.{4}/g) ?? []).join("-").toLowerCase();
  expect((await open(`/verify/${typed}`)).headers["location"]).toBe(`/fr/verifier/${typed}`);
  expect((await open(`/verify/${typed}`, { "accept-language": "en" })).headers["location"]).toBe(`/en/verify/${typed}`);
  expect((await open(`/en/verify?code=${typed}`)).headers["location"]).toBe(`/en/verify/${typed}`);
  expect((await open(`/en/verify/${typed}`)).status).toBe(200);
});

test("a genuine receipt is confirmed with number, date, amount and practice, and with nobody's name", async () => {
  const fr = await open(`/fr/verifier/${code}`);
  expect(fr.status).toBe(200);
  for (const said of ["authentique", "JC-2026-000001", "2 mars 2026", "120,00\u00a0$", "Je Chemine", "Reçu d’essai"])
    expect(fr.body).toContain(said);
  expect((await open(`/en/verify/${code}`)).body).toContain("$120.00");
  expect(fr.body).not.toMatch(/Zacharie|Quirion|Lacasse|hérapie individuelle/);
  expect(fr.body).toContain('<meta name="robots" content="noindex"/>');
});

test("a code that nobody gave, one mistyped and one cut short are the same answer", async () => {
  const wrong = ["ZZZZ-2QMD-73ZC-VJ0H", mutate(code), code.slice(0, 15), "anything"];
  const answers = await Promise.all(wrong.map(async (one) => plain(await open(`/en/verify/${one}`), one)));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 [\s\S]*We do not know this code/);
  for (const odd of ["%27%20or%201=1", "%00", "%C3%A9", "x".repeat(250)])
    expect((await open(`/en/verify/${odd}`)).status).toBe(404);
});

test("a receipt whose amount was changed behind the product's back is not confirmed", async () => {
  await world.god.query("alter table receipts disable trigger append_only");
  await world.god.query("update receipts set amount_cents = 99900");
  expect((await open(`/en/verify/${code}`)).status).toBe(404);
  await world.god.query("update receipts set amount_cents = 12000");
  expect((await open(`/en/verify/${code}`)).status).toBe(200);
  await world.god.query("update receipts set content = jsonb_set(content, '{payer,name}', '\"Somebody Else\"')");
  expect((await open(`/en/verify/${code}`)).status).toBe(404);
});

test("thirty codes in ten minutes from one network, then nothing is looked up", async () => {
  await world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
  for (let tries = 0; tries < 30; tries += 1) await open("/en/verify/0000000000000000");
  const limited = await open(`/en/verify/${code}`);
  expect([limited.status, limited.body.includes("Too many tries")]).toEqual([429, true]);
});
