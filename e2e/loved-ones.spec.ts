import { appPath } from "@jechemine/contract/paths.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { type OpenRequest, requests } from "@jechemine/contract/requests.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import {
  ask,
  demoAccount,
  emailOf,
  enter,
  expect,
  expectWell,
  inLanguage,
  mailedLink,
  newClient,
  queueOf,
  staffCall,
  test,
} from "./people.ts";

const words = {
  accept: { fr: "Accepter", en: "Accept" },
  actions: { fr: "Actions pour", en: "Actions for" },
  complete: { fr: "Compléter la demande", en: "Complete the request" },
  agreed: { fr: /a consenti$/, en: /has consented$/ },
  save: { fr: "Compléter et lancer le jumelage", en: "Complete and start matching" },
  completed: { fr: /est complétée/, en: /is completed/ },
  waiting: { fr: /Nous attendons la réponse de Hugo/, en: /We are waiting for Hugo’s answer/ },
  reading: { fr: /Une personne de l’équipe lit votre demande/, en: /Someone on our team is reading your request/ },
} as const;

const care = {
  reasons: ["burnout"] as string[],
  service: { type: "individual" as const, required: false },
  preferences: {},
  asSoonAsPossible: false,
};

test("from 14 on, the person accepts by the mailed link, then matching begins", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const asker = await newClient(practice, language, "Rose");
  const email = emailOf("hugo");
  const body: OpenRequest = {
    ...care,
    forWhom: "loved_one",
    beneficiary: { firstName: "Hugo", lastName: "Gagnon", email, birthDate: "2001-05-06" },
    guardians: [],
  };
  const { id, call } = await ask(practice, asker, body);
  await enter(page, practice, { ...asker, language });
  await page.goto(appPath("portalRequest"));
  await expect(page.getByText(say.waiting).first()).toBeVisible();
  await expectWell(page);
  await awaitNews(page);

  const hugo = await another();
  await hugo.goto(await mailedLink(practice, email, "requestInvitation"));
  await expect(hugo.getByRole("heading", { level: 1 })).toContainText("Hugo");
  await expectWell(hugo);
  await awaitNews(hugo);
  await hugo.getByRole("button", { name: say.accept }).click();
  await expect(hugo.getByRole("status").getByRole("heading", { level: 1 })).toBeVisible();
  await expectWell(hugo);
  await expect.poll(async () => (await queueOf(practice, id)).card.state).toMatch(/proposed|pool/);
  // From here on it is Hugo's alone.
  await expect(call(requests.get, { params: { id } })).rejects.toMatchObject({ status: 404 });
  await expect(page.getByText(say.waiting).first()).toBeHidden();
});

const openCard = (page: Page, number: string) => page.getByRole("listitem").filter({ hasText: number });

test("under 14, the team completes who consents, and the request is matched", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const asker = await newClient(practice, language, "Alice");
  const parent = { lastName: "Gagnon", relation: "parent" as const, authority: "shared" as const, courtOrder: false };
  const body: OpenRequest = {
    ...care,
    reasons: ["child-behaviour"],
    forWhom: "loved_one",
    beneficiary: { firstName: "Zoé", lastName: "Gagnon", birthDate: "2016-02-03" },
    guardians: [
      { ...parent, firstName: "Alice", email: asker.email },
      { ...parent, firstName: "Marc", email: emailOf("marc") },
    ],
  };
  const { id, number, call } = await ask(practice, asker, body);
  const mine = await another();
  await enter(mine, practice, { ...asker, language });
  await mine.goto(appPath("portalRequest"));
  await expect(mine.getByText(say.reading).first()).toBeVisible();
  await expectWell(mine);
  await awaitNews(mine);

  await enter(page, practice, { ...(await demoAccount(practice, "intake")), language });
  await page.goto(`${appPath("admin")}?column=to_handle`);
  await openCard(page, number).getByRole("button", { name: say.actions }).click();
  await page.getByRole("menuitem", { name: say.complete }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: say.agreed }).check({ force: true });
  await expectWell(page);
  await dialog.getByRole("button", { name: say.save }).click();
  await expect(page.getByText(say.completed)).toBeVisible();
  await expect.poll(async () => (await call(requests.get, { params: { id } })).state).toMatch(/proposed|pool/);
  const { guardians } = await (await staffCall(practice))(queue.get, { params: { id } });
  expect(guardians.every(({ consented }) => consented)).toBe(true);
  await expectWell(page);
});
