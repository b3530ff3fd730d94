// `npm run screenshots -- FOLDER [URL [NAME …]]`: every page (or those named) of a running demonstration, at both sizes in both languages; `docs` makes the README's pictures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureChromium } from "./chromium.mjs";
import { root } from "./place.mjs";

const [folder = "docs", base = "http://localhost:3000", ...names] = process.argv.slice(2);
const forDocs = folder === "docs";
const out = forDocs ? join(root, "docs", "images") : folder;
mkdirSync(out, { recursive: true });

const client = "camille.roy@courriel.example";
const professional = "marie-eve@jechemine.example";
const intake = "helene@jechemine.example";
const owner = "lucie@jechemine.example";
const desk = "karim@jechemine.example";
const PAGES = [
  { name: "home", path: { fr: "/fr", en: "/en" } },
  { name: "how", path: { fr: "/fr/comment-ca-marche", en: "/en/how-it-works" } },
  { name: "professionals", path: { fr: "/fr/professionnels", en: "/en/professionals" } },
  { name: "request", path: { fr: "/fr/demande", en: "/en/request" } },
  { name: "sign-in", path: { fr: "/fr/connexion", en: "/en/sign-in" } },
  { name: "join", path: { fr: "/fr/devenir-membre", en: "/en/join" } },
  { name: "privacy", path: { fr: "/fr/confidentialite", en: "/en/privacy" } },
  { name: "contact", path: { fr: "/fr/contact", en: "/en/contact" } },
  { name: "verify", path: { fr: "/fr/verifier", en: "/en/verify" } },
  { name: "portal", who: client, path: "/portal" },
  { name: "portal-messages", who: client, path: "/portal/messages" },
  { name: "portal-billing", who: client, path: "/portal/billing" },
  { name: "portal-methods", who: client, path: "/portal/billing/methods" },
  { name: "portal-appointments", who: client, path: "/portal/appointments" },
  { name: "portal-request", who: client, path: "/portal/request" },
  { name: "portal-notifications", who: client, path: "/portal/notifications" },
  { name: "notification-settings", who: client, path: "/portal/settings/notifications" },
  { name: "portal-data", who: client, path: "/portal/settings/data" },
  { name: "portal-settings", who: client, path: "/portal/settings" },
  { name: "portal-profile", who: client, path: "/portal/settings/profile" },
  { name: "portal-health", who: client, path: "/portal/settings/health" },
  { name: "portal-account", who: client, path: "/portal/settings/security" },
  { name: "portal-leave", who: client, path: "/portal/settings/leave" },
  { name: "workspace", who: professional, path: "/workspace" },
  { name: "proposals", who: professional, path: "/workspace/proposals" },
  { name: "pool", who: professional, path: "/workspace/pool" },
  { name: "calendar", who: professional, path: "/workspace/calendar" },
  { name: "availability", who: professional, path: "/workspace/availability" },
  { name: "file-requests", who: professional, path: "/workspace/file-requests" },
  { name: "calendar-feed", who: professional, path: "/workspace/calendar/feed" },
  { name: "profile", who: professional, path: "/workspace/profile" },
  { name: "clients", who: professional, path: "/workspace/clients" },
  { name: "workspace-messages", who: professional, path: "/workspace/messages" },
  { name: "absences", who: professional, path: "/workspace/absences" },
  { name: "day", who: desk, path: "/admin/day" },
  { name: "duplicates", who: desk, path: "/admin/duplicates" },
  { name: "roster", who: intake, path: "/admin/roster" },
  { name: "queue", who: intake, path: "/admin" },
  { name: "people", who: owner, path: "/admin/people" },
  { name: "team", who: owner, path: "/admin/people?tab=staff" },
  { name: "applications", who: owner, path: "/admin/applications" },
  { name: "deletions", who: owner, path: "/admin/deletions" },
  { name: "money", who: owner, path: "/admin/money" },
  { name: "trial-balance", who: owner, path: "/admin/money?tab=trial-balance" },
  { name: "contact-inbox", who: owner, path: "/admin/contact" },
  { name: "deliveries", who: owner, path: "/admin/deliveries?state=sent" },
  { name: "mail-texts", who: owner, path: "/admin/deliveries/texts" },
  { name: "settings", who: owner, path: "/admin/settings" },
];
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
  for (const { name, who, path } of chosen()) {
    if (!contexts.has(who)) contexts.set(who, await open(language, width, who));
    const page = await contexts.get(who).newPage();
    await page.goto(typeof path === "string" ? path : path[language]);
    await page.locator("h1").waitFor();
    await page.waitForLoadState("load");
    await page.waitForTimeout(1500); // the server's heading stands before the app does
    await page.waitForFunction(() => document.querySelectorAll("[aria-busy=true], .sk").length === 0);
    const picture = forDocs ? { type: "jpeg", quality: 72 } : { type: "png", fullPage: true };
    await page.screenshot({
      ...picture,
      path: join(out, forDocs ? `${name}.jpg` : `${name}-${width}-${language}.png`),
    });
    await page.close();
  }
  await Promise.all([...contexts.values()].map((context) => context.close()));
}

async function open(language, width, who) {
  const viewport = { width, height: width < 720 ? 844 : 860 };
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    locale: `${language}-CA`,
    timezoneId: "America/Toronto",
  });
  if (!who) return context;
  const headers = { origin: base };
  const data = { email: who, password: "je-chemine-demo", transport: "cookie" };
  const answer = await context.request.post("/api/auth/login", { data, headers });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`);
  await context.request.put("/api/accounts/locale", { data: { locale: language }, headers });
  return context;
}
