import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { codeFor, register, switchOnSecondStep } from "./doors.ts";
import { emailOf, expect, expectWell, inLanguage, PASSWORD, test } from "./people.ts";

const words = {
  profile: { fr: /^Profil (?!de)/, en: /^Profile/ },
  pronouns: { fr: /^Pronoms/, en: /^Pronouns/ },
  addPerson: { fr: "Ajouter une personne", en: "Add a person" },
  personName: { fr: "Nom de la personne", en: "Name of the person" },
  personPhone: { fr: "Son téléphone", en: "Their phone" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "C’est enregistré.", en: "Saved." },
  thisDevice: { fr: "Cet appareil", en: "This device" },
  current: { fr: "Mot de passe actuel", en: "Current password" },
  fresh: { fr: "Nouveau mot de passe", en: "New password" },
  change: { fr: "Changer le mot de passe", en: "Change the password" },
  changed: { fr: /Votre mot de passe est changé/, en: /Your password is changed/ },
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

test("a newcomer registers, names whom to call, switches the second step on, and signs in with a passkey alone", async ({
  page,
  practice,
  language,
}) => {
  const text = inLanguage(language, words);
  const email = emailOf("noe");
  await giveDevice(page);
  await register(page, practice, { firstName: "Noé", lastName: "Gagné", email, language });
  await expectWell(page);

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

  await page.goto(appPath("portalAccount"));
  await expect(page.getByText(text.thisDevice, { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: text.current }).fill(PASSWORD);
  await page.getByRole("textbox", { name: text.fresh }).fill("quatre poires sous la lune");
  await page.getByRole("button", { name: text.change }).click();
  await expect(page.getByText(text.changed)).toBeVisible();
  await expectWell(page);
  const secret = await switchOnSecondStep(page, practice, language);
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
