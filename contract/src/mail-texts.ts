import { z } from "zod";
import { endpoint, Instant, Line, Text } from "./endpoint.ts";
import { NOTICE_KINDS, type NoticeKind } from "./notification-kinds.ts";
import { NoticeEventName } from "./notification-preferences.ts";

const KINDS: readonly NoticeKind[] = Object.keys(NOTICE_KINDS).filter((name): name is NoticeKind =>
  Object.hasOwn(NOTICE_KINDS, name),
);
export const NoticeKindName = z.enum(KINDS);

const Subject = z.strictObject({ fr: Line(120), en: Line(120) });
const Intro = z.strictObject({ fr: Text(600).min(1), en: Text(600).min(1) });
const Seen = z.object({ subject: z.string(), text: z.string() });

/** One kind of mail: as it reads now in both languages, and the practice's own words in it. */
export const MailText = z.object({
  kind: NoticeKindName,
  event: NoticeEventName,
  /** Readers cannot switch it off. */
  mandatory: z.boolean(),
  /** With made-up names and dates. */
  preview: z.object({ fr: Seen, en: Seen }),
  own: z.object({
    subject: z.object(Subject.shape).nullable(),
    intro: z.object(Intro.shape).nullable(),
    /** 0: never changed. Every change is kept. */
    version: z.int(),
    changedAt: Instant.nullable(),
  }),
});
export type MailText = z.infer<typeof MailText>;

export const SaveMailText = z.strictObject({
  /** Null: ours. */
  subject: Subject.nullable(),
  /** A paragraph before ours; null: none. */
  intro: Intro.nullable(),
});
export type SaveMailText = z.infer<typeof SaveMailText>;

export const mailTexts = {
  list: endpoint({
    method: "GET",
    path: "/admin/mail-texts",
    access: "settings:read",
    summary: "Every kind of mail as it reads, and the practice's own words in it",
    reply: z.array(MailText),
    success: 200,
    refusals: {},
  }),
  save: endpoint({
    method: "PUT",
    path: "/admin/mail-texts/:kind",
    access: "settings:write",
    summary: "Say a kind of mail in the practice's own words, in both languages",
    params: z.object({ kind: NoticeKindName }),
    body: SaveMailText,
    reply: MailText,
    success: 200,
    refusals: {},
  }),
};
