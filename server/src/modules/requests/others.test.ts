import { guardians as family, guardianships } from "@jechemine/contract/guardians.ts";
import type { OpenGuestRequest, OpenRequest } from "@jechemine/contract/requests.ts";
import { beforeEach, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { syncCatalogues } from "../../app.ts";
import { withdrawRequest } from "./change-my-request.ts";
import { answerConsent, followRequest, readInvitation } from "./consent.ts";
import { readMyRequests } from "./my-requests.ts";
import { openGuestRequest, openRequest } from "./open-request.ts";
import { readProposed } from "./proposed.ts";
import { completeIntake } from "./steer-request.ts";
import { BURNOUT, makePractice, outcomes } from "./test-requests.ts";

const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const DAY = 86_400_000;
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const { empty, professional, stateOf, intake, mailsTo } = await makePractice(world);
const visitor = as("anonymous");
beforeEach(() => empty(AFTERNOON));

const idOf = async (): Promise<string> =>
  (await world.god.query("select id from requests order by opened_at desc, id desc limit 1")).rows[0]?.id;
/** The secret in the newest mail to this address. */
const tokenIn = async (address: string): Promise<string> => {
  const mails = await mailsTo(address);
  return /\/([A-Za-z0-9_-]{43})/.exec(mails.at(-1)?.body ?? "")?.[1] ?? "no token";
};
const camille = { firstName: "Camille", lastName: "Roy", email: "camille.r@exemple.ca", locale: "fr" as const };
const asGuest: OpenGuestRequest = { ...BURNOUT, birthDate: "1990-05-17", requester: camille };
const lea = { firstName: "Léa", lastName: "Roy", birthDate: "2010-01-01", email: "lea@exemple.ca" };
const forLea: OpenRequest = { ...BURNOUT, forWhom: "loved_one", beneficiary: lea, guardians: [] };

const RECEIVED = { received: true, help: false, nobodyOnCall: false };

test("a guest hears the same, known or not, first or second time; the mail lets its owner follow", async () => {
  await professional(["burnout"]);
  const first = await openGuestRequest(platform, visitor, asGuest);
  const again = await openGuestRequest(platform, visitor, asGuest);
  expect([first, again]).toEqual([RECEIVED, RECEIVED]);
  expect(await world.count("requests")).toBe(1);
  await world.runJobs();
  expect(await stateOf(await idOf())).toBe("proposed");
  expect((await mailsTo(camille.email)).map(({ subject }) => subject)).toEqual([
    "Votre demande est bien reçue",
    "Votre demande est bien reçue",
  ]);
  const followed = await followRequest(platform, visitor, await tokenIn(camille.email));
  expect(followed).toMatchObject({ state: "proposed", beneficiary: "Camille Roy", proposal: { named: null } });
});
test("a guest with the e-mail of an account touches nothing of that account", async () => {
  const known = await world.make.account("client");
  expect(
    await openGuestRequest(platform, visitor, { ...asGuest, requester: { ...camille, email: known.email } }),
  ).toEqual(RECEIVED);
  expect(await readMyRequests(platform, known.caller, undefined)).toEqual([]);
});
test("no mail says what for", async () => {
  await openGuestRequest(platform, visitor, {
    ...asGuest,
    requester: { ...camille, email: "quiet@exemple.ca" },
    note: "Je bois trop.",
  });
  await world.runJobs();
  const [mail] = await mailsTo("quiet@exemple.ca");
  expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/puisement|burnout|sommeil|bois/i);
});
test("for a loved one of 14 and over nothing is proposed until they accept by the mailed link, once", async () => {
  const best = await professional(["burnout"], { age_groups: ["12-17"] });
  const parent = await world.make.account("client");
  const { id, state } = await openRequest(platform, parent.caller, forLea);
  await world.runJobs();
  expect([state, await stateOf(id)]).toEqual(["awaiting_consent", "awaiting_consent"]);
  const token = await tokenIn("lea@exemple.ca");
  expect(await readInvitation(platform, visitor, { token })).toMatchObject({
    id,
    firstName: "Léa",
    requester: "Camille Roy",
  });
  const answers = await outcomes(
    Array.from({ length: 5 }, () => answerConsent(platform, visitor, { id, token, accept: true })),
  );
  expect(answers.filter((answer) => answer === "ok")).toHaveLength(1);
  expect(answers.filter((answer) => ["CONSENT_ANSWERED", "LINK_EXPIRED"].includes(answer))).toHaveLength(4);
  await world.runJobs();
  expect(await readProposed(platform, best.caller, undefined)).toMatchObject([
    { requestId: id, age: 16, consent: null },
  ]);
});
test("whoever asked for a loved one of 14 and over sees the request until that person accepts, and no longer", async () => {
  const parent = await world.make.account("client");
  const { id } = await openRequest(platform, parent.caller, forLea);
  const seen = async () => (await readMyRequests(platform, parent.caller, undefined)).map((one) => one.state);
  expect(await seen()).toEqual(["awaiting_consent"]);
  await world.runJobs();
  await answerConsent(platform, visitor, { id, token: await tokenIn("lea@exemple.ca"), accept: true });
  expect(await seen()).toEqual([]);
});
test("agreeing to automated matching is kept with the version that was read, given by whoever it is about", async () => {
  await syncCatalogues(platform);
  const me = await world.make.account("client");
  const own = await openRequest(platform, me.caller, { ...BURNOUT, birthDate: "1990-05-17", agreedToMatching: true });
  const { id } = await openRequest(platform, me.caller, { ...forLea, agreedToMatching: true });
  await world.runJobs();
  const kept = () =>
    world.god.query(
      `select c.person_id, c.given_by, c.text_hash = t.hash as same from consents c
      join legal_texts t on (t.key, t.version, t.language) = (c.text_key, c.text_version, c.text_language)
      where purpose = 'automated_matching' and c.person_id in ($1, (select beneficiary_id from requests where id = $2))
      order by c.person_id = $1 desc`,
      [me.id, id],
    );
  const mine = { person_id: me.id, given_by: me.id, same: true };
  expect([own.forWhom, (await kept()).rows]).toEqual(["self", [mine]]);
  const [lea] = (await world.god.query("select beneficiary_id as id from requests where id = $1", [id])).rows;
  await answerConsent(platform, visitor, {
    id,
    token: await tokenIn("lea@exemple.ca"),
    accept: true,
    agreedToMatching: true,
  });
  expect((await kept()).rows).toEqual([mine, { person_id: lea?.id, given_by: lea?.id, same: true }]);
});
test("an invitation that is not answered in fourteen days is erased with all that was said", async () => {
  const parent = await world.make.account("client");
  const { id } = await openRequest(platform, parent.caller, { ...forLea, note: "secret" });
  await world.runJobs();
  await world.advance(13 * DAY);
  expect(await stateOf(id)).toBe("awaiting_consent");
  await world.advance(1 * DAY);
  expect(await Promise.all(["requests", "request_reasons", "request_notes"].map(world.count))).toEqual([0, 0, 0]);
  expect(await outcomes([readInvitation(platform, visitor, { token: await tokenIn("lea@exemple.ca") })])).toEqual([
    "LINK_EXPIRED",
  ]);
});
test("who declines is not matched; a wrong or foreign link says only that it is not valid", async () => {
  const parent = await world.make.account("client");
  const { id } = await openRequest(platform, parent.caller, forLea);
  await world.runJobs();
  const token = await tokenIn("lea@exemple.ca");
  const foreign = "00000000-0000-7000-8000-000000000000";
  expect(
    await outcomes([
      answerConsent(platform, visitor, { id, token: "x".repeat(43), accept: true }),
      answerConsent(platform, visitor, { id: foreign, token, accept: true }),
      answerConsent(platform, visitor, { id, accept: true }),
      answerConsent(platform, as("client"), { id, accept: true }),
      answerConsent(platform, parent.caller, { id, accept: true }),
    ]),
  ).toEqual(["LINK_EXPIRED", "LINK_EXPIRED", "UNAUTHENTICATED", "NOT_FOUND", "NOT_FOUND"]);
  await answerConsent(platform, visitor, { id, token, accept: false });
  expect(await stateOf(id)).toBe("withdrawn");
});
test("a child's request waits for the parents; the professional then sees that one of one has agreed", async () => {
  const best = await professional(["child-emotions"], { age_groups: ["0-11"] });
  const parent = await world.make.account("client");
  const mother = {
    firstName: "Anne",
    lastName: "Roy",
    relation: "parent" as const,
    authority: "sole" as const,
    courtOrder: false,
  };
  const child: OpenRequest = {
    ...forLea,
    reasons: ["child-emotions"],
    beneficiary: { ...lea, birthDate: "2018-01-01" },
    guardians: [mother],
  };
  const { id, state } = await openRequest(platform, parent.caller, child);
  await world.runJobs();
  expect([state, await stateOf(id)]).toEqual(["needs_intake", "needs_intake"]);
  expect(
    (await world.god.query("select kind from notifications where person_id = $1", [intake.id])).rows,
  ).toContainEqual({ kind: "request_needs_intake" });
  await completeIntake(platform, intake.caller, { id, guardiansAgreed: true });
  await world.runJobs();
  expect(await readProposed(platform, best.caller, undefined)).toMatchObject([
    { requestId: id, age: 8, consent: { given: 1, needed: 1 } },
  ]);
});
test("parents who agree in the portal need no call: with the last of them the request goes on", async () => {
  const best = await professional(["child-emotions"], { age_groups: ["0-11"] });
  const [mother, father] = [await world.make.account("client"), await world.make.account("client")];
  const parent = { lastName: "Roy", relation: "parent" as const, authority: "shared" as const, courtOrder: false };
  const guardians = [mother, father].map(({ email }, index) => ({ ...parent, firstName: `Parent ${index}`, email }));
  const beneficiary = { ...lea, firstName: "Zoé", birthDate: "2018-02-01" };
  const asked: OpenRequest = { ...forLea, reasons: ["child-emotions"], beneficiary, guardians };
  const { id } = await openRequest(platform, mother.caller, asked);
  const proof = { kind: "birth_certificate" as const, description: "Certificat de naissance" };
  const owner = world.callAs((await world.make.account("staff", {}, ["owner"])).caller);
  const scope = ["logistics", "billing", "consent", "clinical"] as const;
  const agree = async ({ caller }: typeof mother) => {
    const call = world.callAs(caller);
    const child = { firstName: "Zoé", lastName: beneficiary.lastName, birthDate: "2018-02-01" };
    const link = await call(family.ask, { body: { ...child, authority: "parent", courtOrder: false, proof } });
    await owner(guardianships.approve, { params: link, body: { scope: [...scope] } });
    await call(family.answer, { params: link, body: { purpose: "care", agreed: true } });
    await world.runJobs();
    return stateOf(id);
  };
  expect([await agree(mother), await agree(father)]).toEqual(["needs_intake", "proposed"]);
  expect(await readProposed(platform, best.caller, undefined)).toMatchObject([{ consent: { given: 2, needed: 2 } }]);
});
test("without a birth date the front desk asks, then matching goes on", async () => {
  await professional(["burnout"]);
  const who = await world.make.account("client", { birth_date: null });
  const { id, state } = await openRequest(platform, who.caller, BURNOUT);
  expect(state).toBe("needs_intake");
  expect(await outcomes([completeIntake(platform, intake.caller, { id, birthDate: "2030-01-01" })])).toEqual([
    "BIRTH_DATE_IMPOSSIBLE",
  ]);
  await completeIntake(platform, intake.caller, { id });
  expect(await stateOf(id)).toBe("needs_intake");
  await completeIntake(platform, intake.caller, { id, birthDate: "1990-05-17" });
  await world.runJobs();
  expect(await stateOf(id)).toBe("proposed");
  expect(await outcomes([completeIntake(platform, intake.caller, { id })])).toEqual(["NOT_AT_INTAKE"]);
});
test("the same loved one is one person: a second request for the same service is refused", async () => {
  const parent = await world.make.account("client");
  const { id } = await openRequest(platform, parent.caller, forLea);
  expect(await outcomes([openRequest(platform, parent.caller, forLea)])).toEqual(["REQUEST_OPEN"]);
  await withdrawRequest(platform, parent.caller, id);
  expect(await outcomes([openRequest(platform, parent.caller, forLea)])).toEqual(["ok"]);
});
test("as soon as possible: shorter deadline, the safety answer reaches the team at once, the number too", async () => {
  const best = await professional(["burnout"]);
  const who = await world.make.account("client");
  const safety = { inDanger: true, mayCallToday: true, phone: "514 555-0199" };
  await openRequest(platform, who.caller, { ...BURNOUT, asSoonAsPossible: true, safety });
  await world.runJobs();
  expect((await readProposed(platform, best.caller, undefined))[0]?.deadline).toBe("2026-03-02T23:30:00.000Z");
  expect(
    (await world.god.query("select kind from notifications where person_id = $1", [intake.id])).rows,
  ).toContainEqual({ kind: "request_call_today" });
});
test("nobody in five working days: we say so, once", async () => {
  const who = await world.make.account("client");
  await openRequest(platform, who.caller, BURNOUT);
  await world.runJobs();
  await world.advance(8 * DAY);
  await world.runJobs();
  const { rows } = await world.god.query("select kind from notifications where person_id = $1", [who.id]);
  expect(rows.filter(({ kind }) => kind === "no_match_yet")).toHaveLength(1);
});
