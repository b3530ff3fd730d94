import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { queue } from "@jechemine/contract/queue.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import {
  emailOf,
  enter,
  expect,
  expectWell,
  held,
  inLanguage,
  mailedLink,
  professionalNamed,
  staffCall,
  test,
} from "./people.ts";
import type { Practice } from "./practice.ts";
import { type Say, wordsIn } from "./words.ts";

const words = {
  refer: { fr: /^Pour une personne que je réfère/, en: /^For a person I refer/ },
  birthOf: { fr: "Sa date de naissance", en: "Their date of birth" },
  profession: { fr: /Votre profession/, en: /Your profession/ },
  physician: { fr: "Médecin", en: "Physician" },
  attest: { fr: /^J’atteste/, en: /^I attest/ },
  hears: { fr: /^Oui, écrivez-moi/, en: /^Yes, write to me/ },
  writeToMe: { fr: "Nous vous écrivons", en: "We write to you" },
  whoReads: { fr: "Une demande à votre nom", en: "A request in your name" },
  refersYou: { fr: /Anne Tran vous réfère/, en: /Anne Tran refers you/ },
  mayHear: { fr: /peut apprendre si vous m’avez trouvé/, en: /may hear whether you found/ },
  referredBy: { fr: /Référé par Anne Tran/, en: /Referred by Anne Tran/ },
  matched: { fr: "La personne que vous avez référée est jumelée", en: "The person you referred is matched" },
} as const;
type Words = ReturnType<typeof inLanguage<typeof words>>;

const typeBirthDate = async (page: Page, name: string, digits: string) => {
  await page.getByRole("group", { name }).getByRole("spinbutton").first().click();
  await page.keyboard.type(digits);
};

type Referring = { say: Say; mine: Words; doctor: string; person: string };
/** A physician without an account walks the steps; each that has fields of its own is looked at. */
async function refer(page: Page, { say, mine, doctor, person }: Referring) {
  const next = () => page.getByRole("button", { name: say.next, exact: true }).click();
  const fill = (name: string | RegExp, text: string) =>
    page.getByRole("textbox", typeof name === "string" ? { name, exact: true } : { name }).fill(text);
  await page.getByRole("radio", { name: mine.refer }).check({ force: true });
  await fill(say.firstName, "Sami");
  await fill(say.lastName, "Haddad");
  // Two orders of a date: the same digits both ways.
  await typeBirthDate(page, mine.birthOf, "19880808");
  await fill(say.email, person);
  await expectWell(page);
  await next();
  await page.getByRole("combobox", { name: say.searchReason }).fill("burn");
  await page
    .getByRole("option", { name: new RegExp(say.burnout) })
    .first()
    .click();
  await next();
  await next();
  await next();
  await fill(say.firstName, "Anne");
  await fill(say.lastName, "Tran");
  await fill(say.email, doctor);
  await page.getByRole("button", { name: mine.profession }).click();
  await page.getByRole("option", { name: mine.physician }).click();
  await page.getByRole("checkbox", { name: mine.attest }).check({ force: true });
  await page.getByRole("radio", { name: mine.hears }).check({ force: true });
  await expectWell(page);
  await next();
  await expectWell(page);
  await page.getByRole("button", { name: say.send }).click();
  await expect(page.getByText(mine.writeToMe)).toBeVisible();
  await expectWell(page);
}

/** The one whom the request of this referrer was proposed to, once matching has looked at it. */
async function proposedTo(practice: Practice, referrer: string): Promise<string> {
  const call = await staffCall(practice);
  const find = async () => {
    const { columns } = await call(queue.board, {});
    return columns.flatMap(({ cards }) => cards).find((card) => card.referredBy === referrer);
  };
  await expect.poll(async () => (await find())?.state).toMatch(/proposed|pool/);
  return held(practice, (await find())?.id ?? "");
}

test("a physician refers somebody, who accepts by the mailed link and is matched; the physician hears that much", async ({
  page,
  practice,
  language,
  another,
}) => {
  const [say, mine] = [wordsIn(language), inLanguage(language, words)];
  const [doctor, person] = [emailOf("anne"), emailOf("sami")];
  await page.goto(publicPath("request", language));
  await refer(page, { say, mine, doctor, person });

  const patient = await another();
  await patient.goto(await mailedLink(practice, person, "requestInvitation"));
  await expect(patient.getByRole("heading", { level: 1, name: mine.whoReads })).toBeVisible();
  await expect(patient.getByText("Tran")).toBeHidden();
  await expectWell(patient);
  await typeBirthDate(patient, say.birthDate, "19880808");
  await patient.getByRole("button", { name: say.next, exact: true }).click();
  await expect(patient.getByRole("heading", { level: 1, name: mine.refersYou })).toBeVisible();
  await expect(patient.getByRole("checkbox", { name: mine.mayHear })).toBeChecked();
  await expectWell(patient);
  await patient.getByRole("button", { name: say.accept, exact: true }).click();
  await expect(patient.getByRole("status").getByRole("heading", { level: 1 })).toBeVisible();

  const professional = await professionalNamed(practice, await proposedTo(practice, "Anne Tran"));
  const work = await another();
  await enter(work, practice, { ...professional, language });
  await work.goto(appPath("workspaceProposals"));
  const card = work.getByRole("article").filter({ hasText: mine.referredBy });
  await expect(card).toBeVisible();
  await expectWell(work);
  await awaitNews(work);
  await card.getByRole("button", { name: say.accept, exact: true }).click();

  const mail = await practice.mail(doctor, ({ subject }) => subject === mine.matched);
  expect(JSON.stringify(mail)).not.toMatch(/Sami|Haddad/);
});
