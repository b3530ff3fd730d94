import { type PortalStatement, type PortalStatementSummary, StatementMonth } from "@jechemine/contract/billing.ts";
import { dollarsOf, type Page } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { entriesOf, monthsOf } from "../ledger/index.ts";
import { displayNames } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { monthOf, spanOfMonth } from "./calendar.ts";
import { listChargesById, listSettlementsById } from "./queries/statements.ts";
import { owedBy, ownPayerId } from "./read-balance.ts";
import { deriveMonths, deriveMovements, deriveTotals, type Movement, type Totals } from "./statement.ts";

const PAGE = 20;
const Place = z.tuple([StatementMonth]);

/** The months in which something was charged or paid. */
export const listStatements = readVerb(
  "billing:read",
  async (
    ctx,
    asked: { cursor?: string | undefined; limit?: number | undefined },
  ): Promise<Page<PortalStatementSummary>> => {
    const { cursor, limit = PAGE } = asked;
    const [before] = decodeCursor(Place, cursor) ?? [];
    const { zone, currency } = await readPractice(ctx);
    const payerId = await ownPayerId(ctx);
    if (payerId === undefined) return { items: [], nextCursor: null };
    const account = { kind: "receivable" as const, ownerId: payerId };
    const sums = await ctx.asSystem(() => monthsOf(ctx.tx, account, { currency, zone }));
    const months = deriveMonths(sums).filter(({ month }) => before === undefined || month < before);
    const last = months.length > limit ? months[limit - 1] : undefined;
    return {
      items: months.slice(0, limit).map((totals) => summaryOf(totals, { currency, amount: dollarsOf })),
      nextCursor: last ? encodeCursor([last.month]) : null,
    };
  },
);

type Shown = { currency: string; amount: (cents: number) => number };
const summaryOf = (totals: Totals, { currency, amount }: Shown) => ({
  month: totals.month,
  openingBalance: amount(totals.openingCents),
  charges: amount(totals.chargesCents),
  payments: amount(totals.paymentsCents),
  closingBalance: amount(totals.closingCents),
  currency,
});

/** A month of a payer whom the caller may see; months to come are not there yet. `amount` is how the reader counts: cents or dollars. */
export async function statementOf(
  ctx: Ctx,
  payerId: string | undefined,
  asked: { month: string } & Shown & { zone: string },
) {
  const { month, zone, currency, amount } = asked;
  if (month > monthOf(ctx.now, zone)) throw new Refused("NOT_FOUND");
  const span = { currency, ...spanOfMonth(month, zone) };
  const opening = payerId === undefined ? 0 : await owedBy(ctx, payerId, currency, span.from);
  const entries = payerId === undefined ? [] : await entriesBy(ctx, payerId, span);
  const movements = deriveMovements(opening, entries);
  return {
    ...summaryOf(deriveTotals(month, opening, movements), { currency, amount }),
    lines: await linesOf(ctx, movements, amount),
  };
}

const entriesBy = (ctx: Ctx, payerId: string, span: Parameters<typeof entriesOf>[2]) =>
  ctx.asSystem(() => entriesOf(ctx.tx, { kind: "receivable", ownerId: payerId }, span));

async function linesOf(ctx: Ctx, movements: readonly Movement[], amount: Shown["amount"]) {
  const subjects = movements.map(({ subjectId }) => subjectId);
  const charges = new Map((await listChargesById(ctx.tx, subjects)).map((row) => [row.id, row]));
  const settlements = new Map((await listSettlementsById(ctx.tx, subjects)).map((row) => [row.paymentId, row]));
  const people = [...charges.values()].flatMap(({ professionalId, clientId }) => [professionalId, clientId]);
  const names = await ctx.asSystem(() => displayNames(ctx, people));
  const named = (id: string) => ({ id, name: names.get(id) ?? "" });
  return movements.map(({ at, kind, subjectId, amountCents, balanceCents }) => {
    const of = charges.get(subjectId);
    const paid = settlements.get(subjectId);
    return {
      at: at.toISOString(),
      kind,
      charge: of
        ? {
            id: of.id,
            kind: of.kind,
            serviceCode: of.serviceCode,
            description: { fr: of.serviceNameFr, en: of.serviceNameEn },
            date: of.servedAt.toISOString(),
          }
        : null,
      professional: of ? named(of.professionalId) : null,
      client: of ? named(of.clientId) : null,
      payment: paid ? { id: paid.paymentId, method: paid.method } : null,
      amount: amount(amountCents),
      balance: amount(balanceCents),
    };
  });
}

export const readMyStatement = readVerb("billing:read", async (ctx, month: string): Promise<PortalStatement> => {
  const { zone, currency, name, address, phone, email } = await readPractice(ctx);
  const statement = await statementOf(ctx, await ownPayerId(ctx), { month, zone, currency, amount: dollarsOf });
  const names = await displayNames(ctx, ctx.actor.id ? [ctx.actor.id] : []);
  return {
    ...statement,
    payerName: names.get(ctx.actor.id ?? "") ?? "",
    practice: { name, address, phone, email },
  };
});
