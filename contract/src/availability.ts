import { z } from "zod";
import { Done, endpoint, Id, Instant, LocalDate, LocalTime } from "./endpoint.ts";
import { days, inRange, Slot } from "./slots.ts";
import { Modality } from "./vocabulary.ts";

/** ISO: Monday is 1, Sunday is 7. */
export const Weekday = z.int().min(1).max(7);
const ModalitiesOffered = z.array(Modality).min(1).max(3);

/** A weekly opening at one site, in that site's wall-clock time. */
const window = {
  siteId: Id,
  weekday: Weekday,
  starts: LocalTime,
  /** The same day, after `starts`. */
  ends: LocalTime,
  modalities: ModalitiesOffered,
  validFrom: LocalDate,
  /** The last day; null: until further notice. */
  validUntil: LocalDate.nullable(),
};
export const WriteWindow = z.strictObject(window);
export type WriteWindow = z.infer<typeof WriteWindow>;
export const AvailabilityWindow = z.object({ id: Id, ...window });
export type AvailabilityWindow = z.infer<typeof AvailabilityWindow>;

/** A dated change: away, or open beside the weekly windows. A holiday is the practice's. */
export const ExceptionKind = z.enum(["time_off", "extra_hours", "holiday"]);
export const AvailabilityException = z.object({
  id: Id,
  kind: ExceptionKind,
  startsAt: Instant,
  endsAt: Instant,
  /** Extra hours only. */
  siteId: Id.nullable(),
  modalities: z.array(Modality).nullable(),
});
export type AvailabilityException = z.infer<typeof AvailabilityException>;
const span = { startsAt: Instant, endsAt: Instant };
export const AddException = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("time_off"), ...span }),
  z.strictObject({ kind: z.literal("extra_hours"), ...span, siteId: Id, modalities: ModalitiesOffered }),
]);
export type AddException = z.infer<typeof AddException>;
export const AddHoliday = z.strictObject(span);
export type AddHoliday = z.infer<typeof AddHoliday>;

export const BookingRules = z.strictObject({
  /** Clients book at least so many hours ahead. */
  noticeHours: z.int().min(0).max(336),
  /** And at most so many days. */
  horizonDays: z.int().min(1).max(365),
  /** Sessions a day that clients may fill. */
  dailyMaximum: z.int().min(1).max(24),
  /** Free time after each session; null: what the service says. */
  bufferMinutes: z.int().min(0).max(120).nullable(),
});
export type BookingRules = z.infer<typeof BookingRules>;

export const Site = z.object({ id: Id, name: z.string(), zone: z.string() });
/** What one professional has set, and what it is set against. */
export const Availability = z.object({
  professionalId: Id,
  windows: z.array(AvailabilityWindow),
  /** Those that are not over, the practice's holidays included; earliest first. */
  exceptions: z.array(AvailabilityException),
  rules: BookingRules,
  /** Every matched client may choose a time by themselves. */
  selfScheduling: z.boolean(),
  /** Where this professional works. */
  sites: z.array(Site),
});
export type Availability = z.infer<typeof Availability>;

export const FindSlots = z
  .strictObject({ professionalId: Id, ...days, serviceId: Id, modality: Modality.optional() })
  .refine(inRange, { path: ["to"] });
export type FindSlots = z.infer<typeof FindSlots>;

const byId = z.strictObject({ id: Id });

export const availability = {
  slots: endpoint({
    method: "GET",
    path: "/appointments/available-slots",
    access: "public",
    summary:
      "Times that can be booked online with a professional; for a signed-in client also free of their own bookings",
    query: FindSlots,
    reply: z.array(Slot).max(3000),
    success: 200,
    refusals: {},
  }),
  read: endpoint({
    method: "GET",
    path: "/availability",
    access: "availability:read",
    summary: "My weekly windows, exceptions and booking rules; staff name the professional",
    query: z.strictObject({ professionalId: Id.optional() }),
    reply: Availability,
    success: 200,
    refusals: {},
  }),
  writeWindows: endpoint({
    method: "PUT",
    path: "/availability/windows",
    access: "availability:write",
    summary: "Replace my weekly windows by these",
    body: z.strictObject({ windows: z.array(WriteWindow).max(100) }),
    reply: Availability,
    success: 200,
    refusals: { WINDOW_EMPTY: 400, WINDOWS_OVERLAP: 400, NOT_MY_SITE: 400 },
  }),
  addException: endpoint({
    method: "POST",
    path: "/availability/exceptions",
    access: "availability:write",
    summary: "I am away, or open beside my windows; standing appointments stay",
    body: AddException,
    reply: AvailabilityException,
    success: 201,
    refusals: { WINDOW_EMPTY: 400, NOT_MY_SITE: 400, IN_THE_PAST: 409 },
  }),
  removeException: endpoint({
    method: "DELETE",
    path: "/availability/exceptions/:id",
    access: "availability:write",
    summary: "Take back one of my exceptions",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
  writeRules: endpoint({
    method: "PUT",
    path: "/availability/rules",
    access: "availability:write",
    summary: "My booking rules, and whether every matched client may choose a time",
    body: z.strictObject({ rules: BookingRules, selfScheduling: z.boolean() }),
    reply: Availability,
    success: 200,
    refusals: {},
  }),
  holidays: endpoint({
    method: "GET",
    path: "/availability/holidays",
    access: "settings:read",
    summary: "The practice's holidays that are not over",
    reply: z.array(AvailabilityException).max(200),
    success: 200,
    refusals: {},
  }),
  addHoliday: endpoint({
    method: "POST",
    path: "/availability/holidays",
    access: "settings:write",
    summary: "Close the practice for a time",
    body: AddHoliday,
    reply: AvailabilityException,
    success: 201,
    refusals: { WINDOW_EMPTY: 400, IN_THE_PAST: 409 },
  }),
  removeHoliday: endpoint({
    method: "DELETE",
    path: "/availability/holidays/:id",
    access: "settings:write",
    summary: "Open the practice again",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
