import { z } from "zod";
import { endpoint, Id, Instant, PageQuery } from "./endpoint.ts";

/** Who did, or saw, what. Details hold ids and codes, never content. */
export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  actorId: Id.nullable(),
  actorName: z.string().nullable(),
  actorRole: z.string(),
  /** `appointment.booked` */
  action: z.string(),
  subjectId: Id,
  /** Whose data it was. */
  clientId: Id.nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const AuditQuery = PageQuery.extend({
  actorId: Id.optional(),
  subjectId: Id.optional(),
  clientId: Id.optional(),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .optional(),
  from: Instant.optional(),
  until: Instant.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const audit = {
  list: endpoint({
    method: "GET",
    path: "/admin/audit",
    summary:
      "Who did and saw what, newest first. `action` may be a whole one (`request.opened`) or its subject (`request`)",
    access: "audit:read",
    query: AuditQuery,
    reply: AuditEntry,
    paged: true,
    success: 200,
    refusals: {},
  }),
};
