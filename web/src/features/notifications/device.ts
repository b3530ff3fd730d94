import { notifications } from "@jechemine/contract/notifications.ts";
import { call } from "../../api/call.ts";

/** Where a browser stands with notices on this device. `blocked`: somebody said no, and only the browser's settings undo it. */
export type DeviceState = "unsupported" | "blocked" | "off" | "on";

const canRing = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

async function subscriptionOf(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function readDevice(): Promise<DeviceState> {
  if (!canRing()) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  return Notification.permission === "granted" && (await subscriptionOf()) ? "on" : "off";
}

/** Asks the browser, which asks the person: only ever by their press. */
export async function ringHere(key: string): Promise<DeviceState> {
  if ((await Notification.requestPermission()) !== "granted") return readDevice();
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
  return "on";
}

export async function ringNoMore(): Promise<DeviceState> {
  const subscription = await subscriptionOf();
  if (subscription) {
    await call(notifications.unsubscribeBrowser, { body: { endpoint: subscription.endpoint } });
    await subscription.unsubscribe();
  }
  return readDevice();
}
