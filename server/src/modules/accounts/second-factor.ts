import { open, seal } from "../../platform/sealing.ts";
import type { Ctx, Platform } from "../../platform/verb.ts";
import { findSecondFactor, takeRecoveryCode, takeStep } from "./queries/second-factors.ts";
import { isTotpCode, recoveryHashOf, stepOf } from "./totp.ts";

const place = (accountId: string) => ({ table: "second_factors", row: accountId, column: "secret" });
export const sealSecret = ({ config }: Platform, accountId: string, secret: string): Buffer =>
  seal(config.dataKeys, place(accountId), secret);

/** Whether the code of the app is right now, and was not used before. Call it inside `asSystem`. */
export async function takeTotp({ tx, now, platform }: Ctx, accountId: string, code: string): Promise<boolean> {
  const factor = await findSecondFactor(tx, accountId);
  if (!factor) return false;
  const step = stepOf(open(platform.config.dataKeys, place(accountId), factor.secret), code, now);
  return step !== undefined && takeStep(tx, accountId, step);
}

/** The same for a code of the app or a recovery code. */
export async function takeCode(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  if (isTotpCode(code)) return takeTotp(ctx, accountId, code);
  const factor = await findSecondFactor(ctx.tx, accountId);
  if (!factor) return false;
  return takeRecoveryCode(ctx.tx, accountId, await recoveryHashOf(code, factor.recoverySalt), ctx.now);
}
