import type { LateFeeDecision } from "@jechemine/contract/sessions.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { charge, reverseLateFee } from "../billing/index.ts";
import { readRules } from "../settings/index.ts";
import { minutesAfter } from "./appointment.ts";
import { decideMovedFee, lockMovedFee, type MovedFee } from "./queries/late-fees.ts";

type Decided = NonNullable<MovedFee["because"]>;
type Facts = Pick<MovedFee, "startsAt" | "droppedAt" | "decidedAt" | "because">;
type Around = { now: Date; waive: boolean; delayHours: number };
/** After the time that was given up, while nobody took it. What was charged may be let go as long as a closing may be undone. */
export function refuseDecision({ startsAt, droppedAt, decidedAt, because }: Facts, { now, waive, delayHours }: Around) {
  if (droppedAt !== null) return "NOT_CLOSABLE" as const;
  if (now < startsAt) return "NOT_STARTED" as const;
  if (decidedAt === null) return undefined;
  const isUndone = waive && because === "agreement" && now <= minutesAfter(decidedAt, 60 * delayHours);
  return isUndone ? undefined : ("ALREADY_CLOSED" as const);
}

type Asked = { id: string; waive: boolean };
/** Charges what a client accepted when they moved a session late, or lets it go; the first one is let go by the practice's rule. */
export const decideLateFee = writeVerb(
  "sessions:write",
  async (ctx, { id, waive }: Asked): Promise<LateFeeDecision> => {
    const { waiveFirstMissed, collectionDelayHours: delayHours } = await readRules(ctx);
    return ctx.asSystem(async () => {
      const fee = await lockMovedFee(ctx.tx, id);
      const by = ctx.actor.id;
      if (!fee || !by || fee.professionalId !== by) throw new Refused("NOT_FOUND");
      const refusal = refuseDecision(fee, { now: ctx.now, waive, delayHours });
      if (refusal) throw new Refused(refusal);
      const isFirst = waiveFirstMissed && !fee.hadFee && fee.because === null;
      const because: Decided = isFirst ? "first_waived" : waive ? "waived" : "agreement";
      if (because === "agreement") await chargeFor(ctx, fee);
      else if (fee.because === "agreement") await reverseLateFee(ctx, id);
      await decideMovedFee(ctx.tx, id, { because, by, at: ctx.now });
      const { appointmentId, clientId, amountCents, currency } = fee;
      ctx.record("late_fee.decided", id, { clientId, details: { appointmentId, because, amountCents } });
      ctx.hint(`person:${by}`, `person:${clientId}`);
      return { id, fee: { amountCents: because === "agreement" ? amountCents : 0, currency }, because };
    });
  },
);

/** A fee for what did not take place has no duration. */
async function chargeFor(ctx: WriteCtx, fee: MovedFee): Promise<void> {
  const {
    id: lateFeeId,
    appointmentId,
    clientId,
    professionalId,
    fileId,
    serviceId,
    startsAt: servedAt,
    currency,
  } = fee;
  const what = { appointmentId, clientId, professionalId, fileId, serviceId, servedAt, currency };
  await charge(ctx, { ...what, lateFeeId, kind: "late_move", minutes: 0, netCents: fee.amountCents });
}
