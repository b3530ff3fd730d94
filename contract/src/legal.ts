import { z } from "zod";
import { endpoint, Instant, Locale } from "./endpoint.ts";

export const LEGAL_KEYS = [
  "terms",
  "privacy",
  "professional_terms",
  "telehealth",
  "automated_matching",
  "service_agreement",
] as const;
const LegalKey = z.enum(LEGAL_KEYS);

/** The text in force now, with the version and the hash that a consent to it remembers. */
export const LegalText = z.object({
  key: LegalKey,
  version: z.string(),
  language: Locale,
  title: z.string(),
  /** Plain text: headings begin with `## `, items with `- `, paragraphs are parted by an empty line. */
  body: z.string(),
  /** SHA-256 of title and body, in hexadecimal. */
  hash: z.string(),
  effectiveAt: Instant,
});
export type LegalText = z.infer<typeof LegalText>;

export const legal = {
  text: endpoint({
    method: "GET",
    path: "/legal/:key",
    access: "public",
    summary: "A legal text in force, in one language",
    params: z.strictObject({ key: LegalKey }),
    query: z.strictObject({ language: Locale.default("fr") }),
    reply: LegalText,
    success: 200,
    refusals: {},
  }),
};
