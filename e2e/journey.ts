import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Practice } from "./practice.ts";

/** A `layout-shift` entry, which the DOM types do not know yet. */
type Shift = PerformanceEntry & { hadRecentInput?: boolean; value?: number; sources?: { node: unknown }[] };
type PageLog = { errors: string[]; shifts: { value: number; where: string }[] };
type Fixtures = {
  /** The language of the project: `fr` or `en`. */
  language: "fr" | "en";
  /** Watches a page from its first moment: errors, refused content, moving layout. Every page of a test is watched. */
  watch: (page: Page) => Promise<Page>;
  everyPage: undefined;
};

/** Layout that moves by itself under the reader; what follows a press does not count. */
const MOST_SHIFT = 0.05;

export const test = base.extend<Fixtures, { practice: Practice }>({
  practice: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const practice = await Practice.open();
      await use(practice);
      await practice.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ practice }, use) => use(practice.url),
  language: async ({ locale }, use) => use(locale?.startsWith("en") ? "en" : "fr"),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  watch: async ({}, use) => {
    const logs: PageLog[] = [];
    await use(async (page) => {
      logs.push(await listen(page));
      return page;
    });
    expect(logs.flatMap(({ errors }) => errors)).toEqual([]);
    expect(logs.flatMap(({ shifts }) => shifts).filter(({ value }) => value > MOST_SHIFT)).toEqual([]);
  },
  everyPage: [
    async ({ page, watch }, use) => {
      await watch(page);
      await use(undefined);
    },
    { auto: true },
  ],
});
export { expect };

async function listen(page: Page): Promise<PageLog> {
  const log: PageLog = { errors: [], shifts: [] };
  page.on("pageerror", (error) => log.errors.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isAnswer(message.text())) log.errors.push(`${page.url()}: ${message.text()}`);
  });
  await page.exposeFunction("tellShift", (value: number, where: string) => log.shifts.push({ value, where }));
  await page.addInitScript(watchShifts, MOST_SHIFT);
  return log;
}

/**
 * Adds up shifts as Cumulative Layout Shift does: in windows of 5 seconds at most, apart by a second of rest. What follows a press may move for
 * half a second from the frame that shows it, and so may what follows the answer to an act, however long both take here. Runs in the page.
 */
function watchShifts(most: number) {
  const AFTER = 500;
  let [sum, first, last] = [0, 0, 0];
  let following = 0;
  let followed = 0;
  let answered = 0;
  const follow = async (event: Promise<unknown>) => {
    following += 1;
    await event.catch(() => undefined);
    following -= 1;
    followed = performance.now() + AFTER;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (const press of ["pointerup", "click", "keydown"]) addEventListener(press, () => void follow(frame()), true);
  const { fetch } = window;
  window.fetch = (...args) => {
    const answer = fetch(...args);
    // An act, or what is fetched again because of one.
    const isAct = (args[1]?.method ?? "GET") !== "GET" || performance.now() < answered;
    if (isAct) void follow(answer).then(() => (answered = followed));
    return answer;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value, sources }: Shift = entry;
      const follows = following > 0 || entry.startTime < followed;
      if (hadRecentInput || follows || !value || Reflect.get(window, "awaitsNews")) continue;
      const isNew = entry.startTime - last > 1000 || entry.startTime - first > 5000;
      if (isNew) first = entry.startTime;
      sum = isNew ? value : sum + value;
      last = entry.startTime;
      const moved = (sources ?? [])
        .map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.getAttribute("class")}` : "text"))
        .join(", ");
      const tell: unknown = Reflect.get(window, "tellShift");
      if (sum > most && typeof tell === "function") tell(sum, `${location.pathname}: ${moved}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** A refusal that the page shows to its reader: Chromium also prints the status of such answers. */
const isAnswer = (text: string) =>
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(text);

/** What moves or fades in has arrived, and what comes with it; what shimmers for ever is not waited for. Runs in the page. */
async function settled() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = () =>
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .filter(({ playState }) => playState === "running");
  for (await frame(); moving().length > 0; await frame())
    await Promise.allSettled(moving().map(({ finished }) => finished));
}

/** No serious fault that axe can find, on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }), page.url()).toBeVisible(); // not between two pages
  await page.evaluate(settled); // nor between two colours
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // in the page itself: there are no frames, and another page for each look takes time
    .options({ resultTypes: ["violations"], preload: false })
    .exclude("[data-live-announcer]") // React Aria's messages for screen readers, gone after seconds: some name what has left the page since
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join(", ")})`,
  );
  expect(told, page.url()).toEqual([]);
}

/** From here until the next page, news from others may push what stands below them: that is what live means. */
export const awaitNews = (page: Page) => page.evaluate(() => void Reflect.set(window, "awaitsNews", true));

/** Nothing is wider than the screen. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(0);
}
