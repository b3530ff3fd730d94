import { randomUUID } from "node:crypto";
import { CallRefused } from "@jechemine/contract/client.ts";
import { type DecideFileRequest, exports, fileRequests } from "@jechemine/contract/exports.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { statusOf, TestFamily } from "../../guardians/test-family.ts";
import { makeCare } from "../../notes/test-care.ts";
import { download, makeFileWorld, signedIn } from "../test-exporter.ts";
import { readZip } from "../test-zip.ts";

const world = await makeFileWorld();
const { god } = world;
const DAY = 86_400_000;
const TEXT = "Élodie dort mieux. Sa sœur Maude a perdu son emploi.\nSuite: dans deux semaines.";
const refusal = (of: Promise<unknown>) =>
  of.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? error.failure.code : String(error)),
  );

/** A client in care with one signed note, both with the rights of their kind and a sign-in that proved itself. */
async function care() {
  const its = await makeCare(world);
  const note = await its.signed(TEXT);
  const client = { ...(await signedIn(world, its.client.caller)), permissions: new Set(permissionsOf("client", [])) };
  const asClient = world.callAs(client);
  return { ...its, note, asClient };
}
const ask = async ({ asClient }: Awaited<ReturnType<typeof care>>) =>
  asClient(fileRequests.ask, { body: { message: "Pour mon médecin" } });

test("a client asks for the file; the professional reads what would go out and lets it go, without what is about others", async () => {
  const its = await care();
  await its.start({ kind: "call", private: true });
  await its.start({ kind: "call" }); // a draft
  const asked = await ask(its);
  expect(asked).toMatchObject({ state: "pending", overdue: false, message: "Pour mon médecin" });
  expect(new Date(asked.dueAt).getTime() - new Date(asked.askedAt).getTime()).toBe(30 * DAY);
  expect(await its.asAuthor(fileRequests.list, {})).toMatchObject([{ id: asked.id, dueAt: asked.dueAt }]);

  const review = await its.asAuthor(fileRequests.review, { params: { id: asked.id } });
  expect(review.notes.map(({ text }) => text)).toEqual([TEXT]);
  await world.clock.set(new Date(world.clock.now().getTime() + 1_000));
  await its.signed("Une note signée après la lecture");
  const decision: DecideFileRequest = {
    outcome: "granted",
    readAt: review.readAt,
    redactions: [{ noteId: its.note.id, passage: "Sa sœur Maude a perdu son emploi.", reason: "third_party" }],
  };
  await its.asAuthor(fileRequests.decide, { params: { id: asked.id }, body: decision });
  const { requests } = await its.asClient(fileRequests.mine, {});
  expect(requests).toMatchObject([{ state: "granted", redactions: [{ reason: "third_party", count: 1 }] }]);

  const { id } = await its.asClient(fileRequests.prepare, { params: { id: asked.id }, body: {} });
  await world.runJobs();
  const files = readZip(await download(world, (await its.asClient(exports.link, { params: { id } })).url));
  expect([...files.keys()]).toEqual(["dossier.pdf", "file.json"]);
  const json = files.get("file.json")?.toString("utf8") ?? "";
  expect(json).toContain("Élodie dort mieux. █████");
  expect(json).not.toMatch(/Maude|signée après/);
  expect(JSON.parse(json).redactions).toEqual([{ noteId: its.note.id, reason: "third_party" }]);
  const { rows } = await god.query(
    "select count(*)::int as n from audit_entries where action = 'notes.reviewed' and client_id = $1",
    [its.client.id],
  );
  expect(rows[0].n).toBeGreaterThan(1); // the client sees in the log who opened the file
});

test("a refusal is written, with its ground; mails say nothing of it", async () => {
  const its = await care();
  const { id } = await ask(its);
  const explanation = "Maintenant, la lecture vous ferait du tort. Parlons-en à la prochaine séance.";
  const body: DecideFileRequest = { outcome: "refused", ground: "serious_harm", explanation };
  expect(
    await refusal(its.asAuthor(fileRequests.decide, { params: { id }, body: { ...body, explanation: "Non." } })),
  ).toBe("INVALID");
  await its.asAuthor(fileRequests.decide, { params: { id }, body });
  const { requests } = await its.asClient(fileRequests.mine, {});
  expect(requests).toMatchObject([{ state: "refused", ground: "serious_harm", explanation }]);
  expect(await refusal(its.asClient(fileRequests.prepare, { params: { id }, body: {} }))).toBe("NOT_GRANTED");
  await world.runJobs();
  const told = JSON.stringify((await god.query("select * from mailbox")).rows);
  expect(told).toContain(its.client.email);
  expect(told).not.toMatch(/tort|refus/);
  expect(JSON.stringify((await god.query("select * from file_request_answers")).rows)).not.toContain("ferait");
});

test("a request is asked once and answered once, however many try at the same time", async () => {
  const its = await care();
  const asked = await Promise.all(Array.from({ length: 4 }, () => refusal(ask(its))));
  expect(asked.toSorted()).toEqual(["ALREADY_ASKED", "ALREADY_ASKED", "ALREADY_ASKED", "ok"]);
  const [open] = await its.asAuthor(fileRequests.list, {});
  const params = { id: open?.id ?? "" };
  const { readAt } = await its.asAuthor(fileRequests.review, { params });
  const grant: DecideFileRequest = { outcome: "granted", readAt, redactions: [] };
  const refuse: DecideFileRequest = { outcome: "refused", ground: "no_file", explanation: "Aucun dossier ici." };
  const answered = await Promise.all(
    [grant, refuse, grant, refuse].map((body) => refusal(its.asAuthor(fileRequests.decide, { params, body }))),
  );
  expect(answered.toSorted()).toEqual(["ALREADY_ANSWERED", "ALREADY_ANSWERED", "ALREADY_ANSWERED", "ok"]);
  expect(await refusal(its.asClient(fileRequests.withdraw, { params }))).toBe("ALREADY_ANSWERED");
});

test("a passage that stands nowhere lets nothing go out", async () => {
  const its = await care();
  const { id } = await ask(its);
  const { readAt } = await its.asAuthor(fileRequests.review, { params: { id } });
  const redactions = [{ noteId: its.note.id, passage: "Son frère", reason: "third_party" as const }];
  const body: DecideFileRequest = { outcome: "granted", readAt, redactions };
  expect(await refusal(its.asAuthor(fileRequests.decide, { params: { id }, body }))).toBe("PASSAGE_UNKNOWN");
  expect((await its.asClient(fileRequests.mine, {})).requests[0]?.state).toBe("pending");
});

test("nobody else finds the request: not another professional of the client, not another client", async () => {
  const its = await care();
  const { id } = await ask(its);
  const other = await care();
  await its.join({
    fileId: its.fileId,
    clientId: its.client.id,
    professionalId: other.professional.id,
    role: "co_treating",
  });
  const readAt = world.clock.now().toISOString();
  const decide: DecideFileRequest = { outcome: "granted", readAt, redactions: [] };
  expect(await refusal(other.asAuthor(fileRequests.review, { params: { id } }))).toBe("NOT_FOUND");
  expect(await refusal(other.asAuthor(fileRequests.decide, { params: { id }, body: decide }))).toBe("NOT_FOUND");
  expect(await refusal(other.asClient(fileRequests.withdraw, { params: { id } }))).toBe("NOT_FOUND");
  expect(await refusal(other.asClient(fileRequests.prepare, { params: { id }, body: {} }))).toBe("NOT_FOUND");
  expect(await refusal(its.asClient(fileRequests.ask, { body: {} }))).toBe("CHOOSE_PROFESSIONAL");
});

test("the professional is reminded a week before; past thirty days both see that the answer is late", async () => {
  const its = await care();
  const { id } = await ask(its);
  await world.runJobs();
  const remindersOf = async () =>
    (
      await god.query("select from notifications where kind = 'file_request_due' and person_id = $1", [
        its.professional.id,
      ])
    ).rowCount;
  await world.advance(22 * DAY);
  expect(await remindersOf()).toBe(0);
  await world.advance(DAY);
  expect(await remindersOf()).toBe(1);
  await world.advance(7 * DAY);
  expect((await its.asClient(fileRequests.mine, {})).requests).toMatchObject([{ id, overdue: true }]);
  expect(await its.asAuthor(fileRequests.list, {})).toMatchObject([{ id, overdue: true }]);
  const amended = its.asAuthor(notes.get, { params: { id: its.note.id } });
  expect((await amended).text).toBe(TEXT); // asking for a file changes nothing in it
});

/** A child in care, fourteen in eighteen days, and what a guardian calls for them. */
async function childInCare() {
  const its = await care();
  const family = new TestFamily(world);
  const birthday = new Date(world.clock.now().getTime() + 18 * DAY).toISOString().slice(0, 10);
  const born = `${Number(birthday.slice(0, 4)) - 14}${birthday.slice(4)}`;
  await god.query("update persons set birth_date = $2 where id = $1", [its.client.id, born]);
  const guardian = async (over: Record<string, unknown> = {}, steppedUp = true) => {
    const { id, caller } = await world.make.account("client");
    const link = await family.link(its.client.id, id, over);
    return { id, link, call: family.acting(await signedIn(world, caller, steppedUp), its.client.id) };
  };
  return { ...its, guardian };
}

test("a parent asks for the file of a child under 14: the professional sees who asks, and the copy goes to that parent alone", async () => {
  const its = await childInCare();
  const [mother, father, hasty] = [await its.guardian(), await its.guardian(), await its.guardian({}, false)];
  const asked = await mother.call(fileRequests.ask, { body: { message: "Pour l’école" } });
  expect(asked.guardian).toMatchObject({ id: mother.id, authority: "parent", mayReceive: true });
  // The other parent, and the child, learn nothing of it: neither that it was asked for, nor what became of it.
  expect((await father.call(fileRequests.mine, {})).requests).toEqual([]);
  expect((await its.asClient(fileRequests.mine, {})).requests).toEqual([]);
  await father.call(fileRequests.ask, { body: {} });
  await hasty.call(fileRequests.ask, { body: {} });
  const toAnswer = await its.asAuthor(fileRequests.list, {});
  expect(toAnswer.map(({ guardian }) => guardian?.id).toSorted()).toEqual([mother.id, father.id, hasty.id].toSorted());
  const by = await god.query("select actor_id from audit_entries where subject_id = $1", [asked.id]);
  expect(by.rows).toEqual([{ actor_id: mother.id }]);

  const params = { id: asked.id };
  const { readAt, notes: read } = await its.asAuthor(fileRequests.review, { params });
  expect(read.map(({ text }) => text)).toEqual([TEXT]);
  const granted: DecideFileRequest = { outcome: "granted", readAt, redactions: [] };
  for (const { id } of toAnswer) await its.asAuthor(fileRequests.decide, { params: { id }, body: granted });
  for (const other of [father.call, its.asClient])
    expect(await refusal(other(fileRequests.prepare, { params, body: {} }))).toBe("NOT_FOUND");
  const own = { params: { id: toAnswer.find(({ guardian }) => guardian?.id === hasty.id)?.id ?? "" }, body: {} };
  expect(await refusal(hasty.call(fileRequests.prepare, own))).toBe("FORBIDDEN");
  await mother.call(fileRequests.prepare, { params, body: {} });
  await world.runJobs();
  const { copy } = await mother.call(fileRequests.mine, {});
  expect(copy).toMatchObject({ kind: "file", state: "ready" });
  expect((await father.call(fileRequests.mine, {})).copy).toBeNull();
  expect((await its.asClient(exports.latest, {})).export).toBeNull();
  const link = { params: { id: copy?.id ?? "" } };
  for (const other of [father.call, its.asClient])
    expect(await refusal(other(fileRequests.link, link))).toBe("NOT_FOUND");
  const { url } = await mother.call(fileRequests.link, link);
  const json =
    readZip(await download(world, url))
      .get("file.json")
      ?.toString("utf8") ?? "";
  expect(JSON.parse(json).request.guardian).toMatchObject({ id: mother.id });
  const told = async (id: string) =>
    (await god.query("select kind, path from notifications where person_id = $1 order by kind", [id])).rows;
  const path = `/portal/file?for=${its.client.id}`;
  expect(await told(mother.id)).toEqual([
    { kind: "export_ready", path },
    { kind: "file_request_answered", path },
  ]);
  expect(await told(its.client.id)).toEqual([]);

  // A court’s word holds at once, for the link that is out already too.
  await god.query("update guardianships set restriction = 'no_decisions' where id = $1", [mother.link]);
  await expect(download(world, url)).rejects.toThrow(/^410/);
  expect(await statusOf(mother.call(fileRequests.link, link))).toBe(403);
});

test("on the fourteenth birthday a guardian’s request lapses: nothing is read for it and nothing goes out", async () => {
  const its = await childInCare();
  const onlyBills = await its.guardian({ scope: ["billing"] });
  expect(await statusOf(onlyBills.call(fileRequests.ask, { body: {} }))).toBe(403);
  const parent = await its.guardian();
  const { id } = await parent.call(fileRequests.ask, { body: {} });
  const params = { id };
  const { readAt } = await its.asAuthor(fileRequests.review, { params });
  await world.advance(19 * DAY);
  expect(await statusOf(parent.call(fileRequests.mine, {}))).toBe(403);
  const review = await its.asAuthor(fileRequests.review, { params });
  expect(review).toMatchObject({ guardian: { mayReceive: false, authority: null }, notes: [] });
  const grant: DecideFileRequest = { outcome: "granted", readAt, redactions: [] };
  expect(await refusal(its.asAuthor(fileRequests.decide, { params, body: grant }))).toBe("NO_AUTHORITY");
  const explanation = "Votre enfant a 14 ans et décide de son dossier.";
  const body: DecideFileRequest = { outcome: "refused", ground: "no_authority", explanation };
  expect(await its.asAuthor(fileRequests.decide, { params, body })).toMatchObject({ state: "refused" });
});

test("of a family’s file a guardian takes nothing: it is as much the others’", async () => {
  const its = await childInCare();
  const [fileId, at, who] = [randomUUID(), world.clock.now(), await world.make.professional()];
  await world.make.insert("files", { id: fileId, kind: "family", opened_at: at });
  const member = { file_id: fileId, kind: "family", client_id: its.client.id, joined_at: at };
  await world.make.insert("file_members", member);
  await its.join({ fileId, clientId: its.client.id, professionalId: who.id, role: "treating" });
  const parent = await its.guardian();
  const { keepers } = await parent.call(fileRequests.mine, {});
  expect(keepers.map(({ id }) => id)).toEqual([its.professional.id]);
  expect((await its.asClient(fileRequests.mine, {})).keepers).toHaveLength(2);
  expect(await refusal(parent.call(fileRequests.ask, { body: { professionalId: who.id } }))).toBe("NOT_FOUND");
});
