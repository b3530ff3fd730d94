import { randomUUID } from "node:crypto";
import type { createCall } from "@jechemine/contract/client.ts";
import { clients } from "@jechemine/contract/clients.ts";
import { contract } from "@jechemine/contract/contract.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { endpointsOf } from "@jechemine/contract/openapi.ts";
import { STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { pino } from "pino";
import { expect, test } from "vitest";
import { sampleCall } from "../../../test/sample-input.ts";
import { makeWorld } from "../../../test/world.ts";
import { createWeb } from "../../app.ts";
import { type CareOfTest, codeOf, makeCare } from "./test-care.ts";

type Call = ReturnType<typeof createCall>;
const world = await makeWorld();
const { make, god, clock, callAs } = world;
const DAY = 86_400_000;
const to = (id: string) => ({ params: { id } });
const reads = (call: Call, id: string) => codeOf(call(notes.get, to(id)));
const listed = async (call: Call, clientId: string) =>
  (await call(notes.list, { params: { clientId }, query: {} })).items.map(({ id }) => id);

/** Somebody in the care team of the client, from now unless said otherwise. */
async function member({ client, fileId, join, real }: CareOfTest, role: string, more: Record<string, unknown> = {}) {
  const professional = await make.professional();
  await join({ fileId, clientId: client.id, professionalId: professional.id, role }, more);
  return { ...professional, call: real(professional, "professional") };
}
const sometime = (days: number) => new Date(clock.now().getTime() + days * DAY);

test("a signed note is read by the care team of that time, by a supervisor with the client's consent, and by nobody else", async () => {
  const care = await makeCare(world);
  const early = { starts_at: sometime(-1) };
  const team = {
    treating: await member(care, "treating", early),
    co_treating: await member(care, "co_treating", early),
    successor: await member(care, "successor", early),
    "supervisor with consent": await member(care, "supervisor", { ...early, consented_at: sometime(-1) }),
    "supervisor without consent": await member(care, "supervisor", early),
    "on call": await member(care, "on_call", early),
    "front desk": await member(care, "front_desk", early),
    "whose care ended before": await member(care, "treating", { starts_at: sometime(-9), ends_at: sometime(-1) }),
  };
  const foreign = await make.professional();
  const { id } = await care.signed("who may read this");
  const said: Record<string, string> = { author: await reads(care.asAuthor, id) };
  for (const [name, { call }] of Object.entries(team)) said[name] = await reads(call, id);
  said["foreign"] = await reads(care.real(foreign, "professional"), id);
  expect(said).toEqual({
    author: "ok",
    treating: "ok",
    co_treating: "ok",
    successor: "ok",
    "supervisor with consent": "ok",
    "supervisor without consent": "NOT_FOUND",
    "on call": "NOT_FOUND",
    "front desk": "NOT_FOUND",
    "whose care ended before": "NOT_FOUND",
    foreign: "NOT_FOUND",
  });
});

test("the client, and every kind of staff with every check of ours taken away, read no note, no list and no timeline", async () => {
  const care = await makeCare(world);
  const { id } = await care.signed("not theirs to read");
  const open = { has: () => true };
  const strangers = [{ name: "client", caller: care.client.caller }];
  for (const permission of STAFF_PERMISSIONS)
    strangers.push({ name: permission, caller: (await make.account("staff", {}, [permission])).caller });
  for (const { name, caller } of strangers) {
    const call = callAs({ ...caller, permissions: open });
    const said = [
      await reads(call, id),
      await codeOf(call(notes.list, { params: { clientId: care.client.id }, query: {} })),
      await codeOf(call(clients.get, to(care.client.id))),
      await codeOf(call(clients.timeline, { ...to(care.client.id), query: {} })),
      await codeOf(call(notes.save, { ...to(id), body: { text: "x", revision: 0 } })),
    ];
    expect([name, ...said]).toEqual([name, ...Array.from({ length: 5 }, () => "NOT_FOUND")]);
  }
});

test("a draft is its author's alone; a private note too, in every role, and no audit row names its client", async () => {
  const care = await makeCare(world);
  const supervisor = await member(care, "supervisor", { starts_at: sometime(-1), consented_at: sometime(-1) });
  const colleague = await member(care, "treating", { starts_at: sometime(-1), earlier: "all" });
  const draft = await care.start();
  const own = await care.start({ kind: "session", private: true });
  await care.asAuthor(notes.save, { ...to(own.id), body: { text: "for myself", revision: 0 } });
  for (const { call } of [supervisor, colleague]) {
    expect(await listed(call, care.client.id)).toEqual([]);
    expect([await reads(call, draft.id), await reads(call, own.id)]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  }
  expect(await listed(care.asAuthor, care.client.id)).toHaveLength(2);
  expect(await codeOf(care.asAuthor(notes.sign, { ...to(own.id), body: { revision: 1 } }))).toBe("PRIVATE_NOTE");
  const { rows } = await god.query("select client_id from audit_entries where subject_id = $1", [own.id]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ client_id }) => client_id !== null)).toEqual([]);
});

test("whoever joins later reads from then on, unless the client chose to show all that came before", async () => {
  const care = await makeCare(world);
  const before = await care.signed("before they came");
  await clock.set(sometime(1));
  const newcomer = await member(care, "treating");
  const trusted = await member(care, "co_treating", { earlier: "all" });
  const after = await care.signed("after they came");
  expect([await reads(newcomer.call, before.id), await reads(newcomer.call, after.id)]).toEqual(["NOT_FOUND", "ok"]);
  expect([await reads(trusted.call, before.id), await reads(trusted.call, after.id)]).toEqual(["ok", "ok"]);
});

test("after the end of care one reads what existed by then, finishes one's own, and sees nothing that came later", async () => {
  const care = await makeCare(world);
  const { client, asAuthor } = care;
  const leaver = await member(care, "treating", { starts_at: sometime(-1), ends_at: sometime(1) });
  const theirs = await leaver.call(notes.start, { params: { clientId: client.id }, body: { kind: "call" } });
  const existing = await care.signed("while it lasted");
  await clock.set(sometime(2));
  await asAuthor(notes.amend, { ...to(existing.id), body: { text: "added later" } });
  const later = await care.signed("after the end");
  expect(await listed(leaver.call, client.id)).toEqual([existing.id, theirs.id].toSorted().toReversed());
  expect((await leaver.call(notes.get, to(existing.id))).additions).toEqual([]);
  expect(await reads(leaver.call, later.id)).toBe("NOT_FOUND");
  const saved = await leaver.call(notes.save, { ...to(theirs.id), body: { text: "finished", revision: 0 } });
  expect(await codeOf(leaver.call(notes.sign, { ...to(theirs.id), body: { revision: saved.revision } }))).toBe("ok");
  const begin = leaver.call(notes.start, { params: { clientId: client.id }, body: { kind: "call" } });
  expect(await codeOf(begin)).toBe("NOT_TREATING");
});

test("a supervisor reads and neither writes nor adds", async () => {
  const care = await makeCare(world);
  const { call } = await member(care, "supervisor", { starts_at: sometime(-1), consented_at: sometime(-1) });
  const { id } = await care.signed("read me");
  const params = { clientId: care.client.id };
  expect(await codeOf(call(notes.start, { params, body: { kind: "call" } }))).toBe("NOT_TREATING");
  expect(await codeOf(call(notes.amend, { ...to(id), body: { text: "mine" } }))).toBe("NOT_TREATING");
});

test("in a couple's file a note is joint or of one of the two: each is shown with its own person, never with the other", async () => {
  const care = await makeCare(world);
  const { professional, asAuthor } = care;
  const couple = randomUUID();
  const two = [await make.account("client"), await make.account("client")];
  const since = sometime(-1);
  await make.insert("files", { id: couple, kind: "couple", opened_at: since });
  await make.insert("episodes", { id: randomUUID(), file_id: couple, service_kind: "couple", opened_at: since });
  for (const { id } of two) {
    await make.insert("file_members", { file_id: couple, kind: "couple", client_id: id, joined_at: since });
    const place = { fileId: couple, clientId: id, professionalId: professional.id, role: "treating" };
    await care.join(place, { starts_at: since });
  }
  const [one, other] = two.map(({ id }) => id);
  const begin = (clientId = "", memberId?: string) =>
    asAuthor(notes.start, { params: { clientId }, body: { kind: "call", ...(memberId && { memberId }) } });
  const joint = await begin(one);
  const ofOne = await begin(one, one);
  expect(new Set(await listed(asAuthor, one ?? ""))).toEqual(new Set([joint.id, ofOne.id]));
  expect(await listed(asAuthor, other ?? "")).toEqual([joint.id]);
  expect(await codeOf(begin(one, care.client.id))).toBe("NOT_FOUND");
  // Who cares for one of the two alone reads what is joint, and of that one.
  const ofOther = await make.professional();
  await care.join(
    { fileId: couple, clientId: other ?? "", professionalId: ofOther.id, role: "treating" },
    { starts_at: since },
  );
  for (const { id } of [joint, ofOne]) {
    await asAuthor(notes.save, { ...to(id), body: { text: "said", revision: 0 } });
    await asAuthor(notes.sign, { ...to(id), body: { revision: 1 } });
  }
  const call = care.real(ofOther, "professional");
  expect([await reads(call, joint.id), await reads(call, ofOne.id)]).toEqual(["ok", "NOT_FOUND"]);
  const { rows } = await god.query(
    "select client_id from audit_entries where subject_id = $1 and action = 'note.opened' and actor_id = $2",
    [joint.id, ofOther.id],
  );
  expect(new Set(rows.map(({ client_id }) => client_id))).toEqual(new Set([one, other]));
});

test("who opened a note stands in the audit in the same transaction", async () => {
  const care = await makeCare(world);
  const { id } = await care.signed("opened by a colleague");
  const colleague = await member(care, "co_treating", { starts_at: sometime(-1) });
  await colleague.call(notes.get, to(id));
  const sql = `select count(*)::int as count from audit_entries
    where subject_id = $1 and action = 'note.opened' and actor_id = $2 and client_id = $3`;
  expect((await god.query(sql, [id, colleague.id, care.client.id])).rows).toEqual([{ count: 1 }]);
});

test("the words of a note stand in no table, no log and no other answer", async () => {
  const care = await makeCare(world);
  const canary = `canary-${randomUUID()}`;
  const { id } = await care.signed(`${canary} said`);
  await care.asAuthor(notes.amend, { ...to(id), body: { text: `${canary} added` } });
  const draft = await care.start();
  await care.asAuthor(notes.save, { ...to(draft.id), body: { text: canary, revision: 0 } });
  expect((await care.asAuthor(notes.get, to(id))).text).toContain(canary);

  let logged = "";
  const log = pino({ level: "trace" }, { write: (line) => void (logged += line) });
  const loud = await createWeb({ ...world.platform, log }, async () => care.professional.caller);
  const put = (text: string, revision: number) =>
    loud.inject({ method: "PUT", url: `/api/v1/notes/${draft.id}/draft`, payload: { text, revision } });
  expect((await put(`${canary} in conflict`, 7)).statusCode).toBe(409);
  expect((await put(`${canary}\u0000`, 1)).statusCode).toBe(400);
  expect((await put(`${canary} again`, 1)).statusCode).toBe(200);
  await god.query("update notes set sealed = (select sealed from notes where id = $2) where id = $1", [draft.id, id]);
  expect((await put(`${canary} on a row that does not open`, 2)).statusCode).toBe(500);
  await loud.close();
  expect(logged).toContain("internal error");
  expect(logged).not.toContain(canary);

  const { rows } = await god.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')",
  );
  for (const { name } of rows) {
    const found = await god.query(`select from ${name} as t where t::text like $1`, [`%${canary}%`]);
    expect([name, found.rowCount]).toEqual([name, 0]);
  }
  const token = world.tokenOf(care.professional.caller);
  for (const [name, e] of endpointsOf(contract).filter(([, one]) => one.method === "GET" && !one.produces)) {
    if (name === "notes.get") continue;
    for (const about of e.path.includes(":") ? [care.client.id, id] : [id]) {
      const { url } = sampleCall(e, about);
      const answer = await world.http.inject({ method: "GET", url, headers: { authorization: token } });
      expect([name, answer.body.includes(canary)]).toEqual([name, false]);
    }
  }
});
