import { contact } from "@jechemine/contract/contact.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import { demoAccount, emailOf, enter, expect, expectWell, inLanguage, test } from "./people.ts";

const words = {
  first: { fr: "Prénom", en: "First name" },
  last: { fr: "Nom", en: "Last name" },
  email: { fr: "Courriel", en: "Email" },
  message: { fr: "Votre message", en: "Your message" },
  project: { fr: "Votre projet en quelques mots", en: "Your project in a few words" },
  school: { fr: "Nom de l’école", en: "Name of the school" },
  people: { fr: /^Nombre d’élèves/, en: /^Number of students/ },
  need: { fr: "Ce que vous cherchez surtout", en: "What you are mainly looking for" },
  workshops: { fr: "Des ateliers", en: "Workshops" },
  send: { fr: "Envoyer", en: "Send" },
  sent: { fr: "Votre message est parti", en: "Your message is on its way" },
  noSchool: { fr: "Écrivez le nom, en 160 caractères au plus.", en: "Write the name, in at most 160 characters." },
  schools: { fr: "Écoles", en: "Schools" },
  spam: { fr: "Indésirables", en: "Spam" },
  answered: { fr: "Répondus", en: "Answered" },
  answer: { fr: "Votre réponse", en: "Your answer" },
  sendAnswer: { fr: "Envoyer la réponse", en: "Send the answer" },
  done: { fr: /^La réponse est partie/, en: /^The answer is on its way/ },
} as const;
type Labels = { first: string; last: string; email: string };
async function signWith(page: Page, labels: Labels, { name, email }: { name: string; email: string }) {
  await page.getByLabel(labels.first, { exact: true }).fill("Anne");
  await page.getByLabel(labels.last, { exact: true }).fill(name);
  await page.getByLabel(labels.email, { exact: true }).fill(email);
}

test("somebody without script, a school, and a machine write; the team answers by mail, and the machine is kept apart", async ({
  page,
  browser,
  practice,
  language,
}) => {
  const labels = inLanguage(language, words);
  const [plain, school, machine] = [emailOf("sans-script"), emailOf("ecole"), emailOf("machine")];
  const name = test.info().testId.slice(0, 8);
  const still = await browser.newContext({ baseURL: practice.url, javaScriptEnabled: false });
  const form = await still.newPage();
  await form.goto(publicPath("contact", language));
  await signWith(form, labels, { name, email: plain });
  await form.getByLabel(labels.message).fill("Do you see couples?");
  await practice.advance(1); // nobody writes within two seconds
  await form.getByRole("button", { name: labels.send }).click();
  await expect(form.getByRole("heading", { name: labels.sent })).toBeVisible();
  await still.close();

  await page.goto(publicPath("schools", language));
  await expectWell(page);
  await signWith(page, labels, { name, email: school });
  await page.getByLabel(labels.people).fill("60");
  await page.getByLabel(labels.need).selectOption(labels.workshops);
  await page.getByLabel(labels.project).fill("Two workshops on stress");
  await practice.advance(1);
  await page.getByRole("button", { name: labels.send }).click();
  await expect(page.locator("#organisation-error")).toContainText(labels.noSchool);
  await expect(page.getByLabel(labels.project)).toHaveValue("Two workshops on stress");
  await expectWell(page);
  await page.getByLabel(labels.school).fill("École du Fleuve");
  await practice.advance(1);
  await page.getByRole("button", { name: labels.send }).click();
  await expect(page.getByRole("heading", { name: labels.sent })).toBeVisible();
  await expectWell(page);
  const odd = { firstName: "Bot", lastName: name, email: machine, message: "SEO", website: "https://x.example" };
  expect(await practice.call(contact.send, { body: odd })).toMatchObject({ received: true });

  await enter(page, practice, { ...(await demoAccount(practice, "owner")), language });
  await page.goto(appPath("adminContact"));
  const from = (what: string) => page.getByRole("button", { name: new RegExp(`${name}.*${what}`, "s") });
  await expect(from("couples")).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(`Bot ${name}`) })).toHaveCount(0);
  await page.getByRole("radio", { name: labels.schools }).click();
  await expect(from("couples")).toHaveCount(0);
  await expectWell(page);
  await awaitNews(page);
  await from("École du Fleuve").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(labels.workshops);
  await expectWell(page);
  await dialog.getByLabel(labels.answer).fill("With pleasure, in April.");
  await dialog.getByRole("button", { name: labels.sendAnswer }).click();
  await expect(page.getByText(labels.done)).toBeVisible();
  await page.getByRole("radio", { name: labels.answered }).click();
  await expect(from("École du Fleuve")).toBeVisible();
  const mail = await practice.mail(school, ({ text }) => text.includes("With pleasure, in April."));
  expect(mail.subject).toMatch(/^(Réponse de|An answer from)/);
  await page.goto(`${appPath("adminContact")}?view=suspected`);
  await expect(page.getByRole("button", { name: new RegExp(`Bot ${name}`) })).toBeVisible();
});
