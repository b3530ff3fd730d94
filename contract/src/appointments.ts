import { z } from "zod";
import { endpoint, Id, Instant, LocalDate, Money, PageQuery } from "./endpoint.ts";
import { NoteText } from "./note-text.ts";
import { DayRange, Slot } from "./slots.ts";
import { Modality, ServiceType, Title } from "./vocabulary.ts";

export const AppointmentState = z.enum(["scheduled", "completed", "cancelled", "no_show"]);
export type AppointmentState = z.infer<typeof AppointmentState>;
/** Who ended it: the client, the practice, or nobody (it was moved). */
export const CancelledBy = z.enum(["client", "practice", "moved"]);
const Named = z.object({ id: Id, name: z.string() });

export const Appointment = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** The site's zone; a client reads it in their own, with the zone's name. */
  zone: z.string(),
  state: AppointmentState,
  modality: Modality,
  service: z.object({
    id: Id,
    kind: ServiceType,
    name: z.object({ fr: z.string(), en: z.string() }),
    minutes: z.int(),
  }),
  site: z.object({ id: Id, name: z.string(), address: z.string(), city: z.string() }).nullable(),
  room: Named.nullable(),
  meetingLink: z.string().nullable(),
  /** As agreed at booking. */
  price: Money,
  professional: z.object({ id: Id, name: z.string(), slug: z.string(), title: Title.nullable() }),
  /** Whom the caller may see: for a client, only themselves. */
  clients: z.array(Named),
  fileId: Id,
  requestId: Id.nullable(),
  /** The practice proposed the date; the client has still to say yes. */
  proposedByPractice: z.boolean(),
  confirmedAt: Instant.nullable(),
  cancelledAt: Instant.nullable(),
  cancelledBy: CancelledBy.nullable(),
  /** 1 for the first session of the file. */
  sessionNumber: z.int(),
  /** Counts the changes of time: SEQUENCE of the calendar file. */
  revision: z.int(),
  /** Until then a client moves or cancels without a fee. */
  freeUntil: Instant,
  /** A live service agreement of this client with this professional. */
  agreementSigned: z.boolean(),
  /** What the caller may do with it now. */
  can: z.object({ confirm: z.boolean(), move: z.boolean(), cancel: z.boolean() }),
});
export type Appointment = z.infer<typeof Appointment>;

/** What a booking or a hold names. */
export const wanted = { professionalId: Id, serviceId: Id, startsAt: Instant, modality: Modality };
/** For the practice only; refused from a client. */
const practice = {
  siteId: Id.optional(),
  roomId: Id.optional(),
  meetingLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  /** Yes, outside the opening hours or on a day off. */
  outsideHours: z.boolean().optional(),
};
export const BookAppointment = z.strictObject({
  ...wanted,
  fileId: Id,
  requestId: Id.optional(),
  ...practice,
  /** The practice proposes: the client is asked to confirm. */
  asksClient: z.boolean().optional(),
});
export type BookAppointment = z.infer<typeof BookAppointment>;
/** `acceptFeeCents`: the fee that was shown; needed when there is one, and when it changed meanwhile it is asked again. */
const acceptFeeCents = z.coerce.number().int().min(0).optional();
export const MoveAppointment = z.strictObject({
  startsAt: Instant,
  modality: Modality.optional(),
  acceptFeeCents: z.int().min(0).optional(),
  ...practice,
});
export type MoveAppointment = z.infer<typeof MoveAppointment>;
/** Another time, or `notes` alone: the text of the caller's session note, kept for existing clients of the API. */
export const ChangeAppointment = z
  .strictObject({ ...MoveAppointment.shape, startsAt: Instant.optional(), notes: NoteText.optional() })
  .refine(
    ({ notes, ...move }) => (notes === undefined ? move.startsAt !== undefined : Object.values(move).length === 0),
    {
      path: ["startsAt"],
    },
  );
export type ChangeAppointment = z.infer<typeof ChangeAppointment>;

/** What cancelling or moving would cost now, and why. */
export const CancellationPreview = z.object({
  fee: Money,
  /** early: outside the notice · no_agreement: nothing was signed · payer_forbids · proposed: never confirmed · practice: the practice never pays itself. */
  because: z.enum(["early", "agreement", "no_agreement", "payer_forbids", "proposed", "practice"]),
  /** It is the first such fee, and the practice lets the first one go when the session is closed. */
  firstWaived: z.boolean(),
  noticeHours: z.int(),
  freeUntil: Instant,
  agreement: z.object({ signedAt: Instant, version: z.string() }).nullable(),
});
export type CancellationPreview = z.infer<typeof CancellationPreview>;

const Span = { startsAt: Instant, endsAt: Instant };
/** A professional's days: what a calendar draws. */
export const Calendar = z.object({
  zone: z.string(),
  appointments: z.array(
    z.object({
      ...Appointment.shape,
      /** With the buffer. */
      blocked: z.object(Span),
    }),
  ),
  blocks: z.array(
    z.object({ kind: z.enum(["hold", "busy", "time_off", "holiday"]), ...Span, heldUntil: Instant.nullable() }),
  ),
  /** The opening hours, exceptions applied. */
  open: z.array(z.object({ ...Span, siteId: Id, modalities: z.array(Modality) })),
});
export type Calendar = z.infer<typeof Calendar>;

const byId = z.strictObject({ id: Id });
/** Why a time cannot be taken. */
export const BOOKING_REFUSALS = {
  SLOT_TAKEN: 409,
  IN_THE_PAST: 409,
  TOO_SOON: 409,
  TOO_FAR_AHEAD: 409,
  OUTSIDE_HOURS: 409,
  DAY_FULL: 409,
  NO_ROOM: 409,
  MODALITY_NOT_OFFERED: 409,
  SERVICE_NOT_OFFERED: 409,
  NOT_BOOKABLE_ONLINE: 409,
  CLIENT_BUSY: 409,
} as const;

export const appointments = {
  list: endpoint({
    method: "GET",
    path: "/appointments",
    access: "appointments:read",
    summary: "My appointments: upcoming soonest first, past latest first; the practice may name a client",
    query: z.strictObject({
      ...PageQuery.shape,
      when: z.enum(["upcoming", "past"]).optional(),
      clientId: Id.optional(),
    }),
    reply: Appointment,
    paged: true,
    success: 200,
    refusals: {},
  }),
  calendar: endpoint({
    method: "GET",
    path: "/appointments/calendar",
    access: "appointments:read",
    summary: "A professional's days: appointments, booked and blocked time, opening hours",
    query: z
      .strictObject({ professionalId: Id, from: LocalDate, to: LocalDate })
      .refine(({ from, to }) => DayRange.safeParse({ from, to }).success, { path: ["to"] }),
    reply: Calendar,
    success: 200,
    refusals: {},
  }),
  book: endpoint({
    method: "POST",
    path: "/appointments",
    access: "appointments:write",
    summary: "Book a session in a file, or propose a date to the client",
    body: BookAppointment,
    reply: Appointment,
    success: 201,
    refusals: { ...BOOKING_REFUSALS, NOT_OPEN: 409 },
  }),
  get: endpoint({
    method: "GET",
    path: "/appointments/:id",
    access: "appointments:read",
    summary: "One appointment",
    params: byId,
    reply: Appointment,
    success: 200,
    refusals: {},
  }),
  move: endpoint({
    method: "PATCH",
    path: "/appointments/:id",
    access: "appointments:write",
    summary:
      "Move an appointment to another time; professionals may send `notes` alone, the text of their session note",
    params: byId,
    body: ChangeAppointment,
    reply: Appointment,
    success: 200,
    refusals: { ...BOOKING_REFUSALS, NOT_SCHEDULED: 409, FEE_APPLIES: 409, NOTE_SIGNED: 409 },
  }),
  cancel: endpoint({
    method: "DELETE",
    path: "/appointments/:id",
    access: "appointments:write",
    summary: "Cancel an appointment; inside the notice period the fee must have been seen",
    params: byId,
    query: z.strictObject({ acceptFeeCents }),
    reply: Appointment,
    success: 200,
    refusals: { NOT_SCHEDULED: 409, FEE_APPLIES: 409 },
  }),
  cancellation: endpoint({
    method: "GET",
    path: "/appointments/:id/cancellation",
    access: "appointments:read",
    summary: "What cancelling or moving would cost now, and why",
    params: byId,
    reply: CancellationPreview,
    success: 200,
    refusals: { NOT_SCHEDULED: 409 },
  }),
  confirm: endpoint({
    method: "POST",
    path: "/appointments/:id/confirm",
    access: "appointments:write",
    summary: "I will be there; says yes to a proposed date too",
    params: byId,
    reply: Appointment,
    success: 200,
    refusals: { NOT_SCHEDULED: 409 },
  }),
  slotsToMove: endpoint({
    method: "GET",
    path: "/appointments/:id/slots",
    access: "appointments:read",
    summary: "Where this appointment could move to; its own time counts as free",
    params: byId,
    query: DayRange,
    reply: z.array(Slot).max(3000),
    success: 200,
    refusals: { NOT_SCHEDULED: 409 },
  }),
};
