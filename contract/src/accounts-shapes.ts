import { z } from "zod";
import { Email, Id, Instant, Line, Locale } from "./endpoint.ts";
import { ACCOUNT_KINDS, PERMISSIONS, STAFF_PERMISSIONS } from "./permissions.ts";

/** A new password: any characters, screened against a list of common ones (`PASSWORD_COMMON`). */
export const NewPassword = z.string().min(10).max(128);
/** A password that somebody says: old ones may be of any shape. */
export const Said = z.string().min(1).max(128);
/** The secret part of a mailed link. */
export const LinkToken = Line(200);
/** A code of the authenticator app (6 digits) or a recovery code (`abcd-efgh-jkmn`). */
export const Code = z
  .string()
  .trim()
  .regex(/^(\d{3} ?\d{3}|[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}-?[0-9A-Za-z]{4})$/);

/** `token`: access and refresh tokens in the answer. `cookie`: a browser, the answer holds the account only. */
export const Transport = z.enum(["token", "cookie"]);
export type Transport = z.infer<typeof Transport>;

export const Account = z.object({
  id: Id,
  personId: Id,
  kind: z.enum(ACCOUNT_KINDS),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  locale: Locale,
  permissions: z.array(z.enum(PERMISSIONS)),
  /** What a member of staff was given; empty for others. */
  staffPermissions: z.array(z.enum(STAFF_PERMISSIONS)),
  /** Of professionals only. */
  professionalState: z.enum(["applied", "approved", "refused", "suspended"]).nullable(),
});
export type Account = z.infer<typeof Account>;

/** Why a signed-in caller meets FORBIDDEN, in `details.because` of the failure; absent when the permission is missing. */
export const FORBIDDEN_BECAUSE = ["locked", "second_factor_needed", "step_up_needed"] as const;
export type ForbiddenBecause = (typeof FORBIDDEN_BECAUSE)[number];

export const Me = z.object({
  account: Account,
  signInId: Id,
  /** Locked: only `unlock`, `logout` and `me` answer. */
  locked: z.boolean(),
  /** Minutes without use after which a work place locks; null on a client's own device. */
  idleMinutes: z.int().nullable(),
  /** When this work place locks unless it is used before; null on a client's own device, and once it is locked. */
  locksAt: Instant.nullable(),
  expiresAt: Instant,
  twoFactor: z.object({
    enabled: z.boolean(),
    mandatory: z.boolean(),
    /** True: only the pages of the second factor open until it is set up. */
    setupNeeded: z.boolean(),
  }),
  /** Until when money, exports and break-glass need no new code. */
  steppedUpUntil: Instant.nullable(),
});
export type Me = z.infer<typeof Me>;

const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Seconds for which the access token lives. */
  expiresIn: z.int(),
  account: Account,
  /** With `trustDevice`: send it as `deviceToken` at the next sign-in, and no code is asked for 30 days. */
  deviceToken: z.string().optional(),
});
/** Tokens, or the account alone for a browser. */
export const SignedIn = z.union([Tokens, z.object({ account: Account })]);
export type SignedIn = z.infer<typeof SignedIn>;
const Challenge = z.object({ twoFactorRequired: z.literal(true), challengeToken: z.string() });
/** Signed in, or a code is wanted first: `"twoFactorRequired" in reply`. */
export const LoginReply = z.union([Challenge, Tokens, z.object({ account: Account })]);
export type LoginReply = z.infer<typeof LoginReply>;

/** Always the same, known or not. */
export const Accepted = z.object({ accepted: z.literal(true) });
/** In the order of the form: what is wrong is listed as it stands on the page. */
export const Register = z.strictObject({
  firstName: Line(100),
  lastName: Line(100),
  email: Email,
  password: NewPassword,
  locale: Locale.optional(),
});
export type Register = z.infer<typeof Register>;
export const Login = z.strictObject({
  email: Email,
  password: Said,
  transport: Transport.optional(),
  /** Of a trusted device, with the token transport; browsers have a cookie. */
  deviceToken: Line(200).optional(),
});
export type Login = z.infer<typeof Login>;
export const VerifySecondFactor = z.strictObject({
  challengeToken: Line(200),
  code: Code,
  trustDevice: z.boolean().optional(),
});
export type VerifySecondFactor = z.infer<typeof VerifySecondFactor>;
export const ChangePassword = z.strictObject({ currentPassword: Said, newPassword: NewPassword });
export type ChangePassword = z.infer<typeof ChangePassword>;
export const NewPasswordByLink = z.strictObject({ token: LinkToken, password: NewPassword });
export type NewPasswordByLink = z.infer<typeof NewPasswordByLink>;
export const SignIn = z.object({
  id: Id,
  current: z.boolean(),
  transport: Transport,
  /** The browser or app, as it named itself. */
  agent: z.string(),
  /** The part of the address that a household or office shares. No city is looked up. */
  network: z.string(),
  /** The same network as the sign-in that asks. */
  sameNetwork: z.boolean(),
  createdAt: Instant,
  lastUsedAt: Instant,
  locked: z.boolean(),
});
export type SignIn = z.infer<typeof SignIn>;

/** One of the two: the code where there is a second factor, otherwise the password. */
export const Proof = z.strictObject({ password: Said.optional(), code: Code.optional() });
export type Proof = z.infer<typeof Proof>;
/** Until when the proof is fresh. */
export const SteppedUp = z.object({ until: Instant });

export const byLink = z.strictObject({ token: LinkToken });
export const linkGone = { LINK_EXPIRED: 410 } as const;
export const screened = { PASSWORD_COMMON: 400 } as const;
/** What a signed-in person does with their own account. */
export const account = { access: "account:write", success: 200 } as const;
