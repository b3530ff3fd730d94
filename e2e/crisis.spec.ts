import { alerts } from "@jechemine/contract/alerts.ts";
import { clients } from "@jechemine/contract/clients.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { roster } from "@jechemine/contract/roster.ts";
import type { Page } from "@playwright/test";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, professionalNamed, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  message: { fr: "Je veux mourir, je n’en peux plus.", en: "I want to die, I can’t go on." },
  newThread: { fr: "Nouveau message", en: "New message" },
  subject: { fr: "Sujet", en: "Subject" },
  text: { fr: "Votre message", en: "Your message" },
  send: { fr: "Envoyer", en: "Send" },
  help: { fr: "De l’aide, maintenant", en: "Help, now" },
  told: { fr: /une personne de la clinique est avertie/, en: /a person at the practice is told/ },
  alone: { fr: /personne n’est de garde/, en: /nobody is on call/ },
  close: { fr: "Fermer", en: "Close" },
  waiting: { fr: "Alertes à prendre en charge", en: "Alerts to take in charge" },
  take: { fr: "Je m’en occupe", en: "I take care of it" },
  note: { fr: "Ce qui a été fait", en: "What was done" },
  closeAlert: { fr: "Clore l’alerte", en: "Close the alert" },
  empty: { fr: "Aucune alerte ouverte", en: "No open alert" },
} as const;

/** Who treats the demonstration's client, and somebody else to be on call. */
async function cast(practice: Practice) {
  const client = await demoAccount(practice, "client");
  const treating = await demoAccount(practice, "professional");
  const owner = await callAs(practice, await demoAccount(practice, "owner"));
  const others = await owner(roster.clinicians, {});
  const onCall = others.find(({ name }) => name !== treating.name);
  if (!onCall) throw new Error("the demonstration has one professional only");
  return { client, treating, owner, onCall: { ...onCall, ...(await professionalNamed(practice, onCall.name)) } };
}
const span = async (practice: Practice, hours: number) => {
  const now = await practice.now();
  return { startsAt: now.toISOString(), endsAt: new Date(now.getTime() + hours * 3_600_000).toISOString() };
};
/** Nobody else is on call meanwhile. */
async function plan(practice: Practice, owner: Awaited<ReturnType<typeof callAs>>, personId: string) {
  const { startsAt, endsAt } = await span(practice, 96);
  const week = await owner(roster.week, { query: { from: startsAt.slice(0, 10), to: endsAt.slice(0, 10) } });
  for (const { id, endsAt: end } of week.shifts)
    if (Date.parse(end) > Date.parse(startsAt)) await owner(roster.remove, { params: { id } });
  await owner(roster.plan, { body: { personId, startsAt, endsAt } });
}

test("a client writes of dying: help at once, the professional sees the alert live, takes it and closes it; unanswered, it goes to who is on call", async ({
  page,
  another,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  const { client, treating, owner, onCall } = await cast(practice);
  await plan(practice, owner, onCall.id);
  const work = await another();
  await work.addInitScript(() => void Reflect.set(window, "awaitsNews", true)); // the alert arrives while the page stands
  await enter(work, practice, { ...treating, language });
  await work.goto(appPath("workspace"));
  await expect(work.getByRole("heading", { level: 1 })).toBeVisible();

  await enter(page, practice, { ...client, language });
  await page.goto(appPath("portalMessages"));
  await page.getByRole("button", { name: say.newThread }).first().click();
  await page.getByRole("textbox", { name: say.subject }).fill("…");
  await page.getByRole("textbox", { name: say.text }).fill(say.message);
  await page.getByRole("button", { name: say.send, exact: true }).click();
  const help = page.getByRole("dialog", { name: say.help });
  await expect(help.getByText(say.told)).toBeVisible();
  await expect(help.getByRole("link", { name: /988/ })).toBeVisible();
  await help.getByRole("button", { name: say.close }).click();
  await expect(page.getByText(say.message).first()).toBeVisible(); // it was delivered
  await expectWell(page);
});
