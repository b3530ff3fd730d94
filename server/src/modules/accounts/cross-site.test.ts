import { expect, test } from "vitest";
import { isCrossSite } from "./cross-site.ts";

const ours = "https://clinique.example";
const cases: [string, Parameters<typeof isCrossSite>[0], boolean][] = [
  ["our own page", { method: "POST", headers: { "sec-fetch-site": "same-origin" }, byCookie: true }, false],
  ["a sister site", { method: "POST", headers: { "sec-fetch-site": "same-site" }, byCookie: true }, true],
  ["another site", { method: "POST", headers: { "sec-fetch-site": "cross-site", origin: ours }, byCookie: true }, true],
  ["an older browser on our page", { method: "DELETE", headers: { origin: ours }, byCookie: true }, false],
  ["an older browser elsewhere", { method: "POST", headers: { origin: "https://evil.example" }, byCookie: true }, true],
  ["a page without origin", { method: "POST", headers: { origin: "null" }, byCookie: false }, true],
  ["a cookie that hides where it comes from", { method: "PUT", headers: {}, byCookie: true }, true],
  ["a program without cookie", { method: "POST", headers: {}, byCookie: false }, false],
  [
    "a sign-in form of another site",
    { method: "POST", headers: { "sec-fetch-site": "cross-site" }, byCookie: false },
    true,
  ],
  [
    "a bearer token from anywhere",
    { method: "POST", headers: { authorization: "Bearer x", origin: "https://app.example" }, byCookie: false },
    false,
  ],
  ["a read", { method: "GET", headers: { "sec-fetch-site": "cross-site" }, byCookie: true }, false],
];
test.each(cases)("%s", (_sentence, call, refused) => expect(isCrossSite(call, ours)).toBe(refused));
