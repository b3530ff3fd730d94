import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { emailOf, expect, expectWell, inLanguage, mailedLink, PASSWORD, test } from "./people.ts";
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
  profile: { fr: /^Profil (?!de)/, en: /^Profile/ },
  pronouns: { fr: /^Pronoms/, en: /^Pronouns/ },
  addPerson: { fr: "Ajouter une personne", en: "Add a person" },
  personName: { fr: "Nom de la personne", en: "Name of the person" },
  personPhone: { fr: "Son téléphone", en: "Their phone" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "C’est enregistré.", en: "Saved." },
  setUp: { fr: "Activer la deuxième étape", en: "Switch the second step on" },
  typeCode: { fr: "2. Écrivez le code que l’application affiche.", en: "2. Type the code that the app shows." },
  enable: { fr: "Activer", en: "Switch on" },
  kept: { fr: "Je les ai gardés", en: "I kept them" },
  addKey: { fr: "Ajouter une clé d’accès", en: "Add a passkey" },
  reallyYou: { fr: "Est-ce bien vous?", en: "Is it really you?" },
  code: { fr: "Code", en: "Code" },
  next: { fr: "Continuer", en: "Continue" },
  keyName: { fr: "Nom de la clé", en: "Name of the passkey" },
  makeKey: { fr: "Créer la clé", en: "Make the passkey" },
  removeKey: { fr: /^Retirer .*Téléphone bleu/, en: /^Remove .*Téléphone bleu/ },
  keyRemoved: { fr: "Cette clé n’ouvre plus rien ici.", en: "This passkey no longer opens anything here." },
  useKey: { fr: "Utiliser une clé d’accès", en: "Use a passkey" },
} as const;
const say = (language: "fr" | "en") => inLanguage(language, words);
type Say = ReturnType<typeof say>;

const codeFor = async (practice: Practice, secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: (await practice.now()).getTime() });

/** A device of this page's browser that holds passkeys and always says that its person is there. */
async function giveDevice(page: Page): Promise<void> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send("WebAuthn.enable");
  await chromium.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function register(page: Page, practice: Practice, { text, email, language }: Newcomer): Promise<void> {
  await page.goto(publicPath("register", language));
  await page.getByRole("textbox", { name: text.firstName }).fill("Noé");
  await page.getByRole("textbox", { name: text.lastName, exact: true }).fill("Gagné");
  await page.getByRole("textbox", { name: text.email }).fill(email);
  await page.getByRole("textbox", { name: text.password, exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: text.create }).click();
  await expect(page.getByRole("heading", { name: text.mailed })).toBeVisible();
  await page.goto(await mailedLink(practice, email, "verifyEmail"));
  await page.getByRole("button", { name: text.mine }).click();
  await expect(page.getByText(text.confirmed)).toBeVisible();
  await page.getByRole("link", { name: text.toSignIn }).click();
  await page.getByRole("textbox", { name: text.email, exact: true }).fill(email);
  await page.getByRole("textbox", { name: text.password, exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: text.signIn, exact: true }).click();
  await page.waitForURL(/\/portal/);
}
type Newcomer = { text: Say; email: string; language: "fr" | "en" };

async function switchOnSecondStep(page: Page, practice: Practice, text: Say): Promise<string> {
  await page.goto(appPath("portalAccount"));
  await page.getByRole("button", { name: text.setUp }).click();
  const dialog = page.getByRole("dialog");
  const secret = (await dialog.locator("code").innerText()).replaceAll(" ", "");
  await dialog.getByLabel(text.typeCode).fill(await codeFor(practice, secret));
  await dialog.getByRole("button", { name: text.enable }).click();
  await page.getByRole("button", { name: text.kept }).click();
  return secret;
}

test("a newcomer registers, names whom to call, switches the second step on, and signs in with a passkey alone", async ({
  page,
  practice,
  language,
}) => {
  const text = say(language);
  const email = emailOf("noe");
  await giveDevice(page);
  await register(page, practice, { text, email, language });

  await page.goto(appPath("portalSettings"));
  await expectWell(page);
  await page.getByRole("main").getByRole("link", { name: text.profile }).click();
  await page.getByRole("textbox", { name: text.pronouns }).fill("iel");
  await page.getByRole("button", { name: text.addPerson }).click();
  await page.getByRole("textbox", { name: text.personName }).fill("Rose Gagné");
  await page.getByRole("textbox", { name: text.personPhone }).fill("514 555-0177");
  await expectWell(page);
  await page.getByRole("button", { name: text.save, exact: true }).click();
  await expect(page.getByText(text.saved)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: text.personName })).toHaveValue("Rose Gagné");

  const secret = await switchOnSecondStep(page, practice, text);
  await practice.advance(1); // a code opens once
  await page.getByRole("button", { name: text.addKey }).click();
  const proof = page.getByRole("dialog", { name: text.reallyYou });
  await proof.getByRole("textbox", { name: text.code }).fill(await codeFor(practice, secret));
  await proof.getByRole("button", { name: text.next }).click();
  await page.getByRole("textbox", { name: text.keyName }).fill("Téléphone bleu");
  await page.getByRole("button", { name: text.makeKey }).click();
  await expect(page.getByText("Téléphone bleu", { exact: true })).toBeVisible();
  await expectWell(page);

  await page.context().clearCookies();
  await page.goto(publicPath("signIn", language));
  await expectWell(page);
  await page.getByRole("button", { name: text.useKey }).click();
  await page.waitForURL(/\/portal/);
  const me = await page.request.get("/api/v1/auth/me");
  expect(await me.json()).toMatchObject({ data: { account: { email }, twoFactor: { enabled: true } } });
  await page.goto(appPath("portalAccount"));
  await page.getByRole("button", { name: text.removeKey }).click();
  await expect(proof).toBeVisible();
  await expectWell(page);
  await proof.getByRole("button", { name: text.useKey }).click();
  await expect(page.getByText(text.keyRemoved)).toBeVisible();
  const health = await page.goto(appPath("portalHealth"));
  expect(health?.status()).toBe(200);
  await expectWell(page);
  await page.goto(appPath("portalLeave"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectWell(page);
});
