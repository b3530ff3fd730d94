import { classOf, eventOf } from "@jechemine/contract/notification-kinds.ts";
import { z } from "zod";
import type { Notice } from "../../platform/notices.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";
import { DISCREET } from "./words.ts";

/** What one mail says to one reader. Sealed until it leaves: links in it open things. */
export const MailContent = z.object({
  /** Whom it greets; nobody by name where we know only an address. */
  name: z.string().nullable(),
  title: z.string(),
  lines: z.array(z.string()),
  action: z.object({ label: z.string(), url: z.string() }).nullable(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
  /** Neutral sender and frame: somebody else may read it over the shoulder. */
  discreet: z.boolean().default(false),
  /** Where one press ends this kind of mail; null where it is mandatory. */
  unsubscribe: z.string().nullable().default(null),
});
export type MailContent = z.infer<typeof MailContent>;
/** A text message, or what a push shows and opens. */
export const TextContent = z.object({ body: z.string() });
export const PushContent = z.object({ title: z.string(), path: z.string(), tag: z.string() });

/** The practice's own subject and introduction for a kind. */
export type OwnWords = { subject: Bilingual | null; intro: Bilingual | null };
export type MailReader = { name: string | null; locale: Locale; discreet: boolean; unsubscribe: string | null };
type House = { publicUrl: string; practice: string };

/** What a discreet message hides; of the account's security it still says plainly what it is. */
const hides = ({ kind }: Notice, discreet: boolean) => discreet && eventOf(kind) !== "security";

const addressOf = ({ text, path }: Notice, locale: Locale): string | undefined => {
  const url = text.action?.url ?? path;
  return url === undefined || typeof url === "string" ? url : url[locale];
};

/** The notice in the reader's language, with whole addresses. */
export function mailContentOf(
  notice: Notice,
  { name, locale, discreet, unsubscribe }: MailReader,
  { publicUrl, own }: { publicUrl: string; own?: OwnWords | undefined },
): MailContent {
  const { text, attachments = [] } = notice;
  const address = addressOf(notice, locale);
  const url = address && wholeAddress(address, publicUrl);
  const frame = { discreet, unsubscribe };
  if (hides(notice, discreet)) {
    const action = url ? { label: DISCREET.open[locale], url } : null;
    return {
      name: null,
      title: DISCREET.title[locale],
      lines: [DISCREET.line[locale]],
      action,
      attachments: [],
      ...frame,
    };
  }
  const intro = own?.intro ? [own.intro[locale]] : [];
  return {
    name: discreet ? null : name,
    title: own?.subject?.[locale] ?? text.title[locale],
    lines: [...intro, ...text.lines.map((line) => line[locale])],
    action: text.action && url ? { label: text.action.label[locale], url } : null,
    attachments: attachments.map((one) => ({ ...one })),
    ...frame,
  };
}

type Briefly = { locale: Locale; discreet: boolean };

/** One line and one link. */
export function textContentOf(notice: Notice, { locale, discreet }: Briefly, { publicUrl, practice }: House) {
  const hidden = hides(notice, discreet);
  const { title, brief = title } = notice.text;
  const words = hidden ? DISCREET.title[locale] : brief[locale];
  const from = discreet ? "" : `${practice}${locale === "fr" ? "\u00a0" : ""}: `;
  const address = addressOf(notice, locale);
  return { body: [`${from}${words}`, ...(address ? [wholeAddress(address, publicUrl)] : [])].join("\n") };
}

/** What a locked screen shows, and where a press leads. */
export function pushContentOf(notice: Notice, { locale, discreet }: Briefly) {
  const { title, brief = title } = notice.text;
  const words = hides(notice, discreet) ? DISCREET.title[locale] : brief[locale];
  return { title: words, path: notice.path ?? "/", tag: notice.kind };
}

/** May the reader end this kind of mail by one press? */
export const isOptional = ({ kind }: Pick<Notice, "kind">) => classOf(kind) === "ordinary";

/** Links in our mails lead to ourselves, whatever a module wrote. */
function wholeAddress(address: string, publicUrl: string): string {
  const url = new URL(address, publicUrl);
  if (url.origin !== new URL(publicUrl).origin) throw new Error("a mail links to ourselves only");
  return url.href;
}
