import { alerts } from "@jechemine/contract/alerts.ts";
import { portalMessages } from "@jechemine/contract/messages.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { roster } from "@jechemine/contract/roster.ts";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, professionalNamed, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  // With a time it is immediate: who treats the person is called at any hour, whenever this runs.
  message: { fr: "Je vais me tuer ce soir.", en: "I am going to kill myself tonight." },
  newThread: { fr: "Nouveau message", en: "New message" },
  subject: { fr: "Sujet", en: "Subject" },
  text: { fr: "Votre message", en: "Your message" },
  send: { fr: "Envoyer", en: "Send" },
  waiting: { fr: "Alertes à prendre en charge", en: "Alerts to take charge of" },
  immediate: { fr: /Immédiat/, en: /Immediate/ },
  take: { fr: "Je m’en occupe", en: "I take care of it" },
  note: { fr: "Ce qui a été fait", en: "What was done" },
  closeAlert: { fr: "Clore l’alerte", en: "Close the alert" },
  empty: { fr: "Aucune alerte ouverte", en: "No open alert" },
  mine: { fr: /À vous de répondre/, en: /Yours to answer/ },
} as const;

/** The demonstration's client, who treats them, and somebody else who is put on call: nobody is at first. */
async function cast(practice: Practice) {
  const client = await demoAccount(practice, "client");
  const treating = await demoAccount(practice, "professional");
  const owner = await callAs(practice, await demoAccount(practice, "owner"));
  const now = await practice.now();
  const to = new Date(now.getTime() + 20 * 86_400_000);
  const { shifts } = await owner(roster.week, {
    query: { from: now.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) },
  });
  for (const { id, endsAt } of shifts)
    if (Date.parse(endsAt) > now.getTime()) await owner(roster.remove, { params: { id } });
  const other = (await owner(roster.clinicians, {})).find(({ name }) => name !== treating.name);
  if (!other) throw new Error("the demonstration has one clinician only");
  return { client, treating, owner, other };
}

test("a client writes of dying: help at once, who treats them sees it live, takes it and closes it; unanswered, it goes to who is on call", async ({
  page,
  another,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const { client, treating, owner, other } = await cast(practice);
  const work = await another();
  await work.addInitScript(() => void Reflect.set(window, "awaitsNews", true)); // the alert comes while the page stands
  await enter(work, practice, { ...treating, language });
  await work.goto(appPath("workspace"));
  await expect(work.getByRole("heading", { level: 1 })).toBeVisible();

  await enter(page, practice, { ...client, language });
  await page.goto(appPath("portalMessages"));
  await page.getByRole("button", { name: say.newThread }).first().click();
  await page.getByRole("textbox", { name: say.subject }).fill("…");
  await page.getByRole("textbox", { name: say.text }).fill(say.message);
  await page.getByRole("button", { name: say.send, exact: true }).click();
  const help = page.getByRole("alert").filter({ has: page.getByRole("link", { name: /988/ }) });
  await expect(help).toBeVisible();
  await expect(page.locator(".bb--me", { hasText: say.message })).toBeVisible(); // it was delivered
  await expectWell(page);

  const card = work.getByRole("region", { name: say.waiting });
  await card.getByRole("link", { name: say.immediate }).click();
  const dialog = work.getByRole("dialog");
  await expect(dialog.getByText(say.message)).toBeVisible();
  await expectWell(work);
  await dialog.getByRole("button", { name: say.take }).click();
  await dialog.getByRole("textbox", { name: say.note }).fill("Jointe au téléphone; plan de sécurité revu.");
  await dialog.getByRole("button", { name: say.closeAlert }).click();
  await expect(work.getByText(say.empty)).toBeVisible();

  // Once more, and nobody answers: a quarter of an hour later it is with whoever is on call since.
  const asClient = await callAs(practice, client);
  await asClient(portalMessages.start, { body: { subject: "…", message: say.message } });
  const { startsAt, endsAt } = await dutyFromNow(practice);
  await owner(roster.plan, { body: { personId: other.id, startsAt, endsAt } });
  await practice.advance(16);
  const onCall = await professionalNamed(practice, other.name);
  const asOnCall = await callAs(practice, onCall);
  await expect
    .poll(async () =>
      (await asOnCall(alerts.list, { query: {} })).items.map(({ mine, escalated }) => mine && escalated),
    )
    .toEqual([true]);
  const called = await another();
  await enter(called, practice, { ...onCall, language });
  await called.goto(appPath("workspaceAlerts"));
  await called.getByRole("button", { name: say.mine }).click();
  await expect(called.getByRole("dialog").getByText(say.message)).toBeVisible();
  await called.getByRole("dialog").getByRole("button", { name: say.take }).click();
  await expect(called.getByRole("dialog").getByRole("button", { name: say.closeAlert })).toBeVisible();
});

async function dutyFromNow(practice: Practice) {
  const now = await practice.now();
  return { startsAt: now.toISOString(), endsAt: new Date(now.getTime() + 48 * 3_600_000).toISOString() };
}
