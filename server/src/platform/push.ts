import { type LookupAddress, lookup as resolveName } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import webPush from "web-push";
import type { Config } from "./config.ts";
import { isPublicAddress } from "./network.ts";

/** What a browser gives when its reader allows notices: where its push service listens, and the keys that only the browser opens. */
export type Subscription = { endpoint: string; p256dh: string; auth: string };
export type PushMessage = {
  to: Subscription;
  payload: string;
  /** Rings at once even where the device saves its battery. */
  urgent: boolean;
  /** How long the push service keeps it for a device that is off. */
  ttlSeconds: number;
};
export type Push = {
  /** False: this installation has no keys, and nobody can subscribe. */
  available: boolean;
  /** What a browser subscribes with. */
  publicKey: string | null;
  /** May we ring there at all? In production only https, and never our own network. */
  allows(endpoint: string): boolean;
  /** Resolves when the push service took the message; throws `PushGone`, `PushRefused`, or what went wrong on the way. */
  send(message: PushMessage): Promise<void>;
};

/** The subscription has ended: nobody is there any more. */
export class PushGone extends Error {}
/** The push service, or we, said no for good. */
export class PushRefused extends Error {}

const TIMEOUT = 15_000;

export function openPush({ vapid, publicUrl, production, mailFrom }: Config): Push {
  const allows = (endpoint: string) => isAllowed(endpoint, production);
  if (!vapid)
    return { available: false, publicKey: null, allows, send: () => Promise.reject(new PushRefused("no VAPID keys")) };
  const subject = publicUrl.startsWith("https:")
    ? publicUrl
    : `mailto:${/[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0] ?? ""}`;
  return {
    available: true,
    publicKey: vapid.publicKey,
    allows,
    async send({ to: { endpoint, p256dh, auth }, payload, urgent, ttlSeconds }) {
      if (!allows(endpoint)) throw new PushRefused("we do not ring at this address");
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject, ...vapid },
        TTL: ttlSeconds,
        urgency: urgent ? "high" : "normal",
        contentEncoding: "aes128gcm",
      });
      judge(await post(new URL(endpoint), { headers, body, production }));
    },
  };
}

function isAllowed(endpoint: string, production: boolean): boolean {
  if (endpoint.length > 2_000 || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, username } = new URL(endpoint);
  if (username !== "" || (protocol !== "https:" && protocol !== "http:")) return false;
  if (!production) return true;
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return protocol === "https:" && (isIP(host) === 0 ? host.includes(".") : isPublicAddress(host));
}

/** A public name may lead into our own network, today or the next time it is asked: each connection looks at where it goes. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, "");
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublicAddress(address)))
      return done(new PushRefused(`${hostname} leads into a private network`), "");
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

type Sent = { headers: Record<string, string | number>; body: Buffer | null; production: boolean };
type Answer = { status: number; said: string };

/** One request, no redirect followed: where a push service answers from is where it subscribed. */
function post(url: URL, { headers, body, production }: Sent): Promise<Answer> {
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const options = { method: "POST", headers, timeout: TIMEOUT, ...(production && { lookup: publicLookup }) };
    const sending = request(url, options, (answer) => {
      let said = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (said = (said + part).slice(0, 300)));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, said }));
      answer.on("error", reject);
    });
    sending.on("timeout", () => sending.destroy(new Error("the push service did not answer")));
    sending.on("error", reject);
    sending.end(body ?? undefined);
  });
}

function judge({ status, said }: Answer): void {
  if (status >= 200 && status < 300) return;
  const words = `${status} ${said}`.trim();
  if (status === 404 || status === 410) throw new PushGone(words);
  // Too large, malformed: another try would hear the same. About our keys, the pace, or their trouble: later.
  if (status === 400 || status === 413) throw new PushRefused(words);
  throw new Error(words);
}
