import { accounts } from "@jechemine/contract/accounts.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import {
  demoAccount,
  emailOf,
  enter,
  expect,
  expectWell,
  inLanguage,
  mailedLink,
  newClient,
  PASSWORD,
  test,
} from "./people.ts";
import type { Practice } from "./practice.ts";

const OTHER = "quatre poires sous la lune";
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
  current: { fr: "Mot de passe actuel", en: "Current password" },
  fresh: { fr: "Nouveau mot de passe", en: "New password" },
  change: { fr: "Changer le mot de passe", en: "Change the password" },
  changed: { fr: /Votre mot de passe est changé/, en: /Your password is changed/ },
  thisDevice: { fr: "Cet appareil", en: "This device" },
  forgot: { fr: "Oublié?", en: "Forgot it?" },
  sendLink: { fr: "Envoyer le lien", en: "Send the link" },
  save: { fr: "Enregistrer le mot de passe", en: "Save the password" },
  gone: { fr: "Ce lien n’est plus valide.", en: "This link is no longer valid." },
  setUp: { fr: "Activer la deuxième étape", en: "Switch the second step on" },
  typeCode: { fr: "2. Écrivez le code que l’application affiche.", en: "2. Type the code that the app shows." },
  enable: { fr: "Activer", en: "Switch on" },
  kept: { fr: "Je les ai gardés", en: "I kept them" },
  isOn: { fr: "Activée", en: "On" },
  code: { fr: "Code", en: "Code" },
  next: { fr: "Continuer", en: "Continue" },
  locked: { fr: /^Toujours là/, en: /^Still there/ },
  unlock: { fr: "Déverrouiller", en: "Unlock" },
  security: { fr: "Connexion et sécurité", en: "Sign-in and security" },
} as const;
const say = (language: "fr" | "en") => inLanguage(language, words);
type Say = ReturnType<typeof say>;

async function typeSignIn(page: Page, text: Say, email: string, password: string) {
  await page.getByRole("textbox", { name: text.email, exact: true }).fill(email);
  await page.getByRole("textbox", { name: text.password, exact: true }).fill(password);
  await page.getByRole("button", { name: text.signIn, exact: true }).click();
}

test("a newcomer registers, confirms by mail, signs in and looks after the account", async ({
  page,
  practice,
  language,
}) => {
  const text = say(language);
  const email = emailOf("lea");
  await page.goto(publicPath("register", language));
  await page.getByRole("textbox", { name: text.firstName }).fill("Léa");
  await page.getByRole("textbox", { name: text.lastName, exact: true }).fill("Morin");
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
  await typeSignIn(page, text, email, "pas le bon du tout");
  await expect(page.getByText(text.wrong)).toBeVisible();
  await expectWell(page);
  await typeSignIn(page, text, email, PASSWORD);
  await page.waitForURL(/\/portal/);
  await expectWell(page);

  await page.goto(appPath("portalAccount"));
  await expect(page.getByText(text.thisDevice, { exact: true })).toBeVisible();
  await expectWell(page);
  await page.getByRole("textbox", { name: text.current }).fill(PASSWORD);
  await page.getByRole("textbox", { name: text.fresh }).fill(OTHER);
  await page.getByRole("button", { name: text.change }).click();
  await expect(page.getByText(text.changed)).toBeVisible();
  await expectWell(page);

  const other = language === "fr" ? "en" : "fr";
  await page.getByRole("radio", { name: other === "fr" ? "Français" : "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: say(other).security })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${other}`));
});

test("a forgotten password is replaced by a mailed link that works once", async ({ page, practice, language }) => {
  const text = say(language);
  const { email } = await newClient(practice, language, "Noah");
  await page.goto(publicPath("signIn", language));
  await page.getByRole("link", { name: text.forgot }).click();
  await page.getByRole("textbox", { name: text.email }).fill(email);
  await expectWell(page);
  await page.getByRole("button", { name: text.sendLink }).click();
  await expect(page.getByRole("heading", { name: text.mailed })).toBeVisible();
  await expectWell(page);

  const link = await mailedLink(practice, email, "reset");
  await page.goto(link);
  await page.getByRole("textbox", { name: text.fresh }).fill(OTHER);
  await expectWell(page);
  await page.getByRole("button", { name: text.save }).click();
  await expect(page.getByText(text.changed)).toBeVisible();
  await page.getByRole("link", { name: text.toSignIn }).click();
  await typeSignIn(page, text, email, OTHER);
  await page.waitForURL(/\/portal/);

  await page.goto(link);
  await page.getByRole("textbox", { name: text.fresh }).fill(PASSWORD);
  await page.getByRole("button", { name: text.save }).click();
  await expect(page.getByText(text.gone)).toBeVisible();
  await expectWell(page);
});

const codeFor = async (practice: Practice, secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: (await practice.now()).getTime() });

test("a professional switches the second step on, signs in with a code, and locks the work place", async ({
  page,
  practice,
  language,
  another,
}) => {
  const text = say(language);
  const who = await demoAccount(practice, "professional");
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("workspaceAccount"));
  await page.getByRole("button", { name: text.setUp }).click();
  const dialog = page.getByRole("dialog");
  const secret = (await dialog.locator("code").innerText()).replaceAll(" ", "");
  await expectWell(page);
  await dialog.getByLabel(text.typeCode).fill(await codeFor(practice, secret));
  await dialog.getByRole("button", { name: text.enable }).click();
  await expect(page.getByRole("button", { name: text.kept })).toBeVisible();
  await expectWell(page);
  await page.getByRole("button", { name: text.kept }).click();
  await expect(page.getByText(text.isOn, { exact: true })).toBeVisible();

  await practice.advance(1); // a code opens once
  const device = await another();
  await device.goto(publicPath("signIn", language));
  await typeSignIn(device, text, who.email, who.password);
  await device.getByRole("textbox", { name: text.code }).fill("000000");
  await expectWell(device);
  await device.getByRole("button", { name: text.next }).click();
  await expect(device.getByRole("alert")).toBeVisible();
  await device.getByRole("textbox", { name: text.code }).fill(await codeFor(practice, secret));
  await device.getByRole("button", { name: text.next }).click();
  await device.waitForURL(/\/workspace/);
  await expectWell(device);
  await device.goto(appPath("workspaceAccount"));

  const call = device.request.post("/api/v1/auth/lock", { headers: { origin: practice.url } });
  expect((await call).ok()).toBe(true);
  await device.reload();
  await expect(device.getByRole("dialog", { name: text.locked })).toBeVisible();
  await device.getByRole("textbox", { name: text.password, exact: true }).fill("faux mot de passe");
  await device.getByRole("button", { name: text.unlock }).click();
  await expect(device.getByRole("textbox", { name: text.password, exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await device.getByRole("textbox", { name: text.password, exact: true }).fill(who.password);
  await device.getByRole("button", { name: text.unlock }).click();
  await expect(device.getByRole("dialog", { name: text.locked })).toBeHidden();

  const api = await signedWithCode(practice, who, secret);
  await api(accounts.disableTwoFactor, {
    body: { password: who.password, code: await codeFor(practice, secret) },
  }).catch(() => undefined);
});

async function signedWithCode(practice: Practice, who: { email: string; password: string }, secret: string) {
  await practice.advance(1);
  const first = await practice.call(accounts.login, { body: { email: who.email, password: who.password } });
  if (!("challengeToken" in first)) throw new Error("no code was asked");
  const body = { challengeToken: first.challengeToken, code: await codeFor(practice, secret) };
  const second = await practice.call(accounts.verifySecondFactor, { body });
  if (!("accessToken" in second)) throw new Error("not signed in");
  await practice.advance(1);
  return practice.callAs(second.accessToken);
}
