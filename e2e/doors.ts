import { publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, expectWell, inLanguage, mailedLink, PASSWORD } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  firstName: { fr: "Prénom", en: "First name" },
  lastName: { fr: "Nom", en: "Last name" },
  email: { fr: "Courriel", en: "Email" },
  password: { fr: "Mot de passe", en: "Password" },
  create: { fr: "Créer mon compte", en: "Create my account" },
  mailed: { fr: "Regardez vos courriels", en: "Check your email" },
  mine: { fr: "C’est bien mon courriel", en: "This is my email" },
  confirmed: { fr: "Votre courriel est confirmé.", en: "Your email is confirmed." },
  toSignIn: { fr: "Aller à la connexion", en: "Go to sign-in" },
  signIn: { fr: "Se connecter", en: "Sign in" },
  wrong: {
    fr: "Ce courriel et ce mot de passe ne vont pas ensemble.",
    en: "This email and password do not go together.",
  },
  setUp: { fr: "Activer la deuxième étape", en: "Switch the second step on" },
  typeCode: { fr: "2. Écrivez le code que l’application affiche.", en: "2. Type the code that the app shows." },
  enable: { fr: "Activer", en: "Switch on" },
  kept: { fr: "Je les ai gardés", en: "I kept them" },
} as const;
type Language = "fr" | "en";
export type Signing = { email: string; password: string; language: Language };

/** Types an address and a password on the sign-in page that is open. */
export async function typeSignIn(page: Page, { email, password, language }: Signing): Promise<void> {
  const text = inLanguage(language, words);
  await page.getByRole("textbox", { name: text.email, exact: true }).fill(email);
  await page.getByRole("textbox", { name: text.password, exact: true }).fill(password);
  await page.getByRole("button", { name: text.signIn, exact: true }).click();
}

/** From the form to the portal: registered, confirmed by mail, once refused and then signed in. */
export async function register(
  page: Page,
  practice: Practice,
  who: { firstName: string; lastName: string; email: string; language: Language },
): Promise<void> {
  const { firstName, lastName, email, language } = who;
  const text = inLanguage(language, words);
  await page.goto(publicPath("register", language));
  await page.getByRole("textbox", { name: text.firstName }).fill(firstName);
  await page.getByRole("textbox", { name: text.lastName, exact: true }).fill(lastName);
  await page.getByRole("textbox", { name: text.email }).fill(email);
  await page.getByRole("textbox", { name: text.password, exact: true }).fill(PASSWORD);
  await expectWell(page);
  await page.getByRole("button", { name: text.create }).click();
  await expect(page.getByRole("heading", { name: text.mailed })).toBeVisible();
  await expectWell(page);

  await page.goto(await mailedLink(practice, email, "verifyEmail"));
  await expectWell(page);
  await page.getByRole("button", { name: text.mine }).click();
  await expect(page.getByText(text.confirmed)).toBeVisible();
  await expectWell(page);
  await page.getByRole("link", { name: text.toSignIn }).click();
  await expectWell(page);
  await typeSignIn(page, { email, password: "pas le bon du tout", language });
  await expect(page.getByText(text.wrong)).toBeVisible();
  await expectWell(page);
  await typeSignIn(page, { email, password: PASSWORD, language });
  await page.waitForURL(/\/portal/);
}

/** Switches the second step on, on the account page that is open; gives the secret of the codes. */
export async function switchOnSecondStep(page: Page, practice: Practice, language: Language): Promise<string> {
  const text = inLanguage(language, words);
  await page.getByRole("button", { name: text.setUp }).click();
  const dialog = page.getByRole("dialog");
  const secret = (await dialog.locator("code").innerText()).replaceAll(" ", "");
  await expectWell(page);
  await dialog.getByLabel(text.typeCode).fill(await codeFor(practice, secret));
  await dialog.getByRole("button", { name: text.enable }).click();
  await expect(page.getByRole("button", { name: text.kept })).toBeVisible();
  await expectWell(page);
  await page.getByRole("button", { name: text.kept }).click();
  return secret;
}

/** The code of this moment, by the practice's clock. */
export const codeFor = async (practice: Practice, secret: string): Promise<string> =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: (await practice.now()).getTime() });
