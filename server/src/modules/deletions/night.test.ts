import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { deletions } from "@jechemine/contract/deletions.ts";
import { Document } from "@jechemine/contract/documents.ts";
import { merges } from "@jechemine/contract/merges.ts";
import { portalMessages } from "@jechemine/contract/messages.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { MONDAY } from "../../../test/world.ts";
import { fates } from "../../fates.ts";
import { SYSTEM, writeVerb } from "../../platform/verb.ts";
import { makeFileWorld, signedIn } from "../exports/test-exporter.ts";
import { destroy } from "./destroy.ts";
import { startKeeping, watchOver } from "./keep-to-the-day.ts";

const world = await makeFileWorld();
const { make, god, platform } = world;
const DAY = 86_400_000;
const rows = async (sql: string, ...values: unknown[]) => (await god.query(sql, values)).rows;
const owner = await make.account("staff", {}, ["owner"]);
const asOwner = async () => world.callAs(await signedIn(world, owner.caller));
const professional = await make.professional();
beforeEach(() => world.clock.set(MONDAY));

const inYears = (years: number) => world.clock.set(new Date(MONDAY.getTime() + years * 365.25 * DAY));
/** After a jump of years the first night only looks. */
async function nights(count = 2): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    await watchOver(platform);
    await world.runJobs();
  }
}
const nameOf = async (id: string) => (await rows("select given_name from persons where id = $1", id))[0].given_name;
const partsOf = async (id: string) =>
  (await rows("select part from destruction_certificates where person_id = $1 order by id", id)).map(
    ({ part }) => part,
  );
async function note(fileId: string, episodeId: string): Promise<void> {
  const at = world.clock.now();
  const its = { file_id: fileId, episode_id: episodeId, author_id: professional.id, kind: "call", private: false };
  const times = { occurred_at: at, created_at: at, saved_at: at, revision: 1 };
  await make.insert("notes", { id: randomUUID(), ...its, ...times, sealed: Buffer.from("x") });
}
const notesIn = (fileId: string) => world.count(`notes where file_id = '${fileId}'`);
async function guard(wardId: string, guardianId: string): Promise<void> {
  const at = world.clock.now();
  const link = { id: randomUUID(), ward_id: wardId, guardian_id: guardianId, authority: "parent", court_order: false };
  const proof = { id: randomUUID(), guardianship_id: link.id, kind: "birth_certificate", description: "vu" };
  await god.query(
    `with link as (insert into guardianships (id, ward_id, guardian_id, authority, court_order, consent, created_at, approved_at)
       values ($1, $2, $3, 'parent', false, 'given', $4, $4))
     insert into guardianship_proofs (id, guardianship_id, kind, description, told_by, told_at) values ($5, $1, $6, $7, $3, $4)`,
    [link.id, wardId, guardianId, at, proof.id, proof.kind, proof.description],
  );
}
const client = async (over: object = {}) => {
  const made = await make.account("client", { given_name: "Zoé", ...over });
  const as = world.callAs(await signedIn(world, made.caller));
  return { ...made, as };
};
/** Asks to be deleted and is granted it. */
async function leave(one: Awaited<ReturnType<typeof client>>): Promise<string> {
  await one.as(accountSettings.requestDeletion, { body: {} });
  const [{ id }] = await rows("select id from deletion_requests where person_id = $1 and state = 'open'", one.id);
  await (await asOwner())(deletions.approve, { params: { id } });
  return id;
}

test("the night takes the file of somebody who still signs in, and nothing of what they wrote to the desk or have not sent", async () => {
  const one = await client();
  const { fileId, episodeId } = await make.file(one.id, professional.id);
  await note(fileId, episodeId);
  const token = world.tokenOf(await signedIn(world, one.caller));
  const upload = async (name: string) => {
    const form = new FormData();
    form.append("file", new Blob(["bytes"]), name);
    const init = { method: "POST", headers: { authorization: token }, body: form };
    const answer = await fetch(`${await world.listen()}/api/v1/documents/upload`, init);
    return z.object({ data: Document }).parse(await answer.json()).data.id;
  };
  const [sent, waiting] = [await upload("a.txt"), await upload("b.txt")];
  await one.as(portalMessages.start, {
    body: { recipient: "support", subject: "Une question", message: "Voici", attachments: [sent] },
  });
  await one.as(portalMessages.saveDraft, { body: { threadId: null, message: "Plus tard", attachments: [waiting] } });
  await inYears(6);
  await nights();
  expect([await notesIn(fileId), await partsOf(one.id), await nameOf(one.id)]).toEqual([0, ["clinical_file"], "Zoé"]);
  const rowsLeft = await rows("select id from documents where id = any($1) order by id", [[sent, waiting]]);
  expect(rowsLeft.map(({ id }) => id)).toEqual([sent, waiting].toSorted());
  const onDisk = readdirSync(join(platform.config.dataDir, "files", "documents"), {
    recursive: true,
    encoding: "utf8",
  });
  for (const id of [sent, waiting]) expect(onDisk.some((path) => path.endsWith(id))).toBe(true);
  expect(await world.count(`threads where client_id = '${one.id}' and kind = 'support'`)).toBe(1);
});

test("a file of several people stays for the one who needs it longest, with everybody's name, and certifies nothing before", async () => {
  const adult = await make.person({ given_name: "Ève", birth_date: "1970-01-01" });
  const child = await make.person({ given_name: "Théo", birth_date: "2014-03-10" });
  const [fileId, episodeId] = [randomUUID(), randomUUID()];
  const at = world.clock.now();
  await make.insert("files", { id: fileId, kind: "family", opened_at: at });
  for (const client_id of [adult, child])
    await make.insert("file_members", { file_id: fileId, kind: "family", client_id, joined_at: at });
  await make.insert("episodes", { id: episodeId, file_id: fileId, service_kind: "family", opened_at: at });
  await note(fileId, episodeId);
  await inYears(8);
  await nights();
  expect([await notesIn(fileId), await partsOf(adult), await nameOf(adult)]).toEqual([1, [], "Ève"]);
  // Whatever the application forgets: a hold on one of them holds the file.
  const hold = { id: randomUUID(), person_id: child, reason: "Ordonnance", placed_by: owner.id };
  await make.insert("legal_holds", { ...hold, placed_at: at });
  const session = await god.connect();
  await session.query("begin; set local app.role = 'system'");
  const refused = session.query("select app.destroy('[]', array[$1]::uuid[], '{}', array[$2]::uuid[], '{}', '{}')", [
    adult,
    fileId,
  ]);
  await expect(refused).rejects.toThrow("a legal hold forbids");
  await session.query("rollback");
  session.release();
  await inYears(12); // five years after coming of age
  await nights();
  expect(await notesIn(fileId)).toBe(1);
  await god.query("update legal_holds set lifted_at = $1, lifted_by = placed_by where id = $2", [
    world.clock.now(),
    hold.id,
  ]);
  await nights();
  expect([await notesIn(fileId), await nameOf(adult), await nameOf(child)]).toEqual([0, "—", "—"]);
  expect(await partsOf(child)).toEqual(["clinical_file", "remainder"]);
});

test("where the database refuses, no byte has gone from the disk", async () => {
  const one = await client();
  await make.file(one.id, professional.id);
  const folder = join(platform.config.dataDir, "files", "documents");
  const stored = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const form = new FormData();
  form.append("file", new Blob(["bytes"]), "a.txt");
  const headers = { authorization: world.tokenOf(await signedIn(world, one.caller)) };
  await fetch(`${await world.listen()}/api/v1/documents/upload`, { method: "POST", headers, body: form });
  const hold = { id: randomUUID(), person_id: one.id, reason: "Ordonnance", placed_by: owner.id };
  await make.insert("legal_holds", { ...hold, placed_at: world.clock.now() });
  const before = stored().length;
  const anyway = writeVerb("public", async (ctx, personId: string) => {
    await destroy(ctx, { fates, personId, at: new Set(["at_once"]) });
    ctx.record("test.destroyed", personId);
  });
  await expect(anyway(platform, SYSTEM, one.id)).rejects.toThrow("a legal hold forbids");
  expect(stored()).toHaveLength(before);
});

test("a guardian who leaves keeps their name for as long as it stands in the child's file", async () => {
  const parent = await client();
  const child = await make.person({ given_name: "Noé", birth_date: "2014-03-10" });
  await make.file(child, professional.id);
  await guard(child, parent.id);
  expect((await parent.as(accountSettings.deletion, {})).kept).toContainEqual(
    expect.objectContaining({ what: "name", because: "order_rule_minor" }),
  );
  await leave(parent);
  expect([await nameOf(parent.id), await world.count(`sign_ins where account_id = '${parent.accountId}'`)]).toEqual([
    "Zoé",
    0,
  ]);
  await inYears(10);
  await nights(3);
  expect(await nameOf(parent.id)).toBe("Zoé");
  await inYears(12);
  await nights(3);
  expect([await nameOf(child), await nameOf(parent.id)]).toEqual(["—", "—"]);
});

test("whoever comes back before the last mail is swept keeps what they began anew; a hold makes the sweeping wait", async () => {
  const one = await client();
  await make.file(one.id, professional.id);
  const id = await leave(one);
  const at = new Date(world.clock.now().getTime() + 1_000);
  const point = { id: randomUUID(), person_id: one.id, kind: "phone", value: "514 555-0188", created_at: at };
  await make.insert("contact_points", point);
  const registration = {
    id: randomUUID(),
    kind: "client",
    email: one.email,
    given_name: "Zoé",
    family_name: "Roy",
    locale: "fr",
  };
  const times = { created_at: at, expires_at: new Date(at.getTime() + 30 * DAY) };
  await make.insert("registrations", { ...registration, password_hash: "$argon2id$x", ...times });
  const hold = { id: randomUUID(), person_id: one.id, reason: "Ordonnance", placed_by: owner.id };
  await make.insert("legal_holds", { ...hold, placed_at: at });
  const lastMail = () => world.count(`deliveries where key like 'email:deletion_approved:${id}:%'`);
  await world.advance(2 * DAY);
  expect(await lastMail()).toBe(1);
  await god.query("update legal_holds set lifted_at = $1, lifted_by = placed_by where id = $2", [
    world.clock.now(),
    hold.id,
  ]);
  await world.advance(2 * DAY);
  expect([
    await lastMail(),
    await world.count(`contact_points where id = '${point.id}'`),
    await world.count(`registrations where id = '${registration.id}'`),
  ]).toEqual([0, 1, 1]);
});

test("who closed their account may open it again: the name waits that long, then the address goes with it", async () => {
  const one = await client();
  await make.file(one.id, professional.id);
  await inYears(6);
  const left = (days: number) => new Date(world.clock.now().getTime() - days * DAY);
  const close = (at: Date) =>
    god.query("update accounts set status = 'deactivated', left_at = $2 where id = $1", [one.accountId, at]);
  await close(left(10));
  await nights();
  expect([await partsOf(one.id), await nameOf(one.id)]).toEqual([["clinical_file"], "Zoé"]);
  await close(left(1_000));
  await nights();
  expect([await partsOf(one.id), await nameOf(one.id)]).toEqual([["clinical_file", "remainder"], "—"]);
  expect(await rows("select email from accounts where id = $1", one.accountId)).toEqual([
    { email: `${one.accountId}@erased.invalid` },
  ]);
});

test("of two records that became one both go, with the address of either account", async () => {
  const kept = await client();
  const gone = await client();
  const desk = await make.account("staff", {}, ["front_desk"]);
  const merge = world.callAs({ ...desk.caller, permissions: new Set(permissionsOf("staff", ["front_desk"])) });
  await merge(merges.merge, { body: { keptId: kept.id, goneId: gone.id, closeAccount: true } });
  await leave(kept);
  await world.runJobs();
  expect([await nameOf(kept.id), await nameOf(gone.id)]).toEqual(["—", "—"]);
  expect(
    await world.count(
      `accounts where id in ('${kept.accountId}', '${gone.accountId}') and email like '%@erased.invalid'`,
    ),
  ).toBe(2);
});

test("who is a client and works here keeps their name, their sign-in and the hours that others booked", async () => {
  const both = await make.professional();
  await make.file(both.id, professional.id);
  const startsAt = world.clock.now();
  const hour = { starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 3_600_000), session_starts_at: startsAt };
  const held = { id: randomUUID() };
  await god.query(
    `insert into occupancies (id, resource_id, resource_kind, held_by, held_until, state, starts_at, ends_at, session_starts_at)
     values ($1, $2, 'professional', $2, $3, 'held', $4, $3, $4)`,
    [held.id, both.id, hour.ends_at, hour.starts_at],
  );
  await inYears(6);
  await god.query("update accounts set status = 'deactivated' where id = $1", [both.accountId]);
  await nights();
  expect([await partsOf(both.id), await nameOf(both.id)]).toEqual([["clinical_file"], "Marie-Ève"]);
  expect(await world.count(`occupancies where id = '${held.id}'`)).toBe(1);
});

test("a night that nobody ran is made up for when a worker starts, once", async () => {
  const watched = () => world.count("audit_entries where action = 'retention.watched'");
  await inYears(40);
  await nights(1);
  const before = await watched();
  await startKeeping(platform);
  await world.runJobs();
  expect(await watched()).toBe(before); // tonight, not now
  await world.clock.set(new Date(world.clock.now().getTime() + 2 * DAY));
  await startKeeping(platform);
  await world.runJobs();
  expect(await watched()).toBe(before + 1);
});
