import { eventOf } from "@jechemine/contract/notification-kinds.ts";
import type { Config } from "../../platform/config.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import type { Locale } from "../../platform/refused.ts";
import { isOptional, mailContentOf, type OwnWords, pushContentOf, textContentOf } from "./mail-content.ts";
import { renderMail } from "./mails.tsx";
import { unsubscribePath, unsubscribeToken } from "./unsubscribe-token.ts";

const SENDER = {
  name: "Clinique Je Chemine",
  phone: "514 555-0100",
  email: "bonjour@jechemine.example",
  address: "1, rue Rachel, Montréal (Québec)",
};
const NOBODY = "00000000-0000-4000-8000-000000000001";
type Look = { locale: Locale; discreet?: boolean; own?: OwnWords };

/** Does this kind ever leave as a mail? */
export const isMailed = ({ channels }: NoticeSample): boolean => channels === undefined || channels.includes("email");

/** A kind of notice as its reader sees it: the mail, the text message, the push. */
export function pictureOf(
  { jwtSecret, publicUrl }: Config,
  sample: NoticeSample,
  { locale, discreet = false, own }: Look,
) {
  const notice = { ...sample, key: "sample", to: { personId: NOBODY } };
  const token = unsubscribeToken(jwtSecret, { personId: NOBODY, event: eventOf(sample.kind) });
  const unsubscribe = isOptional(sample) ? new URL(unsubscribePath(token), publicUrl).href : null;
  const content = mailContentOf(notice, { name: "Camille", locale, discreet, unsubscribe }, { publicUrl, own });
  const short = textContentOf(notice, { locale, discreet }, { publicUrl, practice: SENDER.name }).body;
  const push = pushContentOf(notice, { locale, discreet }).title;
  return { subject: content.title, unsubscribe, short, push, ...renderMail({ content, sender: SENDER, locale }) };
}
