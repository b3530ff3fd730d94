import { randomUUID } from "node:crypto";
import { alerts } from "@jechemine/contract/alerts.ts";
import { contact, type SendContact } from "@jechemine/contract/contact.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const { make, god } = world;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WORDS = "Je veux mourir, je n'en peux plus";
const client = await make.account("client", { given_name: "Camille", family_name: "Tremblay" });
const treating = await make.professional();
const onCall = await make.professional();
const stranger = await make.professional();
const owner = await make.account("staff", {}, ["owner"]);
const [asClient, asTreating, asOnCall, asStranger, asOwner] = [client, treating, onCall, stranger, owner].map(
  ({ caller }) => world.callAs(caller),
) as [Call, Call, Call, Call, Call]; // cast: five callers make five calls
type Call = ReturnType<typeof world.callAs>;

beforeAll(async () => {
  await make.file(client.id, treating.id);
});
/** Each test begins a week later, on a Monday at nine, with nothing open and nobody on call. */
let week = 0;
beforeEach(async () => {
  week += 1;
  await god.query("delete from duty_shifts");
  await god.query(
    `update alerts set acknowledged_at = coalesce(acknowledged_at, $1), acknowledged_by = coalesce(acknowledged_by, $2),
       closed_at = $1, closed_by = $2, false_positive = false where closed_at is null`,
    [world.clock.now(), treating.id],
  );
  await world.clock.set(new Date(Date.UTC(2026, 2, 9 + 7 * week, 13)));
});
const planDuty = (hours = 48) =>
  make.insert("duty_shifts", {
    id: randomUUID(),
    person_id: onCall.id,
    starts_at: world.clock.now(),
    ends_at: new Date(world.clock.now().getTime() + hours * HOUR),
    planned_by: owner.id,
    planned_at: world.clock.now(),
  });
const write = (message: string, to: typeof asClient = asClient) =>
  to(portalMessages.start, { body: { subject: "Ma semaine", message, recipient: treating.id } });
const raise = async (message = WORDS) => {
  await write(message);
  const [newest] = (await asTreating(alerts.list, { query: {} })).items;
  if (!newest) throw new Error("no alert");
  return newest;
};
const byId = (id: string) => ({ params: { id } });
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
const kindsTold = async (personId: string) =>
  (await god.query("select kind from notifications where person_id = $1 order by created_at, id", [personId])).rows.map(
    ({ kind }) => kind,
  );

test("whoever writes of dying is shown help at once, the message arrives, and the one who treats them is asked", async () => {
  await planDuty();
  const sent = await write(WORDS);
  expect(sent).toMatchObject({ help: true, nobodyOnCall: false, messages: [{ text: WORDS }] });
  const { items } = await asTreating(alerts.list, { query: {} });
  expect(items[0]).toMatchObject({
    tier: "urgent",
    state: "waiting",
    mine: true,
    subject: { name: "Camille Tremblay" },
    responsible: { id: treating.id },
  });
  expect(await asTreating(alerts.waiting, {})).toEqual({ count: 1 });
  await world.runJobs();
  expect(await kindsTold(treating.id)).toContain("alert_raised");
  const mails = (await god.query("select subject, body, html from mailbox")).rows;
  expect(mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(mails)).not.toMatch(/mourir|Camille|Tremblay/);
  // The words stand where they were written, sealed, and nowhere else.
  const rows = await Promise.all(
    ["alerts", "alert_steps", "audit_entries", "notifications"].map((table) => god.query(`select * from ${table}`)),
  );
  expect(JSON.stringify(rows.map((result) => result.rows))).not.toMatch(/mourir/);
});

test("an ordinary message raises nothing, a professional's words neither, and nobody has two open alerts", async () => {
  const before = await world.count("alerts");
  expect(await write("Merci pour hier.")).toMatchObject({ help: false, nobodyOnCall: false });
  const { id } = await write("On se voit jeudi?");
  await asTreating(messages.reply, { ...byId(id), body: { message: "Vous disiez : je veux mourir. On en parle?" } });
  expect(await world.count("alerts")).toBe(before);
  const alert = await raise();
  const row = (await god.query("select source, source_id from alerts where id = $1", [alert.id])).rows[0];
  const again = god.query(
    `insert into alerts (id, tier, source, source_id, phrase_ids, subject_id, gathers_for, raised_at, due_at, escalations, rounds)
     values ($1, 'urgent', $2, $3, '{x}', $4, $4, $5, $5::timestamptz + interval '1 hour', 0, 1)`,
    [randomUUID(), row.source, row.source_id, client.id, world.clock.now()],
  );
  await expect(again).rejects.toThrow(/alerts_one_open/);
});

test("three texts of one person are one alert with three texts, and the clock runs on; a graver one is asked anew", async () => {
  await planDuty();
  const told = async () => (await kindsTold(treating.id)).filter((kind) => kind === "alert_raised").length;
  const before = await told();
  const first = await raise();
  await world.advance(10 * MINUTE);
  await write("Je pense à me tuer.");
  expect((await asTreating(alerts.list, { query: {} })).items).toMatchObject([
    { id: first.id, texts: 2, tier: "urgent", dueAt: first.dueAt },
  ]);
  expect(await told()).toBe(before + 1);
  await asTreating(alerts.acknowledge, byId(first.id));
  const figures = await world.platform.metrics.registry.metrics();
  expect(figures).toContain('jechemine_answer_seconds_sum{what="alert_urgent"} 600\n');
  await world.advance(10 * MINUTE);
  await write("Je vais me tuer ce soir.");
  const [graver] = (await asTreating(alerts.list, { query: {} })).items;
  const due = new Date(world.clock.now().getTime() + 15 * MINUTE).toISOString();
  expect(graver).toMatchObject({ id: first.id, texts: 3, tier: "immediate", state: "waiting", mine: true, dueAt: due });
  await world.runJobs();
  expect(await told()).toBe(before + 2);
  expect(await kindsTold(onCall.id)).toContain("alert_raised"); // what is immediate calls both
  const { written } = await asOnCall(alerts.get, byId(first.id));
  expect(written.map(({ tier, words }) => [tier, words.split("\n").at(-1)])).toEqual([
    ["urgent", WORDS],
    ["urgent", "Je pense à me tuer."],
    ["immediate", "Je vais me tuer ce soir."],
  ]);
});

test("whoever took charge is told once of what joins, until they look; a day later it must be acknowledged anew", async () => {
  const { id } = await raise();
  await world.runJobs();
  const told = async () => (await kindsTold(treating.id)).filter((kind) => kind === "alert_raised").length;
  const before = await told();
  await asTreating(alerts.acknowledge, byId(id));
  await write(WORDS);
  await write(WORDS);
  await world.runJobs();
  expect(await told()).toBe(before + 1);
  expect(await asTreating(alerts.waiting, {})).toEqual({ count: 0 });
  await world.advance(MINUTE);
  await asTreating(alerts.get, byId(id));
  await write(WORDS);
  await world.runJobs();
  expect(await told()).toBe(before + 2);
  await world.advance(24 * HOUR);
  await write("Est-ce que ça vaut la peine de vivre? Je veux mourir.");
  expect(await asTreating(alerts.waiting, {})).toEqual({ count: 1 });
  await asTreating(alerts.acknowledge, byId(id));
  await asTreating(alerts.close, { ...byId(id), body: { note: "Vue en séance.", falsePositive: false } });
  expect((await raise()).id).not.toBe(id);
});

test("however many texts come at once, a person has one open alert, and no text is lost", async () => {
  const turns = Array.from({ length: 8 }, (_, turn) => (turn % 2 ? WORDS : "Je vais me tuer ce soir."));
  await Promise.all(turns.map((message) => write(message)));
  const { items } = await asTreating(alerts.list, { query: { state: "open" } });
  expect(items).toMatchObject([{ texts: 8, tier: "immediate", state: "waiting" }]);
  // One writes while it is closed: the text joins it or raises the next, and is in one of them.
  const [open] = items;
  if (!open) throw new Error("no alert");
  await asTreating(alerts.acknowledge, byId(open.id));
  const close = { ...byId(open.id), body: { note: "Rejointe.", falsePositive: false } };
  await Promise.all([asTreating(alerts.close, close), ...turns.map((message) => write(message))]);
  const rows = await god.query(
    "select count(*)::int as texts from alert_texts t join alerts a on a.id = t.alert_id where a.raised_at = $1",
    [world.clock.now()],
  );
  expect(rows.rows).toEqual([{ texts: 16 }]);
});

test("the detail shows the words and how to reach the person; the reading is logged; strangers and owners find nothing", async () => {
  const { id } = await raise();
  const seen = await asTreating(alerts.get, byId(id));
  expect(seen.written.map(({ words }) => words)).toEqual([`Ma semaine\n\n${WORDS}`]);
  expect(seen.written[0]?.path).toMatch(/^\/workspace\/messages\?thread=/);
  expect(seen.log.map(({ step }) => step)).toEqual(["raised", "nobody_on_call", "seen"]);
  const read = (
    await god.query("select actor_id from audit_entries where action = 'alert.read' and client_id = $1", [client.id])
  ).rows;
  expect(read.map(({ actor_id }) => actor_id)).toContain(treating.id);
  expect(await codeOf(asStranger(alerts.get, byId(id)))).toBe("NOT_FOUND");
  expect(await codeOf(asStranger(alerts.acknowledge, byId(id)))).toBe("NOT_FOUND");
  expect(await codeOf(asOnCall(alerts.get, byId(id)))).toBe("NOT_FOUND");
  expect((await asStranger(alerts.list, { query: {} })).items).toEqual([]);
  expect(await codeOf(asOwner(alerts.get, byId(id)))).not.toBe("ok");
});

test("two who acknowledge at once: one does, the other is told; then it is closed with a note and never again", async () => {
  await planDuty();
  const { id } = await raise("Je vais me tuer ce soir.");
  const both = await Promise.all([asTreating, asOnCall].map((call) => codeOf(call(alerts.acknowledge, byId(id)))));
  expect(both.toSorted()).toEqual(["ALERT_TAKEN", "ok"]);
  const close = { ...byId(id), body: { note: "Rejointe au téléphone, plan de sécurité revu.", falsePositive: false } };
  const closings = await Promise.all([codeOf(asTreating(alerts.close, close)), codeOf(asOnCall(alerts.close, close))]);
  expect(closings.toSorted()).toEqual(["ALERT_CLOSED", "ok"]);
  const seen = await asTreating(alerts.get, byId(id));
  expect(seen).toMatchObject({ state: "closed", closed: { falsePositive: false }, note: close.body.note });
  expect(seen.log.map(({ step }) => step)).toEqual(["raised", "raised", "acknowledged", "closed"]);
  expect(await codeOf(asTreating(alerts.acknowledge, byId(id)))).toBe("ALERT_CLOSED");
  expect(JSON.stringify((await god.query("select * from alert_notes")).rows)).not.toMatch(/sécurité/);
  const reopen = god.query(
    "update alerts set closed_at = null, closed_by = null, false_positive = null where id = $1",
    [id],
  );
  await expect(reopen).rejects.toThrow(/closed alert/);
});

test("closing comes after acknowledging, and a false positive stays countable", async () => {
  const { id } = await raise();
  const close = { ...byId(id), body: { note: "Parole de chanson.", falsePositive: true } };
  expect(await codeOf(asTreating(alerts.close, close))).toBe("ALERT_UNACKNOWLEDGED");
  await asTreating(alerts.acknowledge, byId(id));
  expect((await asTreating(alerts.close, close)).closed).toMatchObject({ falsePositive: true });
  const { rows } = await god.query("select phrase_ids from alerts where id = $1 and false_positive", [id]);
  expect(rows).toEqual([{ phrase_ids: ["fr-want-die"] }]);
  expect((await asTreating(alerts.list, { query: { state: "closed" } })).items[0]?.id).toBe(id);
});

test("unacknowledged, it goes to whoever is on call, who reads for a day, phone number and all, and no longer", async () => {
  await planDuty();
  const { id } = await raise();
  await world.advance(59 * MINUTE);
  expect((await asOnCall(alerts.list, { query: {} })).items).toEqual([]);
  await world.advance(2 * MINUTE);
  expect(await kindsTold(onCall.id)).toContain("alert_escalated");
  const seen = await asOnCall(alerts.get, byId(id));
  expect(seen).toMatchObject({ mine: true, escalated: true, subject: { name: "Camille Tremblay" } });
  expect(seen.written).toMatchObject([{ words: expect.stringContaining(WORDS), path: null }]);
  const places = await god.query("select role from care_team where professional_id = $1 and ends_at > $2", [
    onCall.id,
    world.clock.now(),
  ]);
  expect(places.rows).toEqual([{ role: "on_call" }]);
  await asOnCall(alerts.acknowledge, byId(id));
  await world.advance(24 * HOUR);
  const later = await asOnCall(alerts.get, byId(id));
  expect([later.written, later.subject, later.reach]).toEqual([[], null, null]);
  expect((await asTreating(alerts.get, byId(id))).written[0]?.words).toContain(WORDS);
});

test("at night it goes to whoever is on call at once, and so it does when the professional said that they are away", async () => {
  await planDuty(72);
  await world.clock.set(new Date(world.clock.now().getTime() + 14 * HOUR)); // 23:00
  expect(await write(WORDS)).toMatchObject({ help: true, nobodyOnCall: false });
  expect((await asOnCall(alerts.list, { query: {} })).items[0]).toMatchObject({ mine: true, escalated: false });
  await world.clock.set(new Date(world.clock.now().getTime() + 12 * HOUR));
  const until = new Date(world.clock.now().getTime() + 48 * HOUR).toISOString();
  await asTreating(messages.sayAway, { body: { until } });
  await write(WORDS);
  expect((await asOnCall(alerts.list, { query: {} })).items[0]).toMatchObject({ mine: true });
  await asTreating(messages.sayAway, { body: { until: null } });
});

test("the worker was away and the mail server is down: the alert escalates as soon as somebody works again, once", async () => {
  await planDuty();
  const { id } = await raise();
  const mails = await world.count("mailbox");
  await god.query("alter table mailbox add constraint down check (false) not valid");
  await god.query("update graphile_worker._private_jobs set run_at = run_at - interval '3 hours'");
  await world.clock.set(new Date(world.clock.now().getTime() + 3 * HOUR)); // no job ran meanwhile
  await Promise.all([world.runJobs(), world.runJobs()]);
  await god.query("alter table mailbox drop constraint down");
  expect(await world.count("mailbox")).toBe(mails);
  const { rows } = await god.query("select escalations, responsible_id from alerts where id = $1", [id]);
  expect(rows).toEqual([{ escalations: 1, responsible_id: onCall.id }]);
  expect(await asOnCall(alerts.waiting, {})).toEqual({ count: 1 });
});

test("nobody on call: the person is told, it stays with who treats them, and owners see that it waits and nothing else", async () => {
  expect(await write(WORDS)).toMatchObject({ help: true, nobodyOnCall: true });
  await world.advance(61 * MINUTE);
  const [alert] = (await asTreating(alerts.list, { query: {} })).items;
  expect(alert).toMatchObject({ mine: true, state: "waiting" });
  expect(await kindsTold(owner.id)).toContain("alert_unanswered");
  const waiting = await asOwner(alerts.unacknowledged, {});
  expect(waiting).toEqual([
    { id: alert?.id, since: alert?.raisedAt, dueAt: alert?.dueAt, responsible: "Marie-Ève Lacasse" },
  ]);
  expect(await codeOf(asTreating(alerts.escalate, byId(alert?.id ?? "")))).toBe("NOBODY_ON_CALL");
  expect(await asTreating(alerts.unacknowledged, {})).toEqual([]); // even with every permission the database gives it to owners alone
  await planDuty();
  await world.advance(61 * MINUTE);
  expect((await asOnCall(alerts.list, { query: {} })).items[0]?.id).toBe(alert?.id);
});

test("handed on by hand, it must be acknowledged anew by whoever is on call", async () => {
  await planDuty();
  const { id } = await raise();
  await asTreating(alerts.acknowledge, byId(id));
  const handed = await asTreating(alerts.escalate, byId(id));
  expect(handed).toMatchObject({ state: "waiting", mine: false, responsible: { id: onCall.id } });
  expect((await asOnCall(alerts.acknowledge, byId(id))).state).toBe("acknowledged");
});

test("somebody unknown writes through the contact form: help, and the one on call reads it and can call back", async () => {
  await planDuty();
  const body = {
    firstName: "Alex",
    lastName: "Roy",
    email: "alex@example.test",
    phone: "514 555-0188",
    message: WORDS,
  };
  expect(await world.callAs(undefined)(contact.send, { body })).toEqual({
    received: true,
    help: true,
    nobodyOnCall: false,
  });
  const [alert] = (await asOnCall(alerts.list, { query: {} })).items;
  expect(alert).toMatchObject({ source: "contact", subject: { id: null, name: "Alex Roy" } });
  const seen = await asOnCall(alerts.get, byId(alert?.id ?? ""));
  expect([seen.written[0]?.words, seen.reach?.email]).toEqual([WORDS, "alex@example.test"]);
  expect(await codeOf(asTreating(alerts.get, byId(alert?.id ?? "")))).toBe("NOT_FOUND");
});

const writeUnknown = (over: Partial<SendContact>) => {
  const body = { firstName: "Anne", lastName: "Roy", email: "anne@example.test", message: WORDS, ...over };
  return world.callAs(undefined)(contact.send, { body });
};
test("whoever writes three times through the contact form is one alert, by their e-mail or by their number and name", async () => {
  await planDuty();
  await writeUnknown({ phone: "514 555-0170" });
  await writeUnknown({ email: " ANNE@Example.test", firstName: "A." });
  await writeUnknown({ email: "anne@exemple.test", phone: "+1 (514) 555-0170", firstName: "anné", lastName: "ROY " });
  const { items } = await asOnCall(alerts.list, { query: { state: "open" } });
  expect(items).toMatchObject([{ source: "contact", texts: 3, subject: { id: null, name: "Anne Roy" } }]);
  const seen = await asOnCall(alerts.get, byId(items[0]?.id ?? ""));
  expect(seen.written.map(({ by }) => by)).toEqual(["Anne Roy", "A. Roy", "anné ROY"]);
  expect(seen.reach).toEqual({ email: "anne@exemple.test", phone: "+1 (514) 555-0170" });
  await asOnCall(alerts.acknowledge, byId(seen.id));
  await writeUnknown({ message: "Je vais me tuer ce soir." });
  const [graver] = (await asOnCall(alerts.list, { query: { state: "open" } })).items;
  expect(graver).toMatchObject({ id: seen.id, texts: 4, tier: "immediate", state: "waiting" });
  expect((await asOnCall(alerts.get, byId(seen.id))).reach?.phone).toBe("+1 (514) 555-0170");
  const keys = JSON.stringify((await god.query("select gathers_for, gathers_also from alerts")).rows);
  expect(keys).not.toMatch(/anne|555/i);
});
test("two people are never one alert: not by a telephone that they share, a number that is none, or a name", async () => {
  await planDuty();
  const home = { phone: "514 555-0199" };
  await writeUnknown({ ...home, email: "one@example.test" });
  await writeUnknown({ ...home, email: "two@example.test", firstName: "Paul" });
  for (const email of ["three@example.test", "four@example.test"]) await writeUnknown({ email });
  for (const email of ["five@example.test", "six@example.test"]) await writeUnknown({ email, phone: "000 0000" });
  const open = await asOnCall(alerts.list, { query: { state: "open" } });
  expect(open.items.map(({ texts }) => texts)).toEqual([1, 1, 1, 1, 1, 1]);
  await Promise.all([1, 2, 3].map(() => writeUnknown({ email: "seven@example.test" })));
  const { items } = await asOnCall(alerts.list, { query: { state: "open" } });
  expect(items.map(({ texts }) => texts).toSorted()).toEqual([1, 1, 1, 1, 1, 1, 3]);
});

test("with the application's own checks aside, the database shows an alert and its text to nobody else", async () => {
  const { id } = await raise();
  const seenBy = (actor: typeof stranger.caller.actor) =>
    world.platform.database.within(actor, "read only", async (tx) => {
      const found = await Promise.all(
        (["alerts", "alertSteps", "alertNotes", "alertAccesses", "messages"] as const).map((table) =>
          tx
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as("count"))
            .executeTakeFirstOrThrow(),
        ),
      );
      return found.map(({ count }) => count);
    });
  expect(await seenBy(stranger.caller.actor)).toEqual([0, 0, 0, 0, 0]);
  expect(await seenBy(owner.caller.actor)).toEqual([0, 0, 0, 0, 0]);
  const [alert, , , , message] = await seenBy(client.caller.actor);
  expect([alert, message === 0]).toEqual([0, false]);
  expect((await seenBy(treating.caller.actor))[0]).toBeGreaterThan(0);
  expect(id).toBeTruthy();
});
