import { medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { portalProfile, type SaveOwnProfile } from "@jechemine/contract/portal-profile.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const { make } = world;
const rows = async (sql: string, ...values: unknown[]) => (await world.god.query(sql, values)).rows;
type Made = Awaited<ReturnType<typeof make.account>>;
const CLIENT = ["account:read", "account:write", "account:close", "medical:read", "medical:write"];
const PROFESSIONAL = ["account:read", "account:write", "clients:read", "medical:read"];
const as = ({ caller }: Pick<Made, "caller">, may = CLIENT) => world.callAs({ ...caller, permissions: new Set(may) });

const AMELIE = { name: "Amélie Roy", relation: "sibling", phone: "514 555-0188", first: true } as const;
const PHONE = { number: "514 555-0142", safeText: true, safeVoicemail: false, preferred: true };
const profile = (over: Partial<SaveOwnProfile> = {}): SaveOwnProfile => ({
  firstName: "Camille",
  lastName: "Roy",
  legalFirstName: "Camil",
  legalLastName: null,
  pronouns: "iel",
  gender: "non_binary",
  registeredSex: "other",
  receiptName: "Camil Roy",
  mailName: "C. Roy",
  locale: "fr",
  zone: "America/Toronto",
  city: "Montréal",
  region: "06",
  phones: [PHONE],
  address: { text: "12, rue Marquette, Montréal (Québec) H2J 3Z9", safePost: false },
  emergencyContacts: [AMELIE, { name: "Jo Tremblay", relation: "friend", phone: "450 555-0177", first: false }],
  ...over,
});
const save = (who: Made, over: Partial<SaveOwnProfile> = {}) => as(who)(portalProfile.save, { body: profile(over) });

test("a person says how they are called and reached, and whom to call for them, and reads it back", async () => {
  const who = await make.account("client");
  const saved = await save(who);
  expect(saved).toMatchObject({ legalFirstName: "Camil", pronouns: "iel", birthDate: "1990-05-17", email: who.email });
  expect(saved.phones).toMatchObject([{ ...PHONE, verifiedAt: null }]);
  expect(saved.emergencyContacts.map(({ name, first }) => [name, first])).toEqual([
    ["Amélie Roy", true],
    ["Jo Tremblay", false],
  ]);
  expect(await as(who)(portalProfile.read, {})).toEqual(saved);
  expect(
    await rows("select details from audit_entries where action = 'profile.changed' and client_id = $1", who.id),
  ).toEqual([{ details: { fields: expect.arrayContaining(["pronouns", "phones", "emergencyContacts"]) } }]);
});

test("a verified number stays verified when it is spelled another way, and is forgotten with the number", async () => {
  const who = await make.account("client");
  await save(who);
  await world.god.query("update contact_points set verified_at = $2 where person_id = $1 and kind = 'phone'", [
    who.id,
    world.clock.now(),
  ]);
  const spelled = await save(who, { phones: [{ ...PHONE, number: "+1 (514) 555-0142", safeText: false }] });
  expect(spelled.phones).toMatchObject([{ safeText: false, verifiedAt: expect.any(String) }]);
  const other = await save(who, { phones: [{ ...PHONE, number: "438 555-0100" }] });
  expect(other.phones).toMatchObject([{ number: "438 555-0100", verifiedAt: null }]);
  expect((await save(who)).phones).toMatchObject([{ number: PHONE.number, verifiedAt: null }]);
});

test("two tabs that save the same new number at once leave it there once", async () => {
  const who = await make.account("client");
  await Promise.all(Array.from({ length: 6 }, () => save(who)));
  const [counted] = await rows(
    "select count(*)::int from contact_points where person_id = $1 and ended_at is null and kind <> 'email'",
    who.id,
  );
  expect(counted).toEqual({ count: 2 });
});

test.each([
  ["two who are called first", { emergencyContacts: [AMELIE, AMELIE] }, "INVALID"],
  ["contacts of whom nobody is called first", { emergencyContacts: [{ ...AMELIE, first: false }] }, "INVALID"],
  ["a zone that nobody knows", { zone: "Mars/Olympus" }, "UNKNOWN_ZONE"],
  [
    "one number twice",
    {
      phones: [
        { ...PHONE, preferred: false },
        { ...PHONE, number: "+15145550142" },
      ],
    },
    "SAME_PHONE_TWICE",
  ],
  ["another birth date than the one on record", { birthDate: "2015-01-01" }, "BIRTH_DATE_KNOWN"],
] as const)("%s is refused, and nothing changes", async (_what, over, code) => {
  const who = await make.account("client");
  const body = {
    ...profile(),
    ...over,
    emergencyContacts: [...(("emergencyContacts" in over && over.emergencyContacts) || [])],
  };
  await expect(as(who)(portalProfile.save, { body: { ...body, phones: [...body.phones] } })).rejects.toMatchObject({
    failure: { code },
  });
  expect((await as(who)(portalProfile.read, {})).pronouns).toBeNull();
});

test("a birth date is told once, may not lie ahead, and the database refuses another one by itself", async () => {
  const who = await make.account("client", { birth_date: null });
  await expect(save(who, { birthDate: "2031-01-01" })).rejects.toMatchObject({
    failure: { code: "BIRTH_DATE_IMPOSSIBLE" },
  });
  expect((await save(who, { birthDate: "1988-02-29" })).birthDate).toBe("1988-02-29");
  await expect(
    world.platform.database.within(who.caller.actor, "read write", (tx) =>
      tx.updateTable("persons").set({ birthDate: "2014-01-01" }).where("id", "=", who.id).execute(),
    ),
  ).rejects.toThrow("nobody changes their own birth date");
});

test("nobody declares a number verified by themselves", async () => {
  const who = await make.account("client");
  await save(who);
  await expect(
    world.platform.database.within(who.caller.actor, "read write", (tx) =>
      tx.updateTable("contactPoints").set({ verifiedAt: world.clock.now() }).where("personId", "=", who.id).execute(),
    ),
  ).rejects.toThrow("verified by what came back");
});

const TOLD = {
  conditions: ["Asthme"],
  medications: [{ name: "Sertraline", dose: "50 mg" }],
  allergies: [{ to: "Pénicilline", reaction: "urticaire" }],
  previousTherapy: "Douze séances en 2021.",
  substanceUse: null,
  sleep: "Cinq heures.",
  appetite: null,
  goals: "Dormir.",
  preferences: null,
};

test("what a client tells about their health is read by them and those who treat them, who are recorded; by nobody else", async () => {
  const [who, treating, stranger] = [
    await make.account("client"),
    await make.professional(),
    await make.professional(),
  ];
  const { fileId } = await make.file(who.id, treating.id);
  const first = await as(who)(medicalProfile.save, { body: { ...TOLD, basedOn: null } });
  const read = (by: Made) => as(by, PROFESSIONAL)(medicalProfile.of, { params: { userId: who.id } });
  expect(await read(treating)).toMatchObject(TOLD);
  await expect(read(stranger)).rejects.toMatchObject({ failure: { code: "NOT_FOUND" } });
  await expect(
    as(await make.account("client"))(medicalProfile.of, { params: { userId: who.id } }),
  ).rejects.toMatchObject({ failure: { code: "NOT_FOUND" } });
  expect(
    await rows("select actor_id from audit_entries where action = 'medical_profile.opened' and client_id = $1", who.id),
  ).toEqual([{ actor_id: treating.id }]);
  const [stored] = await rows("select sealed from medical_profiles where id = $1", first.version);
  expect(String(stored?.sealed)).not.toContain("Sertraline");
  await world.god.query("update care_team set ends_at = $2 where file_id = $1", [fileId, world.clock.now()]);
  await expect(read(treating)).rejects.toMatchObject({ failure: { code: "NOT_FOUND" } });
});

test("of two tabs that tell different things, the second is asked to read again; the version before stays", async () => {
  const who = await make.account("client");
  const tell = (goals: string, basedOn: string | null) =>
    as(who)(medicalProfile.save, { body: { ...TOLD, goals, basedOn } });
  const both = await Promise.allSettled([tell("Dormir.", null), tell("Respirer.", null)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { version } = await as(who)(medicalProfile.own, {});
  expect((await tell("Marcher.", version)).goals).toBe("Marcher.");
  expect(await rows("select count(*)::int from medical_profiles where person_id = $1", who.id)).toEqual([{ count: 2 }]);
  await expect(
    world.god.query("update medical_profiles set saved_at = now() where person_id = $1", [who.id]),
  ).rejects.toThrow("kept version by version");
});
