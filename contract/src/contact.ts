import { z } from "zod";
import { Email, endpoint, Id, Instant, Line, Locale, PageQuery, Phone, Text } from "./endpoint.ts";
import { Received } from "./help.ts";

/** What the message is about: anything, or a service for a school or an organisation. */
export const CONTACT_TOPICS = ["general", "school", "organisation"] as const;
export const ContactTopic = z.enum(CONTACT_TOPICS);
export type ContactTopic = z.infer<typeof ContactTopic>;
/** new: nobody has answered · responded: an answer was mailed · archived: done with. */
export const CONTACT_STATES = ["new", "responded", "archived"] as const;
export const ContactState = z.enum(CONTACT_STATES);
export type ContactState = z.infer<typeof ContactState>;

/** What a school or an organisation looks for. */
export const CONTACT_NEEDS = ["sessions", "workshops", "after_event", "training", "other"] as const;
export const ContactNeed = z.enum(CONTACT_NEEDS);
export type ContactNeed = z.infer<typeof ContactNeed>;

const Said = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  phone: Phone.optional(),
  email: Email,
  message: Text(5_000).min(1),
  topic: ContactTopic.default("general"),
  /** Of a school or an organisation, which says its name. */
  organisation: Line(160).optional(),
  /** For how many students or members of the staff, about. */
  people: z.coerce.number().int().min(1).max(100_000).optional(),
  need: ContactNeed.optional(),
  /** Language of the acknowledgement and of the answer. */
  locale: Locale.optional(),
  /** A field that people do not see; only a program fills it in. */
  website: Text(200).optional(),
  /** When the form was opened, as it says itself: nobody writes a message within two seconds. */
  openedAt: Instant.optional(),
});
export const SendContact = Said.refine(({ topic, organisation }) => topic === "general" || organisation !== undefined, {
  path: ["organisation"],
}).refine(({ topic, people, need }) => topic !== "general" || (people === undefined && need === undefined), {
  path: ["topic"],
});
export type SendContact = z.infer<typeof SendContact>;

const facts = {
  id: Id,
  topic: ContactTopic,
  state: ContactState,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  people: z.int().nullable(),
  need: ContactNeed.nullable(),
  locale: Locale,
  receivedAt: Instant,
  /** Held to be spam: kept apart, nobody was mailed. */
  suspected: z.boolean(),
};
export const ContactItem = z.object({
  ...facts,
  /** The beginning of the message, on one line. */
  excerpt: z.string(),
});
export type ContactItem = z.infer<typeof ContactItem>;
export const ContactSubmission = z.object({
  ...facts,
  message: z.string(),
  /** Oldest first. */
  responses: z.array(z.object({ id: Id, message: z.string(), respondedAt: Instant, respondedBy: z.string() })),
});
export type ContactSubmission = z.infer<typeof ContactSubmission>;

const byId = z.strictObject({ id: Id });

export const contact = {
  send: endpoint({
    method: "POST",
    path: "/contact",
    access: "public",
    summary: "Write to the practice; the answer is the same whatever becomes of the message",
    body: SendContact,
    reply: Received,
    success: 202,
    refusals: {},
  }),
  list: endpoint({
    method: "GET",
    path: "/admin/contact-submissions",
    access: "contact:read",
    summary: "Messages of the contact form, newest first",
    query: z.strictObject({
      ...PageQuery.shape,
      state: ContactState.optional(),
      topic: ContactTopic.optional(),
      suspected: z.enum(["true", "false"]).optional(),
    }),
    reply: ContactItem,
    paged: true,
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/admin/contact-submissions/:id",
    access: "contact:read",
    summary: "One message with its answers",
    params: byId,
    reply: ContactSubmission,
    success: 200,
    refusals: {},
  }),
  change: endpoint({
    method: "PATCH",
    path: "/admin/contact-submissions/:id",
    access: "contact:write",
    summary:
      "Archive a message, take it up again, or say that it is (no) spam; a wrongly suspected one is then told as if it came now",
    params: byId,
    body: z.strictObject({ state: ContactState.exclude(["responded"]).optional(), suspected: z.boolean().optional() }),
    reply: ContactSubmission,
    success: 200,
    refusals: {},
  }),
  respond: endpoint({
    method: "POST",
    path: "/admin/contact-submissions/:id/respond",
    access: "contact:write",
    summary: "Answer: mailed to the sender in their language's frame, and kept with who and when",
    params: byId,
    body: z.strictObject({ message: Text(10_000).min(1) }),
    reply: ContactSubmission,
    success: 201,
    refusals: {},
  }),
};
