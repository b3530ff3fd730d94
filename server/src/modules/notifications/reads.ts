import type { Page } from "@jechemine/contract/endpoint.ts";
import type { DeliveriesQuery, Delivery, Notification } from "@jechemine/contract/notifications.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import type { Locale } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { type DeliveryRow, listDeliveries } from "./queries/deliveries.ts";
import { countUnread, type FeedRow, listFeed, type Place } from "./queries/feed.ts";

const LIMIT = 20;
const FeedPlace = z.tuple([z.enum(["unread", "read"]), Moment]);
type FeedAsked = { cursor?: string | undefined; limit?: number | undefined; locale: Locale };

const shown = (row: FeedRow, locale: Locale): Notification => ({
  id: row.id,
  kind: row.kind,
  title: locale === "fr" ? row.titleFr : row.titleEn,
  body: locale === "fr" ? row.bodyFr : row.bodyEn,
  path: row.path,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** Unread first, then the others, each newest first: two index walks, however long the feed. */
export const readFeed = readVerb("notifications:read", async (ctx, asked: FeedAsked): Promise<Page<Notification>> => {
  const { limit = LIMIT, locale } = asked;
  const personId = ctx.actor.id ?? "";
  const [part = "unread", moment] = decodeCursor(FeedPlace, asked.cursor) ?? [];
  const after: Place | undefined = moment && { at: moment[0], id: moment[1] };
  const unread = part === "unread" ? await listFeed(ctx.tx, { personId, unread: true, after, limit: limit + 1 }) : [];
  const missing = limit + 1 - unread.length;
  const readAfter = part === "read" ? after : undefined;
  const read = missing > 0 ? await listFeed(ctx.tx, { personId, unread: false, after: readAfter, limit: missing }) : [];
  const rows = [...unread, ...read];
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const place = last && encodeCursor([last.readAt ? "read" : "unread", [last.createdAt, last.id]]);
  return { items: rows.slice(0, limit).map((row) => shown(row, locale)), nextCursor: place ?? null };
});

export const readUnreadCount = readVerb("notifications:read", async (ctx) => ({
  count: await countUnread(ctx.tx, ctx.actor.id ?? ""),
}));

export const deliveryOf = (row: DeliveryRow): Delivery => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  dueAt: row.dueAt?.toISOString() ?? null,
  sentAt: row.sentAt?.toISOString() ?? null,
  returnedAt: row.state === "failed" ? (row.returnedAt?.toISOString() ?? null) : null,
});

export const readDeliveries = readVerb(
  "deliveries:read",
  async ({ tx }, { cursor, limit = LIMIT, state }: DeliveriesQuery): Promise<Page<Delivery>> => {
    const moment = decodeCursor(Moment, cursor);
    const after = moment && { at: moment[0], id: moment[1] };
    const rows = await listDeliveries(tx, { after, limit: limit + 1, ...(state && { state }) });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(deliveryOf),
      nextCursor: last ? encodeCursor([last.createdAt, last.id]) : null,
    };
  },
);
