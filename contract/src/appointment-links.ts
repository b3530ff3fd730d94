import { z } from "zod";
import { Appointment, BOOKING_REFUSALS, CancellationPreview } from "./appointments.ts";
import { endpoint, Instant, Line } from "./endpoint.ts";
import { DayRange, Slot } from "./slots.ts";
import { Modality } from "./vocabulary.ts";

/** Neutral: enough to keep, move or give up the time, nothing about the care. */
export const LinkedAppointment = z.object({
  ...Appointment.pick({
    startsAt: true,
    endsAt: true,
    zone: true,
    state: true,
    modality: true,
    proposedByPractice: true,
    confirmedAt: true,
    can: true,
  }).shape,
  professionalName: z.string(),
  place: z.object({ name: z.string(), address: z.string(), city: z.string() }).nullable(),
  /** Null once it is over or cancelled. */
  cancellation: CancellationPreview.nullable(),
});
export type LinkedAppointment = z.infer<typeof LinkedAppointment>;

export const ActOnLink = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("confirm") }),
  z.strictObject({
    act: z.literal("move"),
    startsAt: Instant,
    modality: Modality.optional(),
    acceptFeeCents: z.int().min(0).optional(),
  }),
  /** Asks once more: without the fee that was shown (0 too) it answers `ASK_AGAIN`. */
  z.strictObject({ act: z.literal("cancel"), acceptFeeCents: z.int().min(0).optional() }),
]);
export type ActOnLink = z.infer<typeof ActOnLink>;
const byToken = z.strictObject({ token: Line(200) });

/** One appointment from its mail, without signing in. The link ends at the start. */
export const appointmentLinks = {
  view: endpoint({
    method: "GET",
    path: "/appointments/links/:token",
    access: "public",
    summary: "The appointment of a mailed link",
    params: byToken,
    reply: LinkedAppointment,
    success: 200,
    refusals: { LINK_EXPIRED: 410 },
  }),
  slots: endpoint({
    method: "GET",
    path: "/appointments/links/:token/slots",
    access: "public",
    summary: "Where the appointment of a mailed link could move to",
    params: byToken,
    query: DayRange,
    reply: z.array(Slot).max(3000),
    success: 200,
    refusals: { LINK_EXPIRED: 410, NOT_SCHEDULED: 409 },
  }),
  act: endpoint({
    method: "POST",
    path: "/appointments/links/:token",
    access: "public",
    summary: "Confirm, move or cancel from the mail",
    params: byToken,
    body: ActOnLink,
    reply: LinkedAppointment,
    success: 200,
    refusals: { ...BOOKING_REFUSALS, LINK_EXPIRED: 410, NOT_SCHEDULED: 409, FEE_APPLIES: 409, ASK_AGAIN: 409 },
  }),
};
