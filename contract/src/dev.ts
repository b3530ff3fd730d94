import { z } from "zod";
import { endpoint, Id, Instant } from "./endpoint.ts";

/** The practice's clock. Outside production it may be moved forward; waiting jobs come with it. */
export const PracticeClock = z.object({
  now: Instant,
  /** By how much it is ahead of the world's. */
  aheadMinutes: z.number(),
  /** When the next job waits; null when none does. */
  nextJobAt: Instant.nullable(),
});
export type PracticeClock = z.infer<typeof PracticeClock>;

/** By minutes, or to the moment of the next waiting job. */
export const AdvanceClock = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("minutes"), advanceMinutes: z.int().min(1).max(527_040) }),
  z.strictObject({ by: z.literal("next-job") }),
]);
export type AdvanceClock = z.infer<typeof AdvanceClock>;

export const MailboxMail = z.object({
  id: Id,
  at: Instant,
  recipient: z.string(),
  sender: z.string(),
  subject: z.string(),
  text: z.string(),
  /** All addresses in it that lead to us. */
  links: z.array(z.string()),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
});
export type MailboxMail = z.infer<typeof MailboxMail>;

/** A text message that stayed in the house. */
export const OutboxText = z.object({ id: Id, at: Instant, recipient: z.string(), body: z.string() });
export type OutboxText = z.infer<typeof OutboxText>;

/** Outside production only: in production these addresses do not exist. */
export const dev = {
  clock: endpoint({
    method: "GET",
    path: "/dev/clock",
    summary: "The practice's clock",
    access: "public",
    reply: PracticeClock,
    success: 200,
    refusals: {},
    background: true,
  }),
  advanceClock: endpoint({
    method: "POST",
    path: "/dev/clock",
    summary: "Move the practice's clock forward; due jobs run",
    access: "public",
    body: AdvanceClock,
    reply: PracticeClock,
    success: 200,
    refusals: { NO_JOB_WAITS: 409 },
  }),
  mailbox: endpoint({
    method: "GET",
    path: "/dev/mailbox",
    summary: "The newest hundred mails of an installation without SMTP",
    access: "public",
    query: z.strictObject({ recipient: z.string().max(254).optional() }),
    reply: z.array(MailboxMail),
    success: 200,
    refusals: {},
    background: true,
  }),
  texts: endpoint({
    method: "GET",
    path: "/dev/texts",
    summary: "The newest hundred text messages of an installation without SMS_URL",
    access: "public",
    query: z.strictObject({ recipient: z.string().max(20).optional() }),
    reply: z.array(OutboxText),
    success: 200,
    refusals: {},
    background: true,
  }),
};
