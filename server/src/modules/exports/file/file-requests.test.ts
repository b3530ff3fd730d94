import { CallRefused } from "@jechemine/contract/client.ts";
import { type DecideFileRequest, exports, fileRequests } from "@jechemine/contract/exports.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
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
