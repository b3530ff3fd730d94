import { z } from "zod";
import { Done, Email, endpoint, Id, Instant, Line, Locale } from "./endpoint.ts";
import { STAFF_PERMISSIONS } from "./permissions.ts";

const Permissions = z
  .array(z.enum(STAFF_PERMISSIONS))
  .min(1)
  .max(STAFF_PERMISSIONS.length)
  .refine((given) => new Set(given).size === given.length);
export const InviteStaff = z.strictObject({
  email: Email,
  firstName: Line(100),
  lastName: Line(100),
  locale: Locale.optional(),
  permissions: Permissions,
});
export type InviteStaff = z.infer<typeof InviteStaff>;
export const StaffMember = z.object({
  /** Of the account. */
  id: Id,
  personId: Id,
  name: z.string(),
  email: z.string(),
  status: z.enum(["invited", "active", "suspended", "deactivated"]),
  permissions: z.array(z.enum(STAFF_PERMISSIONS)),
  twoFactor: z.boolean(),
  createdAt: Instant,
});
export type StaffMember = z.infer<typeof StaffMember>;
export const ChangeStaff = z.strictObject({ permissions: Permissions, active: z.boolean() });
export type ChangeStaff = z.infer<typeof ChangeStaff>;

const byId = z.strictObject({ id: Id });
export const staff = {
  list: endpoint({
    method: "GET",
    path: "/admin/staff",
    access: "staff:write",
    summary: "The team, by name",
    reply: z.array(StaffMember).max(500),
    success: 200,
    refusals: {},
  }),
  invite: endpoint({
    method: "POST",
    path: "/admin/staff",
    access: "staff:write",
    summary: "Invite a member of the team by mail",
    body: InviteStaff,
    reply: StaffMember,
    success: 201,
    refusals: { EMAIL_TAKEN: 409 },
  }),
  inviteAgain: endpoint({
    method: "POST",
    path: "/admin/staff/:id/invite",
    access: "staff:write",
    summary: "Mail the invitation again",
    params: byId,
    reply: Done,
    success: 202,
    refusals: { NOT_INVITED: 409 },
  }),
  change: endpoint({
    method: "PUT",
    path: "/admin/staff/:id",
    access: "staff:write",
    summary: "What a member of the team may do; takes effect on their next request",
    params: byId,
    body: ChangeStaff,
    reply: StaffMember,
    success: 200,
    refusals: { LAST_OWNER: 409 },
  }),
};
