import { z } from "zod";
import type { Bilingual, Locale } from "./refused.ts";
import type { WriteCtx } from "./verb.ts";

/** What a person is told about a fact. No clinical content: mails and lock screens are read by others. */
export type Notice = {
  /** The same fact tells the same person once: `proposal.made:<id>`. */
  key: string;
  /** Kind of event, as in the table of care-journey.md: `proposal_made`. */
  kind: string;
  to: { personId: string } | { email: string; locale: Locale };
  channels: readonly ("in_app" | "email")[];
  text: { title: Bilingual; lines: readonly Bilingual[]; action?: { label: Bilingual; url: Bilingual | string } };
  /** Where the notice leads in the app. */
  path?: string;
  attachments?: readonly { filename: string; contentType: string; content: string }[];
};
export type Teller = { on: string; name: string; tell(ctx: WriteCtx, payload: unknown): Promise<readonly Notice[]> };
type Plan<S extends z.ZodType> = {
  on: string;
  name?: string;
  payload: S;
  tell(ctx: WriteCtx, payload: z.output<S>): Promise<readonly Notice[]>;
};
/** Who is told what after an event. The notifications module stores, shows and mails it. Runs as the system: read only what the text needs. */
export const notice = <S extends z.ZodType>({ on, name, payload, tell }: Plan<S>): Teller => ({
  on,
  name: name ?? `notify.${on}`,
  tell: (ctx, raw) => tell(ctx, z.parse(payload, raw)),
});
