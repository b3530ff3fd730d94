import { randomUUID } from "node:crypto";
import { audit } from "@jechemine/contract/audit.ts";
import { merges } from "@jechemine/contract/merges.ts";
import { payments } from "@jechemine/contract/payments.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { SYSTEM, writeVerb } from "../../platform/verb.ts";
import { balanceOf } from "../ledger/index.ts";
import { makePayer } from "../payments/test-payer.ts";
import { commonGround, HELD, type Held, recordWith, wholeDatabase } from "./test-records.ts";

const world = await makeWorld();
const { god } = world;
const common = await commonGround(world);
const deskStaff = await world.make.account("staff", { given_name: "Inès" }, ["front_desk"]);
const desk = world.callAs({ ...deskStaff.caller, permissions: new Set(permissionsOf("staff", ["front_desk"])) });
const refused = (code: string) => ({ failure: { code } });
const all = new Set(HELD);
const merge = (keptId: string, goneId: string) => desk(merges.merge, { body: { keptId, goneId, closeAccount: true } });
const undo = (id: string) => desk(merges.undo, { params: { id } });
const seen = writeVerb("public", async (ctx, id: string) => ctx.record("test.seen", id, { clientId: id }));
const auditor = world.callAs(as("staff", { staff: ["owner"] }));
/** Whose entries the trail of a person shows, the newest first. */
const trailOf = async (clientId: string) =>
  (await auditor(audit.list, { query: { clientId, action: "test.seen" } })).items.map((entry) => entry.clientId);
const idOfPayer = async (personId: string): Promise<string> =>
  (await god.query("select id from payers where person_id = $1", [personId])).rows[0].id;
const owed = (ownerId: string) =>
  world.platform.database.within(SYSTEM.actor, "read only", (tx) =>
    balanceOf(tx, { kind: "receivable", ownerId }, "CAD"),
  );

test("whatever both records hold, a merge that is undone leaves every table as it was", async () => {
  const some = fc.uniqueArray(fc.constantFrom<Held>(...HELD));
  await fc.assert(
    fc.asyncProperty(some, some, async (first, second) => {
      const kept = await recordWith(world, new Set(first), common);
      const gone = await recordWith(world, new Set(second), common);
      for (const { id } of [kept, gone]) await seen(world.platform, SYSTEM, id);
      expect(await trailOf(kept.id)).toEqual([kept.id]);
      const before = await wholeDatabase(world);
      const done = await merge(kept.id, gone.id);
      expect(await trailOf(kept.id)).toEqual([gone.id, kept.id]);
      const { rows } = await god.query("select merged_into from persons where id = $1", [gone.id]);
      expect(rows[0].merged_into).toBe(kept.id);
      await undo(done.id);
      expect(await wholeDatabase(world)).toEqual(before);
      expect(await trailOf(kept.id)).toEqual([kept.id]);
    }),
    {
      numRuns: 12,
      seed: 4,
      examples: [
        [[...HELD], [...HELD]],
        [[...HELD], []],
        [[], [...HELD]],
      ],
    },
  );
});

test("two files stay two, each with its care team; the next professional works in the person's own", async () => {
  const [kept, gone] = [await recordWith(world, all, common), await recordWith(world, all, common)];
  const preview = await desk(merges.preview, { query: { keptId: kept.id, goneId: gone.id } });
  expect(preview).toMatchObject({ blockers: [], twoFiles: true, twoPayers: true });
  const { id } = await merge(kept.id, gone.id);
  const { rows } = await god.query(
    "select file_id, merge_id from file_members where client_id = $1 order by merge_id nulls first",
    [kept.id],
  );
  expect(rows).toEqual([
    { file_id: kept.fileId, merge_id: null },
    { file_id: gone.fileId, merge_id: id },
  ]);
  // One agreement is in force with one professional: the newer one. And nothing else may make a second file.
  expect(await world.count(`service_agreements where client_id = '${kept.id}'`)).toBe(2);
  expect(await world.count(`service_agreements where client_id = '${kept.id}' and ended_at is null`)).toBe(1);
  const third = { file_id: randomUUID(), kind: "individual", client_id: kept.id, joined_at: world.clock.now() };
  await world.make.insert("files", { id: third.file_id, kind: "individual", opened_at: world.clock.now() });
  await expect(world.make.insert("file_members", third)).rejects.toMatchObject({ code: "23505" });
});

test("bills of both are owed by the one who stays, the ledger is not rewritten, and the client reads receipts of both", async () => {
  const [kept, gone] = [await recordWith(world, all, common), await recordWith(world, all, common)];
  const [own, theirs] = [await idOfPayer(kept.id), await idOfPayer(gone.id)];
  const entries = await world.count("ledger_entries");
  const [alone, before] = [await owed(own), (await owed(own)) + (await owed(theirs))];
  const { id } = await merge(kept.id, gone.id);
  expect(await owed(own)).toBe(before);
  expect(await world.count(`charge_shares where payer_id = '${own}'`)).toBe(2);
  expect(await world.count("ledger_entries")).toBe(entries);
  const client = { ...SYSTEM.actor, ...kept.account?.caller.actor };
  const read = (table: "receipts" | "settlements") =>
    world.platform.database.within(client, "read only", (tx) => tx.selectFrom(table).select("payerId").execute());
  expect(await read("receipts")).toHaveLength(2);
  expect(await read("settlements")).toHaveLength(2);
  // Whoever still holds the old payer writes nothing under it.
  const late = { payment_id: randomUUID(), payer_id: theirs, amount_cents: 1, currency: "CAD", method: "cash" };
  const at = { settled_at: world.clock.now(), posted_at: world.clock.now(), transaction_id: randomUUID() };
  await expect(world.make.insert("settlements", { ...late, ...at })).rejects.toMatchObject({ code: "40001" });
  await undo(id);
  expect(await read("receipts")).toHaveLength(1);
  expect(await owed(own)).toBe(alone);
});

test("saved cards follow to the record that stays and are charged there under the name by which the provider knows them", async () => {
  const [kept, gone] = [await makePayer(world), await makePayer(world)];
  const [own, theirs] = [await kept.add("success"), await gone.add("success")];
  const listed = async ({ call }: typeof kept) =>
    (await call(payments.methods, {})).map(({ id, isDefault }) => [id, isDefault]);
  const first = await merge(kept.client.id, gone.client.id);
  expect(await listed(kept)).toEqual([
    [own.id, true],
    [theirs.id, false],
  ]);
  await undo(first.id);
  expect([await listed(kept), await listed(gone)]).toEqual([[[own.id, true]], [[theirs.id, true]]]);
  const second = await merge(kept.client.id, gone.client.id);
  await world.advance(1_000);
  expect(await kept.pay(12_000, theirs.id)).toMatchObject({ status: "settled" });
  await expect(undo(second.id)).rejects.toMatchObject(refused("USED_SINCE"));
});

test("money that covers the other's bill since the merge keeps it from being undone", async () => {
  const [kept, gone] = [await recordWith(world, all, common), await recordWith(world, all, common)];
  const { id } = await merge(kept.id, gone.id);
  const { rows } = await god.query(
    `select s.id as share, (select payment_id from settlements where payer_id = s.payer_id and payment_id not in (
        select (key ->> 'payment_id')::uuid from merge_moves where merge_id = $1 and at_table = 'settlements')) as payment
      from charge_shares s join charges c on c.id = s.charge_id where c.file_id = $2`,
    [id, gone.fileId],
  );
  await god.query(
    `with covered as (update charge_shares set state = 'paid' where id = $1)
     insert into allocations (id, payment_id, share_id, amount_cents, net_cents, gst_cents, qst_cents, allocated_at)
     values (gen_random_uuid(), $2, $1, 12000, 12000, 0, 0, $3)`,
    [rows[0].share, rows[0].payment, world.clock.now()],
  );
  await expect(undo(id)).rejects.toMatchObject(refused("USED_SINCE"));
});

test("two colleagues merge one pair at once, both with files and bills, in both directions: one merge stands, and comes apart whole", async () => {
  const [one, other] = [await recordWith(world, all, common), await recordWith(world, all, common)];
  const before = await wholeDatabase(world);
  const answers = await Promise.allSettled([
    merge(one.id, other.id),
    merge(other.id, one.id),
    merge(one.id, other.id),
    merge(other.id, one.id),
  ]);
  const [done, ...more] = answers.flatMap((each) => (each.status === "fulfilled" ? [each.value.id] : []));
  expect(more).toEqual([]);
  expect(await world.count(`persons where id in ('${one.id}', '${other.id}') and merged_into is null`)).toBe(1);
  const undone = await Promise.allSettled([undo(done ?? ""), undo(done ?? "")]);
  expect(undone.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await wholeDatabase(world)).toEqual(before);
});

test("a chain of three is one person, and comes apart in the order in which it was made", async () => {
  const [a, b, c] = [
    await recordWith(world, all, common),
    await recordWith(world, all, common),
    await recordWith(world, all, common),
  ];
  const start = await wholeDatabase(world);
  const first = await merge(b.id, a.id);
  const between = await wholeDatabase(world);
  const second = await merge(c.id, b.id);
  expect(await world.count(`persons where merged_into = '${c.id}'`)).toBe(2);
  expect(await world.count(`file_members where client_id = '${c.id}'`)).toBe(3);
  expect(await world.count(`ledger_joins where into_id = '${await idOfPayer(c.id)}'`)).toBe(2);
  await expect(undo(first.id)).rejects.toMatchObject(refused("MERGED_SINCE"));
  await undo(second.id);
  expect(await wholeDatabase(world)).toEqual(between);
  await undo(first.id);
  expect(await wholeDatabase(world)).toEqual(start);
});

test("the same guardian with other rights is told, because one of the two rights would be lost", async () => {
  const [kept, gone] = [await recordWith(world, all, common), await recordWith(world, all, common)];
  await god.query("update guardianships set restriction = 'no_information' where ward_id = $1", [gone.id]);
  const { blockers } = await desk(merges.preview, { query: { keptId: kept.id, goneId: gone.id } });
  expect(blockers).toEqual(["guardians"]);
});

test("every rule by which a person has one of something is known to merging", async () => {
  const { rows } = await god.query<{ rule: string }>(`
    select distinct i.indexrelid::regclass::text as rule from app.places_of_people() p
    join pg_index i on i.indrelid = p.at_table and i.indisunique
    join pg_attribute a on a.attrelid = p.at_table and a.attname = p.at_column and a.attnum = any (i.indkey)
    where not (p.at_table::text = any (app.stay_when_double())) order by 1`);
  const refusedBefore = [
    "appointment_participants_pkey",
    "file_members_pkey",
    "legal_holds_one",
    "requests_one_open",
    "exports_one_building",
  ];
  const theNewerStands = ["agreed_prices_live", "service_agreements_live"];
  const besideEachOther = ["emergency_contacts_one_first", "file_members_one_individual"];
  // Another file, session or thread on each side; or a colleague's, never a client's.
  const neverBoth = [
    "alert_accesses_pkey",
    "care_team_pkey",
    "charges_one_live",
    "file_requests_one_pending",
    "notes_one_of_session",
    "thread_participants_thread_id_person_id_key",
  ];
  const known = [...refusedBefore, ...theNewerStands, ...besideEachOther, ...neverBoth];
  expect(rows.map(({ rule }) => rule).filter((rule) => !known.includes(rule))).toEqual([]);
});
