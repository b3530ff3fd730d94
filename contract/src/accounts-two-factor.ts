import { z } from "zod";
import { account } from "./accounts-shapes.ts";
import { Done, endpoint } from "./endpoint.ts";

/** Six digits of the authenticator app. */
export const TotpCode = z
  .string()
  .trim()
  .regex(/^\d{3} ?\d{3}$/);
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
const body = z.strictObject({ code: TotpCode });

export const twoFactorEndpoints = <const P extends string>(prefix: P) => ({
  twoFactor: endpoint({
    method: "GET",
    path: `/${prefix}/2fa`,
    access: "account:read",
    summary: "My second factor",
    reply: z.object({
      enabled: z.boolean(),
      /** Of professionals and staff: it cannot be switched off. */
      mandatory: z.boolean(),
      recoveryCodesLeft: z.int(),
      trustedDevices: z.int(),
    }),
    success: 200,
    refusals: {},
  }),
  setUpTwoFactor: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/2fa/setup`,
    summary: "A new secret for the authenticator app; it counts once a code has been given to `2fa/enable`",
    reply: z.object({
      /** Base32, for typing. */
      secret: z.string(),
      otpauthUrl: z.string(),
      /** The rows of the QR code, `1` for dark. */
      qr: z.array(z.string()),
    }),
    refusals: { TWO_FACTOR_ON: 409 },
  }),
  enableTwoFactor: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/2fa/enable`,
    summary: "Switch the second factor on with a first code; gives the recovery codes, once; ends my other sign-ins",
    body,
    reply: RecoveryCodes,
    refusals: { TWO_FACTOR_ON: 409, TWO_FACTOR_NOT_SET_UP: 409, WRONG_CODE: 401, LOCKED_OUT: 429 },
  }),
  disableTwoFactor: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/2fa/disable`,
    summary: "Switch the second factor off; ends my other sign-ins",
    body: z.strictObject({ password: z.string().min(1).max(128), code: TotpCode }),
    reply: Done,
    refusals: {
      TWO_FACTOR_OFF: 409,
      TWO_FACTOR_MANDATORY: 409,
      WRONG_PASSWORD: 401,
      WRONG_CODE: 401,
      LOCKED_OUT: 429,
    },
  }),
  renewRecoveryCodes: endpoint({
    ...account,
    method: "POST",
    path: `/${prefix}/2fa/recovery-codes`,
    summary: "New recovery codes; the old ones are void",
    body,
    reply: RecoveryCodes,
    refusals: { TWO_FACTOR_OFF: 409, WRONG_CODE: 401, LOCKED_OUT: 429 },
  }),
});
