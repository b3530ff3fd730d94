import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { clients } from "@jechemine/contract/clients.ts";
import { desk } from "@jechemine/contract/desk.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { people } from "@jechemine/contract/people.ts";
import type { Page } from "@playwright/test";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  walkIn: { fr: "Nouvelle personne", en: "Walk-in" },
  firstName: { fr: "Prénom", en: "First name" },
  lastName: { fr: "Nom", en: "Last name" },
  phone: { fr: "Téléphone", en: "Phone" },
  few: { fr: "En quelques mots", en: "In a few words" },
  taken: { fr: /demande D-.* ouverte/, en: /request D-/ },
  calls: { fr: "À rappeler", en: "To call back" },
  isHere: { fr: " est là", en: " is here" },
  marked: { fr: /arrivée notée/, en: /arrival marked/ },
  since: { fr: /^là depuis/, en: /^here since/ },
  back: { fr: / : rappel fait$/, en: /: called back$/ },
  done: { fr: /^fait à/, en: /^done at/ },
  duplicates: { fr: "Doublons", en: "Duplicates" },
  merge: { fr: "Fusionner", en: "Merge" },
  moves: { fr: "Ce qui passe à cette fiche", en: "What moves to this record" },
  merged: { fr: /sont fusionnées/, en: /are merged/ },
  undo: { fr: /^Annuler la fusion de/, en: /^Undo the merge of/ },
  undone: { fr: /est annulée/, en: /is undone/ },
} as const;

/** Somebody at the counter, as the front desk takes them in: from the button to the request with the keyboard alone. */
async function walkIn(
  page: Page,
  say: Record<keyof typeof words, string | RegExp>,
  who: { last: string; phone: string },
) {
  await page.getByRole("button", { name: say.walkIn }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(say.firstName)).toBeFocused();
  await page.keyboard.type("Aurèle");
  await dialog.getByLabel(say.lastName, { exact: true }).fill(who.last);
  await dialog.getByLabel(say.phone).fill(who.phone);
  await dialog.getByLabel(say.few).fill("Rappeler après 16 h");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say.taken).first()).toBeVisible();
  await expect(dialog).toBeHidden();
}

/** A family name that nobody else in this run has. */
const familyOf = () =>
  `Zq${test
    .info()
    .testId.replace(/[^a-z]/gi, "")
    .slice(-8)}${test.info().project.name.replace(/[^a-z]/gi, "")}`;
const phoneOf = () =>
  `418 555-${String(1_000 + (Math.abs(hash(test.info().testId + test.info().project.name)) % 9_000))}`;
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const dayOf = (at: Date) => at.toLocaleDateString("en-CA", { timeZone: "America/Toronto" });

/** A session in person, later today: the professional books it beside their hours. Another journey may have given them the day off. */
async function sessionToday(practice: Practice): Promise<string> {
  let refused: unknown;
  for (let day = 0; day < 4; day += 1) {
    const later = new Date((await practice.now()).getTime() + 5 * HOUR);
    if (dayOf(later) !== dayOf(await practice.now())) await practice.advance(6 * 60); // not around midnight
    const name = await firstFreeHour(practice).catch((error: unknown) => void (refused = error));
    if (name) return name;
    await practice.advance(24 * 60);
  }
  throw new Error("no hour is free in four days", { cause: refused });
}

/** Gives the name of the client; throws why the last of four hours was not to be had. */
async function firstFreeHour(practice: Practice): Promise<string> {
  const professional = await callAs(practice, await demoAccount(practice, "professional"));
  const { items } = await professional(clients.list, { query: {} });
  const client = items[0];
  if (!client) throw new Error("the professional of the demonstration treats nobody");
  const { files } = await professional(clients.get, { params: { id: client.id } });
  const { sites, professionalId } = await professional(availability.read, { query: {} });
  const { services } = await professional(people.options, {});
  const serviceId = services.find(({ kind }) => kind === "individual")?.id ?? "";
  const care = { professionalId, serviceId, fileId: files[0]?.id ?? "", siteId: sites[0]?.id ?? "" };
  let refused: unknown;
  for (let minutes = 5; minutes < 4 * 60; minutes += 15) {
    const startsAt = new Date(Math.ceil(((await practice.now()).getTime() + minutes * MINUTE) / MINUTE) * MINUTE);
    const body = { ...care, startsAt: startsAt.toISOString(), modality: "in_person" as const, outsideHours: true };
    const booked = await professional(appointments.book, { body }).catch((error: unknown) => void (refused = error));
    if (booked) return client.name;
  }
  throw refused;
}

test("the front desk marks who arrived, takes a walk-in and calls back", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  const name = await sessionToday(practice);
  await enter(page, practice, { ...(await demoAccount(practice, "front_desk")), language });
  await page.goto(appPath("adminDay"));
  const arrive = page.getByRole("button", { name: `${name}${say.isHere}` }).first();
  await expect(arrive).toBeVisible();
  await expectWell(page);
  await arrive.click();
  await expect(page.getByText(say.since).first()).toBeVisible();
  await expect(page.getByText(say.marked).first()).toBeVisible();

  const last = familyOf();
  await walkIn(page, say, { last, phone: phoneOf() });
  const call = page.getByRole("region", { name: say.calls }).getByRole("listitem").filter({ hasText: last });
  await expect(call).toContainText("16 h");
  await call.getByRole("button", { name: say.back }).click();
  await expect(call.getByText(say.done)).toBeVisible();
  await expectWell(page);
});

test("a person written down twice is found, merged, and taken apart again", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  await enter(page, practice, { ...(await demoAccount(practice, "front_desk")), language });
  await page.goto(appPath("adminDay"));
  const last = familyOf();
  const phone = phoneOf();
  await walkIn(page, say, { last, phone });
  // The second time with a slip of the hand, and for a couple: one person has one open request for a service.
  const front = await callAs(practice, await demoAccount(practice, "front_desk"));
  await front(desk.walkIn, {
    body: { firstName: "Aurele", lastName: last, phone, service: "couple" },
  });

  await page.goto(appPath("adminPeople"));
  await page.getByRole("link", { name: say.duplicates }).click();
  const pair = page.getByRole("region", { name: new RegExp(`^${say.merge} .*${last}`) });
  await expect(pair).toHaveCount(1);
  await expectWell(page);
  await pair.getByRole("button", { name: say.merge }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(say.moves)).toBeVisible();
  await expectWell(page);
  await dialog.getByRole("button", { name: say.merge, exact: true }).click();
  await expect(page.getByText(say.merged).first()).toBeVisible();
  await expect(pair).toHaveCount(0);
  const found = async () => (await front(people.list, { query: { q: last } })).items.length;
  expect(await found()).toBe(1);

  await page.getByRole("button", { name: say.undo }).first().click();
  await expect(page.getByText(say.undone).first()).toBeVisible();
  await expect(pair.getByRole("button", { name: say.merge })).toBeVisible();
  expect(await found()).toBe(2);
});
