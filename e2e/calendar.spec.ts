import { appointments } from "@jechemine/contract/appointments.ts";
import { audit } from "@jechemine/contract/audit.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { serviceAgreements } from "@jechemine/contract/service-agreements.ts";
import { awaitNews } from "./journey.ts";
import {
  callAs,
  demoAccount,
  dialogOf,
  enter,
  expect,
  expectDialogWell,
  expectWell,
  inLanguage,
  mailedLink,
  newClient,
  test,
} from "./people.ts";
import { booked, daysAhead, matched } from "./sessions.ts";

const words = {
  addOn: { fr: "Ajouter une plage le dimanche", en: "Add a window on Sunday" },
  save: { fr: "Enregistrer", en: "Save" },
  saved: { fr: "Vos disponibilités sont enregistrées.", en: "Your availability is saved." },
  add: { fr: "Ajouter", en: "Add" },
  added: { fr: "C’est ajouté à votre calendrier.", en: "It is in your calendar." },
  remove: { fr: /^Retirer : /, en: /^Remove: / },
  removed: { fr: "C’est retiré.", en: "It is removed." },
  more: { fr: /^Autres actions pour/, en: /^More actions for/ },
  propose: { fr: "Proposer une date", en: "Propose a date" },
  day: { fr: /^Jour/, en: /^Day/ },
  send: { fr: "Proposer cette date", en: "Propose this date" },
  sent: { fr: /^Date proposée/, en: /^Date proposed/ },
  accept: { fr: "Accepter cette heure", en: "Accept this time" },
  confirmed: { fr: /^Confirmé/, en: /^Confirmed/ },
  move: { fr: "Déplacer", en: "Move" },
  cancelSession: { fr: "Annuler la séance", en: "Cancel the session" },
  sessionCancelled: { fr: /est annulée\.$/, en: /is cancelled\.$/ },
  moveHere: { fr: /^Déplacer à cette heure|^Déplacer pour/, en: /^Move to this time|^Move for/ },
  moved: { fr: "Le rendez-vous est déplacé.", en: "The appointment is moved." },
  cancel: { fr: "Annuler", en: "Cancel" },
  cancelFor: { fr: /^Annuler pour/, en: /^Cancel for/ },
  cancelIt: { fr: "Annuler le rendez-vous", en: "Cancel the appointment" },
  fee: { fr: /^Des frais de .+ s’appliquent/, en: /^A fee of .+ applies/ },
  cancelled: { fr: "Le rendez-vous est annulé.", en: "The appointment is cancelled." },
  join: { fr: "Rejoindre", en: "Join" },
} as const;

const TIME = /^\d{1,2}\s?[:h]\s?\d{2}|^\d{1,2}:\d{2}/;
const localDay = (at: string) => new Date(at).toLocaleDateString("en-CA", { timeZone: "America/Toronto" });

test("a professional opens Sunday and takes a day off", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  await enter(page, practice, { ...(await demoAccount(practice, "professional")), language });
  await page.goto(appPath("workspaceAvailability"));
  await page.getByRole("button", { name: say.addOn }).waitFor();
  await expectWell(page);
  await page.getByRole("button", { name: say.addOn }).click();
  await expectWell(page);
  await page.getByRole("button", { name: say.save }).first().click();
  await expect(page.getByText(say.saved)).toBeVisible();

  await page.getByRole("button", { name: say.add, exact: true }).click();
  await expectDialogWell(page);
  await dialogOf(page).getByRole("button", { name: say.add, exact: true }).click();
  await expect(page.getByText(say.added)).toBeVisible();
  await page.getByRole("button", { name: say.remove }).first().waitFor();
  const before = await page.getByRole("button", { name: say.remove }).count();
  await page.getByRole("button", { name: say.remove }).first().click();
  await expect(page.getByText(say.removed)).toBeVisible();
  await expect(page.getByRole("button", { name: say.remove })).toHaveCount(before - 1);
  await expectWell(page);
});

test("a professional proposes a date, the client accepts it, and it is moved and cancelled from the calendar", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Charlotte");
  const { call, professional } = await matched(practice, who);
  const { from } = await daysAhead(practice);
  await enter(page, practice, { ...professional, language });
  await page.goto(appPath("workspaceProposals"));
  const row = page.getByRole("listitem").filter({ hasText: who.name });
  await row.getByRole("button", { name: say.more }).click();
  await page.getByRole("menuitem", { name: say.propose }).click();
  const plan = dialogOf(page);
  await expectWell(page);
  const free = plan.getByRole("button", { name: TIME });
  const days = Array.from({ length: 9 }, (_, ahead) => new Date(Date.parse(from) + (ahead + 2) * 86_400_000));
  for (const day of days.filter((each) => each.getUTCDay() > 0 && each.getUTCDay() < 6)) {
    await plan.getByRole("group", { name: say.day }).getByRole("spinbutton").first().click();
    await page.keyboard.type(day.toISOString().slice(0, 10).replaceAll("-", ""));
    await expect(plan.locator("[aria-busy]")).toHaveCount(0);
    if ((await free.count()) > 0) break;
  }
  await free.first().click();
  await plan.getByRole("button", { name: say.send }).click();
  await expect(page.getByText(say.sent)).toBeVisible();

  const client = await another();
  await enter(client, practice, { ...who, language });
  await client.goto(appPath("portal"));
  await client.getByRole("button", { name: say.accept }).waitFor();
  await awaitNews(client);
  await client.getByRole("button", { name: say.accept }).click();
  await expect(client.getByText(say.confirmed).first()).toBeVisible();
  await expectWell(client);

  const { items } = await call(appointments.list, { query: { when: "upcoming" } });
  const day = localDay(items[0]?.startsAt ?? "");
  await page.goto(`${appPath("workspaceCalendar")}?day=${day}`);
  const session = page.getByRole("button", { name: new RegExp(`^${who.name}`) });
  await session.click();
  await expectDialogWell(page);
  await dialogOf(page).getByRole("button", { name: say.move }).click();
  await dialogOf(page).getByRole("button", { name: TIME }).last().click();
  await dialogOf(page).getByRole("button", { name: say.move }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expectWell(page);
  await session.click();
  await dialogOf(page).getByRole("button", { name: say.cancelSession }).click();
  await expectWell(page);
  await dialogOf(page).getByRole("button", { name: say.cancelSession }).click();
  await expect(page.getByText(say.sessionCancelled).first()).toBeVisible();
  await expect(session).toBeHidden();
});

test("a client moves a session, sees the fee of a late cancellation, and cancels from the mail", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Florence");
  const { appointment, call, professional } = await booked(practice, who);
  const { text } = await call(serviceAgreements.read, { query: { professionalId: professional.id, language } });
  await call(serviceAgreements.sign, {
    body: { professionalId: professional.id, language, version: text.version, hash: text.hash, typedName: who.name },
  });
  const linkNow = () => mailedLink(practice, who.email, "appointmentLink");
  const firstLink = await linkNow();
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("portalAppointment", { id: appointment.id }));
  await page.getByRole("button", { name: say.move, exact: true }).click();
  await dialogOf(page).getByRole("button", { name: TIME }).first().click();
  await expectWell(page);
  await awaitNews(page);
  await dialogOf(page).getByRole("button", { name: say.moveHere }).click();
  await expect(page.getByText(say.moved)).toBeVisible();
  await expectWell(page);

  const next = (await call(appointments.list, { query: { when: "upcoming" } })).items.at(0);
  const late = (Date.parse(next?.startsAt ?? "") - (await practice.now()).getTime()) / 60_000 - 20 * 60;
  if (late > 0) await practice.advance(Math.ceil(late));
  await expect.poll(linkNow).not.toBe(firstLink);
  const visitor = await another();
  await visitor.goto(await linkNow());
  await expectWell(visitor);
  await visitor.getByRole("button", { name: say.cancel, exact: true }).click();
  await expect(dialogOf(visitor).getByText(say.fee)).toBeVisible();
  await expectWell(visitor);
  await dialogOf(visitor)
    .getByRole("button", { name: say.cancelFor })
    .or(dialogOf(visitor).getByRole("button", { name: say.cancelIt }))
    .click();
  await expect(visitor.getByText(say.cancelled)).toBeVisible();
  await expectWell(visitor);
});

test("reminders come by mail, and on the day the session can be joined", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Sofia");
  const { appointment } = await booked(practice, who, "https://video.example/sofia");
  // The reminders are planned by a job; a clock that jumps before it would leave nothing to plan.
  const owner = await callAs(practice, await demoAccount(practice, "owner"));
  const planned = { action: "appointment.reminders_planned", subjectId: appointment.id };
  await expect.poll(async () => (await owner(audit.list, { query: planned })).items.length).toBeGreaterThan(0);
  const until = async () => (Date.parse(appointment.startsAt) - (await practice.now()).getTime()) / 60_000;
  if ((await until()) > 24 * 60) await practice.advance(Math.ceil((await until()) - 24 * 60 + 1));
  await practice.mail(who.email, ({ subject }) =>
    /^(Rendez-vous à confirmer|Appointment to confirm|Rappel|Reminder)/.test(subject),
  );
  await practice.advance(Math.max(1, Math.ceil((await until()) - 5)));
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("portal"));
  await expect(page.getByRole("link", { name: say.join }).first()).toBeVisible();
  await expectWell(page);
});
