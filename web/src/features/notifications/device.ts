import { notifications } from "@jechemine/contract/notifications.ts";
import { call } from "../../api/call.ts";

/** Where a browser stands with notices on this device. `blocked`: somebody said no, and only the browser's settings undo it. */
export type DeviceState = "unsupported" | "blocked" | "off" | "on";

const canRing = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function subscriptionOf(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function hashOf(endpoint: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `devices`: those that ring for the reader, by the hash of their address. A browser keeps what signing out ended, and what rings for somebody else. */
export async function readDevice(devices: readonly string[]): Promise<DeviceState> {
  if (!canRing()) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  const mine = Notification.permission === "granted" ? await subscriptionOf() : null;
  return mine && devices.includes(await hashOf(mine.endpoint)) ? "on" : "off";
}

/** Asks the browser, which asks the person: only ever by their press. */
export async function ringHere(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== "granted") return;
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = made.toJSON();
  const subscription = {
    endpoint: endpoint ?? "",
    keys: { p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" },
  };
  try {
    await call(notifications.subscribe, { body: { subscription } });
  } catch (error) {
    await made.unsubscribe(); // ours does not know it: better none than one that never rings
    throw error;
  }
}

export async function ringNoMore(): Promise<void> {
  const subscription = await subscriptionOf();
  if (!subscription) return;
  await call(notifications.unsubscribeBrowser, { body: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
}
