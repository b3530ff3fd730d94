import { z } from "zod";
import type { Notice } from "../../platform/notices.ts";
import type { Locale } from "../../platform/refused.ts";

/** What one mail says to one reader. Sealed until it leaves: links in it open things. */
export const MailContent = z.object({
  /** Whom it greets; nobody by name where we know only an address. */
  name: z.string().nullable(),
  title: z.string(),
  lines: z.array(z.string()),
  action: z.object({ label: z.string(), url: z.string() }).nullable(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
});
export type MailContent = z.infer<typeof MailContent>;

type Reader = { name: string | null; locale: Locale };

/** The notice in the reader's language, with whole addresses. */
export function mailContentOf(
  { text, attachments = [] }: Notice,
  { name, locale }: Reader,
  publicUrl: string,
): MailContent {
  const address = text.action && (typeof text.action.url === "string" ? text.action.url : text.action.url[locale]);
  return {
    name,
    title: text.title[locale],
    lines: text.lines.map((line) => line[locale]),
    action: text.action && address ? { label: text.action.label[locale], url: wholeAddress(address, publicUrl) } : null,
    attachments: attachments.map((one) => ({ ...one })),
  };
}

/** Links in our mails lead to ourselves, whatever a module wrote. */
function wholeAddress(address: string, publicUrl: string): string {
  const url = new URL(address, publicUrl);
  if (url.origin !== new URL(publicUrl).origin) throw new Error("a mail links to ourselves only");
  return url.href;
}
