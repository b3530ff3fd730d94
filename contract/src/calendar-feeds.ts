import { z } from "zod";
import { Done, endpoint, Instant } from "./endpoint.ts";

export const CalendarFeed = z.object({
  /** Null: there is none. The address itself is shown once, when it is made. */
  madeAt: Instant.nullable(),
  /** When a calendar last asked for it. */
  usedAt: Instant.nullable(),
  /** For professionals: titles carry the initials of the client. */
  initials: z.boolean(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const calendarFeeds = {
  mine: endpoint({
    method: "GET",
    path: "/calendar/feed",
    access: "appointments:read",
    summary: "Whether my appointments go to a calendar of mine",
    reply: CalendarFeed,
    success: 200,
    refusals: {},
  }),
  make: endpoint({
    method: "POST",
    path: "/calendar/feed",
    access: "appointments:write",
    summary: "A secret address for my calendar; the one before ends",
    body: z.strictObject({ initials: z.boolean().optional() }),
    reply: z.object({ ...CalendarFeed.shape, url: z.string() }),
    success: 201,
    refusals: {},
  }),
  end: endpoint({
    method: "DELETE",
    path: "/calendar/feed",
    access: "appointments:write",
    summary: "End the address: calendars that follow it find nothing",
    reply: Done,
    success: 200,
    refusals: {},
  }),
  feed: endpoint({
    method: "GET",
    path: "/calendar/:token.ics",
    access: "public",
    summary: "My appointments as a calendar follows them (iCalendar)",
    params: z.strictObject({ token: z.string().max(100) }),
    reply: z.string(),
    produces: "text/calendar",
    success: 200,
    refusals: {},
  }),
};
