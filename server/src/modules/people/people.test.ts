import { people, type SaveProfile } from "@jechemine/contract/people.ts";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import {
  addGuardians,
  displayName,
  guardianConsent,
  insertPerson,
  openFile,
  readReach,
  recordGuardianConsents,
} from "./index.ts";
import { searchPeople } from "./list-people.ts";
import { readProfile } from "./read-profile.ts";
import { readTherapist } from "./read-therapist.ts";
import { resumeProposals } from "./resume-proposals.ts";
import { saveProfile } from "./save-profile.ts";

const world = await makeWorld();
const { make, platform } = world;
const rows = async (sql: string, ...values: unknown[]) => (await world.god.query(sql, values)).rows;

const request = async (clientId: string, serviceKind = "individual") => {
  const id = crypto.randomUUID();
  const number = `D-${id.slice(0, 4).toUpperCase()}-${id.slice(4, 6).toUpperCase()}`;
  const state = { state: "open", origin: "member", urgent: false, attempts: 0, preferences: "{}" };
  const who = {
    requester_id: clientId,
    beneficiary_id: clientId,
    audience: "self",
    others_if_named_cannot: true,
    locale: "fr",
  };
  await make.insert("requests", {
    id,
    number,
    ...who,
    ...state,
    service_kind: serviceKind,
    opened_at: world.clock.now(),
  });
  return id;
};
const open = writeVerb("proposals:write", openFile);

test("a file opened for a client lets the professional see the client, and is the same file at the next acceptance", async () => {
  const [client, first, second] = [await make.account("client"), await make.professional(), await make.professional()];
  const requestId = await request(client.id);
  const asked = { clientId: client.id, requestId, serviceKind: "individual" as const };
  const one = await open(platform, first.caller, { ...asked, professionalId: first.id });
  expect(await open(platform, first.caller, { ...asked, professionalId: first.id })).toEqual(one);
  const other = await open(platform, second.caller, {
    ...asked,
    professionalId: second.id,
    serviceKind: "evaluation",
    requestId: await request(client.id, "evaluation"),
  });
  expect(other.fileId).toBe(one.fileId);
  expect(other.episodeId).not.toBe(one.episodeId);
  expect(await rows("select professional_id from care_team where file_id = $1", one.fileId)).toHaveLength(2);

  const mine = await readTherapist(platform, client.caller, undefined);
  expect(mine.map(({ professional }) => professional.id).toSorted()).toEqual([first.id, second.id].toSorted());
  expect(await readTherapist(platform, (await make.account("client")).caller, undefined)).toEqual([]);
});

test("a couple's file is another one than the individual file", async () => {
  const [client, professional] = [await make.account("client"), await make.professional()];
  const asked = { clientId: client.id, professionalId: professional.id };
  const alone = await open(platform, professional.caller, {
    ...asked,
    requestId: await request(client.id),
    serviceKind: "individual",
  });
  const couple = await open(platform, professional.caller, {
    ...asked,
    requestId: await request(client.id, "couple"),
    serviceKind: "couple",
  });
  expect(couple.fileId).not.toBe(alone.fileId);
});

test("twenty acceptances at once make one individual file", async () => {
  const [client, professional] = [await make.account("client"), await make.professional()];
  const requestId = await request(client.id);
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      open(platform, professional.caller, {
        clientId: client.id,
        professionalId: professional.id,
        requestId,
        serviceKind: "individual",
      }),
    ),
  );
  expect(new Set(all.map(({ fileId, episodeId }) => fileId + episodeId)).size).toBe(1);
});

test("parents named for a child are counted until each has agreed, or one of them where the practice’s rule says so; who may not decide is not waited for", async () => {
  const register = writeVerb("queue:write", async (ctx) => {
    const childId = await insertPerson(ctx, {
      givenName: "Léo",
      familyName: "Roy",
      locale: "fr",
      zone: "America/Toronto",
      birthDate: "2018-05-01",
    });
    const parent = {
      familyName: "Roy",
      authority: "parent" as const,
      courtOrder: false,
      locale: "fr" as const,
      zone: "America/Toronto",
    };
    await addGuardians(ctx, childId, [
      { ...parent, givenName: "Anne", email: "anne@example.test" },
      { ...parent, givenName: "Paul", phone: "514 555-0101" },
    ]);
    ctx.record("person.registered", childId);
    return childId;
  });
  const childId = await register(platform, SYSTEM, undefined);
  const ask = writeVerb("queue:write", async (ctx) => {
    const before = await guardianConsent(ctx, childId);
    await recordGuardianConsents(ctx, childId);
    ctx.record("guardianship.consented", childId);
    return [before, await guardianConsent(ctx, childId), await displayName(ctx, childId)];
  });
  expect(await ask(platform, SYSTEM, undefined)).toEqual([{ given: 0, needed: 2 }, { given: 2, needed: 2 }, "Léo Roy"]);
  const count = readVerb("queue:write", (ctx) => guardianConsent(ctx, childId));
  await world.god.query(
    "update guardianships set consent = 'asked', restriction = 'no_decisions' where id = any (select id from guardianships where ward_id = $1 order by id limit 1)",
    [childId],
  );
  expect(await count(platform, SYSTEM, undefined)).toEqual({ given: 1, needed: 1 });
  await world.god.query("update guardianships set restriction = null where ward_id = $1", [childId]);
  expect(await count(platform, SYSTEM, undefined)).toEqual({ given: 1, needed: 2 });
  const words = { name: "Clinique", currency: "CAD", locale: "fr", phone: "514 555-0100", address: "1, rue Rachel" };
  const who = { email: "clinique@example.test", privacy_officer: "Ève Roy", zone: "America/Toronto" };
  const rules = JSON.stringify({ guardianConsent: "one" });
  await make.insert("practice", { only_row: true, ...words, ...who, rules });
  expect(await count(platform, SYSTEM, undefined)).toEqual({ given: 1, needed: 1 });
  await world.god.query("delete from practice");
});

test("a person's telephone is found again, and the same one is not written twice", async () => {
  const write = writeVerb("queue:write", async (ctx) => {
    const id = await insertPerson(ctx, {
      givenName: "Ida",
      familyName: "Noël",
      locale: "en",
      zone: "America/Toronto",
      phone: "418 555-0199",
    });
    ctx.record("person.registered", id);
    return readReach(ctx, id);
  });
  expect(await write(platform, SYSTEM, undefined)).toEqual({ email: null, phone: "418 555-0199" });
});

async function saving() {
  const { id, caller } = await make.professional({ paused_at: world.clock.now() });
  const key = `reason-${id.slice(0, 8)}`;
  await make.insert("reasons", {
    key,
    category: "c",
    position: 1,
    active: true,
    label_fr: "x",
    label_en: "x",
    aliases_fr: [],
    aliases_en: [],
  });
  const profile: SaveProfile = {
    biography: { fr: "Bonjour.", en: "" },
    acceptsNew: false,
    acceptsUrgent: false,
    weeklyCapacity: 12,
    reasons: [key],
    approaches: ["act"],
    languages: ["fr", "lsq"],
    ageGroups: ["12-17"],
    modalities: ["video"],
    payers: ["insurer"],
    siteIds: [await make.site()],
    services: [{ serviceId: await make.service(), priceCents: 14_000 }],
  };
  return { id, caller, profile };
}

test("a professional who has filled in nothing yet still reads their profile", async () => {
  const { caller } = await world.make.professional();
  expect(await world.callAs(caller)(people.profile, {})).toMatchObject({ reasons: [], services: [] });
});
test("a professional changes their profile and reads it back", async () => {
  const { caller, profile } = await saving();
  const saved = await saveProfile(platform, caller, profile);
  expect(saved).toMatchObject({ ...profile, biography: { fr: "Bonjour.", en: null } });
  expect(await readProfile(platform, caller, undefined)).toEqual(saved);
});

test("an unknown reason, site or service changes nothing", async () => {
  const { id, caller, profile } = await saving();
  const unknown = crypto.randomUUID();
  await expect(saveProfile(platform, caller, { ...profile, reasons: ["nothing"] })).rejects.toMatchObject({
    code: "UNKNOWN_REASON",
  });
  await expect(saveProfile(platform, caller, { ...profile, siteIds: [unknown] })).rejects.toMatchObject({
    code: "UNKNOWN_SITE",
  });
  const services = [{ serviceId: unknown, priceCents: null }];
  await expect(saveProfile(platform, caller, { ...profile, services })).rejects.toMatchObject({
    code: "UNKNOWN_SERVICE",
  });
  expect(await rows("select weekly_capacity from professionals where person_id = $1", id)).toEqual([
    { weekly_capacity: 20 },
  ]);
});

test("a pause ends when the professional says so", async () => {
  const { caller } = await saving();
  expect((await readProfile(platform, caller, undefined)).pausedAt).not.toBeNull();
  expect((await resumeProposals(platform, caller, undefined)).pausedAt).toBeNull();
});

test("staff find people by name, e-mail and telephone; others find nobody", async () => {
  const id = await make.person({ given_name: "Ézéchiel", family_name: "Zwick" });
  await make.insert("contact_points", {
    id: crypto.randomUUID(),
    person_id: id,
    kind: "phone",
    value: "(514) 555-0777",
    created_at: world.clock.now(),
  });
  const desk = await make.account("staff", { family_name: "Zzz" }, ["front_desk"]);
  const found = async (q: string, caller = desk.caller) =>
    (await searchPeople(platform, caller, { q })).items.map((row) => row.id);
  expect(await found("ezech")).toEqual([id]);
  expect(await found("5550777")).toEqual([id]);
  expect(await found(desk.email)).toEqual([desk.id]);
  expect((await searchPeople(platform, desk.caller, { kind: "staff" })).items.map((row) => row.id)).toEqual([desk.id]);
  expect(await found("zwick", (await make.account("staff", {}, ["content"])).caller)).toEqual([]);
  await expect(searchPeople(platform, as("client", { may: ["requests:read"] }), {})).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("intake staff see whether somebody has an account", async () => {
  const client = await make.account("client", { family_name: "Quxley" });
  const intake = await make.account("staff", {}, ["intake"]);
  const { items } = await searchPeople(platform, intake.caller, { q: "quxley" });
  expect(items).toMatchObject([{ id: client.id, account: "active", email: client.email }]);
});

test("the list of people goes on where it stopped", async () => {
  const desk = await make.account("staff", {}, ["front_desk"]);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchPeople(platform, desk.caller, { limit: 5, ...(cursor && { cursor }) });
    seen.push(...page.items.map((row) => row.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(await world.count("persons"));
});
