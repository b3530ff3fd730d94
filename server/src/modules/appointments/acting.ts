import type { CancellationPreview } from "@jechemine/contract/appointments.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { deriveFee, isOpen } from "./appointment.ts";
import { doesPayerForbid, findLiveAgreement, hasOtherFee, insertLateFee, type Standing } from "./queries/changes.ts";

/** Who moves, cancels or confirms: the client (signed in, or by the link of a mail), or the practice. */
export type Acting = { personId: string | null; byClient: boolean };
export const actingOf = ({ actor }: Ctx): Acting => ({ personId: actor.id, byClient: actor.role === "client" });

/** Throws for what is missing, foreign, over or cancelled. */
export function mustBeOpen(one: Standing | undefined, now: Date): Standing {
  if (!one) throw new Refused("NOT_FOUND");
  if (!isOpen(one, now)) throw new Refused("NOT_SCHEDULED");
  return one;
}

/** What moving or cancelling costs whoever acts. */
export async function feeOf(ctx: Ctx, one: Standing, { personId, byClient }: Acting): Promise<CancellationPreview> {
  const { cancellationNoticeHours: noticeHours, waiveFirstMissed } = await readRules(ctx);
  const { startsAt, priceCents, currency, proposedByPractice: proposed } = one;
  const facts = { startsAt, priceCents, currency, proposed, byClient, noticeHours };
  if (!byClient || !personId)
    return deriveFee({ ...facts, agreement: null, payerForbids: false, isFirst: false }, ctx.now);
  const agreement = (await findLiveAgreement(ctx.tx, personId, one.professionalId)) ?? null;
  // Who else pays is not the client's to read; the rule for missed sessions protects them all the same.
  const payerForbids = agreement !== null && (await ctx.asSystem(() => doesPayerForbid(ctx.tx, personId, startsAt)));
  // Closings are the professional's to read; that the first fee is let go is said before it is accepted.
  const hadFee = !waiveFirstMissed || (await ctx.asSystem(() => hasOtherFee(ctx.tx, personId, one.id)));
  return deriveFee({ ...facts, agreement, payerForbids, isFirst: !hadFee }, ctx.now);
}

type Accepting = { act: "cancelled" | "moved"; acceptFeeCents: number | undefined; acting: Acting };
/** Nobody pays a fee that they did not see: with another amount in hand it is shown, and asked again. */
export async function acceptFee(
  ctx: WriteCtx,
  one: Standing,
  { act, acceptFeeCents, acting }: Accepting,
): Promise<CancellationPreview> {
  const preview = await feeOf(ctx, one, acting);
  const { amountCents, currency } = preview.fee;
  if (amountCents === 0) return preview;
  if (acceptFeeCents !== amountCents || !acting.personId)
    throw new Refused("FEE_APPLIES", { details: { feeCents: String(amountCents), currency } });
  const { startsAt, endsAt, professionalId } = one;
  const freed = { appointmentId: one.id, clientId: acting.personId, professionalId, startsAt, endsAt };
  await insertLateFee(ctx.tx, { id: newId(ctx.now), ...freed, act, amountCents, currency, acceptedAt: ctx.now });
  return preview;
}

/** Audit, event and hints of a change; everybody but the one who acts is told by the event. */
export function recordChange(ctx: WriteCtx, one: Standing, what: "moved" | "cancelled" | "confirmed", acting: Acting) {
  const byId = ctx.actor.guardianId ?? acting.personId;
  const event = {
    appointmentId: one.id,
    professionalId: one.professionalId,
    ...(byId && { byId }),
  };
  const [clientId] = one.clientIds;
  ctx.record(`appointment.${what}`, one.id, { event, ...(clientId && { clientId }) });
  ctx.hint(...[one.professionalId, ...one.clientIds].map((id) => `person:${id}`), "staff:front_desk");
}
