import { publicPath } from "@jechemine/contract/paths.ts";
import { expectNoSideways } from "./journey.ts";
import { expect, expectWell, inLanguage, PHONE, test } from "./people.ts";

const words = {
  other: { fr: "English", en: "Français" },
  close: { fr: "Fermer", en: "Close" },
} as const;

const PAGES = ["home", "how", "professionals", "privacy", "terms", "professionalTerms", "accessibility"] as const;

test("content pages are whole, and the language switch keeps the page", async ({ page, language }) => {
  const say = inLanguage(language, words);
  for (const name of PAGES) {
    await page.goto(publicPath(name, language));
    await expectWell(page);
  }
  const other = language === "fr" ? "en" : "fr";
  await page.getByRole("link", { name: say.other }).filter({ visible: true }).first().click();
  await page.waitForURL(`**${publicPath("accessibility", other)}`);
  await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${other}`));

  const missing = await page.goto(`/${language}/rien-ici`);
  expect(missing?.status()).toBe(404);
  await expectWell(page);
});

test("the directory filters without JavaScript and leads to a profile", { tag: PHONE }, async ({
  page,
  browser,
  practice,
  language,
  viewport,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: practice.url,
    ...(viewport && { viewport }),
  });
  const plain = await context.newPage();
  await plain.goto(publicPath("professionals", language));
  const cards = plain.locator(".pros > *");
  const all = await cards.count();
  expect(all).toBeGreaterThan(3);
  const reason = plain.locator('select[name="reason"]');
  if (!(await reason.isVisible())) await plain.locator("summary").filter({ visible: true }).first().click();
  await reason.selectOption("burnout");
  await plain.getByRole("search").locator('button[type="submit"]').click();
  await plain.waitForURL(/reason=burnout/);
  await expect(reason).toHaveValue("burnout");
  await expect.poll(() => cards.count()).toBeLessThan(all);
  await cards.first().getByRole("link").first().click();
  await plain.waitForURL(new RegExp(publicPath("professional", language, { slug: "x" }).replace("x", ".+")));
  const profile = plain.url();
  await context.close();

  await page.goto(profile);
  await expectWell(page);
});

test("crisis help is one press away, and quick exit leaves nothing to go back to", async ({ page, language }) => {
  const say = inLanguage(language, words);
  await page.route(/meteo\.gc\.ca|weather\.gc\.ca/, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><html lang="en"><title>Weather</title><h1>Weather</h1>',
    }),
  );
  await page.goto(publicPath("home", language));
  await page.goto(publicPath("how", language));
  await page.locator('[data-open="crisis"]').filter({ visible: true }).first().click();
  const help = page.getByRole("dialog");
  await expect(help.getByRole("link", { name: /988/ }).first()).toBeVisible();
  await expectWell(page);
  await help.getByRole("button", { name: say.close }).first().click();
  await expect(help).toBeHidden();
  await page.locator("[data-exit]").first().click();
  await page.waitForURL(/gc\.ca/);
  await page.goBack().catch(() => undefined); // the page leaves again on the way
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
});

test("the dark theme holds on content, request and the parts page", async ({ page, context, practice, language }) => {
  await context.addCookies([{ name: "jc_theme", value: "dark", url: practice.url }]);
  for (const path of [publicPath("home", language), publicPath("request", language), publicPath("signIn", language)]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expectWell(page);
  }
});

for (const theme of ["light", "dark"] as const) {
  test(`every part stands on /dev/ui, ${theme}`, async ({ page, context, practice, language }) => {
    await context.addCookies([
      { name: "jc_theme", value: theme, url: practice.url },
      { name: "jc_lang", value: language, url: practice.url },
    ]);
    await page.goto("/dev/ui");
    await page.locator(".chip--pick, .datebar").first().waitFor(); // parts that come when a page shows one
    await expectWell(page);
  });
}

test("pages reflow at 320 pixels", { tag: PHONE }, async ({ page, language }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of [...PAGES, "request", "signIn", "register", "join"] as const) {
    await page.goto(publicPath(name, language));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSideways(page);
  }
});
