import type { Ctx } from "../../platform/verb.ts";
import { ReceiptContent } from "./content.ts";
import { findByCode } from "./queries.ts";
import { signingKey } from "./signing-key.ts";
import { isBound, readCode } from "./verification-code.ts";

/** What the public page tells of a receipt: enough to compare with the paper, and nothing about anybody. */
export type VerifiedReceipt = {
  number: string;
  issuedAt: Date;
  zone: string;
  amountCents: number;
  currency: string;
  practice: string;
  voidedAt: Date | null;
  sandbox: boolean;
};

/**
 * The receipt that a code stands for. Undefined for a code that nobody gave, that was mistyped, or whose receipt no longer says what
 * the code was bound to: the three are one answer. Whoever holds the code has seen the paper, so the system looks.
 */
export const verifyReceipt = (ctx: Ctx, typed: string): Promise<VerifiedReceipt | undefined> =>
  ctx.asSystem(async () => {
    const row = await findByCode(ctx.tx, readCode(typed));
    const signing = row && (await signingKey(ctx, row.keyId));
    if (!row || !signing || !isBound(signing.key, row.code, row)) return undefined;
    const { practice, zone, sandbox } = ReceiptContent.parse(row.content);
    const { number, issuedAt, amountCents, currency, voidedAt } = row;
    return { number, issuedAt, zone, amountCents, currency, practice: practice.name, voidedAt, sandbox };
  });
