import { z } from "zod";
import { entrance } from "./accounts-entrance.ts";
import { inside } from "./accounts-inside.ts";
import { session, setLocale } from "./accounts-session.ts";
import { byLink, LinkToken, linkGone, NewPassword, screened } from "./accounts-shapes.ts";
import { twoFactorEndpoints } from "./accounts-two-factor.ts";
import { endpoint } from "./endpoint.ts";
import { ACCOUNT_KINDS, STAFF_PERMISSIONS } from "./permissions.ts";

/** The endpoints of accounts below one prefix. Both prefixes answer alike, but `/portal-auth/login` knows clients only. */
const under = <const P extends string>(prefix: P) => ({
  ...session(prefix),
  ...entrance(prefix),
  ...inside(prefix),
  ...twoFactorEndpoints(prefix),
});

/** What a person reads before claiming the file that their requests as a guest have made. */
export const Claim = z.object({
  email: z.string(),
  firstName: z.string(),
  /** An account of this e-mail stands already: the file joins it and no password is asked. */
  hasAccount: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;

export const accounts = {
  ...under("auth"),
  readClaim: endpoint({
    method: "POST",
    path: "/auth/claim/read",
    access: "public",
    summary: "What the link of a claim is about, without using it",
    body: byLink,
    reply: Claim,
    success: 200,
    refusals: linkGone,
  }),
  claim: endpoint({
    method: "POST",
    path: "/auth/claim",
    access: "public",
    summary: "Make the file of a guest mine by the mailed link; then sign in",
    body: z.strictObject({ token: LinkToken, password: NewPassword.optional() }),
    reply: z.object({ hadAccount: z.boolean() }),
    success: 200,
    refusals: { ...linkGone, ...screened, PASSWORD_NEEDED: 400 },
  }),
  setLocale,
  demoAccounts: endpoint({
    method: "GET",
    path: "/dev/accounts",
    access: "public",
    summary: "The accounts of the demonstration and their one password; not found elsewhere",
    reply: z.object({
      password: z.string(),
      accounts: z
        .array(
          z.object({
            email: z.string(),
            name: z.string(),
            kind: z.enum(ACCOUNT_KINDS),
            staffPermissions: z.array(z.enum(STAFF_PERMISSIONS)),
          }),
        )
        .max(100),
    }),
    success: 200,
    refusals: {},
  }),
};

/** The same for clients, at their old address. */
export const portalAccounts = under("portal-auth");
