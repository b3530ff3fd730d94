import { z } from "zod";
import { endpoint, Id, Instant, Line, LocalDate, Locale, Phone } from "./endpoint.ts";
import { Modality, ServiceType } from "./vocabulary.ts";

const Named = z.object({ id: Id, name: z.string() });

/** One session as the front desk needs it: who, where, who has arrived. Nothing of what it is about. */
export const DeskSession = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  modality: Modality,
  state: z.enum(["scheduled", "completed", "cancelled", "no_show"]),
  professional: Named,
  clients: z.array(
    z.object({ ...Named.shape, phone: z.string().nullable(), arrivedAt: Instant.nullable(), owes: z.boolean() }),
  ),
  site: z.string().nullable(),
  room: z.string().nullable(),
  confirmed: z.boolean(),
});
export type DeskSession = z.infer<typeof DeskSession>;

export const CallBack = z.object({
  id: Id,
  person: Named.nullable(),
  name: z.string(),
  phone: z.string(),
  /** Of logistics. */
  words: z.string().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  /** How often nobody answered. */
  attempts: z.int(),
  lastTriedAt: Instant.nullable(),
  doneAt: Instant.nullable(),
});
export type CallBack = z.infer<typeof CallBack>;

export const DeskRoom = z.object({
  id: Id,
  name: z.string(),
  site: z.string(),
  /** Of the day, in order. */
  taken: z.array(z.object({ appointmentId: Id, startsAt: Instant, endsAt: Instant })),
});
export type DeskRoom = z.infer<typeof DeskRoom>;

export const DeskDay = z.object({
  day: LocalDate,
  zone: z.string(),
  sessions: z.array(DeskSession),
  rooms: z.array(DeskRoom),
  /** Professionals who hold sessions on the day, for "away today". */
  professionals: z.array(Named),
  /** Open ones, the oldest first, and those done on the day. */
  callBacks: z.array(CallBack),
});
export type DeskDay = z.infer<typeof DeskDay>;

export const AddCallBack = z.strictObject({
  name: Line(200),
  phone: Phone,
  /** Of logistics: when to call, about which appointment. */
  words: Line(200).optional(),
  personId: Id.optional(),
});
export type AddCallBack = z.infer<typeof AddCallBack>;

/** Somebody at the counter or on the telephone: twenty seconds. */
export const TakeWalkIn = z.strictObject({
  firstName: Line(80),
  lastName: Line(80),
  phone: Phone,
  service: ServiceType,
  /** Of logistics. What brings somebody is for those who care for them. */
  words: Line(200).optional(),
  locale: Locale.optional(),
});
export type TakeWalkIn = z.infer<typeof TakeWalkIn>;
export const WalkIn = z.object({
  person: Named,
  /** It waits for intake, which asks what is missing. */
  request: z.object({ id: Id, number: z.string() }),
  callBackId: Id,
});
export type WalkIn = z.infer<typeof WalkIn>;

const byId = z.strictObject({ id: Id });

export const desk = {
  day: endpoint({
    method: "GET",
    path: "/admin/day",
    access: "day:read",
    summary: "The front desk's day: sessions by hour, rooms, arrivals, whom to call back",
    query: z.strictObject({ day: LocalDate }),
    reply: DeskDay,
    success: 200,
    refusals: {},
  }),
  arrive: endpoint({
    method: "PUT",
    path: "/admin/day/sessions/:id/arrivals/:clientId",
    access: "day:write",
    summary: "A client has arrived, or was marked by mistake",
    params: z.strictObject({ id: Id, clientId: Id }),
    body: z.strictObject({ arrived: z.boolean() }),
    reply: z.object({ arrivedAt: Instant.nullable() }),
    success: 200,
    refusals: { NOT_TODAY: 409, NOT_SCHEDULED: 409 },
  }),
  addCallBack: endpoint({
    method: "POST",
    path: "/admin/call-backs",
    access: "day:write",
    summary: "Somebody is to be called back",
    body: AddCallBack,
    reply: CallBack,
    success: 201,
    refusals: {},
  }),
  tryCallBack: endpoint({
    method: "POST",
    path: "/admin/call-backs/:id/tried",
    access: "day:write",
    summary: "Called: reached and done, or nobody answered",
    params: byId,
    body: z.strictObject({ reached: z.boolean() }),
    reply: CallBack,
    success: 200,
    refusals: { CALL_BACK_DONE: 409 },
  }),
  walkIn: endpoint({
    method: "POST",
    path: "/admin/walk-ins",
    access: "day:write",
    summary: "Take somebody in: a person, a request that intake completes, and a call back",
    body: TakeWalkIn,
    reply: WalkIn,
    success: 201,
    refusals: {},
  }),
};
