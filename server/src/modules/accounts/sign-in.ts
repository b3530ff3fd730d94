import type { AccountKind, Permission, StaffPermission } from "@jechemine/contract/permissions.ts";
import { APPLICANT, permissionsOf, STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import type { Rules } from "@jechemine/contract/settings.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A work place locks after so many minutes without use; a client's own device stays open behind its own lock. */
export const IDLE_MINUTES = 30;
export const STEP_UP_MINUTES = 10;
export const CHALLENGE_MINUTES = 5;
export const TRUSTED_DAYS = 30;
export const REGISTRATION_HOURS = 24;
export const RESET_HOURS = 1;
export const INVITATION_HOURS = 7 * 24;
export const CLAIM_HOURS = 30 * 24;

export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
export const inMinutes = (at: Date, minutes: number): Date => after(at, minutes * MINUTE);
export const inHours = (at: Date, hours: number): Date => after(at, hours * HOUR);
export const inDays = (at: Date, days: number): Date => after(at, days * 24 * HOUR);

/** When a sign-in ends whatever happens: 30 days for clients, a working day for those who see other people's data. */
export const deriveExpiry = (kind: AccountKind, at: Date): Date =>
  kind === "client" ? inDays(at, 30) : inHours(at, 12);

export const deriveIdleMinutes = (kind: AccountKind): number | null => (kind === "client" ? null : IDLE_MINUTES);

type Use = { kind: AccountKind; lockedAt: Date | null; lastUsedAt: Date };
export const deriveLocked = ({ kind, lockedAt, lastUsedAt }: Use, now: Date): boolean =>
  lockedAt !== null || (kind !== "client" && lastUsedAt <= inMinutes(now, -IDLE_MINUTES));

/** When an open work place locks if nobody uses it. */
export const deriveLocksAt = (use: Use, now: Date): Date | null =>
  use.kind === "client" || deriveLocked(use, now) ? null : inMinutes(use.lastUsedAt, IDLE_MINUTES);

type Factor = { kind: AccountKind; demonstration: boolean };
/** Professionals and staff need a second factor; the accounts of a demonstration, whose password is public, may do without. */
export const needsSecondFactor = ({ kind, demonstration }: Factor, demo: boolean): boolean =>
  kind !== "client" && !(demo && demonstration);

type Leaving = { status: string; leftAt: Date | null };
/** Active, or closed by the person themselves so lately that signing in opens it again. */
export const maySignIn = (
  { status, leftAt }: Leaving,
  { reactivationDays }: Pick<Rules, "reactivationDays">,
  now: Date,
): boolean =>
  status === "active" || (status === "deactivated" && leftAt !== null && inDays(leftAt, reactivationDays) > now);

const isStaffPermission = (word: string): word is StaffPermission => STAFF_PERMISSIONS.some((known) => known === word);
export const staffPermissionsIn = (words: readonly string[]): StaffPermission[] => words.filter(isStaffPermission);

type Standing = { kind: AccountKind; professionalState: string | null; staff: readonly StaffPermission[] };
/** What an active account may do. Until the licence is approved a professional reaches the own application and nothing else. */
export const derivePermissions = ({ kind, professionalState, staff }: Standing): readonly Permission[] =>
  kind === "professional" && professionalState !== "approved" ? APPLICANT : permissionsOf(kind, staff);
