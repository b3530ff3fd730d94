import type { Refund, Refundable } from "@jechemine/contract/refunds.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { type RefundableRow, refundableOf } from "../billing/index.ts";
import { displayNames } from "../people/index.ts";
import { findForStaff } from "./queries/payments.ts";
import { findRefund, listRefunds, type RefundRow } from "./queries/refunds.ts";
import { staffView } from "./reads.ts";

const namesOf = (ctx: Ctx, ids: readonly (string | null)[]) =>
  displayNames(
    ctx,
    ids.flatMap((id) => id ?? []),
  );
const viewOf = (row: RefundRow, names: ReadonlyMap<string, string>): Refund => ({
  id: row.id,
  paymentId: row.paymentId,
  amount: { amountCents: row.amountCents, currency: row.currency },
  reason: row.reason,
  note: row.note,
  status: row.state,
  askedAt: row.askedAt.toISOString(),
  askedBy: row.askedBy === null ? null : (names.get(row.askedBy) ?? null),
});

export const readRefund = readVerb("money:write", async (ctx, id: string): Promise<Refund> => {
  const row = await findRefund(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return viewOf(row, await namesOf(ctx, [row.askedBy]));
});

type Line = Refundable["lines"][number];
/** A payment covers a charge by more than one entry when a credit came back to it. */
function linesOf(rows: readonly RefundableRow[], currency: string, names: ReadonlyMap<string, string>): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const left = { amountCents: (lines.get(row.chargeId)?.left.amountCents ?? 0) + row.rest.amountCents, currency };
    lines.set(row.chargeId, {
      chargeId: row.chargeId,
      service: { fr: row.serviceNameFr, en: row.serviceNameEn },
      servedAt: row.servedAt.toISOString(),
      client: names.get(row.clientId) ?? "",
      professional: names.get(row.professionalId) ?? "",
      left,
    });
  }
  return [...lines.values()];
}

/** What billing staff decide upon: the payment, what is left of it, and what went back already. */
export const readRefundable = readVerb("money:write", async (ctx, paymentId: string): Promise<Refundable> => {
  const payment = await findForStaff(ctx.tx, paymentId);
  if (!payment) throw new Refused("NOT_FOUND");
  const { currency } = payment;
  const made = await listRefunds(ctx.tx, paymentId);
  const isUnderWay = made.some(({ state }) => state === "pending");
  const { leftCents, lines } = isUnderWay ? { leftCents: 0, lines: [] } : await refundableOf(ctx, paymentId);
  const named = [
    ...made.map(({ askedBy }) => askedBy),
    ...lines.flatMap(({ clientId, professionalId }) => [clientId, professionalId]),
  ];
  const names = await namesOf(ctx, named);
  return {
    payment: staffView(payment),
    left: { amountCents: leftCents, currency },
    lines: linesOf(lines, currency, names),
    refunds: made.map((row) => viewOf(row, names)),
  };
});
