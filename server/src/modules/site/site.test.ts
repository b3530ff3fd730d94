import { publicPaths } from "@jechemine/contract/paths.ts";
import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { ensurePractice } from "../settings/index.ts";
import { syncLegalTexts } from "./sync-legal-texts.ts";

const world = await makeWorld();
const { make } = world;
const open = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode: status, body, headers: sent } = await world.http.inject({ url, headers });
  return { status, body, headers: sent };
};

beforeAll(async () => {
  const practice = {
    name: "Clinique d’essai",
    locale: "fr" as const,
    phone: "438 555-0142",
    email: "bonjour@example.test",
  };
  const more = {
    address: "1, rue Rachel, Montréal",
    privacyOfficer: "Lucie Fontaine",
    zone: "America/Toronto",
    currency: "CAD",
  };
  await ensurePractice(world.platform, SYSTEM, { ...practice, ...more });
  const reason = { category: "work", position: 1, active: true, aliases_fr: [], aliases_en: [] };
  await make.insert("reasons", {
    key: "burnout",
    label_fr: "Épuisement professionnel",
    label_en: "Burnout",
    ...reason,
  });
  const { id } = await make.professional({
    slug: "marie-eve-lacasse",
    biography_fr: "<script>alert(1)</script>\n\nBonjour.",
  });
  await make.insert("professional_reasons", { professional_id: id, reason_key: "burnout" });
  await make.insert("professional_services", { professional_id: id, service_id: await make.service() });
  const week = { week: "2026-03-02", minutes: [0, 60, 0, 0, 0, 0], counted_at: world.clock.now() };
  await make.insert("free_cells", { professional_id: id, ...week, first_free_at: "2026-03-03T14:30:00Z" });
});

const params = { ":slug": "marie-eve-lacasse" };
const CONTENT = (
  [
    "home",
    "how",
    "professionals",
    "professional",
    "privacy",
    "terms",
    "professionalTerms",
    "accessibility",
    "contact",
    "verify",
  ] as const
).flatMap((name) =>
  (["fr", "en"] as const).map(
    (locale) => [publicPaths[name][locale].replace(":slug", params[":slug"]), locale] as const,
  ),
);
test.each(CONTENT)("%s is a whole page in its language, without a style attribute", async (url, locale) => {
  const { status, body, headers } = await open(url);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(body).toMatch(new RegExp(`^<!doctype html><html lang="${locale}-CA"`));
  expect(body.match(/<h1/g)).toHaveLength(1);
  expect(body).toMatch(/<title>[^<]{10,}<\/title>/);
  expect(body).toContain(`<link rel="canonical" href="http://localhost:3000${url}"`);
  expect(body).toContain('hrefLang="fr-CA"');
  expect(body).toContain("Lucie Fontaine");
  expect(body).not.toMatch(/\sstyle=|\son\w+=/);
});

test("every answer has a policy with a nonce of its own, which its inline data carries", async () => {
  const [one, two] = [await open("/fr"), await open("/fr")];
  const nonceOf = ({ headers }: typeof one) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  expect(nonceOf(one)).not.toBe(nonceOf(two));
  expect(one.body).toContain(`<script type="application/ld+json" nonce="${nonceOf(one)}">`);
  expect(String(one.headers["content-security-policy"])).not.toContain("unsafe");
});

test("what people wrote is text, and free times are said in words of the practice's zone", async () => {
  const { body } = await open("/fr/professionnels/marie-eve-lacasse");
  expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(body).not.toContain("<script>alert");
  expect(body).toContain("demain, 9\u00a0h\u00a030");
  expect((await open("/en/professionals/marie-eve-lacasse")).body).toContain("tomorrow, 9:30\u00a0a.m.");
});

test("a page lists the next days that have a free time", async () => {
  const { id } = await make.professional({ slug: "luc-bond" });
  const [siteId, serviceId] = [await make.site(), await make.service()];
  await make.insert("professional_services", { professional_id: id, service_id: serviceId });
  const hours = { weekday: 3, starts: "09:00", ends: "12:00", modalities: ["video"], valid_from: "2026-01-01" };
  await make.insert("availability_windows", {
    id: crypto.randomUUID(),
    professional_id: id,
    site_id: siteId,
    ...hours,
  });
  const { body } = await open("/en/professionals/luc-bond");
  expect(body).toContain("Wednesday, March 4, 9\u00a0a.m.");
  expect(body).toContain("Wednesday, March 11, 9\u00a0a.m.");
});

test("the directory narrows by its address alone, and a filter that means nothing is no filter", async () => {
  expect((await open("/fr/professionnels?reason=burnout&q=")).body).toContain("Marie-Ève Lacasse");
  expect((await open("/fr/professionnels?q=zzz")).body).toContain("Personne ne correspond");
  expect((await open("/fr/professionnels?ageGroup=dragon&limit=1e9&nothing=1")).body).toContain("Marie-Ève Lacasse");
  expect((await open("/fr/professionnels?cursor=broken")).status).toBe(404);
});

test("the root leads to the visitor's language", async () => {
  expect((await open("/")).headers["location"]).toBe("/fr");
  expect((await open("/", { "accept-language": "en-CA,fr;q=0.5" })).headers["location"]).toBe("/en");
  expect((await open("/", { "accept-language": "en", cookie: "jc_lang=fr" })).headers["location"]).toBe("/fr");
});

test("what is nowhere is a page for people and an answer for programs", async () => {
  const page = await open("/en/nothing");
  expect([page.status, page.body.includes("This page does not exist")]).toEqual([404, true]);
  expect((await open("/fr/professionnels/personne")).status).toBe(404);
  expect(JSON.parse((await open("/api/v1/nothing")).body)).toMatchObject({ success: false, code: "NOT_FOUND" });
  expect((await open("/fr/")).headers["location"]).toBe("/fr");
  expect((await open("//elsewhere.example/")).status).toBe(404);
  expect((await open("/assets/..%2f..%2fpackage.json")).status).toBe(404);
});

test("an app opens for its own kind of account, and asks others to sign in", async () => {
  expect((await open("/portal/appointments")).headers["location"]).toBe("/fr/connexion?next=%2Fportal%2Fappointments");
  const client = await make.account("client", { given_name: "Ida", locale: "en" });
  const authorization = world.tokenOf(client.caller);
  const { status, body } = await open("/portal", { authorization });
  expect(status).toBe(200);
  expect(body).toContain('<html lang="en-CA"');
  const boot = JSON.parse(/id="boot"[^>]*>(.*?)<\/script>/.exec(body)?.[1] ?? "null");
  expect(boot).toMatchObject({
    locale: "en",
    practice: { zone: "America/Toronto" },
    account: { kind: "client", name: "Ida Roy" },
  });
  expect((await open("/workspace", { authorization })).status).toBe(404);
});

test("a shell says what the page is for before any script runs", async () => {
  const { body } = await open("/en/request");
  expect(body).toMatch(/<div id="app">.*<h1>Ask for help<\/h1>/);
  expect((await open("/fr/connexion")).body).toContain("<h1>Se connecter</h1>");
});

test("search engines are told what there is, and what to leave alone", async () => {
  expect((await open("/robots.txt")).body).toContain("Disallow: /portal");
  const map = (await open("/sitemap.xml")).body;
  expect(map).toContain("http://localhost:3000/en/professionals/marie-eve-lacasse");
  expect(map).not.toContain(":slug");
  expect((await open("/fr/connexion")).body).not.toContain("noindex");
  expect((await open("/fr/mot-de-passe/abc")).body).toContain('<meta name="robots" content="noindex"');
});

test("legal texts are written once, however often the product starts", async () => {
  await syncLegalTexts(world.platform);
  await syncLegalTexts(world.platform);
  expect(await world.count("legal_texts where key <> 'service_agreement'")).toBe(10);
});

test("the contact form works without any script: what is wrong comes back with all that was typed, what is right is received", async () => {
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    world.http.inject({
      method: "POST",
      url: "/en/contact",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000", ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  const typed = { firstName: "Anne", lastName: "", email: "anne@", message: "Do you see <b>families</b>?", phone: "" };
  const refused = await post(typed);
  expect([refused.statusCode, refused.headers["cache-control"]]).toEqual([400, "no-store"]);
  expect(refused.body).toContain("Do you see &lt;b&gt;families&lt;/b&gt;?");
  expect(refused.body).toMatch(/href="#lastName"[\s\S]*href="#email"/);
  const sent = await post({ ...typed, lastName: "Roy", email: "anne@exemple.ca" });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, "/en/contact?sent"]);
  expect((await open("/en/contact?sent")).body).toContain("Your message is on its way");
  const foreign = await post(
    { ...typed, lastName: "Roy", email: "anne@exemple.ca" },
    { origin: "https://evil.example" },
  );
  expect(foreign.statusCode).toBeGreaterThanOrEqual(400);
  expect(await world.count("contact_submissions")).toBe(1);
});
