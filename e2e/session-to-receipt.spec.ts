import { appointments } from "@jechemine/contract/appointments.ts";
import { notes } from "@jechemine/contract/notes.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { settings } from "@jechemine/contract/settings.ts";
import type { Locator, Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, newClient, test, type Who } from "./people.ts";
import type { Practice } from "./practice.ts";
import { booked } from "./sessions.ts";

const words = {
  sessionNote: { fr: "Note de séance", en: "Session note" },
  text: { fr: "Texte de la note", en: "Text of the note" },
  saved: { fr: /^Enregistré à/, en: /^Saved at/ },
  sign: { fr: "Signer et verrouiller", en: "Sign and lock" },
  signed: { fr: "Signée", en: "Signed" },
  add: { fr: "Faire un ajout", en: "Add to this note" },
  addition: { fr: "Votre ajout", en: "Your addition" },
  send: { fr: "Ajouter au dossier", en: "Add to the file" },
  close: { fr: "Clore la séance avec", en: "Close the session with" },
  closeAndCharge: { fr: /^Clore et facturer/, en: /^Close and charge/ },
  closeFree: { fr: "Clore sans frais", en: "Close without a fee" },
  charged: { fr: /^Séance close, .* facturés/, en: /^Session closed, .* charged/ },
  free: { fr: "Séance close, sans frais.", en: "Session closed, no fee." },
  noShow: { fr: /^Absence/, en: /^Missed/ },
  nothingSigned: {
    fr: /aucune entente|rien n’a été signé|pas signé/i,
    en: /no agreement|nothing was signed|not signed/i,
  },
  pay: { fr: /^Payer \d/, en: /^Pay \$/ },
  aCard: { fr: "Une carte", en: "A card" },
  otherCard: { fr: "Une autre carte", en: "Another card" },
  declined: { fr: /La banque a refusé la carte/, en: /declined the card/ },
  confirm: { fr: "Confirmer le paiement", en: "Confirm the payment" },
  settled: { fr: /^Paiement de .* reçu/, en: /^Payment of .* received/ },
  receipts: { fr: "Reçus", en: "Receipts" },
  official: { fr: "Reçu officiel", en: "Official receipt" },
  verify: { fr: "Vérifier un reçu", en: "Verify a receipt" },
  genuine: { fr: "Ce reçu est authentique", en: "This receipt is genuine" },
} as const;
type Say = ReturnType<typeof inLanguage<typeof words>>;

const DECLINED = "4000 0000 0000 0002";
const NUMBER = /JC-\d{4}-\d{6}/;
const CHALLENGE = "4000 0025 0000 3155";

/** This client's booked session, ten minutes after its end. */
async function over(practice: Practice, who: Who) {
  const match = await booked(practice, who);
  const end = new Date(match.appointment.endsAt).getTime() + 10 * 60_000;
  await practice.advance(Math.ceil((end - (await practice.now()).getTime()) / 60_000));
  return match;
}

/** The professional's day, with the dialog that closes this client's session. */
async function openClosing(page: Page, say: Say, name: string): Promise<Locator> {
  // The clock went on by days: what became due meanwhile arrives while the page opens.
  await page.addInitScript(() => void Reflect.set(window, "awaitsNews", true));
  await page.goto(appPath("workspace"));
  await page
    .getByRole("button", { name: `${say.close} ${name}` })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio").first()).toBeVisible();
  return dialog;
}

/** Chooses a test card of the demonstration, typed in by its chip. */
async function typeCard(dialog: Locator, say: Say, number: string) {
  const card = dialog.getByRole("radio", { name: new RegExp(`${say.aCard}|${say.otherCard}`) });
  if (!(await card.isChecked())) await card.click({ force: true });
  await dialog.getByRole("button", { name: number }).click();
}

test("from the session to the receipt: noted, signed, closed, declined once, paid through the bank’s page, verified", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Alice");
  const { professional, clientId } = await over(practice, who);

  await enter(page, practice, { ...professional, language });
  await page.goto(`${appPath("workspaceClient", { id: clientId })}?tab=notes`);
  await page.getByRole("button", { name: say.sessionNote }).click();
  await page.getByRole("textbox", { name: say.text }).fill("A first meeting.");
  await expect(page.getByText(say.saved)).toBeVisible();
  await expectWell(page);
  await page.getByRole("button", { name: say.sign }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: say.sign }).click();
  await expect(page.getByText(say.signed, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: say.add }).click();
  await page.getByRole("textbox", { name: say.addition }).fill("One thing more.");
  await page.getByRole("button", { name: say.send }).click();
  await expect(page.getByText("One thing more.")).toBeVisible();
  const theirs = await callAs(practice, professional); // the clock went on since the first sign-in
  const written = await theirs(notes.list, { params: { clientId }, query: {} });
  expect(written.items).toMatchObject([{ kind: "session", state: "signed", amendments: 1 }]);

  const closing = await openClosing(page, say, who.name);
  await expectWell(page);
  await closing.getByRole("button", { name: say.closeAndCharge }).click();
  await expect(page.getByText(say.charged)).toBeVisible();

  const mine = await another();
  await enter(mine, practice, { ...who, language });
  await mine.goto(appPath("portalBilling"));
  await expectWell(mine);
  await awaitNews(mine);
  await mine.getByRole("button", { name: say.pay }).first().click();
  const paying = mine.getByRole("dialog");
  await typeCard(paying, say, DECLINED);
  await expectWell(mine);
  await paying.getByRole("button", { name: say.pay }).click();
  await expect(paying.getByText(say.declined)).toBeVisible();
  await typeCard(paying, say, CHALLENGE);
  await paying.getByRole("button", { name: say.pay }).click();
  await mine.getByRole("button", { name: say.confirm }).click();
  await mine.waitForURL(/\/portal\/billing\/payments\//);
  await expect(mine.getByRole("heading", { level: 2, name: say.settled })).toBeVisible();
  await expectWell(mine);

  await mine.goto(appPath("portalBilling"));
  await mine.getByRole("tab", { name: say.receipts }).click();
  await mine.getByRole("tabpanel").getByRole("link", { name: NUMBER }).click();
  await expect(mine.getByText(say.official)).toBeVisible();
  await expect(mine.getByText(professional.name).first()).toBeVisible();
  await expectWell(mine);
  const pdf = await mine.request.get(
    `/api/v1/portal/billing/receipts/${new URL(mine.url()).pathname.split("/").pop()}.pdf`,
  );
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const verify = await mine.getByRole("link", { name: say.verify }).getAttribute("href");
  expect(verify).toContain(publicPath("verifyCode", language, { code: "" }));
  await page.goto(verify ?? "");
  await expect(page.getByText(say.genuine)).toBeVisible();
  await expect(page.getByText(who.name)).toHaveCount(0);
  await expectWell(page);
});

test("a missed session costs nothing without an agreement, and what was signed with one", async ({
  page,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const owner = await callAs(practice, await demoAccount(practice, "owner"));
  const { practice: identity, rules } = await owner(settings.read, {});
  const { name, locale, phone, email, address, privacyOfficer } = identity;
  const who = { name, locale, phone, email, address, privacyOfficer };
  await owner(settings.save, { body: { practice: who, rules: { ...rules, waiveFirstMissed: false } } });

  for (const signs of [false, true]) {
    const client = await newClient(practice, language, signs ? "Rose" : "Hugo");
    const match = await booked(practice, client);
    const { professional } = match;
    if (signs) {
      const asked = { professionalId: professional.id, language };
      const { text } = await match.call(serviceAgreements.read, { query: asked });
      const agreed = { ...asked, version: text.version, hash: text.hash, typedName: client.name };
      await match.call(serviceAgreements.sign, { body: agreed });
    }
    const end = new Date(match.appointment.endsAt).getTime() + 10 * 60_000;
    await practice.advance(Math.ceil((end - (await practice.now()).getTime()) / 60_000));
    await enter(page, practice, { ...professional, language });
    const dialog = await openClosing(page, say, client.name);
    await dialog.getByRole("radio", { name: say.noShow }).click({ force: true });
    await expectWell(page);
    await dialog.getByRole("button", { name: signs ? say.closeAndCharge : say.closeFree }).click();
    await expect(page.getByText(signs ? say.charged : say.free)).toBeVisible();
    const theirs = await callAs(practice, professional); // the clock went on since the first sign-in
    const { state } = await theirs(appointments.get, { params: { id: match.appointment.id } });
    expect(state).toBe("no_show");
  }
  const later = await callAs(practice, await demoAccount(practice, "owner"));
  await later(settings.save, { body: { practice: who, rules } });
});
