import { randomBytes } from "node:crypto";
import { appointments } from "@jechemine/contract/appointments.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { rewrapAll } from "../../platform/rewrap-all.ts";
import { keyIdOf, open, seal } from "../../platform/sealing.ts";
import { hashOf } from "./note.ts";
import { codeOf, makeCare } from "./test-care.ts";

const world = await makeWorld();
const { god, platform, clock } = world;
const rows = async (sql: string, ...values: unknown[]) => (await god.query(sql, values)).rows;
const to = (id: string) => ({ params: { id } });

test("a draft is saved over what one has seen; what another tab saved meanwhile comes back with the refusal, never overwritten", async () => {
  const { asAuthor, start } = await makeCare(world);
  const { id, revision } = await start();
  const first = await asAuthor(notes.save, { ...to(id), body: { text: "from the first tab", revision } });
  expect(first.revision).toBe(revision + 1);
  const second = await asAuthor(notes.save, { ...to(id), body: { text: "from the second tab", revision } }).catch(
    (error: { failure: { code: string; details: Record<string, string> } }) => error.failure,
  );
  expect(second).toMatchObject({
    code: "DRAFT_CHANGED",
    details: { text: "from the first tab", revision: String(first.revision), savedAt: first.savedAt },
  });
  expect((await asAuthor(notes.get, to(id))).text).toBe("from the first tab");
  // The answer was lost, and the same text comes again: that is no conflict.
  const again = await asAuthor(notes.save, { ...to(id), body: { text: "from the first tab", revision } });
  expect(again.revision).toBe(first.revision);
});

test("what is typed comes back letter by letter, spaces and lines and all", async () => {
  const { asAuthor, start } = await makeCare(world);
  const { id, revision } = await start();
  const text = "  « Presque léger »\n\n\tœuvre  ";
  await asAuthor(notes.save, { ...to(id), body: { text, revision } });
  expect((await asAuthor(notes.get, to(id))).text).toBe(text);
});

test("of twenty tabs that save at once one wins, and the others are given its text", async () => {
  const { asAuthor, start } = await makeCare(world);
  const { id, revision } = await start();
  const saves = Array.from({ length: 20 }, (_, tab) =>
    codeOf(asAuthor(notes.save, { ...to(id), body: { text: `tab ${tab}`, revision } })),
  );
  const said = await Promise.all(saves);
  expect(said.filter((code) => code === "ok")).toHaveLength(1);
  expect(said.filter((code) => code === "DRAFT_CHANGED")).toHaveLength(19);
});

test("of two signatures at once one stands and the other is told; a signed note is saved, changed and thrown away no more", async () => {
  const { asAuthor, start } = await makeCare(world);
  const { id, revision } = await start();
  expect(await codeOf(asAuthor(notes.sign, { ...to(id), body: { revision } }))).toBe("NOTE_EMPTY");
  const saved = await asAuthor(notes.save, { ...to(id), body: { text: "said and done", revision } });
  expect(await codeOf(asAuthor(notes.sign, { ...to(id), body: { revision } }))).toBe("DRAFT_CHANGED");
  const seen = { revision: saved.revision };
  const signatures = [1, 2].map(() => codeOf(asAuthor(notes.sign, { ...to(id), body: seen })));
  expect((await Promise.all(signatures)).toSorted()).toEqual(["NOTE_SIGNED", "ok"]);
  const acts = [
    asAuthor(notes.save, { ...to(id), body: { text: "other", ...seen } }),
    asAuthor(notes.change, { ...to(id), body: { kind: "call" } }),
    asAuthor(notes.remove, { ...to(id), query: seen }),
  ];
  expect(await Promise.all(acts.map(codeOf))).toEqual(["NOTE_SIGNED", "NOTE_SIGNED", "NOTE_SIGNED"]);
  const [row] = await rows("select text_hash from notes where id = $1", id);
  expect(row.text_hash).toEqual(hashOf(id, "said and done"));
});

test("the database itself refuses to change, move or delete what is signed and what was added, also to its owner", async () => {
  const { signed, asAuthor } = await makeCare(world);
  const { id } = await signed("as it was");
  await asAuthor(notes.amend, { ...to(id), body: { text: "and one thing more" } });
  const attempts = [
    "update notes set sealed = '\\x00' where id = $1",
    "update notes set signed_at = null, text_hash = null where id = $1",
    "update notes set kind = 'closing' where id = $1",
    "delete from notes where id = $1",
    "update note_amendments set at = at + interval '1 second' where note_id = $1",
    "update note_amendments set sealed = '\\x00' where note_id = $1",
    "delete from note_amendments where note_id = $1",
  ];
  for (const sql of attempts) await expect(god.query(sql, [id]), sql).rejects.toThrow(/does not change|append-only/);
  await expect(god.query("truncate notes cascade")).rejects.toThrow(/append-only/);
});

test("an addition keeps the original and says who added it and when; a draft takes none", async () => {
  const { signed, start, asAuthor, professional } = await makeCare(world);
  const { id } = await signed("the original");
  expect(await codeOf(asAuthor(notes.amend, { ...to(id), body: { text: "  \n" } }))).toBe("INVALID");
  const note = await asAuthor(notes.amend, { ...to(id), body: { text: "a correction" } });
  expect(note).toMatchObject({ text: "the original", state: "signed", amendments: 1 });
  const at = clock.now().toISOString();
  expect(note.additions).toMatchObject([
    { text: "a correction", at, author: { id: professional.id, name: "Marie-Ève Lacasse" } },
  ]);
  const draft = await start();
  expect(await codeOf(asAuthor(notes.amend, { ...to(draft.id), body: { text: "x" } }))).toBe("NOT_SIGNED");
});

test("a sealed text opens in its own row only: swapped with another, neither opens", async () => {
  const { asAuthor, start } = await makeCare(world);
  const [one, other] = [await start(), await start()];
  await asAuthor(notes.save, { ...to(one.id), body: { text: "of the first", revision: 0 } });
  await asAuthor(notes.save, { ...to(other.id), body: { text: "of the second", revision: 0 } });
  await god.query("update notes set sealed = (select sealed from notes where id = $2) where id = $1", [
    one.id,
    other.id,
  ]);
  expect(await codeOf(asAuthor(notes.get, to(one.id)))).toBe("INTERNAL");
});

test("a signed text that was put in place of another, well sealed, is not shown as signed", async () => {
  const { signed, asAuthor } = await makeCare(world);
  const { id } = await signed("what was signed");
  const forged = seal(platform.config.dataKeys, { table: "notes", row: id, column: "sealed" }, "what was not");
  await god.query("alter table notes disable trigger keep_signed");
  await god.query("update notes set sealed = $2 where id = $1", [id, forged]);
  await god.query("alter table notes enable trigger keep_signed");
  expect(await codeOf(asAuthor(notes.get, to(id)))).toBe("INTERNAL");
});

test("a change of data keys wraps signed notes and their additions anew, and they open as before", async () => {
  const { signed, asAuthor } = await makeCare(world);
  const { id } = await signed("signed under the old key");
  await asAuthor(notes.amend, { ...to(id), body: { text: "added under the old key" } });
  await god.query("delete from notes where signed_at is null"); // the drafts above whose rows were swapped
  const dataKeys = [{ id: "next", key: randomBytes(32) }, ...platform.config.dataKeys];
  const moved = await rewrapAll({ ...platform, config: { ...platform.config, dataKeys: dataKeys } });
  expect(moved).toMatchObject({ notes: expect.any(Number), note_amendments: expect.any(Number) });
  const [row] = await rows("select sealed from notes where id = $1", id);
  expect(keyIdOf(row.sealed)).toBe("next");
  const place = { table: "notes", row: id, column: "sealed" };
  expect(open(dataKeys.slice(0, 1), place, row.sealed)).toBe("signed under the old key");
});

test("a session has one note of its author, which is given back to whoever begins it twice, also at once", async () => {
  const { session, start, asAuthor } = await makeCare(world);
  const appointmentId = await session(-2);
  const begun = await Promise.all([1, 2, 3, 4].map(() => start({ kind: "session", appointmentId })));
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  const call = await start({ kind: "call", appointmentId });
  expect(await codeOf(asAuthor(notes.change, { ...to(call.id), body: { kind: "session" } }))).toBe("NOTE_EXISTS");
});

test("a session is signed once it has begun", async () => {
  const { session, start, asAuthor } = await makeCare(world);
  const { id } = await start({ kind: "session", appointmentId: await session(2) });
  const { revision } = await asAuthor(notes.save, { ...to(id), body: { text: "prepared", revision: 0 } });
  expect(await codeOf(asAuthor(notes.sign, { ...to(id), body: { revision } }))).toBe("SESSION_NOT_BEGUN");
});

test("sessions that took place wait for their note until it is signed; one to come, cancelled or missed does not", async () => {
  const { session, signed, start, asAuthor, client } = await makeCare(world);
  const past = await session(-26);
  const begun = await session(-3);
  await session(5);
  await session(-50, { state: "no_show" });
  await session(-74, { state: "cancelled", cancelled_at: clock.now() });
  const draft = await start({ kind: "session", appointmentId: begun });
  const waiting = await asAuthor(notes.toWrite, {});
  expect(waiting.map(({ appointmentId, noteId }) => [appointmentId, noteId])).toEqual([
    [begun, draft.id],
    [past, null],
  ]);
  expect(waiting[0]?.clients).toEqual([{ id: client.id, name: "Élodie Marchand" }]);
  await signed("written", { kind: "session", appointmentId: past });
  expect(await asAuthor(notes.toWrite, {})).toHaveLength(1);
});

test("a draft is thrown away as one has seen it; what another tab saved meanwhile is not lost unread", async () => {
  const { start, asAuthor } = await makeCare(world);
  const { id } = await start();
  await asAuthor(notes.save, { ...to(id), body: { text: "typed elsewhere", revision: 0 } });
  expect(await codeOf(asAuthor(notes.remove, { ...to(id), query: { revision: 0 } }))).toBe("DRAFT_CHANGED");
  expect(await codeOf(asAuthor(notes.remove, { ...to(id), query: { revision: 1 } }))).toBe("ok");
  expect(await codeOf(asAuthor(notes.get, to(id)))).toBe("NOT_FOUND");
});

test("clients of the API write the note with the appointment: a draft is begun, then replaced; a signed one answers 409", async () => {
  const { session, asAuthor, client, real } = await makeCare(world);
  const id = await session(-2);
  const write = (text: string) => asAuthor(appointments.move, { ...to(id), body: { notes: text } });
  expect((await write("first words")).id).toBe(id);
  await write("second words");
  const [waiting] = await asAuthor(notes.toWrite, {});
  const note = await asAuthor(notes.get, to(waiting?.noteId ?? ""));
  expect(note).toMatchObject({ text: "second words", kind: "session", appointmentId: id, revision: 2 });
  await asAuthor(notes.sign, { ...to(note.id), body: { revision: 2 } });
  expect(await codeOf(write("third words"))).toBe("NOTE_SIGNED");
  expect(await codeOf(asAuthor(appointments.move, { ...to(id), body: {} }))).toBe("INVALID");
  const body = { notes: "by the client" };
  expect(await codeOf(real(client, "client")(appointments.move, { ...to(id), body }))).toBe("FORBIDDEN");
  const other = await makeCare(world);
  expect(await codeOf(other.asAuthor(appointments.move, { ...to(id), body }))).toBe("NOT_FOUND");
});
