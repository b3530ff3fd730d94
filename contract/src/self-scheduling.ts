import { z } from "zod";
import { Appointment, BOOKING_REFUSALS, wanted } from "./appointments.ts";
import { Done, endpoint, Id, Instant, Money } from "./endpoint.ts";
import { Modality } from "./vocabulary.ts";

/** A hold of mine on that time is used up. */
export const SelfSchedule = z.strictObject({ ...wanted, requestId: Id.optional() });
export type SelfSchedule = z.infer<typeof SelfSchedule>;
export const MakeHold = z.strictObject(wanted);
export type MakeHold = z.infer<typeof MakeHold>;
export const Hold = z.object({ id: Id, startsAt: Instant, endsAt: Instant, heldUntil: Instant });
export type Hold = z.infer<typeof Hold>;

/** A professional whose calendar is open to me. */
export const OpenCalendar = z.object({
  professional: Appointment.shape.professional,
  service: z.object({ ...Appointment.shape.service.shape, price: Money }),
  requestId: Id.nullable(),
  fileId: Id,
  modalities: z.array(Modality),
});
export type OpenCalendar = z.infer<typeof OpenCalendar>;
export const OpenSelfScheduling = z.strictObject({ fileId: Id, clientId: Id, serviceId: Id });
export type OpenSelfScheduling = z.infer<typeof OpenSelfScheduling>;

const byId = z.strictObject({ id: Id });

/** How a client takes a time by themselves. */
export const selfScheduling = {
  hold: endpoint({
    method: "POST",
    path: "/appointments/holds",
    access: "appointments:write",
    summary: "Keep a time for ten minutes; two at most",
    body: MakeHold,
    reply: Hold,
    success: 201,
    refusals: { ...BOOKING_REFUSALS, NOT_OPEN: 409, TOO_MANY_HOLDS: 409 },
  }),
  releaseHold: endpoint({
    method: "DELETE",
    path: "/appointments/holds/:id",
    access: "appointments:write",
    summary: "Give back a time that I hold",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
  calendars: endpoint({
    method: "GET",
    path: "/portal/self-schedule",
    access: "requests:read",
    summary: "The professionals whose calendar is open to me",
    reply: z.array(OpenCalendar).max(50),
    success: 200,
    refusals: {},
  }),
  book: endpoint({
    method: "POST",
    path: "/portal/self-schedule",
    access: "requests:write",
    summary: "Choose a time with a professional who opened the calendar to me",
    body: SelfSchedule,
    reply: Appointment,
    success: 201,
    refusals: { ...BOOKING_REFUSALS, NOT_OPEN: 409 },
  }),
  open: endpoint({
    method: "POST",
    path: "/appointments/self-scheduling",
    access: "availability:write",
    summary: "Open my calendar to a client of mine; the client is told",
    body: OpenSelfScheduling,
    reply: Done,
    success: 200,
    refusals: { SERVICE_NOT_OFFERED: 409 },
  }),
  close: endpoint({
    method: "POST",
    path: "/appointments/self-scheduling/close",
    access: "availability:write",
    summary: "Close my calendar to a client again",
    body: OpenSelfScheduling,
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
