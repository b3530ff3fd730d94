import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { queue } from "@jechemine/contract/queue.ts";
import type { Page } from "@playwright/test";
import {
  ask,
  demoAccount,
  dialogOf,
  emailOf,
  enter,
  expect,
  expectDialogWell,
  expectWell,
  inLanguage,
  mailedLink,
  newClient,
  PASSWORD,
  queueOf,
  staffCall,
  test,
} from "./people.ts";

const words = {
  actions: { fr: "Actions pour", en: "Actions for" },
  assign: { fr: "Attribuer", en: "Assign" },
  assigned: { fr: /est proposée à/, en: /is proposed to/ },
  urgent: { fr: "Marquer comme urgente", en: "Mark as urgent" },
  isUrgent: { fr: /est marquée urgente/, en: /is marked urgent/ },
  rematch: { fr: "Relancer le jumelage", en: "Run matching again" },
  rematched: { fr: /le jumelage est relancé/, en: /matching is running again/ },
  pool: { fr: "Envoyer au bassin", en: "Send to the pool" },
  inPool: { fr: /est dans le bassin/, en: /is in the pool/ },
  invite: { fr: "Inviter quelqu’un", en: "Invite somebody" },
  firstName: { fr: "Prénom", en: "First name" },
  lastName: { fr: "Nom", en: "Last name" },
  email: { fr: "Courriel", en: "Email" },
  billing: { fr: "Facturation", en: "Billing" },
  send: { fr: "Envoyer l’invitation", en: "Send the invitation" },
  invited: { fr: /Invitation envoyée/, en: /Invitation sent/ },
  fresh: { fr: "Nouveau mot de passe", en: "New password" },
  open: { fr: "Ouvrir mon compte", en: "Open my account" },
  opened: { fr: "Votre compte est ouvert.", en: "Your account is open." },
  search: { fr: "Chercher par nom, courriel ou téléphone", en: "Search by name, email or phone" },
  people: { fr: "Personnes de la clinique", en: "People of the practice" },
  requests: { fr: "Demandes et propositions", en: "Requests and proposals" },
  promise: { fr: "Promesse de premier contact (jours ouvrables)", en: "First contact promised within (working days)" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "Les réglages sont enregistrés.", en: "The settings are saved." },
} as const;

const cardOf = (page: Page, number: string) => page.getByRole("listitem").filter({ hasText: number });

test("intake staff see why, assign, mark urgent, run matching again and send to the pool", async ({
  page,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Mila");
  const { id, number } = await ask(practice, who);
  await enter(page, practice, { ...(await demoAccount(practice, "intake")), language });
  await page.goto(`${appPath("admin")}?request=${id}`);
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("button", { name: say.assign }) })
    .first();
  await expect(row).toBeVisible();
  await expectWell(page);
  await row.getByRole("button", { name: say.assign }).click();
  await expectDialogWell(page);
  await dialogOf(page).getByRole("button", { name: say.assign }).click();
  await expect(page.getByText(say.assigned)).toBeVisible();

  const act = async (name: string) => {
    await cardOf(page, number).getByRole("button", { name: say.actions }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await act(say.urgent);
  await expect(page.getByText(say.isUrgent)).toBeVisible();
  await act(say.rematch);
  await expect(page.getByText(say.rematched)).toBeVisible();
  await expect.poll(async () => (await queueOf(practice, id)).card.state).toMatch(/proposed|pool/);
  const state = (await queueOf(practice, id)).card.state;
  if (state === "proposed") {
    await act(say.pool);
    await expectWell(page);
    await dialogOf(page).getByRole("button", { name: say.pool }).click();
    await expect(page.getByText(say.inPool)).toBeVisible();
  }
  const { card } = await (await staffCall(practice))(queue.get, { params: { id } });
  expect(card).toMatchObject({ state: "pool", asSoonAsPossible: true });
  await expectWell(page);
});

test("the owner invites somebody, who opens an account by the mailed link", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const email = emailOf("sami");
  await enter(page, practice, { ...(await demoAccount(practice, "owner")), language });
  await page.goto(`${appPath("adminPeople")}?tab=staff`);
  await page.getByRole("button", { name: say.invite }).waitFor();
  await expectWell(page);
  await page.getByRole("button", { name: say.invite }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: say.firstName }).fill("Sami");
  await dialog.getByRole("textbox", { name: say.lastName, exact: true }).fill("Roy");
  await dialog.getByRole("textbox", { name: say.email }).fill(email);
  await dialog.getByText(say.billing, { exact: true }).click();
  await expectWell(page);
  await dialog.getByRole("button", { name: say.send }).click();
  await expect(page.getByText(say.invited)).toBeVisible();

  const sami = await another();
  await sami.goto(await mailedLink(practice, email, "activate"));
  await sami.getByRole("textbox", { name: say.fresh }).fill(PASSWORD);
  await expectWell(sami);
  await sami.getByRole("button", { name: say.open }).click();
  await expect(sami.getByText(say.opened)).toBeVisible();
  await enter(sami, practice, { email, password: PASSWORD, language });
  await sami.goto(appPath("adminAccount"));
  await expectWell(sami);

  await page.goto(appPath("adminPeople"));
  await page.getByRole("searchbox", { name: say.search }).fill("sami roy");
  const rows = page.getByRole("table", { name: say.people }).getByRole("row");
  await expect(rows.filter({ hasText: "Sami Roy" })).toBeVisible();
  await expect(rows.filter({ hasNotText: "Sami Roy" }).filter({ hasText: "@" })).toHaveCount(0);
  await expectWell(page);
});

test("the owner keeps the practice's delays", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  await enter(page, practice, { ...(await demoAccount(practice, "owner")), language });
  await page.goto(appPath("adminSettings"));
  await page.getByRole("heading", { name: say.requests }).click();
  const promise = page
    .getByRole("textbox", { name: say.promise })
    .or(page.getByRole("spinbutton", { name: say.promise }));
  await expect(promise).toHaveValue("2");
  await expectWell(page);
  const save = page.getByRole("button", { name: say.save }).last();
  for (const days of ["3", "2"]) {
    await promise.fill(days);
    await promise.blur();
    await save.click();
    await expect(page.getByText(say.saved).first()).toBeVisible();
    await expect(promise).toHaveValue(days);
  }
  await page.goto(publicPath("home", language));
});
