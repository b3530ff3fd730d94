import { expect, test } from "vitest";
import { deriveFiles } from "./assets.ts";
import { momentInWords, moneyInWords } from "./moment-words.ts";

const zone = "America/Toronto";
const now = new Date("2026-11-21T15:00:00Z"); // 10:00 in Toronto, a Saturday
const say = (at: string, locale: "fr" | "en") =>
  momentInWords({ at: new Date(at), now, zone, locale }).replaceAll("\u00a0", " ");

test.each([
  ["2026-11-21T22:00:00Z", "aujourd’hui, 17 h", "today, 5 p.m."],
  ["2026-11-22T14:30:00Z", "demain, 9 h 30", "tomorrow, 9:30 a.m."],
  ["2026-11-22T04:30:00Z", "aujourd’hui, 23 h 30", "today, 11:30 p.m."],
  ["2026-11-23T19:00:00Z", "lundi 23 novembre, 14 h", "Monday, November 23, 2 p.m."],
  ["2026-12-01T17:05:00Z", "mardi 1er décembre, 12 h 05", "Tuesday, December 1, 12:05 p.m."],
])("%s is said as people say it", (at, fr, en) => {
  expect([say(at, "fr"), say(at, "en")]).toEqual([fr, en]);
});

test("money is written as each language writes it", () => {
  const price = { amountCents: 12_000, currency: "CAD" };
  expect([moneyInWords(price, "fr"), moneyInWords(price, "en")]).toEqual(["120,00\u00a0$", "$120.00"]);
});

test("a page names the files of its entry and of what that imports, and one font", () => {
  const chunk = { css: [], assets: [], imports: [] };
  const manifest = {
    "src/app/content.ts": {
      ...chunk,
      file: "assets/content-1.js",
      css: ["assets/a.css"],
      imports: ["_exit.js"],
      assets: ["assets/figtree-latin-wght-normal-x.woff2", "assets/figtree-latin-ext-wght-normal-x.woff2"],
    },
    "_exit.js": { ...chunk, file: "assets/exit-2.js", css: ["assets/a.css"], imports: ["_exit.js"] },
  };
  expect(deriveFiles(manifest, "src/app/content.ts")).toEqual({
    script: "/assets/content-1.js",
    styles: ["/assets/a.css"],
    imports: ["/assets/exit-2.js"],
    fonts: ["/assets/figtree-latin-wght-normal-x.woff2"],
  });
});
