import { z } from "zod";
import { Accepted, byLink, ChangePassword, linkGone, screened } from "./accounts-shapes.ts";
import { Done, Email, endpoint, Instant, LocalDate, Text } from "./endpoint.ts";

/** What of a person stays after the deletion, until when, and by which rule. */
export const Kept = z.object({
  /** name: as it stands in the file of somebody whom they acted for. */
  what: z.enum(["clinical_file", "accounting", "name", "audit"]),
  /** The last day on which it is kept; null while a legal hold lasts, or where no rule ends it. */
  until: LocalDate.nullable(),
  because: z.enum(["order_rule", "order_rule_minor", "tax_law", "legal_hold", "security"]),
});
export type Kept = z.infer<typeof Kept>;
/** What goes at once when the wish is granted. */
export const Erased = z.enum([
  "sign_in",
  "contact_points",
  "emergency_contacts",
  "profile_details",
  "desk_messages",
  "notices",
  "exports",
  "medical_profile",
  "name",
]);
export type Erased = z.infer<typeof Erased>;

export const Deletion = z.object({
  erased: z.array(Erased),
  kept: z.array(Kept),
  /** The wish that waits, or the last one. */
  request: z
    .object({
      state: z.enum(["open", "approved", "refused", "withdrawn"]),
      askedAt: Instant,
      decidedAt: Instant.nullable(),
      /** Why it was refused. */
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type Deletion = z.infer<typeof Deletion>;

export const AccountSettings = z.object({
  email: z.string(),
  /** Asked for and not verified yet. */
  emailChange: z.object({ email: z.string(), askedAt: Instant, expiresAt: Instant }).nullable(),
  twoFactor: z.boolean(),
  passkeys: z.int(),
  /** Of passwords: when it was last changed. */
  passwordChangedAt: Instant.nullable(),
  /** After closing the account: how many days signing in opens it again. */
  reactivationDays: z.int(),
});
export type AccountSettings = z.infer<typeof AccountSettings>;

const own = { access: "account:write", success: 200 } as const;
export const accountSettings = {
  read: endpoint({
    method: "GET",
    path: "/portal/account/settings",
    access: "account:read",
    summary: "How I sign in, and what is under way with it",
    reply: AccountSettings,
    success: 200,
    refusals: {},
  }),
  changePassword: endpoint({
    ...own,
    method: "POST",
    path: "/portal/account/change-password",
    summary: "Change my password; ends my other sign-ins",
    body: ChangePassword,
    reply: Done,
    refusals: { ...screened, WRONG_PASSWORD: 401, LOCKED_OUT: 429 },
  }),
  changeEmail: endpoint({
    method: "POST",
    path: "/portal/account/email",
    access: "account:write",
    summary:
      "Ask for another e-mail; it counts once its link is opened, and the answer never tells whether it is known. Needs a fresh proof",
    body: z.strictObject({ email: Email }),
    reply: Accepted,
    success: 202,
    refusals: { SAME_EMAIL: 409 },
  }),
  cancelEmailChange: endpoint({
    ...own,
    method: "DELETE",
    path: "/portal/account/email",
    summary: "Keep the e-mail that I have",
    reply: Done,
    refusals: {},
  }),
  verifyNewEmail: endpoint({
    method: "POST",
    path: "/auth/verify-new-email",
    access: "public",
    summary: "Confirm the new e-mail by the link that was mailed to it",
    body: byLink,
    reply: z.object({ email: z.string() }),
    success: 200,
    refusals: linkGone,
  }),
  stopEmailChange: endpoint({
    method: "POST",
    path: "/auth/stop-email-change",
    access: "public",
    summary: "It was not me: keep or bring back the old e-mail, by the link that was mailed to it; ends every sign-in",
    body: byLink,
    reply: z.object({ email: z.string() }),
    success: 200,
    refusals: linkGone,
  }),
  deactivate: endpoint({
    method: "POST",
    path: "/portal/account/deactivate",
    access: "account:close",
    summary: "Close my account until I sign in again. Needs a fresh proof",
    reply: Done,
    success: 200,
    refusals: {},
  }),
  deletion: endpoint({
    method: "GET",
    path: "/portal/account/deletion",
    access: "account:close",
    summary: "What a deletion would erase, what must be kept and until when; and my wish, if I said it",
    reply: Deletion,
    success: 200,
    refusals: {},
  }),
  requestDeletion: endpoint({
    method: "POST",
    path: "/portal/account/request-deletion",
    access: "account:close",
    summary: "Wish that my account and my data be deleted. Needs a fresh proof",
    body: z.strictObject({ wish: Text(1000).optional() }),
    reply: Deletion,
    success: 201,
    refusals: { DELETION_OPEN: 409 },
  }),
  withdrawDeletion: endpoint({
    method: "DELETE",
    path: "/portal/account/request-deletion",
    access: "account:close",
    summary: "Take the wish back",
    reply: Deletion,
    success: 200,
    refusals: {},
  }),
};
