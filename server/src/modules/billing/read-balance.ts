import type { PortalBalance } from "@jechemine/contract/billing.ts";
import { dollarsOf } from "@jechemine/contract/endpoint.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { balanceOf } from "../ledger/index.ts";
import { readPractice } from "../settings/index.ts";
import { spanOfYear, yearOf } from "./calendar.ts";
import { findLastPayment, sumPayer } from "./queries/balance.ts";
import { findPayerId } from "./queries/payers.ts";

/** What the payer owes by the ledger: the caller has found the payer as themselves, the entries are the system's to sum. */
export const owedBy = (ctx: Ctx, payerId: string, currency: string, before?: Date): Promise<number> =>
  ctx.asSystem(() => balanceOf(ctx.tx, { kind: "receivable", ownerId: payerId }, currency, before));

/** The payer that the caller is; none before the first charge or payment. */
export const ownPayerId = async (ctx: Ctx): Promise<string | undefined> =>
  ctx.actor.id === null ? undefined : findPayerId(ctx.tx, ctx.actor.id);

export const readBalance = readVerb("billing:read", async (ctx): Promise<PortalBalance> => {
  const { zone, currency } = await readPractice(ctx);
  const year = yearOf(ctx.now, zone);
  const payerId = await ownPayerId(ctx);
  if (payerId === undefined) return nothingYet(currency, year);
  const sums = await sumPayer(ctx.tx, payerId, spanOfYear(year, zone));
  const last = await findLastPayment(ctx.tx, payerId);
  return {
    currentBalance: dollarsOf(await owedBy(ctx, payerId, currency)),
    totalCharges: dollarsOf(sums.chargedCents),
    totalPayments: dollarsOf(sums.paidCents),
    lastPayment: last
      ? {
          paymentId: last.paymentId,
          amount: dollarsOf(last.amountCents),
          method: last.method,
          paidAt: last.settledAt.toISOString(),
        }
      : null,
    nextDueOn: sums.nextDueOn,
    thisYear: {
      year,
      sessions: sums.yearSessions,
      charged: dollarsOf(sums.yearChargedCents),
      paid: dollarsOf(sums.yearPaidCents),
    },
    currency,
  };
});

const nothingYet = (currency: string, year: number): PortalBalance => ({
  currentBalance: 0,
  totalCharges: 0,
  totalPayments: 0,
  lastPayment: null,
  nextDueOn: null,
  thisYear: { year, sessions: 0, charged: 0, paid: 0 },
  currency,
});
