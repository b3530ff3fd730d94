import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { post, reverse } from "../ledger/index.ts";
import { spendCredit } from "./allocate.ts";
import { hintPayers } from "./payers.ts";
import { lockPayers } from "./queries/payers.ts";
import { listOpenShares } from "./queries/settlements.ts";
import {
  closeShare,
  endWriteOff,
  findShareOf,
  insertWriteOff,
  lockWriteOff,
  reopenShare,
  type WriteOffsRow,
} from "./queries/write-offs.ts";
import { decideWriteOff } from "./write-off.ts";

export type WriteOffAsk = {
  id: string;
  chargeId: string;
  shareId: string;
  /** None: all that is left. */
  amountCents: number | null;
  reason: WriteOffsRow["reason"];
  note: string | null;
  madeBy: string;
};
/**
 * Gives up what somebody still owes of a charge: the practice's loss, the professional keeps their share. Inside the verb of the caller, who
 * has found the charge as the caller. Throws NOT_FOUND, NOTHING_OPEN or AMOUNT_EXCEEDS_OPEN.
 */
export async function writeOffShare(ctx: WriteCtx, ask: WriteOffAsk): Promise<void> {
  const { id, chargeId, shareId, reason, note, madeBy } = ask;
  await ctx.asSystem(async () => {
    const share = await findShareOf(ctx.tx, { chargeId, shareId });
    if (!share) throw new Refused("NOT_FOUND");
    const { payerId, currency, clientId } = share;
    await lockPayers(ctx.tx, [payerId]);
    const open = (await listOpenShares(ctx.tx, payerId)).find((one) => one.shareId === shareId);
    const decision = decideWriteOff(open?.rest, ask.amountCents);
    if (!decision.ok) throw new Refused(decision.code);
    const { parts } = decision;
    const transactionId = await post(ctx, {
      kind: "write_off",
      subjectId: chargeId,
      currency,
      postings: [
        { account: { kind: "write_offs" }, amountCents: parts.amountCents },
        { account: { kind: "receivable", ownerId: payerId }, amountCents: -parts.amountCents },
      ],
    });
    const row = { id, shareId, ...parts, currency, reason, note, madeBy, postedAt: ctx.now, transactionId };
    await insertWriteOff(ctx.tx, row);
    if (parts.amountCents === open?.rest.amountCents) await closeShare(ctx.tx, shareId);
    const details = { chargeId, amountCents: parts.amountCents, reason };
    ctx.record("charge.written_off", id, { clientId, details });
    await hintPayers(ctx, [payerId]);
  });
}

/** What was given up is owed again: the mirror of its transaction, once. Throws NOT_FOUND or ALREADY_REVERSED. */
export async function reverseWriteOff(ctx: WriteCtx, { id, by }: { id: string; by: string }): Promise<void> {
  await ctx.asSystem(async () => {
    const found = await lockWriteOff(ctx.tx, id);
    if (!found) throw new Refused("NOT_FOUND");
    const { payerId, chargeId, clientId, shareId, transactionId } = found;
    await lockPayers(ctx.tx, [payerId]);
    const reversalId = await reverse(ctx, transactionId, { kind: "write_off", subjectId: chargeId });
    await endWriteOff(ctx.tx, id, { reversedAt: ctx.now, reversedBy: by, reversalId });
    await reopenShare(ctx.tx, shareId);
    ctx.record("write_off.reversed", id, { clientId, details: { chargeId } });
    await spendCredit(ctx, payerId);
    await hintPayers(ctx, [payerId]);
  });
}
