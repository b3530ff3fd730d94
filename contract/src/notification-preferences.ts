import { z } from "zod";
import { endpoint, LocalTime } from "./endpoint.ts";
import { CHANNELS, NOTICE_EVENTS, type NoticeEvent } from "./notification-kinds.ts";

export const NoticeChannel = z.enum(CHANNELS);
const EVENTS: readonly NoticeEvent[] = Object.keys(NOTICE_EVENTS).filter((name): name is NoticeEvent =>
  Object.hasOwn(NOTICE_EVENTS, name),
);
export const NoticeEventName = z.enum(EVENTS);

const QuietHours = z.strictObject({ from: LocalTime, until: LocalTime });

/** `always`: mandatory there. `choice`: on or off. `never`: this kind of event does not go there. */
const Cell = z.object({ channel: NoticeChannel, on: z.boolean(), may: z.enum(["always", "choice", "never"]) });
export const NotificationPreferences = z.object({
  events: z.array(z.object({ event: NoticeEventName, channels: z.array(Cell) })),
  /** The person's own, else the practice's; in their zone. */
  quiet: z.object({ ...QuietHours.shape, own: z.boolean(), zone: z.string() }),
  /** Optional mails once a day. */
  digest: z.boolean(),
  /** Neutral sender, subject and words. */
  discreet: z.boolean(),
  reach: z.object({
    /** `refused`: a mail server said that nobody is there. */
    email: z.object({ address: z.string().nullable(), state: z.enum(["ready", "refused", "none"]) }),
    /** A number must be verified and marked as private before anything is sent to it. */
    sms: z.object({
      number: z.string().nullable(),
      state: z.enum(["ready", "refused", "none", "not_verified", "not_safe", "unavailable"]),
    }),
    /** `key`: what a browser subscribes with; null where the installation has none. `devices`: SHA-256 of each address that rings, in hexadecimal: a browser knows its own among them. */
    push: z.object({ key: z.string().nullable(), devices: z.array(z.string()) }),
  }),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const SaveNotificationPreferences = z.strictObject({
  /** Those that are left out stay as they are; mandatory ones cannot be switched off. */
  choices: z.array(z.strictObject({ event: NoticeEventName, channel: NoticeChannel, on: z.boolean() })).max(80),
  /** Null: the practice's. */
  quiet: QuietHours.nullable(),
  digest: z.boolean(),
  discreet: z.boolean(),
});
export type SaveNotificationPreferences = z.infer<typeof SaveNotificationPreferences>;

const save = {
  method: "PUT",
  summary: "Choose by which channels, when, and how discreetly I am told",
  access: "notifications:write",
  body: SaveNotificationPreferences,
  reply: NotificationPreferences,
  success: 200,
  refusals: { MANDATORY: 422, NO_SUCH_CHOICE: 422, QUIET_ALL_DAY: 422 },
} as const;

export const notificationPreferences = {
  read: endpoint({
    method: "GET",
    path: "/notifications/preferences",
    summary: "By which channels, when, and how discreetly I am told",
    access: "notifications:read",
    reply: NotificationPreferences,
    success: 200,
    refusals: {},
  }),
  save: endpoint({ ...save, path: "/notifications/preferences" }),
  /** The same, where the portal's account settings are. */
  saveInAccount: endpoint({ ...save, path: "/portal/account/notifications" }),
};
