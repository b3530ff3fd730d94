import { accounts } from "@jechemine/contract/accounts.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { codeFor, switchOnSecondStep, typeSignIn } from "./doors.ts";
import { demoAccount, enter, expect, expectWell, inLanguage, mailedLink, newClient, PASSWORD, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const OTHER = "quatre poires sous la lune";
const words = {
  email: { fr: "Courriel", en: "Email" },
  password: { fr: "Mot de passe", en: "Password" },
  mailed: { fr: "Regardez vos courriels", en: "Check your email" },
  toSignIn: { fr: "Aller à la connexion", en: "Go to sign-in" },
  fresh: { fr: "Nouveau mot de passe", en: "New password" },
  changed: { fr: /Votre mot de passe est changé/, en: /Your password is changed/ },
  forgot: { fr: "Oublié?", en: "Forgot it?" },
  sendLink: { fr: "Envoyer le lien", en: "Send the link" },
  save: { fr: "Enregistrer le mot de passe", en: "Save the password" },
  gone: { fr: "Ce lien n’est plus valide.", en: "This link is no longer valid." },
  isOn: { fr: "Activée", en: "On" },
  code: { fr: "Code", en: "Code" },
  next: { fr: "Continuer", en: "Continue" },
  locked: { fr: /^Toujours là/, en: /^Still there/ },
  unlock: { fr: "Déverrouiller", en: "Unlock" },
  myAccount: { fr: "Mon compte", en: "My account" },
} as const;

test("a forgotten password is replaced by a mailed link that works once", async ({ page, practice, language }) => {
  const text = inLanguage(language, words);
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
  await typeSignIn(page, { email, password: OTHER, language });
  await page.waitForURL(/\/portal/);

  await page.goto(link);
  await page.getByRole("textbox", { name: text.fresh }).fill(PASSWORD);
  await page.getByRole("button", { name: text.save }).click();
  await expect(page.getByText(text.gone)).toBeVisible();
  await expectWell(page);
});

test("a professional switches the second step on, signs in with a code, and locks the work place", async ({
  page,
  practice,
  language,
  another,
}) => {
  const text = inLanguage(language, words);
  const who = await demoAccount(practice, "professional");
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("workspaceAccount"));
  const secret = await switchOnSecondStep(page, practice, language);
  await expect(page.getByText(text.isOn, { exact: true })).toBeVisible();
  const other = language === "fr" ? "en" : "fr";
  await page.getByRole("radio", { name: other === "fr" ? "Français" : "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: inLanguage(other, words).myAccount })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${other}`));
  await page.getByRole("radio", { name: language === "fr" ? "Français" : "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: text.myAccount })).toBeVisible();

  await practice.advance(1); // a code opens once
  const device = await another();
  await device.goto(publicPath("signIn", language));
  await typeSignIn(device, { ...who, language });
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
