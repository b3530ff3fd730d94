import type { Ctx } from "../../platform/verb.ts";
import { listSettlementLines, type SettlementLine } from "./queries/settlement-lines.ts";

export type { SettlementLine };

/**
 * What a payment covers, a line for each charge, by day of service. The caller has checked whose payment it is. The lines sum to the
 * payment, or to less of it: the rest is a credit that nothing was charged for yet. None after the money went back.
 */
export const settlementLines = (ctx: Ctx, paymentId: string): Promise<SettlementLine[]> =>
  ctx.asSystem(() => listSettlementLines(ctx.tx, paymentId));
