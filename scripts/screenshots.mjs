// `npm run screenshots -- FOLDER [URL [NAME …]] [--dark]`: every page (or those named) of a running demonstration, at both sizes in both languages; `docs` makes the README's pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureChromium } from "./chromium.mjs";
import { root } from "./place.mjs";
import { PAGES } from "./screenshot-pages.mjs";

const asked = process.argv.slice(2);
const isDark = asked.includes("--dark");
const [folder = "docs", base = "http://localhost:3000", ...names] = asked.filter((word) => word !== "--dark");
const forDocs = folder === "docs";
const out = forDocs ? join(root, "docs", "images") : folder;
mkdirSync(out, { recursive: true });

const PICTURES = new Set(["home", "portal", "workspace", "queue", "calendar"]);

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
for (const language of forDocs ? ["fr"] : ["fr", "en"]) {
  for (const width of forDocs ? [1280] : [390, 1280]) await takeAll(language, width);
}
await browser.close();

function chosen() {
  if (forDocs) return PAGES.filter(({ name }) => PICTURES.has(name));
  return names.length === 0 ? PAGES : PAGES.filter(({ name }) => names.includes(name));
}

async function takeAll(language, width) {
  const contexts = new Map();
  for (const entry of chosen()) {
    if (!contexts.has(entry.who)) contexts.set(entry.who, await open(language, width, entry.who));
    const page = await contexts.get(entry.who).newPage();
    await visit(page, entry, language);
    const picture = forDocs ? { type: "jpeg", quality: 72 } : { type: "png", fullPage: true };
    const name = [entry.name, width, language, ...(isDark ? ["dark"] : [])].join("-");
    await page.screenshot({ ...picture, path: join(out, forDocs ? `${entry.name}.jpg` : `${name}.png`) });
    await page.close();
  }
  await Promise.all([...contexts.values()].map((context) => context.close()));
}

async function visit(page, { path, click, query }, language) {
  await page.goto(typeof path === "string" ? path : path[language]);
  await stand(page);
  if (click) {
    const first = page.locator(click).locator("visible=true").first();
    if ((await first.count()) === 0) return console.warn(`nothing to press on ${page.url()}`);
    await first.click();
    await stand(page);
  }
  if (query) {
    await page.goto(`${new URL(page.url()).pathname}?${query}`);
    await stand(page);
  }
}

async function stand(page) {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.waitForLoadState("load");
  await page.waitForTimeout(1500); // the server's heading stands before the app does
  if (page.url().endsWith("/dev/ui")) return; // it shows what loading looks like, for ever
  await page.waitForFunction(() => document.querySelectorAll("[aria-busy=true], .sk").length === 0);
}

async function open(language, width, who) {
  const viewport = { width, height: width < 720 ? 844 : 860 };
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    locale: `${language}-CA`,
    timezoneId: "America/Toronto",
    colorScheme: isDark ? "dark" : "light",
  });
  if (!who) return context;
  const headers = { origin: base };
  const data = { email: who, password: "je-chemine-demo", transport: "cookie" };
  const answer = await context.request.post("/api/auth/login", { data, headers });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`);
  await context.request.put("/api/accounts/locale", { data: { locale: language }, headers });
  return context;
}
