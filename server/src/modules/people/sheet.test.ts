import { randomUUID } from "node:crypto";
import { people } from "@jechemine/contract/people.ts";
import { type CaseloadRow, peopleAdmin } from "@jechemine/contract/people-admin.ts";
import { permissionsOf, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";

const world = await makeWorld();
const { make, god } = world;
const staff = async (...permissions: StaffPermission[]) => {
  const { caller } = await make.account("staff", {}, permissions);
  return world.callAs({ ...caller, permissions: new Set(permissionsOf("staff", permissions)) });
};
const [owner, front, intake] = [await staff("owner"), await staff("front_desk"), await staff("intake")];
const refused = (code: string) => ({ failure: { code } });
const sheet = (id: string, who = front) => who(peopleAdmin.sheet, { params: { id } });
/** Subjects by the alphabet: two mails of one instant have no order. */
const mailed = async (address: string) => {
  const { rows } = await god.query("select subject from mailbox where recipient like '%' || $1 || '%'", [address]);
  return rows.map(({ subject }) => subject).toSorted();
};
const kept = { pronouns: null, birthDate: "1988-04-03", locale: "fr", city: "Laval" } as const;

test("people are found by name without accents, e-mail, telephone or birth date, and by the state of their account", async () => {
  const id = await make.person({ given_name: "Zoé", family_name: "Bélanger", birth_date: "1977-07-07" });
  const point = { person_id: id, created_at: world.clock.now() };
  await make.insert("contact_points", { ...point, id: randomUUID(), kind: "email", value: "zoe@exemple.ca" });
  await make.insert("contact_points", { ...point, id: randomUUID(), kind: "phone", value: "(450) 555-0177" });
  for (const q of ["zoe bel", "ZOÉ", "zoe@ex", "450 555", "1977-07-07"])
    for (const who of [front, owner]) {
      const { items } = await who(people.list, { query: { q } });
      expect([q, items]).toMatchObject([q, [{ id, email: "zoe@exemple.ca", phone: "(450) 555-0177" }]]);
      expect(items).toHaveLength(1);
    }
  expect((await front(people.list, { query: { q: "1977-07" } })).items).toEqual([]);
  expect((await front(people.list, { query: { q: "zoe", account: "active" } })).items).toEqual([]);
  expect((await front(people.list, { query: { q: "zoe", account: "none" } })).items).toHaveLength(1);
});

test("each of the team sees the part of a person that is theirs; nobody anything clinical", async () => {
  const client = await make.account("client", { given_name: "Ana", family_name: "Silva" });
  expect(await sheet(client.id)).toMatchObject({ name: "Ana Silva", kind: "client", appointments: [], requests: null });
  expect(await sheet(client.id, intake)).toMatchObject({ requests: [], caseload: null });
  const professional = await make.professional({ weekly_capacity: 12 });
  const { fileId } = await make.file(client.id, professional.id);
  const startsAt = new Date(world.clock.now().getTime() + 86_400_000);
  const times = {
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 3_000_000),
    booked_at: world.clock.now(),
  };
  const terms = { modality: "video", price_cents: 1, currency: "CAD", state: "scheduled", revision: 0 };
  const appointment = { id: randomUUID(), file_id: fileId, service_id: await make.service(), ...terms, ...times };
  await make.insert("appointments", { ...appointment, proposed_by_practice: false });
  const place = { appointment_id: appointment.id, file_id: fileId, starts_at: startsAt, charge_share_basis_points: 0 };
  await make.insert("appointment_participants", { ...place, person_id: client.id, side: "client", role: "client" });
  // Whoever suspends an account learns how many sessions stay, also without the right to see which.
  const seen = { appointments: null, appointmentsAhead: 1, account: { email: client.email } };
  expect(await sheet(client.id, owner)).toMatchObject(seen);
  expect((await sheet(professional.id, owner)).caseload).toMatchObject({
    activeClients: 1,
    weeklyCapacity: 12,
    proposals: { made: 0 },
  });
  await expect(sheet(randomUUID())).rejects.toMatchObject(refused("NOT_FOUND"));
});

test("what was written down wrongly is corrected, with what it was before in the audit; of others it is refused", async () => {
  const id = await make.person({ given_name: "Jon", family_name: "Cote", birth_date: null });
  const body = { ...kept, firstName: "Jonathan", lastName: "Côté", email: "jon@exemple.ca", phone: "514 555-0111" };
  await front(peopleAdmin.correct, { params: { id }, body });
  await front(peopleAdmin.correct, { params: { id }, body: { ...body, phone: "514 555-0222" } });
  const found = await sheet(id);
  expect(found).toMatchObject({ name: "Jonathan Côté", birthDate: "1988-04-03", city: "Laval" });
  expect(found.contacts.map(({ value, verified }) => [value, verified])).toEqual([
    ["jon@exemple.ca", false],
    ["514 555-0222", false],
  ]);
  const { rows } = await god.query(
    "select details from audit_entries where subject_id = $1 and action = 'person.corrected' order by id",
    [id],
  );
  expect(rows[0].details.changed.familyName).toEqual({ was: "Cote", is: "Côté" });
  expect(rows[1].details.changed).toEqual({ phone: { was: "514 555-0111", is: "514 555-0222" } });
  const impossible = { ...body, birthDate: "2031-01-01" };
  await expect(front(peopleAdmin.correct, { params: { id }, body: impossible })).rejects.toMatchObject(
    refused("BIRTH_DATE_IMPOSSIBLE"),
  );
  const { id: professional } = await make.professional();
  await expect(front(peopleAdmin.correct, { params: { id: professional }, body })).rejects.toMatchObject(
    refused("NOT_A_CLIENT"),
  );
});

test("who is a client and works here too keeps their name and their way in: nobody of the team corrects either", async () => {
  const both = await make.professional();
  await make.file(both.id, (await make.professional()).id);
  const colleague = await make.account("staff", { given_name: "Inès" }, ["support"]);
  await make.file(colleague.id, both.id);
  const body = { ...kept, firstName: "Autre", lastName: "Nom", email: "autre@exemple.ca", phone: "514 555-0199" };
  const everything = async () =>
    (
      await god.query(
        `select p.*, a.email, a.status, (select count(*) from contact_points c where c.person_id = p.id) as points
         from persons p join accounts a on a.person_id = p.id where p.id = any($1) order by p.id`,
        [[both.id, colleague.id]],
      )
    ).rows;
  const before = await everything();
  for (const { id } of [both, colleague]) {
    for (const who of [front, intake, owner])
      await expect(who(peopleAdmin.correct, { params: { id }, body })).rejects.toMatchObject(refused("NOT_A_CLIENT"));
    await expect(front(peopleAdmin.invite, { params: { id } })).rejects.toMatchObject(refused("HAS_ACCOUNT"));
  }
  expect(await everything()).toEqual(before);
});

test("a suspended account ends every sign-in at once, with its reason; a professional's page goes too; reinstated, both are back", async () => {
  const professional = await make.professional();
  const at = world.clock.now();
  const row = { id: randomUUID(), account_id: professional.accountId, transport: "token", agent: "x", network: "x" };
  const times = { created_at: at, last_used_at: at, expires_at: new Date(at.getTime() + 86_400_000) };
  await make.insert("sign_ins", { ...row, ...times });
  const params = { id: professional.id };
  const suspend = () => owner(peopleAdmin.suspend, { params, body: { reason: "Permis échu" } });
  await expect(front(peopleAdmin.suspend, { params, body: { reason: "x" } })).rejects.toMatchObject(
    refused("FORBIDDEN"),
  );
  const answers = await Promise.allSettled([suspend(), suspend()]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await world.count(`sign_ins where id = '${row.id}' and ended_at is not null`)).toBe(1);
  expect(await sheet(professional.id, owner)).toMatchObject({
    account: { state: "suspended", suspendedFor: "Permis échu" },
    caseload: { state: "suspended" },
  });
  expect(await sheet(professional.id)).toMatchObject({ account: { suspendedFor: null } });
  await world.runJobs();
  expect(await mailed(professional.email)).toEqual(["Votre compte est suspendu"]);
  expect(await world.count("audit_entries where details::text like '%Permis échu%'")).toBe(0); // others than owners read that
  await owner(peopleAdmin.reinstate, { params });
  await world.runJobs();
  expect(await mailed(professional.email)).toEqual(["Votre compte est suspendu", "Votre compte n’est plus suspendu"]);
  expect(await sheet(professional.id, owner)).toMatchObject({
    account: { state: "active", suspendedFor: null },
    caseload: { state: "approved" },
  });
  await expect(owner(peopleAdmin.reinstate, { params })).rejects.toMatchObject(refused("NOT_SUSPENDED"));
  const colleague = await make.account("staff", {}, ["support"]);
  await expect(
    owner(peopleAdmin.suspend, { params: { id: colleague.id }, body: { reason: "x" } }),
  ).rejects.toMatchObject(refused("NOT_SUSPENDABLE"));
});

test("a suspended client hears of it in their language: what it means, whom to ask, and not why", async () => {
  const client = await make.account("client", { locale: "en" });
  await owner(peopleAdmin.suspend, { params: { id: client.id }, body: { reason: "Trois séances impayées" } });
  await world.runJobs();
  expect(await mailed(client.email)).toEqual(["Your account is suspended"]);
  const { rows } = await god.query("select body from mailbox where recipient = $1", [client.email]);
  expect(rows[0].body).toContain("reach Je Chemine");
  expect(rows[0].body).not.toContain("impayées");
});

test("an overview tells what each professional carries, most room first or as asked, page by page, and whether they are there", async () => {
  const [busy, free] = [
    await make.professional({ weekly_capacity: 1 }),
    await make.professional({ weekly_capacity: 30 }),
  ];
  const client = await make.account("client");
  await make.file(client.id, busy.id);
  const at = world.clock.now();
  const away = { id: randomUUID(), professional_id: free.id, kind: "time_off", starts_at: at };
  await make.insert("availability_exceptions", { ...away, ends_at: new Date(at.getTime() + 3 * 86_400_000) });
  const all = async (sort: "room" | "most_clients" | "name", who = intake) => {
    const rows: CaseloadRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await who(peopleAdmin.caseloads, { query: { sort, limit: 2, ...(cursor && { cursor }) } });
      rows.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return rows;
  };
  const rows = await all("room");
  expect(rows).toHaveLength(await world.count("professionals where state = 'approved'"));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows[0]).toMatchObject({
    id: free.id,
    activeClients: 0,
    openProposals: 0,
    weeklyCapacity: 30,
    away: { startsAt: at.toISOString() },
  });
  const room = rows.map(({ weeklyCapacity, sessionsThisWeek }) => weeklyCapacity - sessionsThisWeek);
  expect(room).toEqual(room.toSorted((a, b) => b - a));
  const clients = (await all("most_clients", owner)).map(({ activeClients }) => activeClients);
  expect(clients).toEqual(clients.toSorted((a, b) => b - a));
  expect(rows.find(({ id }) => id === busy.id)).toMatchObject({ activeClients: 1, away: null });
  const stranger = world.callAs({ ...client.caller, permissions: new Set(["people:read"]) });
  await expect(all("room", stranger)).rejects.toMatchObject(refused("NOT_FOUND"));
});

test("a client without account is invited by mail to open one; without an address, or with an account, that is said", async () => {
  const id = await make.person({ given_name: "Ugo", family_name: "Invité" });
  const invite = (who: string) => front(peopleAdmin.invite, { params: { id: who } });
  await expect(invite(id)).rejects.toMatchObject(refused("NO_EMAIL"));
  const point = { id: randomUUID(), person_id: id, kind: "email", value: "ugo@exemple.ca" };
  await make.insert("contact_points", { ...point, created_at: world.clock.now() });
  await invite(id);
  await world.runJobs();
  const { rows } = await god.query("select subject, body from mailbox where recipient like '%ugo@exemple.ca%'");
  expect(rows).toMatchObject([{ subject: "Ouvrez votre espace" }]);
  expect(rows[0].body).toContain("/fr/demande/mon-dossier/");
  const parent = await make.account("client");
  await expect(invite(parent.id)).rejects.toMatchObject(refused("HAS_ACCOUNT"));
  const child = await make.person({ given_name: "Mia", birth_date: "2018-04-01" });
  const theirs = { ...point, id: randomUUID(), person_id: child, value: parent.email, created_at: world.clock.now() };
  await make.insert("contact_points", theirs);
  await expect(invite(child)).rejects.toMatchObject(refused("EMAIL_TAKEN")); // the link would make the two of them one
});
