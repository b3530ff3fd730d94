import { notifications } from "@jechemine/contract/notifications.ts";
import { notificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import { createEventStreams } from "../../platform/event-stream.ts";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { markAllRead, markOneRead } from "./mark-read.ts";
import { preferenceMessages, pushMessages, resendMessages } from "./messages.ts";
import { readPreferences, writePreferences } from "./preferences.ts";
import { readDeliveries, readFeed, readUnreadCount } from "./reads.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { subscribe, unsubscribeBrowser } from "./subscriptions.ts";

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
  serve(server, notifications.subscribe, {
    messages: pushMessages,
    run: (caller, { body: { subscription } }, { agent }) =>
      subscribe(platform, caller, { subscription, device: agent.slice(0, 120) }),
  });
  serve(server, notifications.unsubscribeBrowser, {
    messages: {},
    run: (caller, { body }) => unsubscribeBrowser(platform, caller, body.endpoint),
  });
  preferenceRoutes(server);
  const streams = createEventStreams(server, notifications.stream);
  serveStream(server, notifications.stream, { messages: {}, run: (caller, _input, raw) => streams.open(caller, raw) });
}

function preferenceRoutes(server: Server): void {
  const { platform } = server;
  serve(server, notificationPreferences.read, {
    messages: {},
    run: (caller) => readPreferences(platform, caller, undefined),
  });
  for (const save of [notificationPreferences.save, notificationPreferences.saveInAccount])
    serve(server, save, {
      messages: preferenceMessages,
      run: (caller, { body }) => writePreferences(platform, caller, body),
    });
}
