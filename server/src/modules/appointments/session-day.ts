import type { DaySession, MovedFee, SessionDay } from "@jechemine/contract/sessions.ts";
import { groupBy } from "../../platform/group-by.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { settingsOf } from "../settings/index.ts";
import { startOfDay } from "./appointment.ts";
import { derivePhase } from "./closing.ts";
import { closingOf } from "./closing-view.ts";
import { deriveView } from "./derive-view.ts";
import { listClosings, listStandingLateFees } from "./queries/closing.ts";
import { listDayViews, listUnclosedViews } from "./queries/day.ts";
import { listMovedFees } from "./queries/late-fees.ts";
import { firstSiteZone, type ViewRow } from "./queries/views.ts";
import { listWhereabouts } from "./queries/whereabouts.ts";
import { aroundFrom } from "./reads.ts";
import { whereaboutsOf } from "./whereabouts.ts";

/** How far back one is reminded of what was never closed. */
const BACK_DAYS = 60;

type Asked = { professionalId: string; day: string };
/** A professional's own day, or anybody's for the front desk and intake: without where the clients are, which row-level security keeps from them. */
export const readSessionDay = readVerb(
  "appointments:read",
  async (ctx, { professionalId, day }: Asked): Promise<SessionDay> => {
    const { role, id } = ctx.actor;
    if (role === "client" || (role === "professional" && id !== professionalId)) throw new Refused("NOT_FOUND");
    const { practice } = await settingsOf(ctx);
    const zone = (await firstSiteZone(ctx.tx, professionalId)) ?? practice.zone;
    const [from, until] = [startOfDay(day, zone), startOfDay(day, zone, 1)];
    const rows = await listDayViews(ctx.tx, professionalId, from, until);
    const began = from < ctx.now ? from : ctx.now;
    const since = startOfDay(day, zone, -BACK_DAYS);
    const earlier = role === "professional" ? await listUnclosedViews(ctx.tx, professionalId, since, began) : [];
    const moved = role === "professional" ? await movedFees(ctx, professionalId, since) : [];
    const lists = { sessions: await sessionsOf(ctx, rows), unclosed: await sessionsOf(ctx, earlier) };
    return { day, zone, ...lists, movedFees: moved };
  },
);

/** Names of clients are the care team's to read; the fees are the professional's own. */
async function movedFees(ctx: Ctx, professionalId: string, since: Date): Promise<MovedFee[]> {
  const { rules } = await settingsOf(ctx);
  const rows = await ctx.asSystem(() => listMovedFees(ctx.tx, professionalId, { since, until: ctx.now }));
  return rows.map(({ id, appointmentId, clientId, clientName, startsAt, amountCents, currency, hadFee }) => ({
    id,
    appointmentId,
    client: { id: clientId, name: clientName },
    startsAt: startsAt.toISOString(),
    fee: { amountCents, currency },
    firstWaived: rules.waiveFirstMissed && !hadFee,
  }));
}

async function sessionsOf(ctx: Ctx, rows: readonly ViewRow[]): Promise<DaySession[]> {
  const settings = await settingsOf(ctx);
  const around = aroundFrom(ctx, settings);
  const how = { now: ctx.now, delayHours: settings.rules.collectionDelayHours };
  const ids = rows.map(({ id }) => id);
  const closings = new Map((await listClosings(ctx.tx, ids)).map((row) => [row.appointmentId, row]));
  const fees = groupBy(await listStandingLateFees(ctx.tx, ids), ({ appointmentId }) => appointmentId);
  const told = groupBy(await listWhereabouts(ctx.tx, ids), ({ appointmentId }) => appointmentId);
  return rows.map((row) => {
    const closing = closings.get(row.id);
    const waiting = closing ? [] : (fees.get(row.id) ?? []);
    const lateFee = row.state === "cancelled" ? waiting[0] : undefined;
    const stands = { isClosed: closing !== undefined, hasLateFee: lateFee !== undefined };
    return {
      ...deriveView(row, around),
      phase: derivePhase({ ...row, ...stands }, ctx.now),
      closing: closing ? closingOf(closing, how) : null,
      lateFee: lateFee ? { amountCents: lateFee.amountCents, currency: lateFee.currency } : null,
      whereabouts: (told.get(row.id) ?? []).map((each) => ({ clientId: each.clientId, ...whereaboutsOf(ctx, each) })),
    };
  });
}
