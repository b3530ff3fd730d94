import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { dev } from "@jechemine/contract/dev.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { phoneCodes, portalProfile } from "@jechemine/contract/portal-profile.ts";
import { callAs, demoAccount, enter, expect, expectWell, inLanguage, professionalNamed, test } from "./people.ts";
import type { Practice } from "./practice.ts";

const words = {
  messages: { fr: "Messages", en: "Messages" },
  text: { fr: "Texto", en: "Text" },
  mail: { fr: "Courriel", en: "Email" },
  device: { fr: "Appareil", en: "Device" },
  turnOn: { fr: "Activer sur cet appareil", en: "Turn on for this device" },
  bell: { fr: /^Notifications/, en: /^Notifications/ },
  told: { fr: "Vous avez un nouveau message", en: "You have a new message" },
  readAll: { fr: "Tout marquer comme lu", en: "Mark all as read" },
} as const;

/** Stands in for a browser's push service: headless Chromium has none. What it hears is encrypted (server/src/platform/push.test.ts opens it). */
async function pushService() {
  const rung: Buffer[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      rung.push(Buffer.concat(parts));
      response.writeHead(201).end();
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const keys = { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
  return { rung, subscription: { endpoint: `http://127.0.0.1:${port}/wake`, keys }, close: () => server.close() };
}

/** Ten in the morning: at night only mails that cannot wait leave. */
async function toTheMorning(practice: Practice): Promise<void> {
  const now = await practice.now();
  const hour = Number(now.toLocaleString("en-CA", { timeZone: "America/Toronto", hour: "2-digit", hourCycle: "h23" }));
  await practice.advance(((34 - hour) % 24) * 60 + 1);
}

function omit<T extends object, K extends keyof T>(whole: T, names: readonly K[]): Omit<T, K> {
  const rest = { ...whole };
  for (const name of names) delete rest[name];
  return rest;
}

type Call = Awaited<ReturnType<typeof callAs>>;
/** The client's number becomes theirs by the code that is texted to it, and private by their word. */
async function proveNumber(practice: Practice, call: Call): Promise<string> {
  const { phones, ...read } = await call(portalProfile.read, {});
  const profile = omit(read, ["birthDate", "email"]); // neither is written here
  const [phone] = phones;
  if (!phone) throw new Error("the demonstration's client has no number");
  const number = `+1${phone.number.replace(/\D/g, "").slice(-10)}`;
  const kept = phones.map(({ id: _id, verifiedAt: _verifiedAt, ...each }) => ({
    ...each,
    safeText: each.number === phone.number,
  }));
  await call(portalProfile.save, { body: { ...profile, phones: kept } });
  await call(phoneCodes.send, { params: { id: phone.id } });
  const code = /\d{6}/.exec((await textTo(practice, number, /\d{6}/)).body)?.[0] ?? "";
  await call(phoneCodes.verify, { params: { id: phone.id }, body: { code } });
  return number;
}

async function textTo(practice: Practice, recipient: string, fits: RegExp) {
  const found = async () =>
    (await practice.call(dev.texts, { query: { recipient } })).find(({ body }) => fits.test(body));
  await expect.poll(found, { timeout: 20_000 }).toBeTruthy();
  const text = await found();
  if (!text) throw new Error("the text is gone again");
  return text;
}

/** What is on for messages: in the app, by mail, by text, on the device. */
async function chosen(call: Call) {
  const { events } = await call(notificationPreferences.read, {});
  return events.find(({ event }) => event === "messages")?.channels.map(({ on }) => on);
}

test("a message reaches its reader by every channel that they chose, and by no other", async ({
  page,
  practice,
  language,
}) => {
  const say = inLanguage(language, words);
  await page.addInitScript(() => void Reflect.set(window, "awaitsNews", true));
  await toTheMorning(practice);
  const who = await demoAccount(practice, "client");
  await enter(page, practice, { ...who, language });
  const call = await callAs(practice, who);
  const number = await proveNumber(practice, call);
  const service = await pushService();
  await call(notifications.subscribe, { body: { subscription: service.subscription } });

  await page.goto(appPath("portalNotificationSettings"));
  const row = page
    .getByRole("toolbar", { name: say.messages })
    .or(page.getByRole("group", { name: say.messages, exact: true }));
  await expect(row.getByRole("button", { name: say.device })).toHaveAttribute("aria-pressed", "true");
  await row.getByRole("button", { name: say.text }).click();
  await expect(row.getByRole("button", { name: say.text })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: say.turnOn })).toBeVisible(); // the browser asks nobody before this press
  await expectWell(page);
  await expect.poll(() => chosen(call)).toEqual([true, true, true, true]);

  const [treating] = await call(portalMessages.recipients, {});
  const body = { subject: "Une question", message: "Bonjour!", recipient: treating?.id ?? "" };
  const { id } = await call(portalMessages.start, { body });
  const professional = await professionalNamed(practice, treating?.name ?? "");
  const send = async (message: string) =>
    (await callAs(practice, professional))(messages.reply, { params: { id }, body: { message } });
  await send("Un mot que personne d’autre ne lit");
  expect((await textTo(practice, number, new RegExp(say.told))).body).not.toContain("Un mot");
  await expect.poll(() => service.rung.length, { timeout: 20_000 }).toBe(1);
  expect(service.rung[0]?.includes("Un mot")).toBe(false);
  await practice.advance(16);
  const mail = await practice.mail(who.email, ({ subject }) => subject === say.told);
  expect(mail.text).not.toContain("Un mot");
  expect(mail.text).toContain("/unsubscribe/");

  // The clock went on: the page asks again, and the bell shows the latest.
  await page.reload();
  await page.getByRole("button", { name: say.bell }).click();
  const latest = page.getByRole("dialog", { name: say.bell });
  await expect(latest.getByRole("link", { name: new RegExp(say.told) }).first()).toBeVisible();
  await latest.getByRole("button", { name: say.readAll }).click();
  await expect(latest.getByRole("button", { name: say.readAll })).toBeHidden();
  await expectWell(page);
  await page.keyboard.press("Escape");

  for (const channel of [say.mail, say.text, say.device]) {
    await row.getByRole("button", { name: channel }).click();
    await expect(row.getByRole("button", { name: channel })).toHaveAttribute("aria-pressed", "false");
  }
  const later = await callAs(practice, who); // tokens are short, and the clock went on
  await expect.poll(() => chosen(later)).toEqual([true, false, false, false]);
  await later(portalMessages.read, { params: { id } });
  const owner = await callAs(practice, await demoAccount(practice, "owner"));
  const sent = async () =>
    (await owner(notifications.listDeliveries, { query: { limit: 100 } })).items
      .filter(({ kind, address }) => kind === "message_received" && [who.email, number].includes(address))
      .map(({ channel }) => channel);
  const before = await sent();
  expect(new Set(before)).toEqual(new Set(["email", "sms"]));
  await send("Encore un mot");
  // What is told is written in one transaction: with the entry of the feed, everything that would leave stands in the log.
  await expect.poll(async () => (await later(notifications.unreadCount, {})).count).toBe(1);
  expect(await sent()).toEqual(before);
  expect(service.rung).toHaveLength(1);
  service.close();
});

test("a device rings: the browser's own worker shows what was pushed, the newest of a kind, and nothing of what is not ours", async ({
  page,
  practice,
  language,
}) => {
  await page.context().grantPermissions(["notifications"], { origin: practice.url });
  await page.goto(publicPath("signIn", language));
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/sw.js");
    await navigator.serviceWorker.ready;
  });
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (one) resolve(one.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered;
  const push = (data: string) =>
    devtools.send("ServiceWorker.deliverPushMessage", { origin: practice.url, registrationId, data });
  const shown = () =>
    page.evaluate(async () => {
      const all = await (await navigator.serviceWorker.ready).getNotifications();
      return all.map(({ title, tag, data }) => ({ title, tag, path: String(data.path) }));
    });
  const alert = (number: number) => ({
    title: "Quelque chose vous attend",
    path: `/alerts/${number}`,
    tag: "alert_raised",
  });
  await push(JSON.stringify(alert(1)));
  await expect.poll(shown).toEqual([alert(1)]);
  await push(JSON.stringify(alert(2)));
  await expect.poll(shown).toEqual([alert(2)]);
  await push("<b>not ours</b>");
  await expect.poll(async () => (await shown()).map(({ title }) => title).toSorted()).toEqual([alert(2).title, "•"]);
});
