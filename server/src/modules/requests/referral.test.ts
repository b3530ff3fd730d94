import type { OpenGuestRequest, OpenRequest } from "@jechemine/contract/requests.ts";
import { beforeEach, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { syncCatalogues } from "../../app.ts";
import { acceptProposal } from "./answer-proposal.ts";
import { claimRequest } from "./claim-request.ts";
import { answerConsent, followRequest, readInvitation } from "./consent.ts";
import { readMatched } from "./matched-requests.ts";
import { readMyRequests } from "./my-requests.ts";
import { openGuestRequest, openRequest } from "./open-request.ts";
import { readPool } from "./pool.ts";
import { readProposed } from "./proposed.ts";
import { readQueueDetail } from "./queue-detail.ts";
import { completeIntake } from "./steer-request.ts";
import { BURNOUT, makePractice, outcomes } from "./test-requests.ts";

const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const DAY = 86_400_000;
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const { empty, professional, stateOf, intake, mailsTo } = await makePractice(world);
await syncCatalogues(platform);
const visitor = as("anonymous");
beforeEach(() => empty(AFTERNOON));

type ForPatient = Extract<OpenRequest, { forWhom: "patient" }>;
/** Names and addresses of their own for each test: mails are kept. */
let made = 0;
function newReferral(over: Partial<ForPatient> = {}) {
  made += 1;
  const doctor = {
    firstName: "Anne",
    lastName: "Tran",
    email: `dr.tran${made}@clinique.example`,
    locale: "fr" as const,
  };
  const person = { firstName: "Noé", lastName: "Côté", birthDate: "1988-03-09", email: `noe${made}@exemple.ca` };
  const referral = {
    profession: "physician" as const,
    licenceOrder: "CMQ",
    licenceNumber: "12-345",
    organisation: "GMF du Plateau",
    personConsents: true as const,
    hearsBack: true,
  };
  const asked: ForPatient = { ...BURNOUT, forWhom: "patient", beneficiary: person, guardians: [], referral, ...over };
  const sent: OpenGuestRequest = { ...asked, requester: doctor };
  return { asked, sent, doctor, person };
}
const idOf = async (email: string): Promise<string> =>
  (
    await world.god.query(
      "select r.id from requests r join contact_points c on c.person_id = r.requester_id where c.value = $1",
      [email],
    )
  ).rows[0]?.id;
const tokenIn = async (address: string): Promise<string> => {
  const mails = await mailsTo(address);
  return /\/([A-Za-z0-9_-]{43})/.exec(mails.at(-1)?.body ?? "")?.[1] ?? "no token";
};
const subjectsTo = async (address: string) => (await mailsTo(address)).map(({ subject }) => subject);
const refer = async (sent: OpenGuestRequest) => {
  expect(await openGuestRequest(platform, visitor, sent)).toEqual({ received: true, help: false, nobodyOnCall: false });
  await world.runJobs();
  return idOf(sent.requester.email);
};

test("the person of 14 and over is asked by a link without content; only their birth date opens it, and nothing is proposed before", async () => {
  await professional(["burnout"]);
  const { sent, doctor, person } = newReferral();
  const id = await refer(sent);
  expect(await stateOf(id)).toBe("awaiting_consent");
  const [mail] = await mailsTo(person.email);
  expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Tran|médecin|physician|burnout|puisement|Plateau/i);
  const token = await tokenIn(person.email);
  expect(
    await outcomes([
      readInvitation(platform, visitor, { token }),
      readInvitation(platform, visitor, { token, birthDate: "1988-03-10" }),
      answerConsent(platform, visitor, { id, token, accept: true }),
      answerConsent(platform, visitor, { id, token, accept: false, birthDate: "1990-01-01" }),
    ]),
  ).toEqual(Array(4).fill("BIRTH_DATE_NEEDED"));
  expect(await readInvitation(platform, visitor, { token, birthDate: person.birthDate })).toMatchObject({
    requester: "Anne Tran",
    firstName: "Noé",
    referrer: { profession: "physician", hearsBack: true },
  });
  expect(await subjectsTo(doctor.email)).toEqual(["Votre référence est bien reçue"]);
  expect(await world.count("proposals")).toBe(0);
});

test("once accepted it is proposed with who referred; the referrer hears of the match without a name, the person follows it by their own link", async () => {
  const best = await professional(["burnout"]);
  const { sent, doctor, person } = newReferral();
  const id = await refer(sent);
  const token = await tokenIn(person.email);
  await answerConsent(platform, visitor, {
    id,
    token,
    accept: true,
    birthDate: person.birthDate,
    agreedToMatching: true,
  });
  await world.runJobs();
  const referredBy = {
    name: "Anne Tran",
    profession: "physician",
    licenceOrder: "CMQ",
    licenceNumber: "12-345",
    organisation: "GMF du Plateau",
    hearsBack: true,
  };
  expect(await readProposed(platform, best.caller, undefined)).toMatchObject([{ requestId: id, referredBy }]);
  expect(await readQueueDetail(platform, intake.caller, id)).toMatchObject({
    referredBy,
    card: { referredBy: "Anne Tran" },
    requester: { email: doctor.email },
  });
  await acceptProposal(platform, best.caller, id);
  await world.runJobs();
  expect(await readMatched(platform, best.caller, undefined)).toMatchObject([{ referredBy }]);
  const heard = await mailsTo(doctor.email);
  expect(heard.map(({ subject }) => subject)).toEqual([
    "Votre référence est bien reçue",
    "La personne que vous avez référée est jumelée",
  ]);
  expect(heard.map(({ body }) => body).join()).not.toMatch(/Noé|Côté|Lacasse|puisement/);
  expect(await subjectsTo(person.email)).toEqual([
    "Une demande attend votre réponse",
    "Votre demande est bien reçue",
    "Nous avons trouvé quelqu’un",
  ]);
  expect(await followRequest(platform, visitor, await tokenIn(person.email))).toMatchObject({ id, state: "matched" });
});

test("without the person's agreement the referrer hears nothing; the person's own word stands above what was attested", async () => {
  const best = await professional(["burnout"]);
  const quiet = newReferral();
  await refer({
    ...quiet.sent,
    ...(quiet.sent.forWhom === "patient" && { referral: { ...quiet.asked.referral, hearsBack: false } }),
  });
  expect(await mailsTo(quiet.doctor.email)).toEqual([]);
  const { sent, doctor, person } = newReferral();
  const id = await refer(sent);
  const token = await tokenIn(person.email);
  await answerConsent(platform, visitor, { id, token, accept: true, birthDate: person.birthDate, hearsBack: false });
  await world.runJobs();
  await acceptProposal(platform, best.caller, id);
  await world.runJobs();
  expect(await subjectsTo(doctor.email)).toEqual(["Votre référence est bien reçue"]);
  const attested = world.god.query("update referrals set profession = 'nurse' where request_id = $1", [id]);
  await expect(attested).rejects.toMatchObject({ code: "42501" });
});

test("who declines is not named to the referrer; who is not reached in fourteen days is, and nothing of them is kept", async () => {
  const declined = newReferral();
  const id = await refer(declined.sent);
  const answer = { id, accept: false, birthDate: declined.person.birthDate };
  await answerConsent(platform, visitor, { ...answer, token: await tokenIn(declined.person.email) });
  const silent = newReferral();
  await refer(silent.sent);
  const unknown = newReferral({ beneficiary: { firstName: "Zoé", lastName: "Roy", phone: "514 555-0142" } });
  const asked = await refer(unknown.sent);
  expect(await stateOf(asked)).toBe("needs_intake");
  await world.advance(14 * DAY);
  await world.runJobs();
  const told = await Promise.all([declined, silent, unknown].map(({ doctor }) => subjectsTo(doctor.email)));
  const unreached = "Nous n’avons pas pu joindre la personne que vous avez référée";
  expect(told.map((subjects) => subjects.slice(1))).toEqual([[], [unreached], [unreached]]);
  expect(await world.count(`requests where state <> 'withdrawn'`)).toBe(0);
  expect(await world.count("referrals")).toBe(1); // of the one who declined, for as long as their request
});

test("a telephone is enough: intake calls, keeps the spoken yes, and the request goes on as after the link", async () => {
  await professional(["burnout"]);
  const { phone, ...person } = { firstName: "Lou", lastName: "Roy", birthDate: "1990-01-02", phone: "514 555-0143" };
  const { sent } = newReferral({ beneficiary: { ...person, phone } });
  const id = await refer(sent);
  expect(await stateOf(id)).toBe("awaiting_consent");
  expect(
    (await world.god.query("select kind from notifications where person_id = $1", [intake.id])).rows,
  ).toContainEqual({ kind: "request_needs_intake" });
  expect(await outcomes([completeIntake(platform, intake.caller, { id })])).toEqual(["NOT_AT_INTAKE"]);
  await completeIntake(platform, intake.caller, { id, personAgreed: true });
  await world.runJobs();
  expect(await stateOf(id)).toBe("proposed");
  const { rows } = await world.god.query(
    "select form from consents where person_id = (select beneficiary_id from requests where id = $1)",
    [id],
  );
  expect(rows).toEqual([{ form: "verbal" }]);
});

test("somebody must be reachable; under 14 the parents are named and intake asks them", async () => {
  const nobody = newReferral({ beneficiary: { firstName: "Lou", lastName: "Roy", birthDate: "1990-01-02" } });
  const child = { firstName: "Mia", lastName: "Roy", birthDate: "2018-01-02", phone: "514 555-0144" };
  const orphan = newReferral({ beneficiary: child });
  expect(await outcomes([nobody, orphan].map(({ sent }) => openGuestRequest(platform, visitor, sent)))).toEqual([
    "REACH_NEEDED",
    "GUARDIANS_NEEDED",
  ]);
  const best = await professional(["burnout"], { age_groups: ["0-11"] });
  const parent = { firstName: "Line", lastName: "Roy", relation: "parent" as const, authority: "sole" as const };
  const mother = { ...parent, courtOrder: false, email: `line${made}@exemple.ca` };
  const { sent, doctor } = newReferral({ beneficiary: child, guardians: [mother] });
  const id = await refer(sent);
  expect(await stateOf(id)).toBe("needs_intake");
  await completeIntake(platform, intake.caller, { id, guardiansAgreed: true });
  await world.runJobs();
  await acceptProposal(platform, best.caller, id);
  await world.runJobs();
  expect(await subjectsTo(mother.email)).toEqual(["Nous avons trouvé quelqu’un"]);
  expect((await subjectsTo(doctor.email)).at(-1)).toBe("La personne que vous avez référée est jumelée");
});

test("a referral may come without a reason: nobody is proposed by the computation, the pool shows no name", async () => {
  const one = await professional(["burnout"]);
  const { sent, person } = newReferral({ reasons: [] });
  const id = await refer(sent);
  const token = await tokenIn(person.email);
  await answerConsent(platform, visitor, { id, token, accept: true, birthDate: person.birthDate });
  await world.runJobs();
  expect(await stateOf(id)).toBe("pool");
  const pool = await readPool(platform, one.caller, { limit: 20 });
  expect(JSON.stringify(pool)).not.toMatch(/Tran|Côté/);
  expect(await claimRequest(platform, one.caller, id)).toMatchObject({ referredBy: { name: "Anne Tran" } });
});

test("a member may refer too, sees it until the person decides, and no longer", async () => {
  const doctor = await world.make.account("client", { given_name: "Anne", family_name: "Tran" });
  const { asked, person } = newReferral();
  const { id, forWhom, state } = await openRequest(platform, doctor.caller, asked);
  await world.runJobs();
  expect([forWhom, state]).toEqual(["patient", "awaiting_consent"]);
  const seen = async () => (await readMyRequests(platform, doctor.caller, undefined)).map((one) => one.id);
  expect(await seen()).toEqual([id]);
  const token = await tokenIn(person.email);
  await answerConsent(platform, visitor, { id, token, accept: true, birthDate: person.birthDate });
  expect(await seen()).toEqual([]);
});
