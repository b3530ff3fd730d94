import { z } from "zod";
import { ChargeKind, ServiceName } from "./billing.ts";
import { endpoint, Id, Instant, Line, Money, PageQuery } from "./endpoint.ts";

/** uncollectable: nobody can be reached, or it costs more than it brings · hardship: the person cannot pay · other: the note says why. */
export const WriteOffReason = z.enum(["uncollectable", "hardship", "deceased", "small_amount", "other"]);
export type WriteOffReason = z.infer<typeof WriteOffReason>;

const Named = z.object({ id: Id, name: z.string() });
export const WriteOff = z.object({
  id: Id,
  chargeId: Id,
  shareId: Id,
  kind: ChargeKind,
  service: ServiceName,
  servedAt: Instant,
  client: Named,
  /** Who owed it. `personId` is null for an insurer, an employer … */
  payer: z.object({ id: Id, name: z.string(), personId: Id.nullable() }),
  amount: Money,
  reason: WriteOffReason,
  note: z.string().nullable(),
  madeAt: Instant,
  madeBy: z.string(),
  /** Taken back by a counter-entry: it is owed again. */
  reversedAt: Instant.nullable(),
  reversedBy: z.string().nullable(),
});
export type WriteOff = z.infer<typeof WriteOff>;

export const MakeWriteOff = z
  .strictObject({
    /** Whose part of the charge. */
    shareId: Id,
    /** All that is left of it when none is said. */
    amountCents: z.int().positive().max(100_000_000).optional(),
    reason: WriteOffReason,
    /** For the books: the payer never reads it. */
    note: Line(300).optional(),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== undefined, { path: ["note"] });
export type MakeWriteOff = z.infer<typeof MakeWriteOff>;

const byId = z.strictObject({ id: Id });

export const writeOffs = {
  list: endpoint({
    method: "GET",
    path: "/admin/billing/write-offs",
    access: "money:read",
    summary: "What was given up, newest first, and what of it was taken back",
    query: z.strictObject({ ...PageQuery.shape, chargeId: Id.optional() }),
    reply: WriteOff,
    paged: true,
    success: 200,
    refusals: {},
  }),
  make: endpoint({
    method: "POST",
    path: "/admin/billing/charges/:id/write-offs",
    access: "money:write",
    summary: "Give up what somebody still owes of a charge, whole or in part; the professional's share stays",
    params: byId,
    body: MakeWriteOff,
    reply: WriteOff,
    success: 201,
    idempotent: true,
    refusals: { NOTHING_OPEN: 409, AMOUNT_EXCEEDS_OPEN: 400, PAYMENT_IN_PROGRESS: 409 },
  }),
  reverse: endpoint({
    method: "POST",
    path: "/admin/billing/write-offs/:id/reverse",
    access: "money:write",
    summary: "Take back what was given up, by a counter-entry: it is owed again",
    params: byId,
    reply: WriteOff,
    success: 200,
    refusals: { ALREADY_REVERSED: 409 },
  }),
};
