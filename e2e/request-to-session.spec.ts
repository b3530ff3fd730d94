import { accounts } from "@jechemine/contract/accounts.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { queue } from "@jechemine/contract/queue.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import { expect, expectDialogWell, expectWell, PASSWORD, test } from "./people.ts";
import type { Practice } from "./practice.ts";
import { type Say, wordsIn } from "./words.ts";

/** By their age the professional knows them: nobody else who asks is sixty. */
const BORN = `${new Date().getFullYear() - 60}0101`;
const SIXTY = /\b60(?!\d)/; // what follows stands close in the text of the card

type Person = { firstName: string; lastName: string; email: string };

/** Walks the stepper as a guest; every step is looked at. */
async function askForHelp(page: Page, say: Say, person: Person) {
  const next = () => page.getByRole("button", { name: say.next, exact: true }).click();
  await page.getByRole("radio", { name: say.forMe }).check({ force: true });
  await expectWell(page);
  await next();

  await page.getByRole("combobox", { name: say.searchReason }).fill("burn");
  await page
    .getByRole("option", { name: new RegExp(say.burnout) })
    .first()
    .click();
  await expectWell(page);
  await next();

  await page
    .getByRole("button", { name: say.video })
    .or(page.getByRole("checkbox", { name: say.video }))
    .first()
    .click();
  await expectWell(page);
  await next();
  await expectWell(page);
  await next();

  await page.getByRole("textbox", { name: say.firstName, exact: true }).fill(person.firstName);
  await page.getByRole("textbox", { name: say.lastName, exact: true }).fill(person.lastName);
  await page.getByRole("textbox", { name: say.email }).fill(person.email);
  await page.getByRole("group", { name: say.birthDate }).getByRole("spinbutton").first().click();
  await page.keyboard.type(BORN);
  await page.getByRole("checkbox", { name: say.agreeMatching }).check({ force: true });
  await expectWell(page);
  await next();
  await expectWell(page);
  await page.getByRole("button", { name: say.send }).click();
  await expect(page.getByRole("heading", { level: 1, name: say.received })).toBeVisible();
  await expectWell(page);
}

/** Signs in through the page. */
async function signIn(page: Page, language: "fr" | "en", { email, password }: { email: string; password: string }) {
  const say = wordsIn(language);
  await page.goto(publicPath("signIn", language));
  await page.getByRole("textbox", { name: say.email }).fill(email);
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: say.signIn, exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.waitForURL(/\/(portal|workspace|admin)/);
  // The apps speak the language of the account.
  const told = await page.request.put("/api/accounts/locale", {
    data: { locale: language },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(told.ok()).toBe(true);
}

/** Who has the request, as intake staff see it on the queue. */
async function holderOf(
  practice: Practice,
  number: string,
): Promise<{ name: string; email: string; password: string }> {
  const { accounts: demo, password } = await practice.call(accounts.demoAccounts, {});
  const intake = demo.find(({ staffPermissions }) => staffPermissions.includes("intake"));
  const signed = await practice.call(accounts.login, { body: { email: intake?.email ?? "", password } });
  if (!("accessToken" in signed)) throw new Error("the demonstration's intake clinician cannot sign in");
  const board = await practice.callAs(signed.accessToken)(queue.board, {});
  const card = board.columns.flatMap(({ cards }) => cards).find((each) => each.number === number);
  const email = demo.find(({ name }) => name === card?.professional?.name)?.email;
  if (!card?.professional || !email) throw new Error(`nobody has ${number}: ${JSON.stringify(card)}`);
  return { name: card.professional.name, email, password };
}

test("a person asks for help and comes to a booked first session", async ({ page, practice, language, another }) => {
  const say = wordsIn(language);
  const person = {
    firstName: "Ariane",
    lastName: "Tremblay",
    email: `ariane.${test.info().project.name}@courriel.example`,
  };

  await page.goto(publicPath("home", language));
  await expectWell(page);
  await page.getByRole("link", { name: say.askForHelp }).first().click();
  await askForHelp(page, say, person);

  // The mailed link lets its owner open the file.
  const claim = await practice.mail(person.email, ({ links }) =>
    links.some((link) => link.includes("/demande/mon-dossier/") || link.includes("/request/my-file/")),
  );
  await page.goto(claim.links.find((link) => /mon-dossier|my-file/.test(link)) ?? "");
  await page.getByLabel(say.password, { exact: true }).fill(PASSWORD);
  await expectWell(page);
  await page.getByRole("button", { name: say.openFile }).click();
  await expect(page.getByText(say.fileIsYours)).toBeVisible();
  await signIn(page, language, { email: person.email, password: PASSWORD });
  await page.goto(appPath("portalRequest"));
  await expect(page.getByText(say.someoneLooks)).toBeVisible();
  await expectWell(page);
  await awaitNews(page);
  const number = /D-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await page.locator("main").innerText())?.[0] ?? "";

  // The professional it was proposed to accepts, and opens the calendar.
  const holder = await holderOf(practice, number);
  const work = await another();
  await signIn(work, language, holder);
  await expectWell(work);
  await work.goto(appPath("workspaceProposals"));
  const mine = work.getByRole("article").filter({ hasText: say.burnout }).filter({ hasText: SIXTY });
  await expect(mine).toBeVisible();
  await expectWell(work);
  await awaitNews(work);
  await mine.getByRole("button", { name: say.accept, exact: true }).click();
  const waiting = work.getByRole("listitem").filter({ hasText: `${person.firstName} ${person.lastName}` });
  await waiting.getByRole("button", { name: say.openCalendar }).click();
  await expectDialogWell(work);
  await work.getByRole("alertdialog").getByRole("button", { name: say.openCalendar }).click();

  // Without reloading, the person sees who and why, chooses a time and signs.
  await expect(page.getByText(holder.name).first()).toBeVisible();
  await page.getByRole("link", { name: say.chooseTime }).first().click();
  await page.getByRole("radio").or(page.locator("[data-slot-time]")).first().waitFor();
  await expectWell(page);
  await bookFirstTime(page, say, person);
  await expectWell(page);

  // The first mail brings the calendar file and a link that needs no sign-in.
  const letter = await practice.mail(person.email, ({ attachments }) => attachments.length > 0);
  expect(letter.attachments[0]?.content).toContain("BEGIN:VEVENT");
  const link = letter.links.find((each) => each.includes(publicPath("appointmentLink", language, { token: "" })));
  const visitor = await another();
  await visitor.goto(link ?? "");
  await expectWell(visitor);
  await visitor.getByRole("button", { name: say.confirmPresence }).click();
  await expect(visitor.getByText(say.confirmed).filter({ visible: true }).first()).toBeVisible();

  await page.goto(appPath("portal"));
  await expect(page.getByText(holder.name).first()).toBeVisible();
  await expect(page.getByText(say.confirmed).filter({ visible: true }).first()).toBeVisible();
  await expectWell(page);
  await work.goto(appPath("workspaceCalendar"));
  await expectWell(work);
});

async function bookFirstTime(page: Page, say: Say, person: Person) {
  const times = page.getByRole("radio", { name: /\d/ }).or(page.getByRole("button", { name: /^\d{1,2}[\s\u00a0:]/ }));
  await times.first().click({ force: true });
  await page.getByRole("button", { name: say.next, exact: true }).click();
  await page.getByLabel(say.fullName).fill(`${person.firstName} ${person.lastName}`);
  await expectWell(page);
  await page.getByRole("button", { name: say.signAndConfirm }).click();
  await expect(page.getByText(say.timeIsSet)).toBeVisible();
}
