import type { SendContact } from "@jechemine/contract/contact.ts";

type Words = Pick<SendContact, "message" | "firstName" | "lastName" | "website" | "openedAt">;

const FASTEST_MS = 2_000;
const LINK = /\bhttps?:\/\/|\bwww\./i;
const LINKS = new RegExp(LINK, "gi");
/** What is sold by mail that nobody asked for; whole words, both languages. */
const WARES =
  /\b(backlinks?|seo|casino|crypto(?:monnaies?|currency)?|bitcoin|forex|viagra|cialis|guest post|article invité|web traffic|trafic web|prêt rapide|payday loan)\b/i;

/**
 * Whether a message looks like spam. It is kept either way and a member of staff can say otherwise: a person's cry for help that looks
 * odd must not be lost. One sure sign is enough (the hidden field, an impossible speed), or two weak ones.
 */
export function isSuspect({ message, firstName, lastName, website, openedAt }: Words, now: Date): boolean {
  const elapsed = openedAt === undefined ? undefined : now.getTime() - new Date(openedAt).getTime();
  if ((website ?? "") !== "" || (elapsed !== undefined && elapsed < FASTEST_MS)) return true;
  const signs = [
    (message.match(LINKS) ?? []).length >= 2,
    WARES.test(message),
    LINK.test(`${firstName} ${lastName}`),
    /<a\s|\[url[=\]]/i.test(message),
  ];
  return signs.filter(Boolean).length >= 2;
}
