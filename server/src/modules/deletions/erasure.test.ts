import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deletions } from "@jechemine/contract/deletions.ts";
import { destructions } from "@jechemine/contract/destructions.ts";
import { people } from "@jechemine/contract/people.ts";
import { beforeAll, expect, test } from "vitest";
import { plantVictim } from "../../../test/plant-victim.ts";
import { fates } from "../../fates.ts";
import { makeFileWorld, signedIn } from "../exports/test-exporter.ts";
import { keepToTheDay, watchOver } from "./keep-to-the-day.ts";

const world = await makeFileWorld();
const { make, god, platform } = world;
const rows = async (sql: string, ...values: unknown[]) => (await god.query(sql, values)).rows;
const DAY = 86_400_000;
const owner = world.callAs(await signedIn(world, (await make.account("staff", {}, ["owner"])).caller));

/** Tables in which a word still stands, in letters or in the bytes of what is sealed. */
async function whereIs(word: string): Promise<string[]> {
  const tables = await rows(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const sql = `select from ${name} t where t::text ilike $1 or t::text ilike $2 limit 1`;
    if ((await rows(sql, `%${word}%`, `%${Buffer.from(word).toString("hex")}%`)).length > 0) found.push(name);
  }
  return found.toSorted();
}
/** Words of the practice, which the fixtures take from the same canary. */
const OTHERS = ["absences", "charges", "professionals"];

/** By which somebody else acts for them, with the paper that shows it. */
async function plantProof(wardId: string, canary: string) {
  const [at, link, proof, paper] = [world.clock.now(), randomUUID(), randomUUID(), randomUUID()];
  const guardian = await make.account("client");
  const between = { ward_id: wardId, guardian_id: guardian.id, authority: "mandate", court_order: false };
  await make.insert("guardianships", { id: link, ...between, consent: "asked", created_at: at });
  const told = { kind: "mandate", description: canary, told_by: guardian.id, told_at: at };
  await make.insert("guardianship_proofs", { id: proof, guardianship_id: link, ...told });
  const content = { state: "ready", kind: "pdf", bytes: 1, sha256: Buffer.alloc(32), sealed: Buffer.from(canary) };
  const given = { uploaded_by: guardian.id, began_at: at, arrived_at: at, attached_at: at, client_id: wardId };
  await make.insert("documents", { id: paper, ...content, ...given });
  await make.insert("guardianship_proof_files", { proof_id: proof, position: 1, document_id: paper });
}

async function plant() {
  const victim = await plantVictim(world);
  const { client, canary } = victim;
  const at = world.clock.now();
  const email = `${canary}@example.test`;
  await god.query("update accounts set email = $2 where id = $1", [client.accountId, email]);
  await god.query("update appointments set state = 'cancelled', cancelled_at = $2 where id = $1", [
    victim.ids.appointment,
    at,
  ]);
  const [support, message, submission] = [randomUUID(), randomUUID(), randomUUID()];
  const subject = { kind: "support", priority: "normal", sealed_subject: Buffer.from(canary), started_by: client.id };
  const moments = { started_at: at, last_message_at: at, messages: 1 };
  await make.insert("threads", { id: support, client_id: client.id, ...subject, ...moments });
  const said = { thread_id: support, number: 1, author_id: client.id, side: "client", internal: false, sent_at: at };
  await make.insert("messages", { id: message, ...said, sealed: Buffer.from(canary) });
  await make.insert("message_drafts", {
    id: randomUUID(),
    author_id: client.id,
    sealed: Buffer.from(canary),
    saved_at: at,
  });
  const written = {
    topic: "general",
    state: "new",
    suspected: false,
    given_name: canary,
    family_name: canary,
    email,
    locale: "fr",
  };
  await make.insert("contact_submissions", {
    id: submission,
    ...written,
    sealed: Buffer.from(canary),
    received_at: at,
  });
  const call = {
    person_id: client.id,
    name: canary,
    phone: "514 555-0177",
    words: canary,
    added_by: client.id,
    added_at: at,
  };
  await make.insert("call_backs", { id: randomUUID(), ...call });
  const told = {
    person_id: client.id,
    recipient: canary,
    content: canary,
    reason: canary,
    disclosed_by: client.id,
    at,
  };
  await make.insert("disclosures", { id: randomUUID(), ...told });
  await make.insert("unreachable_addresses", {
    channel: "email",
    address: email,
    since: at,
    reason: canary,
    reported: false,
  });
  const digest = { person_id: client.id, key: canary, kind: "k", title_fr: canary, title_en: canary, created_at: at };
  await make.insert("digest_items", { id: randomUUID(), ...digest });
  const rung = { account_id: client.accountId, endpoint_hash: Buffer.alloc(32, canary), host: canary, device: canary };
  await make.insert("push_subscriptions", { id: randomUUID(), ...rung, sealed: Buffer.from("x"), created_at: at });
  const known = {
    recipient: email,
    sender: "a@example.test",
    subject: canary,
    html: canary,
    body: canary,
    attachments: "[]",
  };
  await make.insert("mailbox", { id: randomUUID(), at, ...known });
  await plantProof(client.id, canary);
  const [{ id: deletion }] = await rows("select id from deletion_requests where person_id = $1", client.id);
  return { ...victim, email, deletion: String(deletion) };
}
/** Two nights: after a jump of years the first only looks. */
async function nights(): Promise<void> {
  for (let night = 0; night < 2; night += 1) {
    await watchOver(platform);
    await world.runJobs();
  }
}
const approve = (id: string) => owner(deletions.approve, { params: { id } });
let victim: Awaited<ReturnType<typeof plant>>;
beforeAll(async () => {
  victim = await plant();
});

test("every table that names a person or an account says what becomes of it", async () => {
  const naming = await rows(`select distinct c.conrelid::regclass::text as name from pg_constraint c
    where c.contype = 'f' and c.confrelid in ('persons'::regclass, 'accounts'::regclass)`);
  const said = new Set(fates.map((fate) => (fate.at === "never" ? fate.table : fate.rows.table)));
  expect(naming.map(({ name }) => name).filter((name) => !said.has(name))).toEqual([]);
});

test("after a wish is granted nothing can be read of the person but what the law keeps, and that under its rule", async () => {
  expect((await whereIs(victim.canary)).length).toBeGreaterThan(25);
  await approve(victim.deletion);
  await world.runJobs();
  await world.advance(2 * DAY); // the last mail has left, and what it left behind is swept
  const kept = new Set(
    fates.flatMap((fate) => (fate.at === "never" || fate.at === "at_once" ? [] : [fate.rows.table])),
  );
  const left = (await whereIs(victim.canary)).filter((name) => !OTHERS.includes(name));
  expect(left.filter((name) => !kept.has(name))).toEqual([]);
  expect(left).toEqual(
    expect.arrayContaining(["alerts", "disclosures", "payments", "persons", "receipts", "session_checks"]),
  );
  expect(await rows("select from notes where file_id = $1", victim.ids.file)).toHaveLength(1);
  expect(await rows("select from threads where client_id = $1", victim.client.id)).toHaveLength(1);
  expect(await rows("select from care_team where client_id = $1 and ends_at is null", victim.client.id)).toEqual([]);
  const [certificate] = (await owner(destructions.certificates, { query: {} })).items;
  expect(certificate).toMatchObject({ part: "wish", because: "wish", lastDay: null });
  expect(certificate?.counts).toContainEqual({ table: "contact_submissions", rows: 1 });
  expect(JSON.stringify(certificate)).not.toContain(victim.canary);
});

test("a legal hold or a new request stops the night too, and the database refuses it whatever the application forgets", async () => {
  const hold = { id: randomUUID(), person_id: victim.client.id, reason: "Ordonnance", placed_by: victim.client.id };
  await make.insert("legal_holds", { ...hold, placed_at: world.clock.now() });
  const held = await rows("select count(*) from notes");
  const now = world.clock.now();
  await world.clock.set(new Date(now.getTime() + 20 * 365 * DAY));
  await nights();
  await keepToTheDay(platform, { personId: victim.client.id, fates });
  expect(await rows("select count(*) from notes")).toEqual(held);
  await god.query("update legal_holds set lifted_at = $1, lifted_by = placed_by", [world.clock.now()]);
  const coming = { requester_id: victim.client.id, beneficiary_id: victim.client.id, service_kind: "individual" };
  const again = {
    id: randomUUID(),
    number: "D-2QQ2-Q2",
    audience: "self",
    state: "pool",
    origin: "staff",
    urgent: false,
  };
  const asked = {
    locale: "fr",
    preferences: "{}",
    opened_at: world.clock.now(),
    attempts: 0,
    others_if_named_cannot: true,
  };
  await make.insert("requests", { ...again, ...coming, ...asked });
  await keepToTheDay(platform, { personId: victim.client.id, fates });
  expect(await rows("select count(*) from notes")).toEqual(held); // who comes back finds what was
  await god.query("delete from requests where id = $1", [again.id]);
  await god.query("update legal_holds set lifted_at = null, lifted_by = null");
  const destroy = "select app.destroy($1, array[$2]::uuid[], '{}', '{}', '{}', '{}')";
  const client = await god.connect();
  await client.query("begin; set local app.role = 'system'");
  await expect(client.query(destroy, ["[]", victim.client.id])).rejects.toThrow("a legal hold forbids");
  await client.query("rollback");
  client.release();
  await world.clock.set(now);
  await god.query("delete from legal_holds where person_id = $1", [victim.client.id]);
});

test("in the night after its last day each part goes with a certificate, in the end the name; then no word is left", async () => {
  const start = world.clock.now();
  const inYears = (years: number) => new Date(start.getTime() + years * 366 * DAY);
  await world.clock.set(new Date(Date.UTC(2031, 1, 10)));
  expect(await owner(destructions.upcoming, {})).toMatchObject([
    { person: { id: victim.client.id }, part: "clinical_file", because: "order_rule" },
  ]);
  await nights();
  expect(await rows("select from notes where file_id = $1", victim.ids.file)).toHaveLength(1); // not a day too early
  await world.clock.set(inYears(5));
  await nights();
  for (const table of ["notes", "medical_profiles", "alerts", "file_requests", "documents"])
    expect([table, await rows(`select from ${table}`)]).toEqual([table, []]);
  expect((await whereIs(victim.canary)).filter((name) => !OTHERS.includes(name))).toEqual([
    "charge_holds",
    "payment_methods",
    "payments",
    "persons",
    "receipts",
  ]);
  await world.clock.set(inYears(8));
  await nights();
  await nights(); // which find nothing to do
  expect((await whereIs(victim.canary)).filter((name) => !OTHERS.includes(name))).toEqual([]);
  const parts = await rows(
    "select part, because, decided_by is null as by_rule from destruction_certificates where person_id = $1 order by destroyed_at, id",
    victim.client.id,
  );
  expect(parts).toEqual([
    { part: "wish", because: "wish", by_rule: false },
    { part: "clinical_file", because: "order_rule", by_rule: true },
    { part: "accounting", because: "tax_law", by_rule: true },
    { part: "remainder", because: "nothing_kept", by_rule: true },
  ]);
  expect(await rows("select count(*)::int as count from ledger_entries")).toEqual([{ count: 4 }]);
  const names = (await owner(people.list, { query: { limit: 100 } })).items.map(({ name }) => name);
  expect(names.filter((name) => name.includes("—"))).toEqual([]);
  const folder = join(platform.config.dataDir, "files");
  expect(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      : [],
  ).toEqual([]);
});

test("a rule by which rows stay as they were steps aside for a destruction, in whichever migration it came", async () => {
  // Before each row, on update or delete; the books and the trail are never destroyed.
  const { rows } = await god.query<{ rule: string }>(
    `select c.relname || '.' || t.tgname as rule from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace and c.relname !~ '^(ledger|audit)_'
      and t.tgtype & 3 = 3 and t.tgtype & 24 > 0 and pg_get_triggerdef(t.oid) !~ 'app\\.destroying\\(\\)' order by 1`,
  );
  expect(rows.map(({ rule }) => `${rule} needs: when (not app.destroying())`)).toEqual([]);
});
