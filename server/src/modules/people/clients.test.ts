import { clients } from "@jechemine/contract/clients.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { codeOf, makeCare } from "../notes/test-care.ts";

const world = await makeWorld();
const { make, god, clock } = world;
const DAY = 86_400_000;
const sometime = (days: number) => new Date(clock.now().getTime() + days * DAY);
const to = (id: string) => ({ params: { id } });

test("my clients come in alphabetical order, page by page, with the sessions around now and what is not signed", async () => {
  const care = await makeCare(world);
  const { professional, asAuthor, session, start, client } = care;
  const [next, last] = [await session(5), await session(-26)];
  await session(50);
  await session(-3, { state: "cancelled", cancelled_at: clock.now() });
  await start({ kind: "session", appointmentId: last });
  await start({ kind: "call", private: true });
  const others = ["Andrée", "Zoé"].map((given_name) => make.person({ given_name, family_name: "Marchand" }));
  for (const id of await Promise.all(others)) await make.file(id, professional.id);
  const first = await asAuthor(clients.list, { query: { limit: 2 } });
  expect(first.items.map(({ name }) => name)).toEqual(["Andrée Marchand", "Élodie Marchand"]);
  expect(first.items[1]).toMatchObject({
    id: client.id,
    pronouns: "elle",
    age: 35,
    role: "treating",
    endedAt: null,
    drafts: 1,
    nextSession: { id: next, modality: "video" },
    lastSession: { id: last },
  });
  const second = await asAuthor(clients.list, { query: { limit: 2, cursor: first.nextCursor ?? "" } });
  expect([second.items.map(({ name }) => name), second.nextCursor]).toEqual([["Zoé Marchand"], null]);
  const found = await asAuthor(clients.list, { query: { q: "elodie" } });
  expect(found.items.map(({ id }) => id)).toEqual([client.id]);
  const stranger = care.real(await make.professional(), "professional");
  expect((await stranger(clients.list, { query: {} })).items).toEqual([]);
});

test("the file at a glance says who, how to reach them, what they asked for, who else gives care, and what is signed", async () => {
  const care = await makeCare(world);
  const { client, professional, asAuthor, fileId } = care;
  const parent = await make.person({ given_name: "Luc", family_name: "Marchand" });
  const guardian = { authority: "parent", court_order: true, consent: "given", consent_at: clock.now() };
  const ids = { id: crypto.randomUUID(), ward_id: client.id, guardian_id: parent, created_at: clock.now() };
  await make.insert("guardianships", { ...ids, ...guardian });
  const contact = { id: crypto.randomUUID(), person_id: client.id, kind: "phone", value: "514 555-0100" };
  await make.insert("contact_points", { ...contact, safe_voicemail: true, created_at: clock.now() });
  await make.insert("reasons", {
    key: "burnout",
    category: "work",
    position: 1,
    active: true,
    label_fr: "Épuisement",
    label_en: "Burnout",
    aliases_fr: [],
    aliases_en: [],
  });
  const requestId = crypto.randomUUID();
  const who = { requester_id: client.id, beneficiary_id: client.id, audience: "self", others_if_named_cannot: true };
  await make.insert("requests", {
    id: requestId,
    number: "D-1A2B-3C",
    ...who,
    service_kind: "individual",
    state: "matched",
    matched_professional_id: professional.id,
    matched_at: clock.now(),
    origin: "member",
    urgent: false,
    attempts: 1,
    locale: "fr",
    preferences: JSON.stringify({ serviceRequired: true, modality: { wanted: ["video"], required: true } }),
    opened_at: sometime(-2),
  });
  await make.insert("request_reasons", { request_id: requestId, position: 1, reason_key: "burnout" });
  const supervisor = await make.professional();
  const consented = { starts_at: sometime(-1), consented_at: sometime(-1) };
  const place = { fileId, clientId: client.id, professionalId: supervisor.id, role: "supervisor" };
  await care.join(place, consented);

  const file = await asAuthor(clients.get, to(client.id));
  expect(file).toMatchObject({
    name: "Élodie Marchand",
    canWrite: true,
    contacts: [{ kind: "phone", value: "514 555-0100", safeVoicemail: true, safeText: false }],
    files: [{ id: fileId, kind: "individual", members: [{ id: client.id }], episode: { serviceKind: "individual" } }],
    request: { id: requestId, reasons: [{ key: "burnout", label: { fr: "Épuisement", en: "Burnout" } }] },
    agreement: null,
    guardians: [{ name: "Luc Marchand", authority: "parent", courtOrder: true, consented: true }],
  });
  expect(file.careTeam.map(({ role }) => role).toSorted()).toEqual(["supervisor", "treating"]);
  const theirs = await care.real(supervisor, "professional")(clients.get, to(client.id));
  expect(theirs).toMatchObject({ role: "supervisor", canWrite: false, request: null });
  const opened = "select actor_id from audit_entries where action = 'client.opened' and client_id = $1 order by id";
  const { rows } = await god.query(opened, [client.id]);
  expect(rows.map(({ actor_id }) => actor_id).toSorted()).toEqual([professional.id, supervisor.id].toSorted());
});

test("the timeline is newest first, in pages that neither repeat nor lose anything, and of notes tells only that they exist", async () => {
  const care = await makeCare(world);
  const { client, asAuthor, session, signed, start } = care;
  const ids = [await session(30), await session(-30), await session(-54)];
  const { id } = await signed("not for the timeline", { kind: "session", appointmentId: ids[1] ?? "" });
  const { id: draft } = await start({ kind: "call" });
  const seen: { id: string; what: string; at: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await asAuthor(clients.timeline, { ...to(client.id), query: { limit: 1, ...(cursor && { cursor }) } });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen.map((entry) => entry.id))).toEqual(new Set([...ids, id, draft]));
  expect(seen).toHaveLength(5);
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(seen[1]).toMatchObject({ what: "note", kind: "call", state: "draft" });
});

test("whose care with me ended is found among past clients, by name and by what was mine, and nothing that came later shows", async () => {
  const care = await makeCare(world);
  const { client, professional, fileId, session, signed, asAuthor } = care;
  const mine = await session(-30);
  const { id } = await signed("mine", { kind: "session", appointmentId: mine });
  await god.query("update care_team set ends_at = $1 where file_id = $2", [sometime(0), fileId]);
  await clock.set(sometime(1));
  const successor = await make.professional();
  await care.join({ fileId, clientId: client.id, professionalId: successor.id, role: "treating" });
  const theirs = care.real(successor, "professional");
  const later = await theirs(notes.start, { params: { clientId: client.id }, body: { kind: "call" } });
  const another = await session(-2);
  const swap = "update appointment_participants set person_id = $1 where appointment_id = $2 and person_id = $3";
  await god.query(swap, [successor.id, another, professional.id]);

  expect((await asAuthor(clients.list, { query: {} })).items).toEqual([]);
  const past = await asAuthor(clients.list, { query: { when: "past" } });
  expect(past.items).toMatchObject([{ id: client.id, name: "Élodie Marchand", lastSession: { id: mine } }]);
  const file = await asAuthor(clients.get, to(client.id));
  expect(file).toMatchObject({ canWrite: false, contacts: [], careTeam: [], consents: [], nextSession: null });
  expect(file.endedAt).not.toBeNull();
  const timeline = await asAuthor(clients.timeline, { ...to(client.id), query: {} });
  expect(new Set(timeline.items.map((entry) => entry.id))).toEqual(new Set([mine, id]));
  expect(timeline.items.map((entry) => entry.id)).not.toContain(later.id);
  expect(
    (await theirs(clients.timeline, { ...to(client.id), query: {} })).items.map((entry) => entry.id),
  ).not.toContain(id);
  // A match that ended before anything took place leaves nobody behind.
  const briefly = await make.person();
  const { fileId: other } = await make.file(briefly, professional.id);
  await god.query("update care_team set ends_at = $1 where file_id = $2", [clock.now(), other]);
  expect((await asAuthor(clients.list, { query: { when: "past" } })).items).toHaveLength(1);
  expect(await codeOf(asAuthor(clients.get, to(briefly)))).toBe("NOT_FOUND");
});
