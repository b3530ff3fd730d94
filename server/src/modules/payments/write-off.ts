import type { MakeWriteOff, WriteOff } from "@jechemine/contract/write-offs.ts";
import { claimOnce, type Once } from "../../platform/idempotency.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { requireStepUp } from "../accounts/index.ts";
import { findOpenPart, readWriteOff, reverseWriteOff, writeOffShare } from "../billing/index.ts";
import { freeBalance } from "./reserve-payment.ts";

type Asked = { body: MakeWriteOff & { chargeId: string }; once: Once };

function staffOf(ctx: WriteCtx): string {
  if (!ctx.actor.id) throw new Refused("UNAUTHENTICATED");
  return ctx.actor.id;
}

/** What money is under way for cannot be given up: it may be paid in a moment. Holds the payer's lock. */
async function requireQuiet(ctx: WriteCtx, payerId: string): Promise<void> {
  const { underWayCents } = await freeBalance(ctx, payerId);
  if (underWayCents > 0) throw new Refused("PAYMENT_IN_PROGRESS");
}

const makeOnce = writeVerb("money:write", async (ctx, { body, once }: Asked): Promise<string> => {
  await requireStepUp(ctx);
  const madeBy = staffOf(ctx);
  const id = newId(ctx.now);
  const first = await claimOnce(ctx, once, id);
  if (first !== id) {
    ctx.record("write_off.asked_again", first);
    return first;
  }
  const { chargeId, shareId, amountCents = null, reason, note = null } = body;
  const part = await findOpenPart(ctx, { chargeId, shareId }); // as the caller: a foreign one is none
  if (!part) throw new Refused("NOT_FOUND");
  await requireQuiet(ctx, part.payerId);
  await writeOffShare(ctx, { id, chargeId, shareId, amountCents, reason, note, madeBy });
  ctx.hint("staff:billing", "staff:front_desk");
  return id;
});

/** One step: nothing moves but our own books. The same key gives the same write-off. */
export const makeWriteOff = async (platform: Platform, caller: Caller, asked: Asked): Promise<WriteOff> =>
  readWriteOff(platform, caller, await makeOnce(platform, caller, asked));

const reverseOnce = writeVerb("money:write", async (ctx, id: string): Promise<void> => {
  await requireStepUp(ctx);
  await reverseWriteOff(ctx, { id, by: staffOf(ctx) });
  ctx.hint("staff:billing", "staff:front_desk");
});
export async function takeBackWriteOff(platform: Platform, caller: Caller, id: string): Promise<WriteOff> {
  await readWriteOff(platform, caller, id); // as the caller: a foreign one is none
  await reverseOnce(platform, caller, id);
  return readWriteOff(platform, caller, id);
}
