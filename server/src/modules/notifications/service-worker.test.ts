import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { notifications } from "@jechemine/contract/notifications.ts";
import { beforeEach, expect, test } from "vitest";
import { findPlace } from "../../platform/config.ts";
import { alertSamples } from "../alerts/index.ts";
import { pushContentOf } from "./mail-content.ts";

/** The worker that browsers run, with what a browser gives it; e2e/notifications.spec.ts rings it in Chromium. */
const source = readFileSync(join(findPlace().root, "web/public/sw.js"), "utf8");
const ORIGIN = "https://clinique.example";

type Shown = { title: string; options: { tag: string; renotify: boolean; data: { path: string } } };
type Asked = { url: string; init: { method: string; body: string } };
class Browser {
  readonly shown: Shown[] = [];
  readonly opened: string[] = [];
  readonly focused: string[] = [];
  readonly asked: Asked[] = [];
  tabs: string[] = [];
  online = true;
  private readonly listeners = new Map<string, (event: object) => void>();

  constructor() {
    const tab = (url: string) => ({ url, focus: async () => void this.focused.push(url) });
    const self = {
      location: { origin: ORIGIN },
      addEventListener: (name: string, listener: (event: object) => void) => void this.listeners.set(name, listener),
      skipWaiting: async () => undefined,
      clients: {
        claim: async () => undefined,
        matchAll: async () => this.tabs.map(tab),
        openWindow: async (url: string) => void this.opened.push(url),
      },
      registration: {
        showNotification: async (title: string, options: Shown["options"]) => void this.shown.push({ title, options }),
        pushManager: { subscribe: async () => subscriptionAt("https://push.example/asked") },
      },
    };
    const fetch = async (url: string, init: Asked["init"]) => {
      if (!this.online) throw new TypeError("offline");
      this.asked.push({ url, init });
      return new Response("the page");
    };
    runInContext(source, createContext({ self, fetch, URL, Response }));
  }

  /** Resolves when the worker has done what the event made it do. */
  async happens(name: string, event: object): Promise<unknown> {
    const done: Promise<unknown>[] = [];
    const wait = (promise: Promise<unknown>) => void done.push(promise);
    this.listeners.get(name)?.({ ...event, waitUntil: wait, respondWith: wait });
    const [answer] = await Promise.all(done);
    return answer;
  }
  rings = (payload: string | null) =>
    this.happens("push", { data: payload === null ? null : { json: (): unknown => JSON.parse(payload) } });
  presses = (path?: string) =>
    this.happens("notificationclick", { notification: { close: () => undefined, data: { path } } });
}
const subscriptionAt = (endpoint: string) => {
  const keys = { p256dh: `B${"x".repeat(86)}`, auth: "y".repeat(22) };
  return { options: { applicationServerKey: "key" }, toJSON: () => ({ endpoint, expirationTime: null, keys }) };
};

let browser = new Browser();
beforeEach(() => {
  browser = new Browser();
});

test("what our server sends is what the screen shows, and a second alert rings like the first", async () => {
  const [alert] = alertSamples;
  if (!alert) throw new Error("no sample");
  const notice = { ...alert, key: "a", to: { personId: "p" }, path: "/workspace/alerts?alert=1" };
  const payload = JSON.stringify(pushContentOf(notice, { locale: "fr", discreet: false }));
  await browser.rings(payload);
  await browser.rings(payload);
  const shown = { title: "Quelque chose vous attend dans Je Chemine", options: expect.objectContaining({}) };
  expect(browser.shown).toEqual([shown, shown]);
  expect(browser.shown[1]?.options).toMatchObject({
    tag: "alert_raised",
    renotify: true,
    data: { path: "/workspace/alerts?alert=1" },
  });
});
test.each([
  ["nothing at all", null],
  ["no JSON", "<b>hello</b>"],
  ["no words", "{}"],
  ["something else than words", '{"title":{"a":1},"path":"/","tag":"t"}'],
])("whoever sends %s makes the screen say nothing", async (_what, payload) => {
  await browser.rings(payload);
  expect(browser.shown.map(({ title }) => title)).toEqual(["•"]);
});
test("a press opens the page, or brings it forward where it is open; nobody who writes elsewhere is led away", async () => {
  browser.tabs = [`${ORIGIN}/workspace/notes/1`];
  await browser.presses("/workspace/alerts");
  expect([browser.opened, browser.focused]).toEqual([[`${ORIGIN}/workspace/alerts`], []]);
  browser.tabs.push(`${ORIGIN}/workspace/alerts`);
  await browser.presses("/workspace/alerts");
  expect([browser.opened.length, browser.focused]).toEqual([1, [`${ORIGIN}/workspace/alerts`]]);
});
test.each(["https://thief.example/", "//thief.example", "javascript:alert(1)", undefined])(
  "a press on %j leads to ourselves",
  async (path) => {
    await browser.presses(path);
    expect(browser.opened.every((url) => new URL(url).origin === ORIGIN)).toBe(true);
    expect(browser.opened).toHaveLength(1);
  },
);
test.each([
  ["by itself", subscriptionAt("https://push.example/new"), "https://push.example/new"],
  ["and leaves the asking to us", null, "https://push.example/asked"],
])("a browser that changes its address %s is heard of, in the shape of the contract", async (_how, made, endpoint) => {
  const old = subscriptionAt("https://push.example/old");
  await browser.happens("pushsubscriptionchange", { oldSubscription: old, newSubscription: made });
  const [{ url, init } = { url: "", init: { method: "", body: "{}" } }] = browser.asked;
  expect([init.method, url]).toEqual(["POST", `/api/v1${notifications.subscribe.path}`]);
  expect(notifications.subscribe.body.parse(JSON.parse(init.body)).subscription.endpoint).toBe(endpoint);
});
test("without a network a page says where help is, in both languages; nothing else is answered, and nothing kept", async () => {
  browser.online = false;
  expect(await browser.happens("fetch", { request: { mode: "cors" } })).toBeUndefined();
  const answer = await browser.happens("fetch", { request: { mode: "navigate" } });
  if (!(answer instanceof Response)) throw new Error("no answer");
  const page = await answer.text();
  expect([answer.status, page]).toEqual([503, expect.stringMatching(/hors ligne[^]*offline[^]*911[^]*988/)]);
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'");
  expect(source).not.toMatch(/caches\.|indexedDB|localStorage/);
});
