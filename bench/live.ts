import { get, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { accounts } from "@jechemine/contract/accounts.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { unreadMessages } from "@jechemine/contract/messages-unread.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { type Browser, chromium, type Page } from "@playwright/test";
import pg from "pg";
import { circumstances, verdict } from "./setting/installation.ts";
import { Product } from "./setting/product.ts";

/**
 * From the fact to the open tab, part by part, in the built product with its demonstration: a professional writes, the client's page shows the
 * words and its bell rings. Nothing else runs; the browser sits on the same machine.
 */
const TIMES = 40;
/** The bell counts a stretch of not having read once: reading in between is part of the round. */
const BELLS = 20;
const LIMIT = 150;

const product = await Product.open();
const god = new pg.Pool({ connectionString: product.urls().god, max: 1 });
const visitor = product.callAs(undefined, 0);
const demonstration = await visitor(accounts.demoAccounts, {});
async function tokenOf(email: string): Promise<string> {
  const signed = await visitor(accounts.login, { body: { email, password: demonstration.password } });
  if (!("accessToken" in signed)) throw new Error(`${email} cannot sign in without a code`);
  return signed.accessToken;
}
const demoClient = demonstration.accounts.find(({ kind }) => kind === "client");
const token = await tokenOf(demoClient?.email ?? "");
const asClient = product.callAs(token, 1);
const [treating] = await asClient(portalMessages.recipients, {});
const professional = demonstration.accounts.find(({ name }) => name === treating?.name);
const asProfessional = product.callAs(await tokenOf(professional?.email ?? ""), 2);
const opened = { subject: "Les vacances", message: "Bonjour!", recipient: treating?.id ?? "" };
const { id } = await asClient(portalMessages.start, { body: opened });

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const say = (part: string, times: readonly number[]) =>
  console.log(`${part.padEnd(74)} p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms`);
async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}
/** Milliseconds of an act, so many times over, with calm in between. */
async function measured(act: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < TIMES; round += 1) {
    times.push(await timed(act));
    await wait(30);
  }
  return times;
}

const openStream = () =>
  new Promise<IncomingMessage>((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    get(`${product.origin}/api/v1/notifications/stream`, { headers, agent: false }, (answer) =>
      answer.once("data", () => resolve(answer)).resume(),
    );
  });

/** A page that notes when its thread, or its bell, changes. */
const WATCH = `window.seen = [];
new MutationObserver(() => {
  const words = (document.querySelector(".bubbles")?.textContent ?? "") + " bell:" + (document.querySelector(".bell")?.textContent ?? "");
  if (words !== window.last) window.seen.push({ at: Date.now(), words: window.last = words });
}).observe(document, { childList: true, subtree: true, characterData: true });`;
async function openPage(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const data = { email: demoClient?.email ?? "", password: demonstration.password, transport: "cookie" };
  await context.request.post(`${product.publicUrl}/api/v1/auth/login`, {
    headers: { origin: product.publicUrl },
    data,
  });
  const page = await context.newPage();
  await page.addInitScript({ content: WATCH });
  await page.goto(`${product.publicUrl}${path}`);
  await page.locator(".bell").waitFor();
  await wait(2_000);
  return page;
}
/** When the page first showed it, in milliseconds since 1970. */
const shownAt = async (page: Page, words: string): Promise<number> => {
  const found = `window.seen.find(({ words }) => words.includes(${JSON.stringify(words)}))?.at`;
  for (let look = 0; look < 100; look += 1) {
    const moment = await page.evaluate(found);
    if (typeof moment === "number") return moment;
    await wait(100);
  }
  throw new Error(`the page never showed ${words}`);
};

type Arrival = { asked: number; told: number };
/** From asking, and from the answer that says that it is written, until it stands in the page. */
async function arrive(
  page: Page,
  { words, write }: { words: string; write: () => Promise<unknown> },
): Promise<Arrival> {
  const begin = Date.now();
  await write();
  const answered = Date.now();
  const shown = await shownAt(page, words);
  await wait(250);
  return { asked: shown - begin, told: Math.max(0, shown - answered) };
}

const reply = (message: string) => asProfessional(messages.reply, { params: { id }, body: { message } });
async function wordsArrive(browser: Browser): Promise<Arrival[]> {
  const page = await openPage(browser, `${appPath("portalMessages")}?thread=${id}`);
  const all: Arrival[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const words = `message ${turn}.`;
    all.push(await arrive(page, { words, write: () => reply(words) }));
  }
  await page.context().close();
  return all;
}
async function bellRings(browser: Browser): Promise<Arrival[]> {
  const page = await openPage(browser, appPath("portal"));
  const all: Arrival[] = [];
  for (let turn = 0; turn < BELLS; turn += 1) {
    await asClient(portalMessages.read, { params: { id } });
    await asClient(notifications.markAllRead, {});
    await wait(500);
    await page.evaluate("window.seen = []");
    all.push(await arrive(page, { words: "bell:1", write: () => reply(`cloche ${turn}.`) }));
  }
  await page.context().close();
  return all;
}

try {
  const stream = await openStream();
  const hint = async () => {
    const heard = new Promise((resolve) => stream.once("data", resolve));
    await god.query("select app.hint(array(select 'person:' || person_id from accounts where email = $1))", [
      demoClient?.email,
    ]);
    await heard;
  };
  let said = 0;
  const written = await measured(() => reply(`mesure ${(said += 1)}.`));
  const hinted = await measured(hint);
  const thread = await measured(() => asClient(messages.thread, { params: { id }, query: {} }));
  const counts = await measured(() =>
    Promise.all([
      asClient(unreadMessages, {}),
      asClient(notifications.unreadCount, {}),
      asClient(messages.list, { query: {} }),
    ]),
  );
  stream.destroy();
  const executablePath = process.env["PLAYWRIGHT_CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const words = await wordsArrive(browser);
  const bell = await bellRings(browser);
  await browser.close();
  console.log(`live · N ${TIMES} messages, ${BELLS} notices · ${circumstances(0)}`);
  say("the write, from asking to its answer", written);
  say("from the commit by NOTIFY to the open stream", hinted);
  say("what the page fetches then: the thread", thread);
  say("                            the counts and the list, side by side", counts);
  say(
    "message, from asking to the words in an open tab",
    words.map(({ asked }) => asked),
  );
  say(
    "message, from its being written to the words in an open tab",
    words.map(({ told }) => told),
  );
  say(
    "notice, from asking to the bell of an open tab",
    bell.map(({ asked }) => asked),
  );
  say(
    "notice, from the fact (told by a job) to the bell of an open tab",
    bell.map(({ told }) => told),
  );
  for (const [name, all] of Object.entries({ message: words, notice: bell })) {
    const p95 = at(
      all.map(({ told }) => told),
      0.95,
    );
    verdict(`from the fact to the open tab, ${name}, p95 at most ${LIMIT} ms`, `${p95.toFixed(0)} ms`, p95 <= LIMIT);
  }
} finally {
  await god.end();
  await product.close();
}
