import { timingSafeEqual } from "node:crypto";
import { NOTICE_EVENTS, type NoticeEvent } from "@jechemine/contract/notification-kinds.ts";
import { z } from "zod";
import { keyedHash } from "../../platform/keyed-hash.ts";

export type Unsubscription = { personId: string; event: NoticeEvent };

const Parts = z.tuple([z.uuid(), z.enum(Object.keys(NOTICE_EVENTS)), z.string().regex(/^[\w-]{43}$/)]);
const isEvent = (word: string): word is NoticeEvent => Object.hasOwn(NOTICE_EVENTS, word);

const signatureOf = (secret: string, { personId, event }: Unsubscription): Buffer =>
  keyedHash({ jwtSecret: secret }, "unsubscribe", `${personId}.${event}`);

/** Says by whom and of what; it opens nothing else, and holds as long as the mail is kept (RFC 8058 wants no sign-in). */
export const unsubscribeToken = (secret: string, its: Unsubscription): string =>
  [its.personId, its.event, signatureOf(secret, its).toString("base64url")].join(".");

/** Undefined for what we did not sign. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscription | undefined {
  const [personId, event, signature] = Parts.safeParse(token.split(".")).data ?? [];
  if (!personId || !event || !signature || !isEvent(event)) return undefined;
  const its = { personId, event };
  return timingSafeEqual(signatureOf(secret, its), Buffer.from(signature, "base64url")) ? its : undefined;
}

export const unsubscribePath = (token: string) => `/unsubscribe/${token}`;
