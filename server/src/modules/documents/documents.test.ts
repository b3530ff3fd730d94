import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, documents } from "@jechemine/contract/documents.ts";
import { Failure } from "@jechemine/contract/endpoint.ts";
import { guardians, guardianships } from "@jechemine/contract/guardians.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeWorld } from "../../../test/world.ts";
import type { Caller } from "../../platform/verb.ts";
import { scanDocument } from "./scan-document.ts";

const dataDir = mkdtempSync(join(tmpdir(), "documents-"));
const world = await makeWorld({ config: { dataDir } });
const { make, god, platform } = world;
const client = await make.account("client", { given_name: "Camille" });
const professional = await make.professional();
const stranger = await make.professional();
const asClient = world.callAs(client.caller);
const asPro = world.callAs(professional.caller);
beforeAll(async () => void (await make.file(client.id, professional.id)));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\nRapport du médecin\n"), Buffer.alloc(200_000, "a")]);
const ofName = (name: string, content: Buffer | Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), name);
  return form;
};
const send = async (caller: Caller, body: FormData) =>
  fetch(`${await world.listen()}/api/v1/documents/upload`, {
    method: "POST",
    headers: { authorization: world.tokenOf(caller) },
    body,
  });
const upload = async (caller: Caller, name = "rapport été.pdf", content: Buffer = PDF): Promise<Document> => {
  const answer = await send(caller, ofName(name, content));
  return z.object({ data: Document }).parse(await answer.json()).data;
};
const refused = async (answer: Promise<Response>) => {
  const it = await answer;
  return [it.status, Failure.parse(await it.json()).code];
};
const get = async (caller: Caller, id: string) =>
  fetch(`${await world.listen()}/api/v1/documents/${id}/download`, {
    headers: { authorization: world.tokenOf(caller) },
  });
const write = (attachments: string[]) =>
  asClient(portalMessages.start, { body: { subject: "Mon rapport", message: "", attachments } });
const files = () =>
  existsSync(join(dataDir, "files"))
    ? readdirSync(join(dataDir, "files"), { recursive: true, encoding: "utf8", withFileTypes: true }).filter((one) =>
        one.isFile(),
      )
    : [];

test("a file reaches those in the thread and nobody else; on the disk and in the database nobody reads a word of it", async () => {
  const sent = await upload(client.caller);
  expect(sent).toMatchObject({ name: "rapport été.pdf", kind: "pdf", bytes: PDF.length, state: "ready" });
  expect((await get(professional.caller, sent.id)).status).toBe(404);
  const thread = await write([sent.id]);
  expect(thread.messages.at(-1)).toMatchObject({ text: "", attachments: [sent] });
  const got = await get(professional.caller, sent.id);
  expect(Buffer.from(await got.arrayBuffer()).equals(PDF)).toBe(true);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
    "content-disposition": expect.stringContaining("filename*=UTF-8''rapport%20%C3%A9t%C3%A9.pdf"),
  });
  for (const caller of [
    stranger.caller,
    (await make.account("client")).caller,
    (await make.account("staff", {}, ["support"])).caller,
  ])
    expect((await get(caller, sent.id)).status).toBe(404);
  const [onDisk] = files();
  const stored = readFileSync(join(onDisk?.parentPath ?? "", onDisk?.name ?? ""));
  const rows = (await god.query("select d.*, encode(sha256, 'hex') as hash from documents d")).rows;
  expect(rows[0].hash).toBe(createHash("sha256").update(PDF).digest("hex"));
  expect(stored.includes("aaaaaaaa") || JSON.stringify(rows).includes("rapport")).toBe(false);
  const { rows: log } = await god.query(
    "select actor_id, client_id from audit_entries where action = 'document.opened'",
  );
  expect(log).toEqual([{ actor_id: professional.id, client_id: client.id }]);
});
test("a file that the disk has lost is a fault that is said as every other, not a broken download", async () => {
  const before = new Set(files().map(({ name }) => name));
  const sent = await upload(client.caller);
  for (const { parentPath, name } of files()) if (!before.has(name)) rmSync(join(parentPath, name));
  const got = await get(client.caller, sent.id);
  expect([got.status, got.headers.get("content-type"), got.headers.get("content-disposition")]).toEqual([
    500,
    "application/json; charset=utf-8",
    null,
  ]);
  expect(Failure.parse(await got.json()).code).toBe("INTERNAL");
  await asClient(documents.discard, { params: { id: sent.id } });
});
test("its kind is told by its content: a page called photo.png is refused, and nothing of it stays", async () => {
  const before = files().length;
  const page = ofName("photo.png", Buffer.from("<html>\0<script>alert(1)</script>"));
  expect(await refused(send(client.caller, page))).toEqual([422, "KIND_REFUSED"]);
  expect(await refused(send(client.caller, ofName("vide.txt", Buffer.alloc(0))))).toEqual([422, "KIND_REFUSED"]);
  const text = await upload(client.caller, "photo.png", Buffer.from("<script>alert(1)</script>"));
  expect(text.kind).toBe("txt");
  const got = await get(client.caller, text.id);
  expect([got.headers.get("content-type"), got.headers.get("content-disposition")?.slice(0, 10)]).toEqual([
    "text/plain; charset=utf-8",
    "attachment",
  ]);
  expect(files().length).toBe(before + 1);
});
test("a proof of authority reaches the team that decides, and whoever sent it; a file of somebody else proves nothing", async () => {
  const parent = await make.account("client");
  const asParent = world.callAs(parent.caller);
  const sent = await upload(parent.caller, "acte.pdf");
  const child = { firstName: "Noé", lastName: "Roy", birthDate: "2016-03-20", authority: "parent" as const };
  const ask = (who: typeof asParent, documentIds: string[]) =>
    who(guardians.ask, {
      body: { ...child, courtOrder: false, proof: { kind: "birth_certificate", description: "Acte", documentIds } },
    });
  const other = await make.account("client");
  await expect(ask(world.callAs(other.caller), [sent.id])).rejects.toMatchObject({ status: 409 });
  await ask(asParent, [sent.id]);
  const team = [await make.account("staff", {}, ["owner"]), await make.account("staff", {}, ["intake"])];
  for (const { caller } of [parent, ...team]) expect((await get(caller, sent.id)).status).toBe(200);
  for (const { caller } of [other, professional, await make.account("staff", {}, ["front_desk", "support"])])
    expect((await get(caller, sent.id)).status).toBe(404);
  const links = team[0] && (await world.callAs(team[0].caller)(guardianships.list, { query: {} }));
  expect(links?.items).toMatchObject([{ proofs: [{ files: [{ id: sent.id, name: "acte.pdf", kind: "pdf" }] }] }]);
  const [kept] = (await god.query("select client_id from documents where id = $1", [sent.id])).rows;
  expect(kept.client_id).toBe(links?.items[0]?.ward.id); // it goes with the file of whom it is about
});
test("25 MB pass without filling the memory, one byte more does not, and a sender who leaves leaves nothing", {
  timeout: 60_000,
}, async () => {
  const before = files().length;
  const limit = 25 * 1024 * 1024;
  const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(limit - 9)]);
  expect(await refused(send(client.caller, ofName("trop.pdf", Buffer.concat([large, Buffer.from("x")]))))).toEqual([
    413,
    "TOO_LARGE",
  ]);
  expect(files().length).toBe(before);
  const sent = await upload(client.caller, "gros.pdf", large);
  expect(sent.bytes).toBe(limit);
  const { body } = await get(client.caller, sent.id);
  const hash = createHash("sha256");
  for await (const part of body ?? []) hash.update(part);
  expect(hash.digest("hex")).toBe(createHash("sha256").update(large).digest("hex"));
  const leaving = new AbortController();
  async function* half() {
    yield Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');
    await expect.poll(files).toHaveLength(before + 2);
    leaving.abort();
    yield Buffer.from("more");
  }
  const headers = { authorization: world.tokenOf(client.caller), "content-type": "multipart/form-data; boundary=x" };
  const init = {
    method: "POST",
    headers,
    body: ReadableStream.from(half()),
    signal: leaving.signal,
    duplex: "half" as const,
  };
  await expect(fetch(`${await world.listen()}/api/v1/documents/upload`, init)).rejects.toThrow("abort");
  await expect.poll(files).toHaveLength(before + 1);
});
test("a file of a draft waits with it, for its author alone, and longer than a day; sent or thrown away it waits no more", async () => {
  const { id: threadId } = await asClient(portalMessages.start, { body: { subject: "Plan", message: "Bonjour" } });
  const [mine, theirs] = [await upload(client.caller), await upload(professional.caller)];
  const draft = { threadId, message: "", attachments: [mine.id, theirs.id] };
  expect((await asClient(portalMessages.saveDraft, { body: draft })).files).toEqual([mine]);
  await world.advance(25 * 3_600_000);
  const seen = await asClient(portalMessages.thread, { params: { id: threadId }, query: {} });
  expect(seen.draftFiles).toEqual([mine]);
  expect((await asPro(messages.thread, { params: { id: threadId }, query: {} })).draftFiles).toEqual([]);
  await asClient(portalMessages.reply, { params: { id: threadId }, body: { message: "", attachments: [mine.id] } });
  const other = await upload(client.caller);
  await asClient(portalMessages.saveDraft, { body: { ...draft, attachments: [other.id] } });
  await asClient(portalMessages.saveDraft, { body: { ...draft, attachments: [] } });
  await world.advance(25 * 3_600_000);
  expect(await world.count(`documents where id = '${other.id}'`)).toBe(0);
  expect(await world.count(`documents where id = '${mine.id}'`)).toBe(1);
});
test("a file is given once, by who sent it, five with a message at most; unused after a day it is erased", async () => {
  const [mine, theirs] = [await upload(client.caller), await upload(professional.caller)];
  const gone = { failure: { code: "ATTACHMENT_GONE" } };
  await expect(write([theirs.id])).rejects.toMatchObject(gone);
  await write([mine.id]);
  await expect(write([mine.id])).rejects.toMatchObject(gone);
  await expect(write(Array.from({ length: 6 }, () => mine.id))).rejects.toMatchObject({ failure: { code: "INVALID" } });
  await world.advance(25 * 3_600_000);
  const left = (await god.query("select id from documents where attached_at is null")).rows;
  expect([left, files().length]).toEqual([
    [],
    Number((await god.query("select count(*) from documents")).rows[0].count),
  ]);
  expect((await get(professional.caller, mine.id)).status).toBe(200);
});

/** A scanner that speaks clamd's INSTREAM, and finds what holds EICAR. */
function clamd(): Promise<Server> {
  const answer = (socket: Socket) => {
    let got = Buffer.alloc(0);
    socket.on("data", (part: Buffer) => {
      got = Buffer.concat([got, part]);
      if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(got.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    });
    socket.on("error", () => undefined);
  };
  return new Promise((resolve) => {
    const server = createServer(answer).listen(0, "127.0.0.1", () => resolve(server));
  });
}
test("with a scanner, nobody opens a file before it found nothing; what it finds is gone; while it is away the file waits", async () => {
  const scanner = await clamd();
  const at = scanner.address();
  platform.config.scannerUrl = "tcp://127.0.0.1:1";
  const clean = await upload(client.caller);
  const bad = await upload(client.caller, "facture.txt", Buffer.from("EICAR"));
  expect(clean.state).toBe("quarantined");
  const thread = await write([clean.id, bad.id]);
  await expect(scanDocument(platform, clean.id)).rejects.toThrow("ECONNREFUSED");
  expect(await refused(get(professional.caller, clean.id))).toEqual([409, "QUARANTINED"]);
  platform.config.scannerUrl = `tcp://127.0.0.1:${typeof at === "object" ? at?.port : 0}`;
  await world.runJobs();
  expect((await get(professional.caller, clean.id)).status).toBe(200);
  expect(await refused(get(professional.caller, bad.id))).toEqual([410, "REFUSED_BY_SCANNER"]);
  const seen = await asPro(messages.thread, { params: { id: thread.id }, query: {} });
  expect(seen.messages[0]?.attachments.map(({ state }) => state)).toEqual(["ready", "refused"]);
  platform.config.scannerUrl = undefined;
  await new Promise((done) => scanner.close(done));
});
