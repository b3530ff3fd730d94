import { accounts } from "@jechemine/contract/accounts.ts";
import { consents, legalTexts } from "@jechemine/contract/consents.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { syncCatalogues } from "../../app.ts";
import type { Caller } from "../../platform/verb.ts";
import { linkTo, newEmail, PASSWORD } from "../accounts/test-visitor.ts";

const world = await makeWorld();
await syncCatalogues(world.platform);

const asKind = (
  caller: Caller,
  kind: "client" | "professional" | "staff",
  staff: readonly ("owner" | "front_desk")[] = [],
) => ({
  ...caller,
  permissions: new Set(permissionsOf(kind, staff)),
});
async function newClient() {
  const { id, caller } = await world.make.account("client");
  return { id, call: world.callAs(asKind(caller, "client")) };
}
const owner = await world.make.account("staff", {}, ["owner"]);
const asOwner = world.callAs(asKind(owner.caller, "staff", ["owner"]));
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
const fr = { query: { language: "fr" as const } };
const words = (text: string) => ({
  fr: { title: "Conditions", body: `Nouvelles conditions. ${text}` },
  en: { title: "Terms", body: `New terms. ${text}` },
});

type Call = Awaited<ReturnType<typeof newClient>>["call"];
async function agreeToAll(call: Call) {
  for (const { key, version, language, hash } of await call(consents.due, fr))
    await call(consents.give, { body: { key, version, language, hash } });
}

test("whoever registers has agreed to the terms and the privacy policy that the page names, in their language", async () => {
  const email = newEmail();
  const visitor = world.callAs(undefined);
  const said = { email, password: PASSWORD, firstName: "Ève", lastName: "Roy", locale: "fr" as const };
  await visitor(accounts.register, { body: said });
  await visitor(accounts.verifyEmail, { body: { token: await linkTo(world, email) } });
  const { rows } = await world.god.query(
    `select c.purpose, c.form, t.language = c.text_language and t.hash = c.text_hash as same from consents c
      join accounts a on a.person_id = c.person_id join legal_texts t on t.key = c.text_key and t.version = c.text_version and t.language = c.text_language
      where a.email = $1 order by 1`,
    [email],
  );
  expect(rows).toEqual([
    { purpose: "privacy", form: "click", same: true },
    { purpose: "terms", form: "click", same: true },
  ]);
});

test("a text is agreed to as it was shown, once, however often it is pressed", async () => {
  const { id, call } = await newClient();
  const due = await call(consents.due, fr);
  expect(due.map(({ key, mandatory, changed }) => [key, mandatory, changed])).toEqual([
    ["privacy", true, false],
    ["terms", true, false],
  ]);
  const [, terms] = due;
  const body = {
    key: "terms" as const,
    version: terms?.version ?? "",
    language: "fr" as const,
    hash: terms?.hash ?? "",
  };
  expect(await codeOf(call(consents.give, { body: { ...body, hash: "0".repeat(64) } }))).toBe("TEXT_CHANGED");
  const given = await Promise.all([1, 2, 3, 4].map(() => call(consents.give, { body })));
  expect(new Set(given.map((one) => one.id)).size).toBe(1);
  expect(await world.count(`consents where person_id = '${id}'`)).toBe(1);
  expect(await world.count(`audit_entries where client_id = '${id}' and action = 'consent.given'`)).toBe(1);
});

test("a new version asks everybody again from its date on, and the team reads how many are still missing, not who", async () => {
  const { call } = await newClient();
  await agreeToAll(call);
  expect(await call(consents.due, fr)).toEqual([]);
  const at = new Date(world.clock.now().getTime() + 86_400_000);
  const body = { key: "terms" as const, texts: words("Une."), effectiveAt: at.toISOString() };
  const { version } = await asOwner(legalTexts.publish, { body });
  expect(await codeOf(asOwner(legalTexts.publish, { body }))).toBe("SAME_TEXT");
  expect(await codeOf(asOwner(legalTexts.publish, { body: { ...body, effectiveAt: "2020-01-01T00:00:00Z" } }))).toBe(
    "DATE_PAST",
  );
  expect(await call(consents.due, fr)).toEqual([]);
  await world.advance(86_400_000);
  expect(await call(consents.due, fr)).toMatchObject([{ key: "terms", version, changed: true, mandatory: true }]);
  const missing = async () => {
    const found = (await asOwner(legalTexts.list, {})).find((one) => one.key === "terms" && one.inForce);
    return found && Number(found.needed) - Number(found.agreed);
  };
  const before = await missing();
  await agreeToAll(call);
  expect(await missing()).toBe(Number(before) - 1);
  const history = (await call(consents.list, fr)).history.filter(({ purpose }) => purpose === "terms");
  expect(history.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null]);
  const desk = await world.make.account("staff", {}, ["front_desk"]);
  const asDesk = world.callAs(asKind(desk.caller, "staff", ["front_desk"]));
  expect(await codeOf(asDesk(legalTexts.publish, { body }))).toBe("FORBIDDEN");
});

test("what is taken back stays in the ledger; the one who treats them is told, and a stranger’s line is nobody’s to take back", async () => {
  const { id, call } = await newClient();
  const professional = await world.make.professional();
  await world.make.file(id, professional.id);
  const text = (
    await world.god.query(
      "select version, encode(hash, 'hex') as hash from legal_texts where key = 'telehealth' and language = 'fr'",
    )
  ).rows[0];
  const given = await call(consents.give, { body: { key: "telehealth", language: "fr", ...text } });
  const stranger = await newClient();
  const params = { params: { id: given.id } };
  expect(await codeOf(stranger.call(consents.withdraw, params))).toBe("NOT_FOUND");
  const both = await Promise.all([codeOf(call(consents.withdraw, params)), codeOf(call(consents.withdraw, params))]);
  expect(both.toSorted()).toEqual(["ALREADY_WITHDRAWN", "ok"]);
  const { standing, history } = await call(consents.list, fr);
  expect(standing.find(({ key }) => key === "telehealth")).toMatchObject({ state: "withdrawn", mandatory: false });
  expect(history).toHaveLength(1);
  await world.runJobs();
  expect(
    await world.count(`notifications where person_id = '${professional.id}' and kind = 'telehealth_withdrawn'`),
  ).toBe(1);
  expect((await call(consents.give, { body: { key: "telehealth", language: "fr", ...text } })).id).not.toBe(given.id);
});

test("the database keeps the ledger: no line changes but by its withdrawal, no published text changes at all", async () => {
  const { id, call } = await newClient();
  await agreeToAll(call);
  const change = (sql: string) => world.god.query(sql).catch((error: { code?: string }) => error.code);
  expect(await change(`update consents set given_at = given_at - interval '1 day' where person_id = '${id}'`)).toBe(
    "42501",
  );
  expect(await change(`delete from consents where person_id = '${id}'`)).toBe("42501");
  expect(await change("update legal_texts set body = 'x' where key = 'terms'")).toBe("42501");
  await world.god.query(`update consents set withdrawn_at = given_at where person_id = '${id}'`);
  expect(await change(`update consents set withdrawn_at = null where person_id = '${id}'`)).toBe("42501");
});
