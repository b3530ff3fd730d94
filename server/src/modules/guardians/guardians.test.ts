import { appointments } from "@jechemine/contract/appointments.ts";
import { billing } from "@jechemine/contract/billing.ts";
import { calendarFeeds } from "@jechemine/contract/calendar-feeds.ts";
import { guardians, guardianships } from "@jechemine/contract/guardians.ts";
import { portalMessages } from "@jechemine/contract/messages.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { peopleAdmin } from "@jechemine/contract/people-admin.ts";
import { permissionsOf } from "@jechemine/contract/permissions.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { expect, test } from "vitest";
import { plantVictim } from "../../../test/plant-victim.ts";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import type { Caller } from "../../platform/verb.ts";
import { makePractice } from "../appointments/test-practice.ts";
import { codeOf, statusOf, TestFamily } from "./test-family.ts";

const world = await makeWorld();
const family = new TestFamily(world);
await family.practice();
const DAY = 86_400_000;

const asKind = (caller: Caller, ...staff: ("owner" | "intake")[]): Caller => ({
  ...caller,
  permissions: new Set(permissionsOf(staff.length > 0 ? "staff" : "client", staff)),
});
async function newGuardian(name = "Alice") {
  const { id, email, caller } = await world.make.account("client", { given_name: name, family_name: "Gagnon" });
  return { id, email, caller: asKind(caller), call: world.callAs(asKind(caller)) };
}
const owner = await world.make.account("staff", {}, ["owner"]);
const asOwner = world.callAs(asKind(owner.caller, "owner"));
const proof = { kind: "birth_certificate" as const, description: "Certificat no 12, vu à l’accueil" };
const child = { firstName: "Noé", lastName: "Gagnon", birthDate: "2012-03-20", authority: "parent" as const };

/** A child in care with a professional, fourteen on 20 March 2026 unless told otherwise, without an account. */
async function childInCare(birthDate = "2012-03-20") {
  const practice = await makePractice(world);
  await world.god.query("update persons set birth_date = $2, given_name = 'Noé' where id = $1", [
    practice.client.id,
    birthDate,
  ]);
  await world.god.query("delete from accounts where person_id = $1", [practice.client.id]);
  return { ...practice, wardId: practice.client.id };
}

test("a parent asks, the team reads the proof, and only then does the parent see the child’s appointments", async () => {
  const parent = await newGuardian();
  const { id } = await parent.call(guardians.ask, { body: { ...child, courtOrder: false, proof } });
  const [asked] = (await parent.call(guardians.family, {})).wards;
  expect(asked).toMatchObject({ state: "pending", sees: [], acts: [], fourteenOn: "2026-03-20", isFourteen: false });
  const acting = family.acting(parent.caller, asked?.wardId ?? "");
  expect(await statusOf(acting(appointments.list, { query: {} }))).toBe(404);

  const waiting = await asOwner(guardianships.list, { query: {} });
  const shown = waiting.items.find((one) => one.id === id);
  expect(shown).toMatchObject({ proofs: [{ description: proof.description }], guardian: { email: parent.email } });
  const scope = ["logistics", "billing", "consent", "clinical"] as const;
  const decide = (link: string) =>
    codeOf(asOwner(guardianships.approve, { params: { id: link }, body: { scope: [...scope] } }));
  expect((await Promise.all([decide(id), decide(id)])).toSorted()).toEqual(["NOT_PENDING", "ok"]);
  expect((await acting(appointments.list, { query: {} })).items).toEqual([]);
  expect(await codeOf(parent.call(guardians.ask, { body: { ...child, courtOrder: false, proof } }))).toBe(
    "ALREADY_LINKED",
  );
  await world.runJobs();
  expect(await world.count(`notifications where person_id = '${parent.id}' and kind = 'guardianship_approved'`)).toBe(
    1,
  );
});

test("a guardian books, confirms, moves to pay and signs for the child; never messages, news or the account; and the audit names the guardian", async () => {
  const { wardId, asked, professional } = await childInCare();
  const parent = await newGuardian();
  await family.link(wardId, parent.id);
  const acting = family.acting(parent.caller, wardId);
  const booked = await acting(selfScheduling.book, { body: asked });
  expect((await acting(appointments.confirm, { params: { id: booked.id } })).confirmedAt).not.toBeNull();
  expect((await acting(appointments.list, { query: {} })).items.map(({ id }) => id)).toEqual([booked.id]);
  expect(await acting(billing.balance, {})).toMatchObject({ currentBalance: 0 });
  expect((await parent.call(appointments.list, { query: {} })).items).toEqual([]);

  const query = { professionalId: professional.id };
  const { text } = await acting(serviceAgreements.read, { query });
  const { version, language, hash } = text;
  await acting(serviceAgreements.sign, { body: { ...query, version, language, hash, typedName: "Alice Gagnon" } });
  const { rows: signed } = await world.god.query("select given_by, person_id from consents where person_id = $1", [
    wardId,
  ]);
  expect(signed).toEqual([{ given_by: parent.id, person_id: wardId }]);

  expect(await statusOf(acting(calendarFeeds.make, { body: {} }))).toBe(404); // a calendar is its account's own
  expect(await statusOf(acting(portalMessages.list, { query: {} }))).toBe(403);
  expect(await statusOf(acting(notifications.list, { query: {} }))).toBe(403);
  expect(await statusOf(acting(guardians.family, {}))).toBe(403);
  const stream = await world.http.inject({
    url: "/api/v1/notifications/stream",
    headers: { authorization: world.tokenOf(parent.caller), "x-acting-for": wardId },
  });
  expect(stream.statusCode).toBe(403);

  const { rows } = await world.god.query(
    "select distinct actor_id, actor_role from audit_entries where subject_id = $1 and actor_role <> 'system'",
    [booked.id],
  );
  expect(rows).toEqual([{ actor_id: parent.id, actor_role: "client" }]);
});

test("on the fourteenth birthday clinical content closes; appointments and bills wait for the youth, who opens an account and decides", async () => {
  const { wardId, asked, asProfessional } = await childInCare();
  const parent = await newGuardian();
  const { id: linkId } = await parent.call(guardians.ask, { body: { ...child, courtOrder: false, proof } });
  await world.god.query("update guardianships set ward_id = $2 where id = $1", [linkId, wardId]); // the team merged the two records
  await asOwner(guardianships.approve, {
    params: { id: linkId },
    body: { scope: ["logistics", "billing", "consent", "clinical"] },
  });
  const acting = family.acting(parent.caller, wardId);
  await acting(selfScheduling.book, { body: asked });
  expect(await statusOf(acting(requests.list, {}))).toBe(200);
  await world.runJobs();
  // It is less than 60 days away: the talk is due at once.
  expect(await world.count(`youth_talks where ward_id = '${wardId}' and due_on = '2026-01-19'`)).toBe(1);
  const stranger = world.callAs((await world.make.professional()).caller);
  expect(await asProfessional(guardianships.talks, {})).toEqual([
    { wardId, name: "Noé Marchand", birthday: "2026-03-20", dueOn: "2026-01-19" },
  ]);
  expect(await stranger(guardianships.talks, {})).toEqual([]);
  expect(await statusOf(stranger(guardianships.talked, { params: { id: wardId } }))).toBe(404);
  await asProfessional(guardianships.talked, { params: { id: wardId } });
  expect(await asProfessional(guardianships.talks, {})).toEqual([]);
  const ofLink = { params: { id: linkId } };
  expect(await codeOf(parent.call(guardians.wishAccount, ofLink))).toBe("NOT_YET_FOURTEEN");
  expect(await asProfessional(guardianships.withoutAccount, {})).toEqual([]);

  const before = world.clock.now().getTime();
  await world.advance(new Date("2026-03-20T03:59:00Z").getTime() - before); // a minute before midnight in Montréal
  expect(await statusOf(acting(requests.list, {}))).toBe(200);
  await world.advance(60_000);
  expect(await statusOf(acting(requests.list, {}))).toBe(403);
  expect(await statusOf(acting(serviceAgreements.read, { query: { professionalId: asked.professionalId } }))).toBe(403);
  expect((await acting(appointments.list, { query: { when: "past" } })).items).toHaveLength(1);
  expect(await world.count(`notifications where person_id = '${parent.id}' and kind = 'youth_turned_fourteen'`)).toBe(
    1,
  );
  const [seen] = (await parent.call(guardians.family, {})).wards;
  expect(seen).toMatchObject({ sees: ["logistics", "billing"], openUntil: "2026-06-18", hasDecided: false });

  await parent.call(guardians.wishAccount, ofLink);
  await world.runJobs();
  expect(await world.count("deliveries where kind = 'youth_invited'")).toBe(0);
  expect(await world.count("notifications where kind = 'youth_account_wished'")).toBe(1);
  expect(await asProfessional(guardianships.withoutAccount, {})).toMatchObject([{ wardId, invitedAt: null }]);
  const email = `noe-${wardId}@example.test`;
  const invite = (by: typeof stranger, to: string) =>
    codeOf(by(guardianships.inviteClient, { params: { id: wardId }, body: { email: to } }));
  expect(await invite(stranger, email)).toBe("NOT_FOUND");
  // The address of a guardian makes nobody else’s account, nor does one that leads to the same mailbox.
  for (const theirs of [parent.email, parent.email.replace("@", "+noe@")]) {
    expect(await invite(asProfessional, theirs)).toBe("ADDRESS_OF_GUARDIAN");
    expect(await codeOf(asOwner(guardianships.invite, { ...ofLink, body: { email: theirs } }))).toBe(
      "ADDRESS_OF_GUARDIAN",
    );
  }
  expect(await invite(asProfessional, email)).toBe("ok");
  await world.runJobs();
  const youth = await openAccount(email);
  expect(await asProfessional(guardianships.withoutAccount, {})).toEqual([]);
  const mine = (await youth(guardians.family, {})).guardians;
  expect(mine).toMatchObject([{ linkId, mayDecide: true, sees: ["logistics", "billing"], decidedAt: null }]);
  await youth(guardians.grant, { params: { id: linkId }, body: { grants: ["billing"] } });
  expect(await statusOf(acting(appointments.list, { query: {} }))).toBe(403);
  expect(await statusOf(acting(billing.balance, {}))).toBe(200);
  await youth(guardians.grant, { params: { id: linkId }, body: { grants: [] } });
  expect(await statusOf(acting(billing.balance, {}))).toBe(404);
});

/** Follows the mailed link of the newest invitation to that address. */
async function openAccount(email: string) {
  const visitor = world.callAs(undefined);
  const { rows } = await world.god.query<{ body: string }>(
    "select body from mailbox where recipient = $1 order by at desc, id desc limit 1",
    [email],
  );
  const token = /mon-compte\/([\w-]{43})/.exec(rows[0]?.body ?? "")?.[1] ?? "";
  expect(await visitor(guardians.readYouthAccount, { body: { token } })).toEqual({ email });
  const opening = { token, password: "tournesol kayak 8 lanterne" };
  const open = (birthDate: string) => codeOf(visitor(guardians.openYouthAccount, { body: { ...opening, birthDate } }));
  expect(await open("2012-03-21")).toBe("BIRTH_DATE_WRONG");
  expect((await Promise.all([open("2012-03-20"), open("2012-03-20")])).filter((code) => code === "ok")).toHaveLength(1);
  const { rows: made } = await world.god.query("select id, person_id from accounts where email = $1", [email]);
  const caller: Caller = {
    actor: { role: "client", id: made[0].person_id, accountId: made[0].id, permissions: [] },
    permissions: new Set(permissionsOf("client", [])),
    signInId: null,
  };
  return world.callAs(caller);
}

test("separated parents: each sees their own link only, answers for themselves at the same moment, and a court’s word holds at once", async () => {
  const { wardId } = await childInCare("2014-06-01");
  const [mother, father] = [await newGuardian("Rose"), await newGuardian("Ulric")];
  const [hers, his] = [await family.link(wardId, mother.id), await family.link(wardId, father.id)];
  const text = JSON.stringify(await mother.call(guardians.family, {}));
  expect(text).not.toContain("Ulric");
  expect(text).not.toContain(his);
  expect(await statusOf(mother.call(guardians.withdraw, { params: { id: his } }))).toBe(404);

  const answer = (who: typeof mother, id: string) =>
    who.call(guardians.answer, { params: { id }, body: { purpose: "care", agreed: true } });
  const told = await Promise.all([answer(mother, hers), answer(father, his)]);
  expect(told.map(({ given }) => given).toSorted()).toEqual([1, 2]);
  expect(await world.count(`audit_entries where subject_id = '${wardId}' and action = 'guardianship.agreed'`)).toBe(1);

  const acting = family.acting(father.caller, wardId);
  const limits = { expiresOn: null, reason: "Jugement du 2 mars" };
  const limit = (restriction: "no_information" | "no_decisions" | null) =>
    asOwner(guardianships.limit, { params: { id: his }, body: { ...limits, restriction } });
  await limit("no_decisions");
  expect(await statusOf(acting(appointments.list, { query: {} }))).toBe(200);
  expect(await statusOf(acting(selfScheduling.calendars, {}))).toBeGreaterThan(0);
  expect(await codeOf(answer(father, his))).toBe("NOT_YOURS_TO_DECIDE");
  // The other parent is enough now: who may not decide is not waited for.
  expect((await mother.call(guardians.family, {})).wards[0]?.answers[0]).toMatchObject({
    mine: true,
    given: 1,
    needed: 1,
  });
  await limit("no_information");
  expect(await statusOf(acting(appointments.list, { query: {} }))).toBe(404);
});

test("whom a parent named in a request, or who was named by their e-mail, is the same child; any other is somebody new", async () => {
  const { wardId } = await childInCare("2015-01-01");
  const named = await world.make.person({ given_name: "Luc", family_name: "Gagnon" });
  const father = await newGuardian("Luc");
  await world.make.insert("contact_points", {
    id: crypto.randomUUID(),
    person_id: named,
    kind: "email",
    value: father.email,
    created_at: world.clock.now(),
  });
  const waiting = {
    id: crypto.randomUUID(),
    ward_id: wardId,
    guardian_id: named,
    authority: "parent",
    court_order: false,
  };
  await world.make.insert("guardianships", { ...waiting, consent: "asked", created_at: world.clock.now() });
  const body = { ...child, lastName: "MARCHAND", birthDate: "2015-01-01", courtOrder: true, proof };
  const stranger = await newGuardian("Zoé");
  await stranger.call(guardians.ask, { body });
  expect((await stranger.call(guardians.family, {})).wards[0]?.wardId).not.toBe(wardId);
  expect(await father.call(guardians.ask, { body })).toEqual({ id: waiting.id });
  expect((await father.call(guardians.family, {})).wards).toMatchObject([{ wardId, state: "pending" }]);
});

test("an adult under mandate is acted for as far as the mandate reaches, until its last day; who leaves has left at once", async () => {
  const { wardId } = await childInCare("1950-01-01");
  const mandatary = await newGuardian("Ida");
  const today = world.clock.now().toISOString().slice(0, 10);
  const id = await family.link(wardId, mandatary.id, { authority: "mandate", scope: ["billing"], expires_on: today });
  const acting = family.acting(mandatary.caller, wardId);
  expect(await statusOf(acting(billing.balance, {}))).toBe(200);
  expect(await statusOf(acting(appointments.list, { query: {} }))).toBe(403);
  await world.advance(DAY);
  expect(await statusOf(acting(billing.balance, {}))).toBe(404);
  await world.god.query("update guardianships set expires_on = null where id = $1", [id]);
  expect(await statusOf(acting(billing.balance, {}))).toBe(200);
  await mandatary.call(guardians.withdraw, { params: { id } });
  expect(await statusOf(acting(billing.balance, {}))).toBe(404);
});

test("no link is approved without a proof, and nobody but the team reviews links", async () => {
  const { wardId } = await childInCare("2014-06-01");
  const { id } = await newGuardian();
  const row = {
    id: crypto.randomUUID(),
    ward_id: wardId,
    guardian_id: id,
    authority: "parent",
    court_order: false,
    consent: "asked",
  };
  const at = world.clock.now();
  await expect(world.make.insert("guardianships", { ...row, created_at: at, approved_at: at })).rejects.toMatchObject({
    constraint: "guardianships_proven",
  });
  await world.make.insert("guardianships", { ...row, created_at: at });
  const approve = { params: { id: row.id }, body: { scope: ["logistics" as const] } };
  expect(await codeOf(asOwner(guardianships.approve, approve))).toBe("PROOF_NEEDED");
  const desk = await world.make.account("staff", {}, ["front_desk"]);
  expect(
    await statusOf(
      world.callAs({ ...desk.caller, permissions: new Set(permissionsOf("staff", ["front_desk"])) })(
        guardianships.approve,
        approve,
      ),
    ),
  ).toBe(403);
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
async function mailsTo(email: string): Promise<{ subject: string; body: string }[]> {
  const { rows } = await world.god.query<{ subject: string; body: string }>(
    "select subject, body from mailbox where recipient = $1 order by at, id",
    [email],
  );
  return rows.map(({ subject, body }) => ({ subject: plain(subject), body: plain(body) }));
}

test("guardians hear of the child’s appointments, each in their own language and zone and as far as their rights reach; a court’s word stops what still waits to leave", async () => {
  await world.clock.set(MONDAY);
  const { wardId, asked, asProfessional } = await childInCare("2015-06-01");
  const [mother, father, other] = [await newGuardian("Rose"), await newGuardian("Ulric"), await newGuardian("Luc")];
  await world.god.query("update persons set locale = 'en', zone = 'America/Vancouver' where id = $1", [father.id]);
  await family.link(wardId, mother.id);
  const his = await family.link(wardId, father.id, { scope: ["logistics"], restriction: "no_decisions" });
  await family.link(wardId, other.id, { restriction: "no_information" });
  const acting = family.acting(mother.caller, wardId);
  const { id } = await acting(selfScheduling.book, { body: { ...asked, startsAt: "2026-03-10T15:00:00Z" } });
  await world.runJobs();
  const [hers] = await mailsTo(mother.email);
  expect(hers?.subject).toBe("Un premier rendez-vous : mardi 10 mars à 11 h");
  expect(hers?.body).toMatch(/Pour Noé\.[^]*120,00 \$[^]*entente de service/);
  expect(hers?.body).toContain("/rendez-vous/");
  const [seen] = await mailsTo(father.email);
  expect(seen?.subject).toBe("A first appointment: Tuesday, March 10 at 8:00 a.m.");
  expect(seen?.body).toContain("For Noé.");
  expect(seen?.body).toContain(`/portal/appointments/${id}?for=${wardId}`);
  expect(seen?.body).not.toMatch(/\$120|120,00|agreement|Confirm|Rose/);
  expect(await mailsTo(other.email)).toEqual([]);
  const feedOf = async (who: typeof mother) => (await who.call(notifications.list, { query: {} })).items;
  expect(await feedOf(father)).toMatchObject([{ path: `/portal/appointments/${id}?for=${wardId}` }]);

  await asProfessional(appointments.move, { params: { id }, body: { startsAt: "2026-03-10T16:00:00Z" } });
  await world.runJobs();
  const subjectsOf = async (who: typeof mother) => (await mailsTo(who.email)).map(({ subject }) => subject).join("\n");
  expect(await subjectsOf(father)).toContain("An appointment has moved");
  // 72 hours before is Saturday at eight in Vancouver; quiet until nine there, the reminder waits an hour.
  await father.call(notificationPreferences.save, {
    body: { choices: [], quiet: { from: "21:00", until: "09:00" }, digest: false, discreet: false },
  });
  await world.advance(new Date("2026-03-07T16:01:00Z").getTime() - MONDAY.getTime());
  expect(await mailsTo(father.email)).toHaveLength(2);
  const limits = { restriction: "no_information" as const, expiresOn: null, reason: "Jugement du 7 mars" };
  await asOwner(guardianships.limit, { params: { id: his }, body: limits });
  await world.advance(60 * 60_000);
  expect(await subjectsOf(mother)).toContain("Un rendez-vous approche");
  expect(await mailsTo(father.email)).toHaveLength(2);
  expect(await world.count(`deliveries where person_id = '${father.id}' and state = 'dropped'`)).toBe(1);
  expect(await feedOf(father)).toEqual([]);
});

test("a link saves the child’s receipt for whoever may read the bills today, and for nobody else", async () => {
  const { client: ward, ids } = await plantVictim(world);
  await world.god.query("update persons set birth_date = '2015-01-01' where id = $1", [ward.id]);
  const [mother, father, stranger] = [await newGuardian(), await newGuardian(), await newGuardian()];
  const hers = await family.link(ward.id, mother.id);
  await family.link(ward.id, father.id, { scope: ["logistics"] });
  const open = async (who: typeof mother, query = `?actingFor=${ward.id}`) => {
    const url = `/api/v1/portal/billing/receipts/${ids.receipt}.pdf${query}`;
    return (await world.http.inject({ url, headers: { authorization: world.tokenOf(who.caller) } })).statusCode;
  };
  expect(await open(mother)).toBe(200);
  expect(await open(mother, "")).toBe(404);
  expect(await open(mother, "?actingFor=nobody")).toBe(404);
  expect([await open(father), await open(stranger)]).toEqual([403, 404]);
  await mother.call(guardians.withdraw, { params: { id: hers } });
  expect(await open(mother)).toBe(404);
});

test("another birth date, another fourteenth birthday: what was planned moves with it", async () => {
  await world.clock.set(MONDAY);
  const { wardId } = await childInCare("2012-06-20");
  const parent = await newGuardian();
  await family.link(wardId, parent.id);
  const body = {
    firstName: "Noé",
    lastName: "Marchand",
    birthDate: "2012-07-01",
    pronouns: null,
    locale: "fr" as const,
  };
  const desk = { city: null, email: null, phone: null };
  await asOwner(peopleAdmin.correct, { params: { id: wardId }, body: { ...body, ...desk } });
  await world.runJobs();
  const told = () => world.count(`notifications where person_id = '${parent.id}' and kind = 'youth_turned_fourteen'`);
  await world.advance(new Date("2026-07-01T03:59:00Z").getTime() - MONDAY.getTime());
  expect(await told()).toBe(0);
  await world.advance(60_000);
  expect(await told()).toBe(1);
});
