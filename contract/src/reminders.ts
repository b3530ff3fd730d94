import { z } from "zod";
import { ChargeKind, ServiceName } from "./billing.ts";
import { Done, endpoint, Id, Instant, Line, LocalDate, Money } from "./endpoint.ts";

/** first: some days after it was posted · due: the day on which it is to be paid · overdue: that day is well over. */
export const ReminderStep = z.enum(["first", "due", "overdue"]);
export type ReminderStep = z.infer<typeof ReminderStep>;
/** disputed: somebody says that it is not owed · third_party: an insurer or another payer decides first · agreement: it is paid in parts, as agreed. */
export const HoldReason = z.enum(["disputed", "third_party", "agreement"]);
export type HoldReason = z.infer<typeof HoldReason>;

const Named = z.object({ id: Id, name: z.string() });
/** One payer's part of a charge: what they were reminded of, and what comes next. */
export const RemindedPart = z.object({
  chargeId: Id,
  shareId: Id,
  kind: ChargeKind,
  service: ServiceName,
  servedAt: Instant,
  client: Named,
  /** `personId` is null for an insurer, an employer …, whom nobody reminds. */
  payer: z.object({ name: z.string(), personId: Id.nullable() }),
  dueOn: LocalDate,
  /** Zero when it is paid, given up or taken back. */
  left: Money,
  isOverdue: z.boolean(),
  /** In the order of the steps. */
  told: z.array(z.object({ step: ReminderStep, at: Instant })),
  /** The earliest day of the next one; it waits while money is under way or nobody may be reminded. */
  next: z.object({ step: ReminderStep, on: LocalDate }).nullable(),
  hold: z.object({ reason: HoldReason, note: z.string().nullable(), since: Instant, by: z.string() }).nullable(),
});
export type RemindedPart = z.infer<typeof RemindedPart>;

export const HoldReminders = z.strictObject({
  reason: HoldReason,
  /** For the books: the payer never reads it. */
  note: Line(300).optional(),
});
export type HoldReminders = z.infer<typeof HoldReminders>;

const byId = z.strictObject({ id: Id });

export const reminders = {
  ofClient: endpoint({
    method: "GET",
    path: "/admin/billing/clients/:id/reminders",
    access: "money:read",
    summary: "What somebody still has to pay, the oldest first, and what they were reminded of",
    params: byId,
    reply: z.array(RemindedPart).max(100),
    success: 200,
    refusals: {},
  }),
  ofCharge: endpoint({
    method: "GET",
    path: "/admin/billing/charges/:id/reminders",
    access: "money:read",
    summary: "What each payer of a charge was reminded of",
    params: byId,
    reply: z.array(RemindedPart).max(20),
    success: 200,
    refusals: {},
  }),
  hold: endpoint({
    method: "PUT",
    path: "/admin/billing/charges/:id/hold",
    access: "money:write",
    summary: "Remind nobody of this charge for now, and why",
    params: byId,
    body: HoldReminders,
    reply: Done,
    success: 200,
    refusals: { CHARGE_CLOSED: 409 },
  }),
  release: endpoint({
    method: "DELETE",
    path: "/admin/billing/charges/:id/hold",
    access: "money:write",
    summary: "Remind of this charge again",
    params: byId,
    reply: Done,
    success: 200,
    refusals: {},
  }),
};
