import { randomUUID } from "node:crypto";
import { merges } from "@jechemine/contract/merges.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { plantVictim } from "../../../test/plant-victim.ts";
import { makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const { make, god } = world;
const HOUR = 3_600_000;
const deskStaff = await make.account("staff", { given_name: "Inès" }, ["front_desk"]);
const desk = world.callAs({ ...deskStaff.caller, permissions: new Set(permissionsOf("staff", ["front_desk"])) });
const refused = (code: string, more: object = {}) => ({ failure: { code, ...more } });
const named = (family_name: string, over: object = {}) => ({ given_name: "Léa", family_name, ...over });

async function request(personId: string, over: object = {}): Promise<string> {
  const id = randomUUID();
  const number = `D-${id.slice(0, 4).toUpperCase()}-${id.slice(4, 6).toUpperCase()}`;
  const plain = { audience: "self", others_if_named_cannot: true, service_kind: "individual", state: "pool" };
  const rest = { origin: "guest", urgent: false, locale: "fr", preferences: "{}", attempts: 0 };
  const whose = { requester_id: personId, beneficiary_id: personId, opened_at: world.clock.now() };
  await make.insert("requests", { id, number, ...plain, ...rest, ...whose, ...over });
  return id;
}
const contact = (personId: string, kind: "email" | "phone", value: string) =>
  make.insert("contact_points", { id: randomUUID(), person_id: personId, kind, value, created_at: world.clock.now() });
/** Everything in the database that names these people, to compare before and after. */
async function picture(...ids: readonly string[]): Promise<string> {
  const { rows } = await god.query("select at_table::text as t, at_column as c from app.places_of_people()");
  const found: unknown[] = [];
  for (const { t, c } of rows)
    found.push(
      t,
      c,
      (await god.query(`select to_jsonb(x) as row from ${t} x where ${c} = any($1) order by x::text`, [ids])).rows,
    );
  const people = await god.query("select to_jsonb(p) as row from persons p where id = any($1) order by id", [ids]);
  const accounts = await god.query("select to_jsonb(a) as row from accounts a where person_id = any($1) order by id", [
    ids,
  ]);
  return JSON.stringify([found, people.rows, accounts.rows], null, 1);
}
const merge = (keptId: string, goneId: string, more: { closeAccount?: boolean } = {}) =>
  desk(merges.merge, { body: { keptId, goneId, ...more } });

/** A client with an account, a file and a session; the same person written down again by telephone, with a request. */
async function twice(family: string) {
  const kept = await make.account("client", named(family));
  const professional = await make.professional();
  await make.file(kept.id, professional.id);
  const gone = await make.person(named(family, { pronouns: "elle", city: "Laval" }));
  await contact(gone, "phone", `514 555-${family.length}${family.length}00`);
  await contact(gone, "email", `${family.toLowerCase()}@exemple.ca`);
  const person = { person_id: gone, given_name: "Luc", family_name: "Roy", relation: "x" };
  return { kept, gone, professional, person, request: await request(gone) };
}

test("what looks alike is offered, the likeliest first, until somebody says that they are two", async () => {
  const family = "Vaillancourt";
  const one = await make.person(named(family, { birth_date: "1988-04-03" }));
  const other = await make.person({ given_name: "Lea", family_name: "Vaillancour", birth_date: "1988-04-03" });
  const namesake = await make.person(named(family, { birth_date: "1951-12-24" }));
  const found = () => desk(merges.duplicates, {});
  const pairs = (await found()).filter(({ first, second }) => [first.id, second.id].includes(one));
  expect(pairs).toMatchObject([{ score: 63, because: ["name_close", "birth_same"] }]);
  expect([pairs[0]?.first.id, pairs[0]?.second.id].toSorted()).toEqual([one, other].toSorted());
  await desk(merges.apart, { body: { personId: other, otherId: one } });
  await desk(merges.apart, { body: { personId: one, otherId: other } }); // said twice, remembered once
  expect((await found()).filter(({ first, second }) => [first.id, second.id].includes(one))).toEqual([]);
  expect(await world.count("distinct_people")).toBe(1);
  expect(namesake).not.toBe(one);
});

test.each(["phone", "email"] as const)("a record without birth date is found by the same %s", async (kind) => {
  const pair = await Promise.all([1, 2].map(() => make.person(named(`Théberge-${kind}`, { birth_date: null }))));
  const values = { phone: ["(418) 555-0155", "+1 418 555 0155"], email: ["lea@exemple.ca", "lea@exemple.ca"] };
  await Promise.all(pair.map((id, index) => contact(id, kind, values[kind][index] ?? "")));
  const found = (await desk(merges.duplicates, {})).filter(({ first }) => pair.includes(first.id));
  expect(found).toMatchObject([{ because: ["name_same", `${kind}_same`] }]);
});

test("merged and undone, every row stands as it stood", async () => {
  const { kept, gone } = await twice("Beauchamp");
  const before = await picture(kept.id, gone);
  const preview = await desk(merges.preview, { query: { keptId: kept.id, goneId: gone } });
  expect(preview).toMatchObject({ blockers: [], closesAccount: null, movesAccount: null });
  expect(preview.moves).toEqual(
    expect.arrayContaining([
      { kind: "contacts", count: 2 },
      { kind: "requests", count: 2 },
    ]),
  );
  const done = await merge(kept.id, gone);
  expect(done).toMatchObject({ kept: { id: kept.id }, gone: { id: gone }, mergedBy: "Inès Roy", undoneAt: null });
  expect(await world.count(`contact_points where person_id = '${kept.id}'`)).toBe(2);
  const { rows } = await god.query(
    "select city, pronouns, merged_into from persons where id = any($1) order by id = $2",
    [[kept.id, gone], gone],
  );
  expect(rows).toMatchObject([{ city: "Laval", pronouns: "elle", merged_into: null }, { merged_into: kept.id }]);
  await world.advance(HOUR);
  expect(await desk(merges.undo, { params: { id: done.id } })).toMatchObject({ id: done.id });
  expect(await picture(kept.id, gone)).toBe(before);
  await expect(desk(merges.undo, { params: { id: done.id } })).rejects.toMatchObject(refused("ALREADY_UNDONE"));
  expect(await world.count(`audit_entries where subject_id = '${gone}' and action like 'person.merge%'`)).toBe(2);
});

test("somebody with one of everything moves whole, and comes back whole; whom one calls first stays so on both sides", async () => {
  const { client } = await plantVictim(world);
  await god.query(
    "update payments set state = 'failed', failure = 'abandoned', settled_at = null where person_id = $1 and state in ('pending', 'requires_action', 'processing', 'review')",
    [client.id],
  );
  await god.query("delete from deletion_requests where person_id = $1", [client.id]);
  const kept = await make.person(named("Pelchat"));
  const luc = { id: randomUUID(), person_id: kept, name: "Luc", phone: "514 555-0100", relation: "friend" };
  await make.insert("emergency_contacts", { ...luc, first_to_call: true, position: 0, created_at: world.clock.now() });
  const before = await picture(kept, client.id);
  expect((await desk(merges.preview, { query: { keptId: kept, goneId: client.id } })).blockers).toEqual([]);
  const { id } = await merge(kept, client.id);
  expect(await world.count(`emergency_contacts where person_id = '${kept}' and first_to_call`)).toBe(1);
  expect(await world.count(`session_checks where client_id = '${kept}'`)).toBe(1);
  expect(await world.count(`notifications where person_id = '${kept}'`)).toBeGreaterThan(0);
  await desk(merges.undo, { params: { id } });
  expect(await picture(kept, client.id)).toBe(before);
});

test("a merge may be undone for a day, not longer, and not once something came that would go back", async () => {
  const late = await twice("Desrosiers");
  const used = await twice("Charbonneau");
  const [first, second] = [await merge(late.kept.id, late.gone), await merge(used.gone, used.kept.id)];
  const { rows } = await god.query("select file_id from file_members where client_id = $1", [used.gone]);
  const booked = {
    starts_at: new Date(world.clock.now().getTime() + 30 * HOUR),
    ends_at: new Date(world.clock.now().getTime() + 31 * HOUR),
  };
  const plain = { modality: "video", price_cents: 1, currency: "CAD", state: "scheduled", revision: 0 };
  const by = { proposed_by_practice: false, booked_at: new Date(world.clock.now().getTime() + HOUR) };
  const service = { service_id: await make.service(), file_id: rows[0].file_id };
  await make.insert("appointments", { id: randomUUID(), ...service, ...booked, ...plain, ...by });
  await world.advance(2 * HOUR);
  await expect(desk(merges.undo, { params: { id: second.id } })).rejects.toMatchObject(refused("USED_SINCE"));
  await world.advance(23 * HOUR);
  await expect(desk(merges.undo, { params: { id: first.id } })).rejects.toMatchObject(refused("UNDO_TOO_LATE"));
  expect((await desk(merges.list, {})).map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
});

test("of two accounts one is closed, which has to be said; an account alone goes along; undone, both sign in as before", async () => {
  const [kept, gone] = [await make.account("client", named("Ouellet")), await make.account("client", named("Ouellet"))];
  const at = world.clock.now();
  const signIn = { id: randomUUID(), account_id: gone.accountId, transport: "token", agent: "x", network: "x" };
  const times = { created_at: at, last_used_at: at, expires_at: new Date(at.getTime() + 24 * HOUR) };
  await make.insert("sign_ins", { ...signIn, ...times });
  expect(await desk(merges.preview, { query: { keptId: kept.id, goneId: gone.id } })).toMatchObject({
    closesAccount: { email: gone.email },
  });
  await expect(merge(kept.id, gone.id)).rejects.toMatchObject(refused("TWO_ACCOUNTS"));
  const done = await merge(kept.id, gone.id, { closeAccount: true });
  expect(await world.count(`accounts where id = '${gone.accountId}' and status = 'deactivated'`)).toBe(1);
  expect(await world.count(`sign_ins where id = '${signIn.id}' and ended_at is not null`)).toBe(1);
  await world.runJobs();
  const mailed = async () => {
    const { rows } = await god.query("select subject, body from mailbox where recipient = $1 order by at", [
      gone.email,
    ]);
    return rows;
  };
  expect(await mailed()).toMatchObject([{ subject: "Vous aviez deux comptes chez nous : celui-ci est fermé" }]);
  expect(JSON.stringify(await mailed())).not.toContain(kept.email); // should they be two people after all
  await desk(merges.undo, { params: { id: done.id } });
  await world.runJobs();
  expect((await mailed()).map(({ subject }) => subject)).toContain("Votre compte est de nouveau ouvert");
  expect(await world.count(`accounts where id = '${gone.accountId}' and status = 'active'`)).toBe(1);

  const bare = await make.person(named("Ouellet"));
  const alone = await merge(bare, gone.id);
  expect(await world.count(`accounts where id = '${gone.accountId}' and person_id = '${bare}'`)).toBe(1);
  await desk(merges.undo, { params: { id: alone.id } });
  expect(await world.count(`accounts where id = '${gone.accountId}' and person_id = '${gone.id}'`)).toBe(1);
});

test.each(["files", "requests", "related", "not_clients", "payment"] as const)(
  "refused with its reason, and nothing moves: %s",
  async (blocker) => {
    const professional = await make.professional();
    const [one, other] = [await make.person(named("Gervais")), await make.person(named("Gervais"))];
    let gone = other;
    if (blocker === "files") {
      const { fileId } = await make.file(one, professional.id);
      const kind = { kind: "individual", joined_at: world.clock.now() };
      await make.insert("file_members", { file_id: fileId, client_id: other, ...kind });
    }
    if (blocker === "requests") for (const id of [one, other]) await request(id);
    const payer = (id: string, row: object = {}) => ({
      id: randomUUID(),
      kind: "person",
      person_id: id,
      forbids_missed_fees: false,
      ...row,
    });
    if (blocker === "related")
      await make.insert("relations", {
        person_id: one,
        other_id: other,
        kind: "household",
        created_at: world.clock.now(),
      });
    if (blocker === "not_clients") gone = professional.id;
    if (blocker === "payment") {
      const payerId = randomUUID();
      await make.insert("payers", payer(other, { id: payerId }));
      const paying = {
        payer_id: payerId,
        person_id: other,
        amount_cents: 100,
        currency: "CAD",
        confirmation_number: "P-2345-6789",
      };
      const how = {
        method: "card",
        origin: "portal",
        state: "processing",
        provider: "sandbox",
        method_ref: "card_visa",
      };
      await make.insert("payments", { id: randomUUID(), ...paying, ...how, created_at: world.clock.now() });
    }
    const before = await picture(one, gone);
    expect((await desk(merges.preview, { query: { keptId: one, goneId: gone } })).blockers).toEqual([blocker]);
    await expect(merge(one, gone)).rejects.toMatchObject(refused("CANNOT_MERGE", { details: { blocker } }));
    expect(await picture(one, gone)).toBe(before);
  },
);

test("two colleagues merge at once, in both directions and with a third: one merge stands, nobody goes round in a circle", async () => {
  const [a, b, c] = [
    await make.person(named("Imbeault")),
    await make.person(named("Imbeault")),
    await make.person(named("Imbeault")),
  ];
  const answers = await Promise.allSettled([merge(a, b), merge(b, a), merge(c, b), merge(b, c), merge(a, b)]);
  const done = answers.filter(({ status }) => status === "fulfilled").length;
  const noes = answers.flatMap((one) => (one.status === "rejected" ? [one.reason.failure.code] : []));
  expect(["ALREADY_MERGED", "NOT_FOUND"]).toEqual(expect.arrayContaining([...new Set(noes)]));
  expect(done).toBeGreaterThan(0);
  const { rows } = await god.query(
    "select count(*)::int as left from persons where id = any($1) and merged_into is null",
    [[a, b, c]],
  );
  expect(rows[0].left).toBe(3 - done);
  await expect(merge(a, a)).rejects.toMatchObject(refused("SAME_RECORD"));
});

test("a request that is written while its person is merged names nobody who is gone", async () => {
  const [kept, gone] = [await make.person(named("Jodoin")), await make.person(named("Jodoin"))];
  const writes = Array.from({ length: 8 }, (_, i) =>
    request(gone, {
      service_kind: ["individual", "couple", "family", "group"][i % 4],
      state: "withdrawn",
      ended_at: world.clock.now(),
    }),
  );
  const [merged, ...asked] = await Promise.allSettled([merge(kept, gone), ...writes]);
  expect(merged?.status).toBe("fulfilled");
  expect(await world.count(`requests where beneficiary_id = '${gone}'`)).toBe(0);
  expect(await world.count(`requests where beneficiary_id = '${kept}'`)).toBe(
    asked.filter(({ status }) => status === "fulfilled").length,
  );
  await expect(request(gone, { service_kind: "group" })).rejects.toMatchObject({ code: "40001" }); // whoever comes late runs again
});

test("who is not of the team, or has no such permission, learns of no pair and merges nobody", async () => {
  const { kept, gone } = await twice("Lamoureux");
  for (const caller of [(await make.account("staff", {}, ["platform"])).caller, kept.caller]) {
    const open = world.callAs({ ...caller, permissions: { has: () => true } });
    expect(await open(merges.duplicates, {})).toEqual([]);
    await expect(open(merges.merge, { body: { keptId: kept.id, goneId: gone } })).rejects.toMatchObject(
      refused("NOT_FOUND"),
    );
  }
});
