import type { Config } from "../../platform/config.ts";
import { keyedHash } from "../../platform/keyed-hash.ts";
import { idOfKey } from "../../platform/new-id.ts";
import { plainText } from "../../platform/plain-text.ts";
import { e164Of } from "../../platform/sms.ts";

/** Somebody unknown, as they signed. */
export type Sender = { email: string; phone: string | null; name: string };
/** What an open alert is found by. */
export type Keys = { gathersFor: string | null; gathersAlso: string | null };

const folded = (words: string) =>
  plainText(words)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * By what an unknown person is known again: their e-mail, or their number with their name. A number alone is not one person, since a household
 * and an office share one: to call somebody twice is the lesser evil. What is no number is nobody's.
 */
export function keysOf(config: Pick<Config, "jwtSecret">, { email, phone, name }: Sender): Keys {
  const keyOf = (...words: string[]) =>
    idOfKey(keyedHash(config, "senders of alerts", JSON.stringify(words)).toString("hex"));
  const number = phone === null ? undefined : e164Of(phone);
  const signed = folded(name);
  return {
    gathersFor: keyOf("email", email.trim().toLowerCase()),
    gathersAlso: number && signed !== "" ? keyOf("phone", number, signed) : null,
  };
}
