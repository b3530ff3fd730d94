import { calendarFeeds } from "@jechemine/contract/calendar-feeds.ts";
import { type Server, serve, serveStream } from "../../platform/http.ts";
import { followFeed } from "./follow-calendar-feed.ts";
import { endFeed, makeFeed, readOwnFeed } from "./own-calendar-feed.ts";

export function calendarFeedRoutes(server: Server): void {
  const { platform } = server;
  serve(server, calendarFeeds.mine, { messages: {}, run: (caller) => readOwnFeed(platform, caller, undefined) });
  serve(server, calendarFeeds.make, { messages: {}, run: (caller, { body }) => makeFeed(platform, caller, body) });
  serve(server, calendarFeeds.end, { messages: {}, run: (caller) => endFeed(platform, caller, undefined) });
  serveStream(server, calendarFeeds.feed, {
    messages: {},
    run: async (_, { params }, { reply }) =>
      reply
        .header("cache-control", "private, no-store")
        .header("x-content-type-options", "nosniff")
        .type("text/calendar; charset=utf-8")
        .send(await followFeed(platform, params.token)),
  });
}
