import { eventOf } from "@jechemine/contract/notification-kinds.ts";
import type { Config } from "../../platform/config.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import type { Locale } from "../../platform/refused.ts";
import { isOptional, mailContentOf, type OwnWords } from "./mail-content.ts";
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

/** A kind of mail as its reader sees it. */
export function pictureOf(
  { jwtSecret, publicUrl }: Config,
  sample: NoticeSample,
  { locale, discreet = false, own }: Look,
) {
  const notice = { ...sample, key: "sample", to: { personId: NOBODY } };
  const token = unsubscribeToken(jwtSecret, { personId: NOBODY, event: eventOf(sample.kind) });
  const unsubscribe = isOptional(sample) ? new URL(unsubscribePath(token), publicUrl).href : null;
  const content = mailContentOf(notice, { name: "Camille", locale, discreet, unsubscribe }, { publicUrl, own });
  return { subject: content.title, unsubscribe, ...renderMail({ content, sender: SENDER, locale }) };
}
