import { z } from "zod";
import { Document } from "./documents.ts";
import { Done, endpoint, Id, Instant, LINES, Line, PageQuery, Text } from "./endpoint.ts";
import { Help } from "./help.ts";
import { unreadAt } from "./messages-unread.ts";

export const MESSAGE_MAXIMUM = 10_000;
/** Files with one message. */
export const ATTACHMENTS_MAXIMUM = 5;
const Side = z.enum(["client", "professional", "desk"]);
/** Who takes part: a person, or the support desk as one (no id). */
const Participant = z.object({ id: Id.nullable(), name: z.string(), side: Side });
const Named = z.object({ id: Id, name: z.string() });

export const ThreadItem = z.object({
  id: Id,
  /** care: with a professional, clinical · support: with the desk · colleague: between two professionals who agreed to it. */
  kind: z.enum(["care", "support", "colleague"]),
  subject: z.string(),
  /** The others. */
  with: z.array(Participant),
  /** The beginning of the last message that the caller may read, on one line. */
  last: z.object({
    excerpt: z.string(),
    author: z.string(),
    mine: z.boolean(),
    sentAt: Instant,
    /** How many files came with it. */
    attachments: z.int(),
  }),
  unread: z.int(),
  archived: z.boolean(),
  priority: z.enum(["normal", "high"]),
  /** Of the desk who takes care of it; null for all others. */
  assignedTo: Named.nullable(),
});
export type ThreadItem = z.infer<typeof ThreadItem>;

export const Message = z.object({
  id: Id,
  author: z.string(),
  side: Side,
  mine: z.boolean(),
  text: z.string(),
  sentAt: Instant,
  /** A note among the desk: nobody else ever gets it. */
  internal: z.boolean(),
  attachments: z.array(Document),
});
export type Message = z.infer<typeof Message>;

export const Thread = z.object({
  ...ThreadItem.shape,
  /** Oldest first; `older` asks for what came before. */
  messages: z.array(Message),
  older: z.string().nullable(),
  /** What was typed here and not sent. */
  draft: z.string(),
  /** What was added to it. */
  draftFiles: z.array(Document),
  /** Whether the caller may still write: care that ended is read only. */
  canReply: z.boolean(),
  /** How the other side usually answers, for a client, in answer hours. Read marks of professionals are never shown. */
  usualAnswerHours: z.int().nullable(),
  /** The professional is away. */
  away: z.object({ until: Instant, note: z.string().nullable() }).nullable(),
});
export type Thread = z.infer<typeof Thread>;
/** What one sent stands in the thread, and whether to show who helps now. */
export const Sent = z.object({ ...Thread.shape, ...Help.shape });
export type Sent = z.infer<typeof Sent>;

export const Recipient = z.object({
  id: Id.nullable(),
  name: z.string(),
  side: Side,
  usualAnswerHours: z.int().nullable(),
  away: z.object({ until: Instant, note: z.string().nullable() }).nullable(),
});
export type Recipient = z.infer<typeof Recipient>;

const words = {
  /** May be empty when files come with it. */
  message: Text(MESSAGE_MAXIMUM),
  /** Files that I sent before by `POST /documents/upload`. */
  attachments: z.array(Id).max(ATTACHMENTS_MAXIMUM).optional(),
};
type Said = { message: string; attachments?: string[] | undefined };
const saysSomething = ({ message, attachments = [] }: Said) => message !== "" || attachments.length > 0;
const nothingSaid = { path: ["message"] };

export const StartThread = z
  .strictObject({
    subject: Line(160),
    ...words,
    /** A person's id, or the desk. Absent: the client's one professional, else the desk. */
    recipient: z.union([z.literal("support"), Id]).optional(),
    priority: z.enum(["normal", "high"]).optional(),
  })
  .refine(saysSomething, nothingSaid);
export type StartThread = z.infer<typeof StartThread>;
/** `internal`: among the desk only. */
export const Reply = z.strictObject({ ...words, internal: z.boolean().optional() }).refine(saysSomething, nothingSaid);
export type Reply = z.infer<typeof Reply>;
/** Kept as typed, spaces and all; without a word and a file the draft is thrown away. */
export const SaveDraft = z.strictObject({
  threadId: Id.nullable(),
  subject: z.string().max(160).regex(LINES).optional(),
  message: z.string().max(MESSAGE_MAXIMUM).regex(LINES),
  /** My files that were not sent yet; others are left out in silence, so that a file that is gone keeps no text from being kept. */
  attachments: words.attachments,
});
export type SaveDraft = z.infer<typeof SaveDraft>;
export const Draft = z.object({
  subject: z.string(),
  message: z.string(),
  files: z.array(Document),
  savedAt: Instant.nullable(),
});
export type Draft = z.infer<typeof Draft>;

const byId = z.strictObject({ id: Id });
const ListQuery = z.strictObject({
  ...PageQuery.shape,
  archived: z.enum(["true", "false"]).optional(),
  /** Words in subject or text, in one's own threads; accents and case do not matter. A page may be empty while there is a next one. */
  q: z.string().trim().min(2).max(80).optional(),
  /** For the desk: mine, or nobody's. */
  assigned: z.enum(["me", "nobody"]).optional(),
});
export type ThreadQuery = z.infer<typeof ListQuery>;
const read = { params: byId, reply: Done, success: 200, refusals: {}, access: "messages:write" } as const;

/** The same verbs under two addresses: `/portal/messages` as existing clients call them, `/messages` for work places. */
const endpointsOf = <const P extends "portal/messages" | "messages">(base: P) => ({
  list: endpoint({
    method: "GET",
    path: `/${base}`,
    access: "messages:read",
    summary: "My threads, newest first, with what is unread in each",
    query: ListQuery,
    reply: ThreadItem,
    paged: true,
    success: 200,
    refusals: {},
  }),
  start: endpoint({
    method: "POST",
    path: `/${base}`,
    access: "messages:write",
    summary: "Write to a professional who treats me, to my client, to a colleague who agreed, or to the desk",
    body: StartThread,
    reply: Sent,
    success: 201,
    refusals: { ATTACHMENT_GONE: 409, NO_RECIPIENT: 409 },
  }),
  unread: unreadAt(base),
  recipients: endpoint({
    method: "GET",
    path: `/${base}/recipients`,
    access: "messages:read",
    summary: "To whom I may write, and how they usually answer",
    reply: z.array(Recipient),
    success: 200,
    refusals: {},
  }),
  draft: endpoint({
    method: "GET",
    path: `/${base}/draft`,
    access: "messages:read",
    summary: "What I typed for a new thread and did not send",
    reply: Draft,
    success: 200,
    refusals: {},
  }),
  saveDraft: endpoint({
    method: "PUT",
    path: `/${base}/draft`,
    access: "messages:write",
    summary: "Keep what is being typed, with its files; nothing at all throws it away",
    body: SaveDraft,
    reply: Draft,
    success: 200,
    refusals: {},
  }),
  thread: endpoint({
    method: "GET",
    path: `/${base}/thread/:id`,
    access: "messages:read",
    summary: "One thread with its newest messages",
    params: byId,
    query: z.strictObject({ before: z.string().max(200).optional(), limit: PageQuery.shape.limit }),
    reply: Thread,
    success: 200,
    refusals: {},
  }),
  reply: endpoint({
    method: "POST",
    path: `/${base}/:id/reply`,
    access: "messages:write",
    summary: "Answer in a thread; `id` is the thread's or one of its messages'",
    params: byId,
    body: Reply,
    reply: Sent,
    success: 201,
    refusals: { ATTACHMENT_GONE: 409, CARE_ENDED: 409 },
  }),
  read: endpoint({
    method: "PUT",
    path: `/${base}/:id/read`,
    summary: "I have read up to this message (or the whole thread, by its id)",
    ...read,
  }),
  readByPost: endpoint({ method: "POST", path: `/${base}/:id/read`, summary: "As PUT, for existing clients", ...read }),
  sort: endpoint({
    method: "PATCH",
    path: `/${base}/thread/:id`,
    access: "messages:write",
    summary: "Archive or bring back; for the desk: assign, priority",
    params: byId,
    body: z.strictObject({
      archived: z.boolean().optional(),
      assignToMe: z.boolean().optional(),
      priority: z.enum(["normal", "high"]).optional(),
    }),
    reply: ThreadItem,
    success: 200,
    refusals: {},
  }),
});

export const portalMessages = endpointsOf("portal/messages");
export const messages = {
  ...endpointsOf("messages"),
  away: endpoint({
    method: "GET",
    path: "/messages/out-of-office",
    access: "messages:read",
    summary: "Until when I said that I am away",
    reply: z.object({ until: Instant.nullable(), note: z.string().nullable() }),
    success: 200,
    refusals: {},
  }),
  sayAway: endpoint({
    method: "PUT",
    path: "/messages/out-of-office",
    access: "messages:write",
    summary: "Tell clients that I am away until then; null: back again",
    body: z.strictObject({ until: Instant.nullable(), note: Line(300).optional() }),
    reply: z.object({ until: Instant.nullable(), note: z.string().nullable() }),
    success: 200,
    refusals: {},
  }),
};
