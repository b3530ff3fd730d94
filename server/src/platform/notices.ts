import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import type { Channel, NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { z } from "zod";
import type { Bilingual, Locale } from "./refused.ts";
import type { WriteCtx } from "./verb.ts";

/** Told to a guardian: shown and sent only while this link opens the area to them. */
export type Through = { linkId: string; area: Area };
/** What a person is told about a fact. No clinical content: mails and lock screens are read by others. */
export type Notice = {
  /** The same fact tells the same person once: `proposal.made:<id>`. */
  key: string;
  /** As contract/src/notification-kinds.ts lists them; it says the class, the pace and the channels by default. */
  kind: NoticeKind;
  /** A person, by their own choices; or an address as it is, for what somebody just asked for (a number in any usual spelling). */
  to: { personId: string; through?: Through } | { email: string; locale: Locale } | { phone: string; locale: Locale };
  /** These at most. Left out: all that the kind offers. Which of them are used is decided by `notifications`, from the reader's choices. */
  channels?: readonly Channel[];
  /** `brief` is what a text message and a push say instead of the title; neither ever says more. */
  text: {
    title: Bilingual;
    lines: readonly Bilingual[];
    brief?: Bilingual;
    action?: { label: Bilingual; url: Bilingual | string };
  };
  /** Where the notice leads in the app. */
  path?: string;
  attachments?: readonly { filename: string; contentType: string; content: string }[];
  /** From then on nobody wants to hear it: a reminder after the session began. */
  uselessAt?: Date;
};
/** A notice as the gallery of mails shows it, with made-up names and dates: `/dev/mails`, and the page where a practice finds its own words. */
export type NoticeSample = Pick<Notice, "kind" | "text" | "attachments" | "channels">;
export type Teller = { on: string; name: string; tell(ctx: WriteCtx, payload: unknown): Promise<readonly Notice[]> };
type Plan<S extends z.ZodType> = {
  on: string;
  name?: string;
  payload: S;
  tell(ctx: WriteCtx, payload: z.output<S>): Promise<readonly Notice[]>;
};
/** Who is told what after an event. The notifications module stores, shows and sends it. Runs as the system: read only what the text needs. */
export const notice = <S extends z.ZodType>({ on, name, payload, tell }: Plan<S>): Teller => ({
  on,
  name: name ?? `notify.${on}`,
  tell: (ctx, raw) => tell(ctx, z.parse(payload, raw)),
});
