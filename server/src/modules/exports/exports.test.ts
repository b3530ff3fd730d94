import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CallRefused } from "@jechemine/contract/client.ts";
import { Document } from "@jechemine/contract/documents.ts";
import { exports } from "@jechemine/contract/exports.ts";
import { medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { portalMessages } from "@jechemine/contract/messages.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { sessions } from "@jechemine/contract/sessions.ts";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rawOf, readElements } from "../../platform/pdf/test-pdf.ts";
import { seal } from "../../platform/sealing.ts";
import { makePractice } from "../appointments/test-practice.ts";
import { makeCare } from "../notes/test-care.ts";
import { makeReceipts } from "../receipts/test-receipts.ts";
import { buildExport } from "./build-export.ts";
import { gather } from "./own/gather.ts";
import { renderSummary } from "./own/render-summary.ts";
import { validateBundle } from "./own/test-fhir.ts";
import { addressOf, download, exportAs, makeFileWorld, signedIn } from "./test-exporter.ts";
import { readZip } from "./test-zip.ts";

const world = await makeFileWorld();
const { make, god, platform } = world;
const HOUR = 3_600_000;
const money = await makeReceipts(world, { given_name: "Élodie", family_name: "Marchand", birth_date: "1990-05-17" });
const { client, professional } = money;
const caller = await signedIn(world, client.caller);
const call = world.callAs(caller);
const folder = join(platform.config.dataDir, "files");
const stored = () =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()) : [];
const refusal = (of: Promise<unknown>) =>
  of.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? [error.status, error.failure.code] : String(error)),
  );
/** Somebody of their own, for what is asked once a person. */
const somebody = async () => signedIn(world, (await make.account("client")).caller);
const ready = async (of: Awaited<ReturnType<typeof somebody>>) => {
  const as = world.callAs(of);
  const { id } = await as(exports.ask, { body: {} });
  await world.runJobs();
  return { as, id, url: (await as(exports.link, { params: { id } })).url };
};

beforeAll(async () => {
  await money.charge();
  await money.payByCard(12_000);
  await world.runJobs(); // the receipt
  const other = await makeCare(world);
  await other.signed("secret-of-another");
  await other.start({ kind: "call", private: true });
  await call(portalMessages.start, { body: { subject: "Ma question", message: "Est-ce que mes mots sont à moi?" } });
  const point = { person_id: client.id, kind: "phone", value: "514 555-0199", created_at: world.clock.now() };
  await make.insert("contact_points", { id: randomUUID(), ...point });
  const file = {
    file_id: (await god.query("select file_id from care_team where client_id = $1", [client.id])).rows[0].file_id,
  };
  const episode = (await god.query("select id from episodes where file_id = $1", [file.file_id])).rows[0].id;
  const id = randomUUID();
  const sealed = seal(platform.config.dataKeys, { table: "notes", row: id, column: "sealed" }, "secret-of-the-author");
  const at = world.clock.now();
  const note = { id, ...file, episode_id: episode, author_id: professional.id, kind: "call", private: true, sealed };
  await make.insert("notes", { ...note, occurred_at: at, created_at: at, saved_at: at, revision: 1 });
});

test("a person takes away all that is theirs, in a form that other systems read, and nothing of anybody else", async () => {
  const files = readZip(await exportAs(world, caller));
  const receipt = [...files.keys()].find((name) => name.startsWith("receipts/")) ?? "";
  expect([...files.keys()]).toEqual(["sommaire.pdf", "data.fhir.json", "notifications.json", receipt]);
  expect(receipt).toMatch(/^receipts\/JC-2026-\d{6}\.pdf$/);
  const json: unknown = JSON.parse(files.get("data.fhir.json")?.toString("utf8") ?? "");
  const kinds = validateBundle(json);
  expect(Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length]))).toEqual({
    Patient: 1,
    Practitioner: 1,
    Communication: 1,
    ChargeItem: 1,
    PaymentReconciliation: 1,
    DocumentReference: 1,
  });
  expect(kinds.get("Patient")).toMatchObject([
    { name: [{ family: "Marchand", given: ["Élodie"] }], birthDate: "1990-05-17" },
  ]);
  expect(kinds.get("DocumentReference")).toMatchObject([{ content: [{ attachment: { url: receipt } }] }]);
  expect(JSON.stringify(json)).toContain("Est-ce que mes mots sont à moi?");
  expect(JSON.stringify(json)).not.toMatch(/secret-of/);
  for (const pdf of [files.get("sommaire.pdf"), files.get(receipt)])
    expect(pdf?.toString("latin1", 0, 8)).toBe("%PDF-1.7");
});

test("what a person told of their health and what came with their messages goes with them, each as what it is", async () => {
  const whole = await signedIn(world, (await make.account("client")).caller);
  const as = world.callAs(whole);
  const told = { previousTherapy: "Deux ans, à Laval", substanceUse: null, sleep: "Quatre heures", appetite: null };
  await as(medicalProfile.save, {
    body: {
      ...told,
      conditions: ["Migraine"],
      medications: [{ name: "Sertraline", dose: "50 mg" }],
      allergies: [{ to: "Pénicilline", reaction: "Rougeurs" }],
      goals: "Dormir",
      preferences: null,
      basedOn: null,
    },
  });
  const send = async (name: string, content: string) => {
    const form = new FormData();
    form.append("file", new Blob([content]), name);
    const headers = { authorization: world.tokenOf(whole) };
    const url = `${await world.listen()}/api/v1/documents/upload`;
    const answer = await fetch(url, { method: "POST", headers, body: form });
    return z.object({ data: Document }).parse(await answer.json()).data;
  };
  const [first, second, bad] = [await send("bilan.txt", "A"), await send("bilan.txt", "B"), await send("mal.txt", "C")];
  const attachments = [first.id, second.id, bad.id];
  await as(portalMessages.start, { body: { subject: "Mes bilans", message: "", attachments } });
  await god.query("update documents set state = 'refused' where id = $1", [bad.id]);
  const files = readZip(await exportAs(world, whole));
  const stored = ["files/1 bilan.txt", "files/2 bilan.txt"];
  expect([...files.keys()]).toEqual(["sommaire.pdf", "data.fhir.json", "notifications.json", ...stored]);
  expect(stored.map((path) => files.get(path)?.toString())).toEqual(["A", "B"]);
  const kinds = validateBundle(JSON.parse(files.get("data.fhir.json")?.toString("utf8") ?? ""));
  expect(kinds.get("Condition")).toMatchObject([{ code: { text: "Migraine" } }]);
  expect(kinds.get("AllergyIntolerance")).toMatchObject([{ code: { text: "Pénicilline" } }]);
  expect(kinds.get("MedicationStatement")).toMatchObject([{ dosage: [{ text: "50 mg" }] }]);
  expect(kinds.get("Observation")?.map((one) => Object(one).valueString)).toEqual([
    "Deux ans, à Laval",
    "Quatre heures",
  ]);
  expect(kinds.get("Goal")).toMatchObject([{ description: { text: "Dormir" } }]);
  expect(kinds.get("Communication")).toMatchObject([
    {
      payload: [
        { contentAttachment: { title: "bilan.txt", url: stored[0] } },
        { contentAttachment: { title: "bilan.txt", url: stored[1] } },
        { contentAttachment: { title: "mal.txt" } },
      ],
    },
  ]);
});

test("what a person typed and did not send, how they wish to be told, and where they said they are go with them", async () => {
  const practice = await makePractice(world);
  const whole = await signedIn(world, practice.client.caller);
  const as = world.callAs(whole);
  const started = await as(portalMessages.start, { body: { subject: "Ma question", message: "Bonjour" } });
  await as(portalMessages.saveDraft, { body: { threadId: started.id, message: "Encore un mot" } });
  const form = new FormData();
  form.append("file", new Blob(["A"]), "bilan.txt");
  const headers = { authorization: world.tokenOf(whole) };
  const sent = await fetch(`${await world.listen()}/api/v1/documents/upload`, { method: "POST", headers, body: form });
  const { id: file } = z.object({ data: Document }).parse(await sent.json()).data;
  const begun = { threadId: null, subject: "Plus tard", message: "Je voulais dire", attachments: [file] };
  await as(portalMessages.saveDraft, { body: begun });
  await as(notificationPreferences.save, {
    body: {
      choices: [{ event: "reminders", channel: "email", on: false }],
      quiet: { from: "20:00", until: "09:00" },
      digest: true,
      discreet: true,
    },
  });
  const before = world.clock.now();
  const { id: appointment } = await practice.asClient(selfScheduling.book, { body: practice.asked });
  await world.clock.set(new Date("2026-03-04T14:50:00Z"));
  const said = { territory: "ON" as const, place: "12, rue Rideau, Ottawa", phone: "613 555-0110" };
  await practice.asClient(sessions.tellWhereabouts, { params: { id: appointment }, body: said });
  const again = await signedIn(world, practice.client.caller);
  const files = readZip(await exportAs(world, again));
  await world.clock.set(before);
  expect(files.get("files/1 bilan.txt")?.toString()).toBe("A");
  expect(JSON.parse(files.get("notifications.json")?.toString("utf8") ?? "")).toMatchObject({
    events: expect.arrayContaining([expect.objectContaining({ event: "reminders", email: false, in_app: true })]),
    quiet: { from: "20:00", until: "09:00", own: true },
    digest: true,
    discreet: true,
  });
  const kinds = validateBundle(JSON.parse(files.get("data.fhir.json")?.toString("utf8") ?? ""));
  expect(kinds.get("Location")).toMatchObject([
    { address: { text: "12, rue Rideau, Ottawa", state: "Ontario" }, telecom: [{ value: "613 555-0110" }] },
  ]);
  const drafts = kinds.get("Communication")?.filter((one) => Object(one).status === "preparation");
  expect(drafts).toHaveLength(2);
  expect(drafts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ topic: { text: "Ma question" }, payload: [{ contentString: "Encore un mot" }] }),
      expect.objectContaining({
        topic: { text: "Plus tard" },
        payload: [
          { contentString: "Je voulais dire" },
          { contentAttachment: expect.objectContaining({ url: "files/1 bilan.txt" }) },
        ],
      }),
    ]),
  );
});

test("the summary reads aloud: headings in their order, tables with heads, every word of the messages", async () => {
  const gathered = await gather(platform, caller, "fr");
  const chunks: Buffer[] = [];
  for await (const part of await renderSummary(gathered, false)) chunks.push(part);
  const elements = readElements(rawOf(Buffer.concat(chunks)));
  const headings = elements.filter(({ tag }) => /^H\d$/.test(tag)).map(({ text }) => text);
  expect(headings.slice(0, 2)).toEqual(["Vos renseignements", "Vous"]);
  expect(headings.slice(-2)).toEqual(["Vos messages", "Ce que vous avez écrit sans l’envoyer"]);
  expect(elements.some(({ tag, text }) => tag === "P" && text.includes("mes mots sont"))).toBe(true);
  expect(elements.filter(({ tag, text }) => tag === "" && text.trim() !== "")).toEqual([]);
});

test("before anything is built or handed out, the person proves again who they are", async () => {
  const { id: whose } = client;
  const unproven = world.callAs(await signedIn(world, (await make.account("client")).caller, false));
  expect(await refusal(unproven(exports.ask, { body: {} }))).toEqual([403, "FORBIDDEN"]);
  const { id } = await ready(await somebody());
  expect(await refusal(unproven(exports.link, { params: { id } }))).toEqual([404, "NOT_FOUND"]);
  const again = world.callAs(await signedIn(world, client.caller, false));
  const mine = (await call(exports.latest, {})).export;
  expect(await refusal(again(exports.link, { params: { id: mine?.id ?? whose } }))).toEqual([403, "FORBIDDEN"]);
});

test("of two exports that are asked for at once, one is built", async () => {
  const as = world.callAs(await somebody());
  const asked = await Promise.all(Array.from({ length: 5 }, () => refusal(as(exports.ask, { body: {} }))));
  expect(asked.filter((one) => one === "ok")).toHaveLength(1);
  expect(asked.filter((one) => one !== "ok")).toEqual(Array.from({ length: 4 }, () => [409, "EXPORT_RUNNING"]));
  await world.runJobs();
  expect((await as(exports.latest, {})).export).toMatchObject({ state: "ready", step: "done" });
  expect(await refusal(as(exports.ask, { body: {} }))).toBe("ok");
  await world.runJobs();
});

test("a worker that dies in the middle of it leaves nothing behind: the next one builds the whole", async () => {
  const as = world.callAs(await somebody());
  const { id } = await as(exports.ask, { body: {} });
  const { dataDir } = platform.config;
  platform.config.dataDir = "/dev/null"; // nothing can be written: this worker ends after its first steps
  await expect(buildExport(platform, id)).rejects.toThrow("ENOTDIR");
  platform.config.dataDir = dataDir;
  expect((await as(exports.latest, {})).export).toMatchObject({ state: "building", step: "packing" });
  await world.runJobs(); // the first whole run makes the file, as the queue would
  const { rows } = await god.query("select attempt, state, bytes from exports where id = $1", [id]);
  expect(rows[0]).toMatchObject({ attempt: 2, state: "ready" });
  const file = stored().find(({ name }) => name === id);
  const place = join(file?.parentPath ?? "", id);
  await god.query(
    "update exports set state = 'building', ready_at = null, erase_at = null, bytes = null, sha256 = null where id = $1",
    [id],
  );
  writeFileSync(place, readFileSync(place).subarray(0, 40)); // half a file of one that was killed
  await buildExport(platform, id);
  expect(readZip(await download(world, (await as(exports.link, { params: { id } })).url)).size).toBe(3);
});

test("a download that breaks off goes on where it stopped, as long as the bytes are the same", async () => {
  const { url } = await ready(await somebody());
  const address = await addressOf(world, url);
  const whole = Buffer.from(await (await fetch(address)).arrayBuffer());
  const head = await fetch(address, { headers: { range: "bytes=0-99" } });
  const etag = head.headers.get("etag") ?? "";
  expect([head.status, head.headers.get("content-range")]).toEqual([206, `bytes 0-99/${whole.length}`]);
  const rest = await fetch(address, { headers: { range: "bytes=100-", "if-range": etag } });
  const joined = Buffer.concat([Buffer.from(await head.arrayBuffer()), Buffer.from(await rest.arrayBuffer())]);
  expect(joined.equals(whole)).toBe(true);
  const other = await fetch(address, { headers: { range: "bytes=100-", "if-range": '"another"' } });
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
  const beyond = await fetch(address, { headers: { range: `bytes=${whole.length}-` } });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
});

test("an address opens for an hour, and not at all once the password, the account or the export has changed", async () => {
  const status = async (url: string) => (await fetch(await addressOf(world, url))).status;
  const changed = await ready(await somebody());
  const closed = await ready(await somebody());
  const late = await ready(await somebody());
  expect(await Promise.all([changed, closed, late].map(({ url }) => status(url)))).toEqual([200, 200, 200]);
  const accountOf = async (id: string) =>
    (await god.query("select account_id from exports where id = $1", [id])).rows[0].account_id;
  const secret = {
    account_id: await accountOf(changed.id),
    password_hash: "$argon2id$old",
    changed_at: world.clock.now(),
  };
  await make.insert("credentials", { ...secret, demonstration: false });
  await god.query("update credentials set password_hash = '$argon2id$new' where account_id = $1", [secret.account_id]);
  await god.query("update accounts set status = 'suspended' where id = $1", [await accountOf(closed.id)]);
  expect(await Promise.all([changed, closed, late].map(({ url }) => status(url)))).toEqual([410, 410, 200]);
  await world.advance(HOUR);
  expect(await status(late.url)).toBe(410);
});

test("on the disk nobody reads a word; after a day the bytes are gone and the row says that there was an export", async () => {
  const { id } = await ready(await somebody());
  const mine = () => stored().find(({ name }) => name === id);
  const at = mine();
  expect(readFileSync(join(at?.parentPath ?? "", id)).toString("latin1")).not.toMatch(/sommaire|fhir/);
  await world.advance(24 * HOUR);
  expect(mine()).toBeUndefined();
  const { rows } = await god.query("select state, account_id from exports where id = $1", [id]);
  expect(rows[0].state).toBe("erased");
  const { rows: audit } = await god.query(
    "select distinct action from audit_entries where subject_id = $1 and action like 'export.%'",
    [id],
  );
  expect(new Set(audit.map(({ action }) => action))).toEqual(
    new Set([
      "export.asked",
      "export.taken_up",
      "export.step_reached",
      "export.finished",
      "export.linked",
      "export.erased",
    ]),
  );
});
