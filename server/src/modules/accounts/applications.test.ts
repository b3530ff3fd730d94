import { applications } from "@jechemine/contract/accounts-applications.ts";
import { contract } from "@jechemine/contract/contract.ts";
import { endpointsOf } from "@jechemine/contract/openapi.ts";
import { APPLICANT } from "@jechemine/contract/permissions.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { applied, makeChoices } from "./test-practice.ts";
import { codeOf, linkTo, mailsTo, newEmail, PASSWORD, subjectsTo, Visitor } from "./test-visitor.ts";
import { watchLicences } from "./watch-licences.ts";

const world = await makeWorld();
const practice = await makeChoices(world);
const owner = await world.make.account("staff", { given_name: "Odile", family_name: "Owner" }, ["owner"]);
const asOwner = world.callAs(owner.caller);

/** Past the second factor, so that only the approval stands between the applicant and the rest. */
async function appliedWithFactor() {
  const made = await applied(world, practice());
  const { data } = await made.visitor.send("/auth/2fa/setup", {});
  const code = codeOf(String(data["secret"]), world.clock.now());
  expect(await made.visitor.status("/auth/2fa/enable", { code })).toBe(200);
  return made;
}

test("a professional applies, verifies the e-mail, and the owner decides", async () => {
  const { email, visitor, personId } = await appliedWithFactor();
  const own = await visitor.call(applications.own, {});
  expect(own).toMatchObject({
    id: personId,
    email,
    state: "applied",
    practice: { languages: ["fr", "en"], ageGroups: ["18-64"], reasons: ["depression"], biography: { en: null } },
  });
  expect(await subjectsTo(world, email)).toContain("Nous avons reçu votre candidature");
  expect(await subjectsTo(world, owner.email)).toContain("Une candidature attend votre décision");

  const { items } = await asOwner(applications.list, { query: {} });
  expect(items).toContainEqual({
    id: personId,
    name: "Dana Bélanger",
    state: "applied",
    appliedAt: own.appliedAt,
    titles: ["psychologist"],
  });
  expect(await asOwner(applications.get, { params: { id: personId } })).toEqual(own);
  await asOwner(applications.approve, { params: { id: personId } });
  await expect(asOwner(applications.approve, { params: { id: personId } })).rejects.toMatchObject({
    failure: { code: "APPLICATION_DECIDED" },
  });
  expect((await visitor.send("/auth/me")).data).toMatchObject({
    account: { professionalState: "approved", permissions: expect.arrayContaining(["proposals:read"]) },
  });
  expect(await subjectsTo(world, email)).toContain("Bienvenue\u00a0: votre candidature est acceptée");
  const { rows } = await world.god.query("select verified_by from licences where professional_id = $1", [personId]);
  expect(rows).toEqual([{ verified_by: owner.id }]);
  await expect(visitor.call(applications.change, { body: practice() })).rejects.toMatchObject({
    failure: { code: "APPLICATION_DECIDED" },
  });
});

test("before approval a professional reaches the own account and application, and not one endpoint more", async () => {
  const { visitor } = await appliedWithFactor();
  const beyond = endpointsOf(contract).filter(([, { access }]) => access !== "public" && !APPLICANT.includes(access));
  expect(beyond.length).toBeGreaterThan(20);
  const served = beyond.filter(([, { method, path }]) => world.http.hasRoute({ method, url: `/api/v1${path}` }));
  expect(served.length).toBeGreaterThan(15);
  for (const [id, { method, path }] of served) {
    const url = path.replace(/:\w+/g, "01934e6a-0000-7000-8000-000000000000");
    const answer = await visitor.send(url, method === "GET" ? undefined : {}, { method });
    expect([id, answer.status, answer.failure["code"]]).toEqual([id, 403, "FORBIDDEN"]);
  }
});

test("a refused application says why, is corrected, and goes back into the queue", async () => {
  const { email, visitor, personId } = await appliedWithFactor();
  const reason = "Le numéro de permis ne correspond pas au tableau de l’ordre.";
  await asOwner(applications.refuse, { params: { id: personId }, body: { reason } });
  expect(await visitor.call(applications.own, {})).toMatchObject({ state: "refused", reason });
  const mail = (await mailsTo(world, email)).find(({ subject }) => subject === "Votre candidature n’a pas été retenue");
  expect(mail?.body).toContain("votre espace");
  expect(mail?.body).not.toContain(reason); // mails are read by others
  const corrected = practice({ weeklyCapacity: 20 });
  expect(await visitor.call(applications.change, { body: corrected })).toMatchObject({
    state: "applied",
    reason: null,
    practice: { weeklyCapacity: 20, licences: corrected.licences },
  });
});

test("what the practice does not offer is refused, and so is a licence that somebody else holds", async () => {
  const { visitor, personId } = await appliedWithFactor();
  const tried = (over: Parameters<typeof practice>[0]) => visitor.call(applications.change, { body: practice(over) });
  const none = "01934e6a-0000-7000-8000-000000000000";
  for (const over of [{ serviceIds: [none] }, { reasons: ["no-such-reason"] }, { siteIds: [none] }])
    await expect(tried(over)).rejects.toMatchObject({ failure: { code: "UNKNOWN_CHOICE" } });
  await expect(tried({ siteIds: [] })).rejects.toMatchObject({ failure: { code: "SITE_NEEDED" } });
  await expect(tried({ siteIds: [], modalities: ["video"] })).resolves.toMatchObject({ id: personId });
  const { visitor: other } = await applied(world, practice());
  const { rows } = await world.god.query("select number from licences where professional_id = $1", [personId]);
  const [licence] = practice().licences;
  const taken = {
    order: "opq" as const,
    title: "psychologist" as const,
    psychotherapyPermit: true,
    supervised: false,
    validFrom: licence?.validFrom ?? "",
  };
  const body = {
    email: newEmail(),
    password: PASSWORD,
    firstName: "A",
    lastName: "B",
    practice: practice({ licences: [{ ...taken, number: rows[0].number }] }),
  };
  expect((await other.send("/professionals/applications", body)).failure).toMatchObject({ code: "LICENCE_TAKEN" });
});

test("an application with a known address answers as always, and opens nothing", async () => {
  const { email, visitor } = await applied(world, practice());
  const who = { password: PASSWORD, firstName: "Dana", lastName: "Bélanger", practice: practice() };
  const [known, unknown] = [
    await visitor.send("/professionals/applications", { ...who, email }),
    await visitor.send("/professionals/applications", { ...who, email: newEmail() }),
  ];
  expect([known.status, known.text]).toEqual([202, unknown.text]);
  expect(await subjectsTo(world, email)).toContain("Vous avez déjà un compte");
});

test("nobody approves themselves, even past the application's checks", async () => {
  const { personId, accountId } = await applied(world, practice());
  const actor = { role: "professional" as const, id: personId, accountId, permissions: [] };
  const approve = world.platform.database.within(actor, "read write", (tx) =>
    tx.updateTable("professionals").set({ state: "approved" }).where("personId", "=", personId).execute(),
  );
  await expect(approve).rejects.toMatchObject({ code: "42501" });
});

test("the queue comes in pages, the longest waiting first", async () => {
  for (let i = 0; i < 3; i += 1) {
    await applied(world, practice());
    await world.advance(1_000);
  }
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await asOwner(applications.list, { query: { limit: 2, ...(cursor && { cursor }) } });
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ appliedAt }) => appliedAt));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.length).toBe(await world.count("professionals where state = 'applied'"));
  expect(seen).toEqual(seen.toSorted());
  await expect(asOwner(applications.list, { query: { cursor: "nonsense" } })).rejects.toMatchObject({ status: 400 });
});

test("the waiting link of an applicant serves once", async () => {
  const email = newEmail();
  const visitor = new Visitor(world);
  await visitor.send("/professionals/applications", {
    email,
    password: PASSWORD,
    firstName: "A",
    lastName: "B",
    practice: practice(),
  });
  const token = await linkTo(world, email);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => new Visitor(world).status("/auth/verify-email", { token })),
  );
  expect(answers.toSorted()).toEqual([200, ...Array(9).fill(410)]);
});

test("before a licence runs out its holder and the owners hear of it twice; once it is renewed nobody does", async () => {
  const { email, personId } = await appliedWithFactor();
  await asOwner(applications.approve, { params: { id: personId } }); // plans by what stands in the application
  const second = await world.make.account("staff", {}, ["owner"]);
  const licences = practice().licences.map((licence) => ({ ...licence, validUntil: "2026-05-31" }));
  const other = await applied(world, practice({ licences }));
  await asOwner(applications.approve, { params: { id: other.personId } });
  await world.runJobs();
  expect(await subjectsTo(world, second.email)).toContain("Une candidature a sa réponse");
  expect(await subjectsTo(world, owner.email)).not.toContain("Une candidature a sa réponse");
  const told = async (address: string) =>
    (await subjectsTo(world, address)).filter((subject) => subject.includes("permis arrive à échéance")).length;
  const on = async (day: string) => {
    await world.advance(new Date(`${day}T16:00:00Z`).getTime() - world.clock.now().getTime());
    await watchLicences(world.platform); // as each morning; twice tells nobody twice
    await world.advance(1_000);
    return [await told(other.email), await told(owner.email), await told(second.email)];
  };
  expect(await on("2026-04-30")).toEqual([0, 0, 0]);
  expect(await on("2026-05-01")).toEqual([1, 1, 1]);
  await world.god.query(
    `insert into licences (id, professional_id, professional_order, title, number, psychotherapy_permit, supervised, valid_from, verified_at, verified_by)
     select gen_random_uuid(), professional_id, professional_order, title, number, psychotherapy_permit, supervised, '2026-06-01', verified_at, verified_by
     from licences where professional_id = $1`,
    [other.personId],
  );
  expect(await on("2026-05-25")).toEqual([1, 1, 1]);
  expect(await told(email)).toBe(0);
});
