import type { Rules } from "@jechemine/contract/settings.ts";
import { violates } from "../../platform/database.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { openTimeOf } from "../availability/index.ts";
import { type Asked, daysAfter, decideBooking, type TimePlan } from "./appointment.ts";
import { type BookingRow, type Take, type Taken, takeTime } from "./queries/booking.ts";

type Wish = {
  asked: Asked;
  professionalId: string;
  byClient: boolean;
  settings: { practice: { zone: string }; rules: Rules };
};
/** What is asked for, judged by the rules; throws the refusal. Nothing is taken yet. */
export async function planTime(
  ctx: Ctx,
  row: BookingRow,
  { asked, professionalId, byClient, settings }: Wish,
): Promise<TimePlan> {
  const { zone } = settings.practice;
  const begins = new Date(asked.startsAt);
  const around = { from: daysAfter(begins, -1, zone), until: daysAfter(begins, 2, zone), rules: settings.rules };
  const { open, rules } = await openTimeOf(ctx, professionalId, around);
  const { offered, modalities, sites } = row;
  const decision = decideBooking(
    { service: row, offered, modalities, sites, open, rules, zone, byClient },
    asked,
    ctx.now,
  );
  if (!decision.ok) throw new Refused(decision.code);
  return decision.plan;
}

/** Every booking, move and hold goes through here. The exclusion constraint has the last word. Gives the request that a booking answers. */
export async function take(ctx: WriteCtx, wanted: Take): Promise<string | null> {
  const { outcome, requestId = null } = await takeTime(ctx.tx, wanted).catch((error: unknown): Taken => {
    if (violates(error, "occupancies_no_overlap")) return { outcome: "SLOT_TAKEN" };
    throw error;
  });
  if (outcome !== "ok") throw new Refused(outcome);
  return requestId;
}
