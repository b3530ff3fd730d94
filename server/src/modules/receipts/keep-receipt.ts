import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { type SettlementLine, settlementLines } from "../billing/index.ts";
import { type ReceiptContent, totalOf } from "./content.ts";
import { numberOf, yearOf } from "./number.ts";
import { findStanding, getPayer, insertReceipt, insertVoid, lockPaid, takeNumber } from "./queries.ts";
import { currentKey } from "./signing-key.ts";
import { codeOf, hashOf } from "./verification-code.ts";
import { writeContent } from "./write-content.ts";

/**
 * Brings the receipt of a payment in step with the money: issues it once something is paid, replaces it when the payment covers another
 * sum or a part of it was given back, voids it when all of the money went back. As the system, in the caller's transaction. False when it is in step already, so it may be
 * asked at any time and any number of times.
 */
export async function alignReceipt(ctx: WriteCtx, paymentId: string): Promise<boolean> {
  const paid = await lockPaid(ctx.tx, paymentId);
  const standing = await findStanding(ctx.tx, paymentId);
  const lines = paid && !paid.reversedBecause ? await settlementLines(ctx, paymentId) : [];
  const [first] = lines;
  if (paid && !first && standing) {
    await voidReceipt(ctx, standing.id, paid.reversedBecause ?? "refunded");
    return true;
  }
  const amountCents = totalOf(lines.map((line) => ({ totalCents: line.amountCents })));
  if (!paid || !first || standing?.amountCents === amountCents) return false;

  const written = await writeContent(ctx, { paid, lines, currency: first.currency });
  const content = { ...written, ...(standing && { replaces: standing.number }) };
  if (standing) await voidReceipt(ctx, standing.id, "replaced");
  await issue(ctx, { paymentId, payerId: paid.payerId, content, lines, replacesId: standing?.id ?? null });
  return true;
}

/** As a verb of its own. Throws NOT_DUE when the receipt is in step with the money. */
export const keepReceipt = writeVerb("money:write", async (ctx, paymentId: string): Promise<void> => {
  if (!(await alignReceipt(ctx, paymentId))) throw new Refused("NOT_DUE");
});

async function voidReceipt(ctx: WriteCtx, receiptId: string, because: "returned" | "refunded" | "replaced") {
  await insertVoid(ctx.tx, { receiptId, voidedAt: ctx.now, because });
  ctx.record("receipt.voided", receiptId, { event: { receiptId }, details: { because } });
}

type New = {
  paymentId: string;
  payerId: string;
  content: ReceiptContent;
  lines: readonly SettlementLine[];
  replacesId: string | null;
};
/** The number is taken last: whoever waits for the next one waits for this transaction. */
async function issue(ctx: WriteCtx, { paymentId, payerId, content, lines, replacesId }: New): Promise<void> {
  const id = newId(ctx.now);
  const { currency, zone } = content;
  const amountCents = totalOf(content.lines);
  const year = yearOf(ctx.now, zone);
  const sequence = await takeNumber(ctx.tx, year);
  const signing = await currentKey(ctx);
  const vouched = { number: numberOf(year, sequence), issuedAt: ctx.now, amountCents, currency, content };
  const bound = { contentHash: hashOf(content), code: codeOf(signing.key, vouched), keyId: signing.id };
  const row = { id, paymentId, payerId, year, sequence, issuedAt: ctx.now, amountCents, currency, content };
  const clientIds = [...new Set(lines.map(({ clientId }) => clientId))];
  await insertReceipt(ctx.tx, { ...row, ...bound, replacesId }, clientIds);
  ctx.record("receipt.issued", id, { event: { receiptId: id }, details: { number: vouched.number } });
  const payer = await getPayer(ctx.tx, payerId);
  if (payer?.personId) ctx.hint(`person:${payer.personId}`);
}
