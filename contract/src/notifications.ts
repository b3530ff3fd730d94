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
  /** What the mail server said the last time. */
  lastError: z.string().nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const DeliveriesQuery = PageQuery.extend({ state: DeliveryState.optional() });
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

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
};
