import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** On its own, because every page of every app asks it and few pages need the rest of `messages.ts`. */
export const unreadAt = <const P extends "portal/messages" | "messages">(base: P) =>
  endpoint({
    method: "GET",
    path: `/${base}/unread-count`,
    access: "messages:read",
    summary: "How many messages I have not read",
    reply: z.object({ count: z.int() }),
    success: 200,
    refusals: {},
    background: true,
  });
export const unreadMessages = unreadAt("messages");
