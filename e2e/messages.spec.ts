import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { Page } from "@playwright/test";
import { awaitNews } from "./journey.ts";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, professionalNamed, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  write: { fr: /^Écrire à/, en: /^Write to/ },
  send: { fr: "Envoyer", en: "Send" },
  unread: { fr: /non lus?/, en: /unread/ },
  back: { fr: "Tous les messages", en: "All messages" },
  mail: { fr: "Vous avez un nouveau message", en: "You have a new message" },
} as const;
const WIDE = { width: 1280, height: 900 };
const PDF = { name: "plan d’été.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nplan") };

/** The demonstration's client, and the professional who treats them. */
async function pairOf(practice: Practice) {
  const client = await demoAccount(practice, "client");
  const clientCall = await callAs(practice, client);
  const [treating] = await clientCall(portalMessages.recipients, {});
  const professional = await professionalNamed(practice, treating?.name ?? "");
  const { id } = await clientCall(portalMessages.start, {
    body: { subject: "Les vacances", message: "Bonjour!", recipient: treating?.id ?? "" },
  });
  return { client, clientCall, professional, proCall: await callAs(practice, professional), id };
}
/** In the thread, not the list beside it. */
const bubble = (page: Page, text: string) => page.getByRole("paragraph").filter({ hasText: text });
const say = async (page: Page, text: string, labels: { write: RegExp; send: string }) => {
  await page.getByRole("textbox", { name: labels.write }).fill(text);
  await page.getByRole("button", { name: labels.send }).click();
  await expect(bubble(page, text)).toBeVisible();
};
/** Milliseconds from the moment before somebody sends until their words stand in this page. */
async function timeToArrive(page: Page, text: string, send: () => Promise<unknown>): Promise<number> {
  const seen = page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(".bubbles")?.textContent?.includes(words) && (resolve(Date.now()), seer.disconnect());
        const seer = new MutationObserver(look);
        seer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
  const before = Date.now();
  await send();
  return (await seen) - before;
}
/** Until a mail may leave: nobody's telephone is woken at night. */
async function untilDay(practice: Practice) {
  const hour = Number(
    (await practice.now()).toLocaleString("en-CA", { timeZone: "America/Toronto", hour: "2-digit", hourCycle: "h23" }),
  );
  if (hour < 9 || hour >= 20) await practice.advance(((33 - hour) % 24) * 60);
}

test("a client on a phone and a professional write to each other live, with a file; what is unread falls on both sides", async ({
  page,
  practice,
  language,
  another,
}) => {
  const labels = inLanguage(language, words);
  const { client, clientCall, professional, proCall, id } = await pairOf(practice);
  const pro = await another();
  await pro.setViewportSize(WIDE);
  for (const each of [page, pro]) await each.addInitScript(() => void Reflect.set(window, "awaitsNews", true));
  await enter(pro, practice, { ...professional, language });
  await pro.goto(appPath("workspaceMessages"));
  const row = pro.getByRole("button", { name: /Les vacances/ });
  await expect(row).toHaveAccessibleName(labels.unread);
  await expectWell(pro);

  await enter(page, practice, { ...client, language });
  await page.goto(`${appPath("portalMessages")}?thread=${id}`);
  await page.locator("input[type=file]").setInputFiles(PDF);
  await expect(page.getByText(/^1.K[oB]$/)).toBeVisible();
  await expectWell(page);
  await say(page, "Voici mon plan", labels);
  await expect(page.getByRole("link", { name: /plan d’été\.pdf/ })).toBeVisible();

  await expect(row).toContainText("Voici mon plan");
  await row.click();
  const file = pro.getByRole("link", { name: /plan d’été\.pdf/ });
  await expect(file).toBeVisible();
  await expect(row).not.toHaveAccessibleName(labels.unread);
  await expectWell(pro);
  const got = await pro.request.get((await file.getAttribute("href")) ?? "");
  expect([got.status(), (await got.body()).equals(PDF.buffer)]).toEqual([200, true]);
  await say(pro, "Merci, bonnes vacances", labels);
  await expect(bubble(page, "Merci, bonnes vacances")).toBeVisible();

  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1)
    times.push(
      await timeToArrive(page, `message ${turn}.`, () =>
        proCall(messages.reply, { params: { id }, body: { message: `message ${turn}.` } }),
      ),
    );
  const sorted = times.toSorted((a, b) => a - b);
  process.stdout.write(
    `from sending to the words in an open tab: median ${sorted[3]} ms, worst ${sorted[6]} ms of 7\n`,
  );

  await page.getByRole("button", { name: labels.back }).click();
  const mine = page.getByRole("button", { name: /Les vacances/ });
  await expect(mine).not.toHaveAccessibleName(labels.unread);
  await proCall(messages.reply, { params: { id }, body: { message: "Encore un mot" } });
  await expect(mine).toHaveAccessibleName(labels.unread);
  await expectWell(page);
  await practice.advance(16);
  await untilDay(practice);
  const mail = await practice.mail(client.email, ({ subject }) => subject === labels.mail);
  expect(JSON.stringify(mail)).not.toMatch(/Encore un mot|vacances/);
  await clientCall(portalMessages.read, { params: { id } }).catch(() => undefined); // the jump of the clock may have ended this sign-in
});

test("what one types stays through reload and sign-out, and in another tab", async ({ page, practice, language }) => {
  const labels = inLanguage(language, words);
  const { client, clientCall, id } = await pairOf(practice);
  await enter(page, practice, { ...client, language });
  await page.goto(`${appPath("portalMessages")}?thread=${id}`);
  const box = page.getByRole("textbox", { name: labels.write });
  await box.fill("Not yet finished");
  const kept = async () => (await clientCall(portalMessages.thread, { params: { id }, query: {} })).draft;
  await expect.poll(kept).toBe("Not yet finished");
  await awaitNews(page);
  await page.context().clearCookies();
  await enter(page, practice, { ...client, language });
  await page.reload();
  await expect(box).toHaveValue("Not yet finished");
  const tab = await page.context().newPage();
  await tab.goto(`${appPath("portalMessages")}?thread=${id}`);
  await expect(tab.getByRole("textbox", { name: labels.write })).toHaveValue("Not yet finished");
  await tab.getByRole("button", { name: labels.send }).click();
  await expect(bubble(page, "Not yet finished")).toBeVisible();
  await expect(box).toHaveValue("");
  await tab.close();
});
