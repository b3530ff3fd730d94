import { notifications } from "@jechemine/contract/notifications.ts";
import { createEventStreams } from "../../platform/event-stream.ts";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { markAllRead, markOneRead } from "./mark-read.ts";
import { resendMessages } from "./messages.ts";
import { readDeliveries, readFeed, readUnreadCount } from "./reads.ts";
import { resendDelivery } from "./resend-delivery.ts";

export function notificationRoutes(server: Server): void {
  const { platform } = server;
  serve(server, notifications.list, {
    messages: {},
    run: (caller, { query }, { locale }) => readFeed(platform, caller, { ...query, locale }),
  });
  serve(server, notifications.unreadCount, {
    messages: {},
    run: (caller) => readUnreadCount(platform, caller, undefined),
  });
  serve(server, notifications.markRead, {
    messages: {},
    run: (caller, { params }) => markOneRead(platform, caller, params.id),
  });
  serve(server, notifications.markAllRead, { messages: {}, run: (caller) => markAllRead(platform, caller, undefined) });
  serve(server, notifications.listDeliveries, {
    messages: {},
    run: (caller, { query }) => readDeliveries(platform, caller, query),
  });
  serve(server, notifications.resend, {
    messages: resendMessages,
    run: (caller, { params }) => resendDelivery(platform, caller, params.id),
  });
  const streams = createEventStreams(server, notifications.stream);
  serveStream(server, notifications.stream, { messages: {}, run: (caller, _input, raw) => streams.open(caller, raw) });
}
