import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { syncCatalogues } from "../app.ts";
import { seedDemonstration } from "./index.ts";

const world = await makeWorld({ config: { demo: true } });
const rows = async (sql: string) => (await world.god.query(sql)).rows;
const one = async (sql: string) => Number((await rows(`select count(*)::int as n from ${sql}`))[0]?.n);

beforeAll(async () => {
  await syncCatalogues(world.platform);
  await seedDemonstration(world.platform);
});

test("the demonstration is made once", async () => {
  expect(await seedDemonstration(world.platform)).toBe(false);
});

test("the first of each kind of account leads the list of whom one may be", async () => {
  const accounts = await rows(
    "select a.email from accounts a join credentials c on c.account_id = a.id where c.demonstration order by a.created_at, a.email",
  );
  expect(accounts.map(({ email }) => email)).toEqual(
    expect.arrayContaining(["camille.roy@courriel.example", "lucie@jechemine.example"]),
  );
  expect(accounts.findIndex(({ email }) => email.startsWith("marie-eve@"))).toBeLessThan(
    accounts.findIndex(({ email }) => email.startsWith("samuel@")),
  );
});

test("forty clients stand at every stage, and twelve professionals can be seen", async () => {
  const states = await rows("select state, count(*)::int as n from requests group by 1 order by 1");
  expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
    awaiting_consent: 1,
    matched: 4,
    needs_intake: 3,
    open: 2,
    pool: 4,
    proposed: 7,
    scheduled: 19,
    withdrawn: 1,
  });
  expect(await one("professionals where state = 'approved'")).toBe(12);
  expect(
    await one(
      "professionals p join licences l on l.professional_id = p.person_id where p.state = 'applied' and l.verified_at is null",
    ),
  ).toBe(1);
});

test("one family: a child of 13, and two parents of whom one may see without deciding", async () => {
  const links = await rows(
    "select g.restriction, p.given_name from guardianships g join persons p on p.id = g.guardian_id where g.approved_at is not null order by 2",
  );
  expect(links).toEqual([
    { restriction: "no_decisions", given_name: "Patrick" },
    { restriction: null, given_name: "Sylvie" },
  ]);
});

test("past sessions have their signed note, those of the last days wait for it, and one note has an addition", async () => {
  expect(await one("notes where signed_at is null")).toBe(0);
  const past = "appointments where state = 'completed' and ends_at <";
  const written = await one(`${past} '${new Date(world.clock.now().getTime() - 6 * 86_400_000).toISOString()}'`);
  expect([await one("notes"), written > 20]).toEqual([written, true]);
  expect(await one(`${past} '${world.clock.now().toISOString()}'`)).toBeGreaterThan(written);
  expect(await one("note_amendments")).toBe(1);
});

test("a word of their professional waits for the client, one of a client for the professional, and two for the desk", async () => {
  const unread = await rows(`select p.side, sum(p.unread)::int as n from thread_participants p group by 1 order by 1`);
  expect(unread).toEqual([
    { side: "client", n: 1 },
    { side: "desk", n: 2 },
    { side: "professional", n: 1 },
  ]);
  expect(await one("contact_submissions where state = 'new'")).toBe(3);
});

test("every open proposal ends later than now, and somebody looks when it does", async () => {
  expect(await one(`proposals where state = 'open' and deadline_at <= '${world.clock.now().toISOString()}'`)).toBe(0);
  expect(
    await one(
      "proposals p join professionals f on f.person_id = p.professional_id where p.state = 'open' and f.slug = 'marie-eve-lacasse'",
    ),
  ).toBe(3);
});

test("each session has its people, their booked time and a room when they meet", async () => {
  const sessions = await world.count("appointments");
  expect(sessions).toBeGreaterThan(100);
  expect(await world.count("appointment_participants")).toBe(2 * sessions);
  const inPerson = await one("appointments where modality = 'in_person' and room_id is not null");
  expect(await world.count("occupancies")).toBe(2 * sessions + inPerson);
  expect(await one("appointments where modality = 'in_person' and room_id is null")).toBe(0);
  expect(await one("appointments a where not exists (select from care_team c where c.file_id = a.file_id)")).toBe(0);
});

test("the professional's day is full, and the client's next session waits for a yes", async () => {
  const today = "a.starts_at >= '2026-03-02T05:00Z' and a.starts_at < '2026-03-03T05:00Z'";
  expect(await one(`appointments a where ${today}`)).toBeGreaterThanOrEqual(5);
  const next =
    await rows(`select a.confirmed_at from appointments a join appointment_participants p on p.appointment_id = a.id
    join persons n on n.id = p.person_id where n.given_name = 'Camille' and a.state = 'scheduled' order by a.starts_at limit 1`);
  expect(next).toEqual([{ confirmed_at: null }]);
});

test("free times are known for whoever takes new clients", async () => {
  expect(
    await one("(select distinct professional_id from free_cells where first_free_at is not null) as known"),
  ).toBeGreaterThanOrEqual(11);
});

test("the client of the demonstration owes the latest session and has receipts for the others, numbered by their days", async () => {
  const owed =
    await rows(`select sum(s.amount_cents)::int as owed from charge_shares s join payers y on y.id = s.payer_id
    join persons n on n.id = y.person_id where n.given_name = 'Camille' and s.state = 'open'`);
  expect(owed).toEqual([{ owed: 12_500 }]);
  const receipts = await rows("select number, issued_at, year from receipts order by year, sequence");
  expect(receipts.length).toBeGreaterThanOrEqual(18);
  expect(receipts.map(({ issued_at }) => issued_at)).toEqual(
    receipts.map(({ issued_at }) => issued_at).toSorted((one, two) => one - two),
  );
  expect(
    await one(
      "receipts r join payers y on y.id = r.payer_id join persons n on n.id = y.person_id where n.given_name = 'Camille'",
    ),
  ).toBe(3);
});

test("a session was missed twice: the first was let go, the second charged as an administrative fee", async () => {
  const missed = await rows(
    "select because, fee_cents > 0 as charged from closing_outcomes where outcome = 'no_show' order by because desc",
  );
  expect(missed).toEqual([
    { because: "first_waived", charged: false },
    { because: "agreement", charged: true },
  ]);
  expect(await one("receipts where content -> 'lines' -> 0 ->> 'kind' = 'missed_session'")).toBe(1);
});

test("the past tells nobody anything and takes no money", async () => {
  expect(await one("deliveries")).toBe(0);
  const waiting = await rows(
    "select distinct t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id",
  );
  expect(
    waiting.map(({ identifier }) => identifier).filter((name) => /payment|charge|receipt|collection/.test(name)),
  ).toEqual([]);
});

test("a physician's referral waits for an answer of the professional of the demonstration", async () => {
  expect(
    await one("referrals r join proposals p on p.request_id = r.request_id and p.state = 'open' where r.hears_back"),
  ).toBe(1);
});

test("the front desk finds two records written twice, somebody on call, an absence with a substitute, and people to call back", async () => {
  expect(await one("duty_shifts where starts_at <= app.now() and ends_at > app.now()")).toBe(1);
  expect(await one("leaves where substitute_id is not null")).toBe(1);
  expect(await one("call_backs where done_at is null")).toBe(3);
  expect(
    await one(
      "persons a join persons b on a.birth_date = b.birth_date and left(a.family_name, 3) = left(b.family_name, 3) and a.id < b.id",
    ),
  ).toBe(1);
  expect(
    await one(
      "persons a join persons b on a.birth_date is null and (a.given_name, a.family_name) = (b.given_name, b.family_name) and a.id <> b.id",
    ),
  ).toBe(1);
});
