import { appPath } from "@jechemine/contract/paths.ts";
import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import {
  ask,
  callAs,
  demoAccount,
  enter,
  expect,
  expectDialogWell,
  expectWell,
  held,
  inLanguage,
  newClient,
  professionalNamed,
  queueOf,
  staffCall,
  test,
} from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  looks: { fr: "Quelqu’un regarde votre demande", en: "Someone is looking at your request" },
  clock: { fr: "Horloge de démonstration", en: "Demonstration clock" },
  day: { fr: "+1 jour", en: "+1 day" },
  refuse: { fr: "Refuser", en: "Refuse" },
  refused: { fr: /C’est noté/, en: /^Noted/ },
  claim: { fr: /Réclamer la demande/, en: /Claim request/ },
  claimed: { fr: /La demande est à vous/, en: /The request is yours/ },
  notForMe: { fr: "Ce n’est pas pour moi", en: "Not for me" },
  lookElsewhere: { fr: "Chercher quelqu’un d’autre", en: "Look for someone else" },
  noted: { fr: /C’est noté/, en: /^Noted/ },
} as const;

/** Who has it now; undefined in the pool. */
const holderOf = async (practice: Practice, id: string) => (await queueOf(practice, id)).card.professional?.name;

const inFrame = (page: Page, name: string) => page.getByRole("complementary", { name });

test("a proposal nobody answers goes to the next person when the clock moves", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Emma");
  const { id } = await ask(practice, who);
  const first = await held(practice, id);
  await page.addInitScript(() => void Reflect.set(window, "awaitsNews", true)); // others' news may arrive while it loads
  await enter(page, practice, { ...who, language });
  await page.goto(appPath("portalRequest"));
  await expect(page.getByText(say.looks).first()).toBeVisible();
  const clock = inFrame(page, say.clock);
  await expectWell(page);
  const expired = async () =>
    (await queueOf(practice, id)).history.some(
      ({ professional, state }) => professional.name === first && state === "expired",
    );
  await expect(async () => {
    if (!(await expired())) await clock.getByRole("button", { name: say.day }).click();
    await expect.poll(expired, { timeout: 4_000 }).toBe(true);
  }).toPass({ timeout: 40_000 });
  await expect.poll(async () => (await queueOf(practice, id)).card.state).toMatch(/proposed|pool/);
  expect(await holderOf(practice, id)).not.toBe(first);
  await expectWell(page);
});

test("a professional refuses, the next accepts, and the person says not for me", async ({
  page,
  practice,
  language,
  another,
}) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Olivia");
  const { id } = await ask(practice, who, {
    forWhom: "self",
    birthDate: "1957-01-01",
    reasons: ["burnout"],
    service: { type: "individual", required: false },
    preferences: {},
    asSoonAsPossible: false,
  });
  const first = await held(practice, id);
  await enter(page, practice, { ...(await professionalNamed(practice, first)), language });
  await page.goto(appPath("workspaceProposals"));
  const card = page.getByRole("article").filter({ hasText: /\b(68|69|70|71)(?!\d)/ });
  await expect(card).toBeVisible();
  await expectWell(page);
  await awaitNews(page);
  await card.getByRole("button", { name: say.refuse, exact: true }).click();
  await expectWell(page);
  await page.getByRole("dialog").getByRole("button", { name: say.refuse, exact: true }).click();
  await expect(page.getByText(say.refused)).toBeVisible();
  await expect(card).toBeHidden();

  await expect.poll(async () => (await queueOf(practice, id)).card.state).toMatch(/proposed|pool/);
  const second = await held(practice, id, first);
  expect(second).not.toBe(first);
  const theirs = await callAs(practice, await professionalNamed(practice, second));
  await theirs(proposals.accept, { params: { id } });

  const mine = await another();
  await enter(mine, practice, { ...who, language });
  await mine.goto(appPath("portalRequest"));
  await expect(mine.getByText(second).first()).toBeVisible();
  await expectWell(mine);
  await awaitNews(mine);
  await mine.getByRole("button", { name: say.notForMe }).click();
  await expectDialogWell(mine);
  await mine.getByRole("alertdialog").getByRole("button", { name: say.lookElsewhere }).click();
  await expect(mine.getByText(say.noted)).toBeVisible();
  await expect.poll(() => holderOf(practice, id)).not.toBe(second);
});

test("a professional claims a request from the pool", async ({ page, practice, language }) => {
  const say = inLanguage(language, words);
  const who = await newClient(practice, language, "Jade");
  const { id, number } = await ask(practice, who);
  await (await staffCall(practice))(queue.sendToPool, { params: { id } });
  await enter(page, practice, { ...(await demoAccount(practice, "professional")), language });
  await page.goto(appPath("workspacePool"));
  await expectWell(page);
  await page
    .getByRole("button", { name: say.claim })
    .and(page.locator(`[aria-label*="${number}"]`))
    .click();
  await expect(page.getByText(say.claimed)).toContainText("Jade Gagnon");
  await expectWell(page);
});
