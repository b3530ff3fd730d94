import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { guardians, guardianships } from "@jechemine/contract/guardians.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { people } from "@jechemine/contract/people.ts";
import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { type OpenRequest, requests } from "@jechemine/contract/requests.ts";
import { awaitNews } from "./journey.ts";
import {
  callAs,
  demoAccount,
  emailOf,
  enter,
  expect,
  expectWell,
  inLanguage,
  newClient,
  PASSWORD,
  professionalNamed,
  queueOf,
  staffCall,
  test,
  type Who,
} from "./people.ts";
import type { Practice } from "./practice.ts";
import { daysAhead } from "./sessions.ts";

const words = {
  approve: { fr: "Approuver", en: "Approve" },
  approved: { fr: "Le lien est approuvé.", en: "The link is approved." },
  me: { fr: "Pour moi", en: "For myself" },
  forNoe: { fr: "Pour Noé", en: "For Noé" },
  confirm: { fr: "Confirmer", en: "Confirm" },
  confirmed: { fr: "Confirmé", en: "Confirmed" },
  request: { fr: "Demande de soins", en: "Request for care" },
  billing: { fr: "Factures et paiements", en: "Bills and payments" },
  isFourteen: { fr: /Noé a 14 ans/, en: /Noé is 14/ },
  wish: { fr: "Demander un compte pour Noé", en: "Ask for an account for Noé" },
  wished: { fr: /^C’est demandé\./, en: /^It is asked for\./ },
  password: { fr: "Choisissez un mot de passe", en: "Choose a password" },
  open: { fr: "Ouvrir mon compte", en: "Open my account" },
  opened: { fr: "Votre compte est ouvert.", en: "Your account is open." },
  sees: { fr: "Jeanne voit mes rendez-vous", en: "Jeanne sees my appointments" },
  save: { fr: "Enregistrer mon choix", en: "Save my choice" },
  saved: { fr: "Votre choix est enregistré.", en: "Your choice is saved." },
} as const;

const DAY = 86_400_000;
const dayIn = (at: Date) => at.toLocaleDateString("en-CA", { timeZone: "America/Toronto" });
/** Fourteen in five days; never on 29 February. */
async function birthDates(practice: Practice) {
  const soon = dayIn(new Date((await practice.now()).getTime() + 5 * DAY));
  const birthday = soon.endsWith("-02-29") ? soon.replace("-02-29", "-02-28") : soon;
  return { birthday, birthDate: `${Number(birthday.slice(0, 4)) - 14}${birthday.slice(4)}` };
}

/** A child whose parent asked for them: matched, and the professional has proposed a date. */
async function childInCare(practice: Practice, parent: Who, birthDate: string) {
  const call = await callAs(practice, parent);
  const named = { firstName: "Jeanne", lastName: "Gagnon", relation: "parent" as const, authority: "shared" as const };
  const body: OpenRequest = {
    forWhom: "loved_one",
    beneficiary: { firstName: "Noé", lastName: "Gagnon", birthDate },
    guardians: [{ ...named, courtOrder: false, email: parent.email }],
    reasons: ["child-behaviour"],
    service: { type: "individual", required: false },
    preferences: {},
    asSoonAsPossible: false,
  };
  const { id } = await call(requests.open, { body });
  const staff = await staffCall(practice);
  await staff(queue.completeIntake, { params: { id }, body: { guardiansAgreed: true } });
  await expect.poll(async () => (await call(requests.get, { params: { id } })).state).toMatch(/proposed|pool/);
  const { card, ranking } = await queueOf(practice, id);
  const found = card.professional ?? ranking?.ranked[0]?.professional;
  if (!found) throw new Error("nobody treats this child");
  if (!card.professional) await staff(queue.assign, { params: { id }, body: { professionalId: found.id } });
  const theirs = await callAs(practice, await professionalNamed(practice, found.name));
  const { client, fileId } = await theirs(proposals.accept, { params: { id } });
  if (!fileId) throw new Error("an accepted request has a file");
  const { services } = await theirs(people.options, {});
  const serviceId = services.find(({ kind }) => kind === "individual")?.id ?? "";
  const asked = { professionalId: found.id, serviceId, modality: "video" as const };
  const slots = await practice.call(availability.slots, { query: { ...asked, ...(await daysAhead(practice)) } });
  const startsAt = slots.find((slot) => Date.parse(slot.startsAt) > Date.parse(birthDate) + 14 * 365.3 * DAY)?.startsAt;
  if (!startsAt) throw new Error("no free time after the birthday");
  await theirs(appointments.book, { body: { ...asked, startsAt, fileId, requestId: id } });
  return { call, treating: found.name, wardId: client.personId };
}

test("a guardian acts for a child of 13 until the birthday; from then on the youth decides", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const parent = await newClient(practice, language, "Jeanne");
  const { birthday, birthDate } = await birthDates(practice);
  const { call, treating, wardId } = await childInCare(practice, parent, birthDate);
  const proof = { kind: "birth_certificate" as const, description: "Certificat de naissance" };
  const child = { firstName: "Noé", lastName: "Gagnon", birthDate };
  await call(guardians.ask, { body: { ...child, authority: "parent", courtOrder: false, proof } });

  const staff = await another();
  await enter(staff, practice, { ...(await demoAccount(practice, "intake")), language });
  await staff.goto(appPath("adminGuardians"));
  await staff
    .getByRole("button", { name: /Jeanne Gagnon .* Noé Gagnon/ })
    .last()
    .click();
  await expectWell(staff);
  await awaitNews(staff);
  await staff.getByRole("button", { name: say.approve }).click();
  await expect(staff.getByText(say.approved)).toBeVisible();

  await enter(page, practice, { ...parent, language });
  await page.addInitScript(() => Reflect.set(window, "awaitsNews", true));
  await page.goto(appPath("portal"));
  await page.getByRole("button", { name: say.me }).click();
  await page.getByRole("menuitem", { name: say.forNoe }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noé");
  await expect(page.getByRole("link", { name: say.request })).toBeVisible();
  await page.getByRole("button", { name: say.confirm }).click();
  await expect(page.getByText(say.confirmed, { exact: true })).toBeVisible();
  await expectWell(page);

  const midnight = new Date(`${birthday}T05:10:00Z`).getTime(); // ten past midnight, or past one in summer
  await practice.advance(Math.ceil((midnight - (await practice.now()).getTime()) / 60_000));
  await enter(page, practice, { ...parent, language });
  await page.goto(appPath("portal"));
  await expect(page.getByRole("link", { name: say.billing })).toBeVisible();
  await expect(page.getByRole("link", { name: say.request })).toBeHidden();
  await page.goto(appPath("portalFamily"));
  await expect(page.getByText(say.isFourteen).first()).toBeVisible();
  await expectWell(page);
  const email = emailOf("noe");
  await page.getByRole("button", { name: say.wish }).click();
  await expect(page.getByText(say.wished)).toBeVisible();
  const theirs = await callAs(practice, await professionalNamed(practice, treating)); // days later: signed in anew
  await theirs(guardianships.inviteClient, { params: { id: wardId }, body: { email } });

  const youth = await another();
  await youth.addInitScript(() => Reflect.set(window, "awaitsNews", true));
  const leads = (link: string) => link.includes(publicPath("youthAccount", language, { token: "" }));
  const { links } = await practice.mail(email, (mail) => mail.links.some(leads));
  await youth.goto(links.find(leads) ?? "");
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const segments = youth.getByRole("group").getByRole("spinbutton");
  await expect(segments).toHaveCount(3);
  await segments.first().click();
  for (const part of [year, month, day]) await youth.keyboard.type(part);
  await youth.getByLabel(say.password).first().fill(PASSWORD);
  await expectWell(youth);
  await youth.getByRole("button", { name: say.open }).click();
  await expect(youth.getByText(say.opened)).toBeVisible();
  await enter(youth, practice, { email, password: PASSWORD, language });
  await youth.goto(appPath("portalFamily"));
  const choice = youth.getByRole("switch", { name: say.sees });
  await expect(choice).toBeChecked();
  await expectWell(youth);
  await choice.press("Space");
  await expect(choice).not.toBeChecked();
  await youth.getByRole("button", { name: say.save }).click();
  await expect(youth.getByText(say.saved)).toBeVisible();

  await page.goto(appPath("portal"));
  await expect(page.getByRole("link", { name: say.billing })).toBeVisible();
  await expect(page.getByText(say.confirmed, { exact: true })).toBeHidden();
});
