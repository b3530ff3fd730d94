import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { DEFAULT_RULES } from "@jechemine/contract/settings.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { answerHoursBetween } from "../../platform/answer-hours.ts";

const world = await makeWorld();
const { make, god } = world;
const MINUTE = 60_000;
const DAY = 86_400_000;
const client = await make.account("client", { given_name: "Camille" });
const professional = await make.professional();
const stranger = await make.professional();
const desk = await make.account("staff", {}, ["support"]);
const asClient = world.callAs(client.caller);
const asPro = world.callAs(professional.caller);
const asDesk = world.callAs(desk.caller);
const SECRET = "Je dors mal depuis la séance";

beforeAll(async () => {
  await make.file(client.id, professional.id);
});
/** Lists are by moment: what comes next is a moment later. */
const tick = () => world.clock.set(new Date(world.clock.now().getTime() + 1_000));
beforeEach(tick);
const start = (message: string, recipient?: "support") =>
  asClient(portalMessages.start, { body: { subject: "Ma question", message, ...(recipient && { recipient }) } });
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
const mailsOf = async (email: string) =>
  (await god.query("select subject, body from mailbox where recipient like $1", [`%${email}%`])).rows;

test("a client writes to the one who treats them; it is unread there, and a mail without its words follows when it stays so", async () => {
  const thread = await start(SECRET);
  expect(thread).toMatchObject({ kind: "care", unread: 0, messages: [{ mine: true, text: SECRET }] });
  expect(thread.with.map(({ side }) => side)).toEqual(["professional"]);
  expect(await asPro(messages.unread, {})).toEqual({ count: 1 });
  await world.runJobs();
  expect(await mailsOf(professional.email)).toEqual([]);
  await world.advance(16 * MINUTE);
  expect(await mailsOf(professional.email)).toHaveLength(1);
  const everything = JSON.stringify([
    (await god.query("select * from mailbox")).rows,
    (await god.query("select * from messages")).rows,
    (await god.query("select * from threads")).rows,
    (await god.query("select * from audit_entries")).rows,
  ]);
  expect(everything).not.toMatch(/dors mal|Ma question/);
});
test("reading up to a message leaves what came later unread; ten in a row are one mail", async () => {
  const { id, messages: sent } = await start("Premier");
  for (const message of ["Deux", "Trois"]) await asClient(portalMessages.reply, { params: { id }, body: { message } });
  const before = (await mailsOf(professional.email)).length;
  await world.advance(16 * MINUTE);
  expect((await mailsOf(professional.email)).length).toBe(before + 1);
  await asPro(messages.read, { params: { id: sent[0]?.id ?? "" } });
  const inbox = await asPro(messages.list, { query: {} });
  expect(inbox.items.find((one) => one.id === id)).toMatchObject({ unread: 2, last: { excerpt: "Trois" } });
  await asPro(messages.read, { params: { id } });
  const [top] = (await asPro(messages.list, { query: {} })).items;
  expect([top?.id, top?.unread]).toEqual([id, 0]);
});
test("both write at once: every message arrives, and the counts are right on both sides", async () => {
  const { id } = await start("Tous ensemble");
  await asPro(messages.read, { params: { id } });
  await Promise.all(
    Array.from({ length: 10 }, (_, turn) =>
      turn % 2
        ? asPro(messages.reply, { params: { id }, body: { message: `p${turn}` } })
        : asClient(portalMessages.reply, { params: { id }, body: { message: `c${turn}` } }),
    ),
  );
  const thread = await asClient(portalMessages.thread, { params: { id }, query: {} });
  expect(thread.messages).toHaveLength(11);
  const [mine, theirs] = (
    await god.query("select person_id, unread from thread_participants where thread_id = $1", [id])
  ).rows;
  expect([mine.unread, theirs.unread].every((count) => count >= 0 && count <= 5)).toBe(true);
});
test("nobody else finds the thread: another professional, another client, the desk, whatever their permissions", async () => {
  const { id, messages: sent } = await start("Entre nous");
  const others = [stranger, desk, await make.account("client")].map(({ caller }) => world.callAs(caller));
  for (const call of others) {
    const messageId = sent[0]?.id ?? "";
    expect(await codeOf(call(messages.thread, { params: { id }, query: {} }))).toBe("NOT_FOUND");
    expect(await codeOf(call(messages.reply, { params: { id: messageId }, body: { message: "Moi" } }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(call(messages.read, { params: { id: messageId } }))).toBe("NOT_FOUND");
    expect((await call(messages.list, { query: { q: "entre nous" } })).items).toEqual([]);
  }
  const foreign = asClient(portalMessages.start, { body: { subject: "x", message: "y", recipient: stranger.id } });
  expect(await codeOf(foreign)).toBe("NOT_FOUND");
});
test("the desk is one to a client, keeps notes among itself, and says who takes care of it", async () => {
  const { id } = await start("Ma facture", "support");
  await asDesk(messages.reply, { params: { id }, body: { message: "À voir avec Lucie", internal: true } });
  await asDesk(messages.reply, { params: { id }, body: { message: "C’est corrigé." } });
  expect((await asDesk(messages.sort, { params: { id }, body: { assignToMe: true } })).assignedTo?.id).toBe(desk.id);
  const counter = () => god.query("select counter from live_counters where channel = $1", [`person:${client.id}`]);
  const before = (await counter()).rows;
  await asDesk(messages.reply, { params: { id }, body: { message: "Lucie a vu", internal: true } });
  expect((await counter()).rows).toEqual(before); // not even that something is being said
  const mine = async (query: { q?: string }) => (await asClient(portalMessages.list, { query })).items;
  expect((await mine({})).find((one) => one.id === id)).toMatchObject({
    unread: 1,
    last: { excerpt: "C’est corrigé." },
  });
  expect(await mine({ q: "Lucie" })).toEqual([]);
  const other = world.callAs((await make.account("staff", {}, ["support"])).caller);
  const whose = async (assigned: "me" | "nobody") =>
    (await other(messages.list, { query: { assigned } })).items.map((one) => one.id);
  expect([await whose("me"), (await whose("nobody")).includes(id)]).toEqual([[], false]);
  const seen = await asClient(portalMessages.thread, { params: { id }, query: {} });
  expect(seen.messages.map(({ text }) => text)).toEqual(["Ma facture", "C’est corrigé."]);
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Lucie|${desk.id}`));
  const all = await asDesk(messages.thread, { params: { id }, query: {} });
  expect(all.messages.map(({ internal }) => internal)).toEqual([false, true, false, true]);
});
test("search finds one's own words without accents; an archived thread comes back with an answer", async () => {
  const { id } = await start("Le numéro de la clinique d’été");
  const find = async (q: string) => (await asClient(portalMessages.list, { query: { q } })).items.map((one) => one.id);
  expect(await find("CLINIQUE ete")).toEqual([id]);
  expect(await find("clinique hiver")).toEqual([]);
  // A long thread written since fills the first page; what lies further back is found on the next.
  const { id: long } = await start("Autre chose");
  await god.query("update threads set messages = 3000 where id = $1", [long]);
  const near = await asClient(portalMessages.list, { query: { q: "clinique ete" } });
  expect(near.items).toEqual([]);
  const far = await asClient(portalMessages.list, { query: { q: "clinique ete", cursor: near.nextCursor ?? "" } });
  expect([far.items.map((one) => one.id), far.nextCursor]).toEqual([[id], null]);
  await god.query("update threads set messages = 1 where id = $1", [long]);
  await asClient(portalMessages.sort, { params: { id }, body: { archived: true } });
  expect((await asClient(portalMessages.list, { query: { archived: "true" } })).items.map((one) => one.id)).toEqual([
    id,
  ]);
  await tick();
  await asPro(messages.reply, { params: { id }, body: { message: "Le voici." } });
  expect((await asClient(portalMessages.list, { query: {} })).items[0]?.id).toBe(id);
});
test("what was typed and not sent waits sealed, and goes once it is sent", async () => {
  const { id } = await start("Brouillon");
  await asClient(portalMessages.saveDraft, { body: { threadId: id, message: "  pas encore " } });
  expect((await asClient(portalMessages.thread, { params: { id }, query: {} })).draft).toBe("  pas encore ");
  expect((await asPro(messages.thread, { params: { id }, query: {} })).draft).toBe("");
  await asClient(portalMessages.reply, { params: { id }, body: { message: "Voilà" } });
  expect((await asClient(portalMessages.thread, { params: { id }, query: {} })).draft).toBe("");
});
test("when care has ended one still reads and no longer writes; who is away says until when", async () => {
  const until = new Date(world.clock.now().getTime() + 86_400_000).toISOString();
  await asPro(messages.sayAway, { body: { until, note: "De retour lundi" } });
  const { id, away } = await start("Êtes-vous là?");
  expect(away).toEqual({ until, note: "De retour lundi" });
  await god.query("update care_team set ends_at = $1 where professional_id = $2", [world.clock.now(), professional.id]);
  await world.advance(MINUTE);
  const seen = await asClient(portalMessages.thread, { params: { id }, query: {} });
  expect([seen.canReply, seen.messages.length]).toEqual([false, 1]);
  expect(await codeOf(asClient(portalMessages.reply, { params: { id }, body: { message: "Encore" } }))).toBe(
    "CARE_ENDED",
  );
  expect(await codeOf(asPro(messages.reply, { params: { id }, body: { message: "Encore" } }))).toBe("CARE_ENDED");
});
test("how somebody usually answers is counted in their answer hours, and said once there is enough to say", async () => {
  const other = await make.professional();
  const patient = await make.account("client");
  await make.file(patient.id, other.id);
  const [asPatient, asOther] = [world.callAs(patient.caller), world.callAs(other.caller)];
  const body = { subject: "Horaire", message: "Bonjour", recipient: other.id };
  const usual = async () => (await asPatient(portalMessages.recipients, {}))[0]?.usualAnswerHours;
  const asked = new Date("2026-09-04T20:00:00Z"); // Friday, 16:00 in Montréal
  const answered = new Date("2026-09-07T14:00:00Z"); // Monday, 10:00
  for (let week = 0; week < 5; week += 1) {
    expect(await usual()).toBeNull();
    await world.clock.set(new Date(asked.getTime() + week * 7 * DAY));
    const { id } = await asPatient(portalMessages.start, { body });
    await world.clock.set(new Date(answered.getTime() + week * 7 * DAY));
    await asOther(messages.reply, { params: { id }, body: { message: "Voici" } });
    await asOther(messages.reply, { params: { id }, body: { message: "Et encore" } });
  }
  const clock = { hours: DEFAULT_RULES.answerHours, holidays: new Set<string>(), zone: "America/Toronto" };
  expect(await usual()).toBe(answerHoursBetween(asked, answered, clock));
  expect(await usual()).toBeLessThan((answered.getTime() - asked.getTime()) / (60 * MINUTE));
  expect(await world.count(`message_answers where professional_id = '${other.id}'`)).toBe(5);
  expect((await asOther(messages.recipients, {}))[0]?.usualAnswerHours).toBeNull();
});
