import { accounts, portalAccounts } from "@jechemine/contract/accounts.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { people } from "@jechemine/contract/people.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { type OpenRequest, requests } from "@jechemine/contract/requests.ts";
import type { Page } from "@playwright/test";
import { test as base, expect, expectAccessible, expectNoSideways } from "./journey.ts";
import type { Practice } from "./practice.ts";

type Language = "fr" | "en";
/** Tags of what one size alone shows; `playwright.config.ts` leaves it out at the other. */
export const PHONE = "@phone";
export const WIDE = "@wide";
export const PASSWORD = "trois pommes au soleil";

/** Journeys with more than one person: `another()` is the page of somebody else, on another device of the same size. */
export const test = base.extend<{ another: () => Promise<Page> }>({
  another: async ({ browser, practice, watch, viewport, locale }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const like = { baseURL: practice.url, timezoneId: "America/Toronto", ...(viewport && { viewport }) };
      const context = await browser.newContext({ ...like, ...(locale && { locale }) });
      const page = await watch(await context.newPage());
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});
export { expect };

/** What stands on screen is whole: accessible, and no wider than the screen. */
export async function expectWell(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSideways(page);
}

/** The dialog on top of this page, whichever kind it is. */
export const dialogOf = (page: Page) => page.getByRole("dialog").or(page.getByRole("alertdialog"));
/** The dialog that a press opens is whole. Its code comes when it is first asked for, so it stands a moment after the press. */
export async function expectDialogWell(page: Page): Promise<void> {
  await dialogOf(page).waitFor();
  await expectWell(page);
}

/** A table of words in both languages, as one language has them. */
export const inLanguage = <Words extends Record<string, Record<Language, string | RegExp>>>(
  language: Language,
  words: Words,
) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]])) as {
    [Key in keyof Words]: Words[Key][Language]; // cast: the same keys, each in one language
  };

/** An address that nobody else in this run has. */
export const emailOf = (name: string) => `${name}.${test.info().project.name}.${test.info().testId}@courriel.example`;

export type Who = { email: string; password: string };

/** Signs this page's browser in without walking through the sign-in page, in this language. */
export async function enter(page: Page, practice: Practice, who: Who & { language: Language }): Promise<void> {
  const headers = { origin: practice.url };
  const { email, password, language } = who;
  const signed = await page.request.post("/api/v1/auth/login", {
    headers,
    data: { email, password, transport: "cookie" },
  });
  expect(signed.ok(), await signed.text()).toBe(true);
  await page.request.put("/api/v1/accounts/locale", { headers, data: { locale: language } });
}

type Role = "client" | "professional" | "owner" | "intake" | "front_desk";
/** One of the demonstration's accounts: a kind, or a permission of the team. */
export async function demoAccount(practice: Practice, role: Role) {
  const { accounts: all, password } = await practice.call(accounts.demoAccounts, {});
  const found = all.find(({ kind, staffPermissions }) =>
    role === "client" || role === "professional" ? kind === role : staffPermissions.includes(role),
  );
  if (!found) throw new Error(`the demonstration has no ${role}`);
  return { email: found.email, name: found.name, password };
}

/** The professionals of the demonstration by name, with their accounts. */
export async function professionalNamed(practice: Practice, name: string) {
  const { accounts: all, password } = await practice.call(accounts.demoAccounts, {});
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`no account of ${name}`);
  return { email: found.email, password };
}

/** The API as somebody with an account. */
export async function callAs(practice: Practice, { email, password }: Who) {
  const signed = await practice.call(accounts.login, { body: { email, password } });
  if (!("accessToken" in signed)) throw new Error(`${email} cannot sign in without a code`);
  return practice.callAs(signed.accessToken);
}

export const staffCall = async (practice: Practice) => callAs(practice, await demoAccount(practice, "intake"));

/** A client with a confirmed e-mail. */
export async function newClient(practice: Practice, language: Language, firstName: string) {
  const email = emailOf(firstName.toLowerCase());
  const body = { email, password: PASSWORD, firstName, lastName: "Gagnon", locale: language };
  await practice.call(portalAccounts.register, { body });
  await practice.call(accounts.verifyEmail, { body: { token: await linkToken(practice, email, "verifyEmail") } });
  return { email, password: PASSWORD, firstName, name: `${firstName} Gagnon` };
}

/** The secret of the newest mailed link that leads to this page. */
export async function linkToken(
  practice: Practice,
  email: string,
  to: "verifyEmail" | "reset" | "activate" | "requestInvitation" | "appointmentLink",
) {
  const link = await mailedLink(practice, email, to);
  return decodeURIComponent(new URL(link).pathname.split("/").pop() ?? "");
}

/** The newest mailed link to this page, in whichever language the mail is. */
export async function mailedLink(
  practice: Practice,
  email: string,
  to: "verifyEmail" | "reset" | "activate" | "requestInvitation" | "appointmentLink",
): Promise<string> {
  const leads = (link: string) =>
    (["fr", "en"] as const).some((language) => link.includes(publicPath(to, language, { token: "" })));
  const mail = await practice.mail(email, ({ links }) => links.some(leads));
  return mail.links.find(leads) ?? "";
}

/** What an adult asks for themselves, by video: not everybody of the practice offers it, and journeys join by link. */
const FOR_MYSELF: OpenRequest = {
  forWhom: "self",
  birthDate: "1988-04-12",
  reasons: ["burnout"],
  service: { type: "individual", required: false },
  preferences: { modality: { wanted: ["video"], required: true } },
  asSoonAsPossible: false,
};

/** Asks for help as this client, and gives the request once matching has looked at it. */
export async function ask(practice: Practice, who: Who, body: OpenRequest = FOR_MYSELF) {
  const call = await callAs(practice, who);
  const { id, number } = await call(requests.open, { body });
  await expect.poll(async () => (await call(requests.get, { params: { id } })).state).not.toBe("open");
  return { id, number, call };
}

/** Intake staff's view of one request. */
export const queueOf = async (practice: Practice, id: string) =>
  (await staffCall(practice))(queue.get, { params: { id } });

/**
 * By whom a request is held that was proposed to somebody. Other journeys may have paused everybody whom matching would choose; then it is in
 * the pool, and the team gives it to one who may have it and had it not yet.
 */
export async function held(practice: Practice, id: string, not = ""): Promise<string> {
  const team = await staffCall(practice);
  const holder = async () => (await queueOf(practice, id)).card;
  await expect.poll(async () => (await holder()).state).toMatch(/proposed|pool/);
  if ((await holder()).state === "pool") {
    const { items } = await practice.call(people.directory, { query: { limit: 100 } });
    for (const { id: professionalId } of items.filter(({ name }) => name !== not)) {
      const isGiven = await team(queue.assign, { params: { id }, body: { professionalId } }).then(
        () => true,
        () => false,
      );
      if (isGiven) break;
    }
  }
  const name = (await holder()).professional?.name;
  if (!name) throw new Error(`nobody may have ${id}`);
  return name;
}
