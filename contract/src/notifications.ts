import { z } from "zod";
import { Done, endpoint, Id, Instant, Locale, PageQuery } from "./endpoint.ts";

/** What a person is told in the app, in the language of the request. Never anything clinical. */
export const Notification = z.object({
  id: Id,
  /** Kind of event, such as `proposal_made`. */
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  /** Where it leads, below our own address. */
  path: z.string().nullable(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** Something on this channel changed: fetch again what you show of it. A channel is `person:<id>`, `role:professional` or `staff:<permission>`. */
export const LiveHint = z.object({ channel: z.string(), counter: z.int() });
export type LiveHint = z.infer<typeof LiveHint>;

export const DELIVERY_STATES = ["waiting", "sent", "failed", "dropped"] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);

/** One message to one address. What it says is sealed and shown to nobody. */
export const Delivery = z.object({
  id: Id,
  channel: z.enum(["email", "sms", "push"]),
  kind: z.string(),
  address: z.string(),
  locale: Locale,
  state: DeliveryState,
  attempts: z.int(),
  /** What the mail server, the provider or the push service said the last time. */
  lastError: z.string().nullable(),
  createdAt: Instant,
  /** Held back until then, by quiet or working hours; null when it left at once. */
  dueAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  /** When a server that had taken the mail gave it back; failed until it is sent again. */
  returnedAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const DeliveriesQuery = PageQuery.extend({ state: DeliveryState.optional() });
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

/** What `PushSubscription.toJSON()` of a browser gives. */
export const PushSubscription = z.strictObject({
  endpoint: z.url().max(2_000),
  keys: z.strictObject({
    /** A point of P-256, uncompressed. */
    p256dh: z.string().regex(/^B[\w-]{86}=?$/),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});
export type PushSubscription = z.infer<typeof PushSubscription>;

export const notifications = {
  list: endpoint({
    method: "GET",
    path: "/notifications",
    summary: "What I was told: unread first, newest first",
    access: "notifications:read",
    query: PageQuery,
    reply: Notification,
    paged: true,
    success: 200,
    refusals: {},
    background: true,
  }),
  unreadCount: endpoint({
    method: "GET",
    path: "/notifications/unread-count",
    summary: "How many I have not read",
    access: "notifications:read",
    reply: z.object({ count: z.int() }),
    success: 200,
    refusals: {},
    background: true,
  }),
  markRead: endpoint({
    method: "PUT",
    path: "/notifications/:id/read",
    summary: "Mark one as read",
    access: "notifications:write",
    params: z.object({ id: Id }),
    reply: Done,
    success: 200,
    refusals: {},
  }),
  markAllRead: endpoint({
    method: "PUT",
    path: "/notifications/read-all",
    summary: "Mark all as read",
    access: "notifications:write",
    reply: z.object({ read: z.int() }),
    success: 200,
    refusals: {},
  }),
  stream: endpoint({
    method: "GET",
    path: "/notifications/stream",
    summary:
      "Server-sent events `hint` with the channels that changed; the first one gives the counters of all my channels",
    access: "notifications:read",
    reply: z.array(LiveHint),
    success: 200,
    refusals: {},
    background: true,
    produces: "text/event-stream",
  }),
  listDeliveries: endpoint({
    method: "GET",
    path: "/admin/deliveries",
    summary: "The delivery log, newest first",
    access: "deliveries:read",
    query: DeliveriesQuery,
    reply: Delivery,
    paged: true,
    success: 200,
    refusals: {},
  }),
  resend: endpoint({
    method: "POST",
    path: "/admin/deliveries/:id/resend",
    summary: "Try a failed message again",
    access: "deliveries:write",
    params: z.object({ id: Id }),
    reply: Delivery,
    success: 202,
    refusals: { NOT_FAILED: 409 },
  }),
  report: endpoint({
    method: "POST",
    path: "/mail-reports",
    access: "public",
    summary:
      "The mail server hands over a report of mail that it could not deliver (RFC 3464); signed over the raw body, counted once",
    body: z.strictObject({ message: z.string().min(1).max(200_000) }),
    reply: z.object({ counted: z.boolean() }),
    success: 200,
    refusals: { SIGNATURE_INVALID: 400 },
  }),
  subscribe: endpoint({
    method: "POST",
    path: "/notifications/push-subscriptions",
    summary: "This browser rings for me",
    access: "notifications:write",
    body: z.strictObject({ subscription: PushSubscription }),
    reply: Done,
    success: 201,
    refusals: { PUSH_UNAVAILABLE: 409, ADDRESS_NOT_ALLOWED: 422 },
  }),
  unsubscribeBrowser: endpoint({
    method: "DELETE",
    path: "/notifications/push-subscriptions",
    summary: "This browser rings no more",
    access: "notifications:write",
    body: z.strictObject({ endpoint: z.url().max(2_000) }),
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
