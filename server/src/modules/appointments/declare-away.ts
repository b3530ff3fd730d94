import type { Away, AwaySession, DeclareAway } from "@jechemine/contract/sessions.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { closedTimeOf, takeTimeOff } from "../availability/index.ts";
import { readPractice } from "../settings/index.ts";
import { recordChange } from "./acting.ts";
import { isOpen, minutesAfter, startOfDay } from "./appointment.ts";
import { type AwayRow, insertAbsence, isApproved, listAwaySessions, nameAbsence } from "./queries/away.ts";
import { cancelRows, lockStanding, releaseTime } from "./queries/changes.ts";
import { openCalendar } from "./queries/self-scheduling.ts";
import { firstSiteZone } from "./queries/views.ts";
import { deleteWhereabouts } from "./queries/whereabouts.ts";

/** A mail may not be read in time: whoever comes this soon is phoned too. */
const SOON_MINUTES = 180;

type Day = { professionalId: string; day: string };
type Span = { zone: string; startsAt: Date; endsAt: Date };
/** The rest of the day, of one's own calendar or, for the front desk, anybody's. */
async function spanOf(ctx: Ctx, { professionalId, day }: Day): Promise<Span> {
  const { role, id } = ctx.actor;
  const may = role === "professional" ? id === professionalId : role === "staff";
  if (!may || !(await isApproved(ctx.tx, professionalId))) throw new Refused("NOT_FOUND");
  const zone = (await firstSiteZone(ctx.tx, professionalId)) ?? (await readPractice(ctx)).zone;
  const [begin, endsAt] = [startOfDay(day, zone), startOfDay(day, zone, 1)];
  if (endsAt <= ctx.now) throw new Refused("IN_THE_PAST");
  return { zone, startsAt: begin < ctx.now ? ctx.now : begin, endsAt };
}

function toPhone({ hasEmail, startsAt }: AwayRow, now: Date): AwaySession["toPhone"] {
  if (!hasEmail) return "unreachable";
  return startsAt < minutesAfter(now, SOON_MINUTES) ? "soon" : null;
}
const viewOf = (ctx: Ctx, day: string, { zone, startsAt, endsAt }: Span, rows: readonly AwayRow[]): Away => ({
  day,
  zone,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  sessions: rows.map((row) => ({
    appointmentId: row.appointmentId,
    startsAt: row.startsAt.toISOString(),
    client: row.client,
    phone: row.phone,
    toPhone: toPhone(row, ctx.now),
  })),
});
const rowsOf = (ctx: Ctx, professionalId: string, { startsAt, endsAt }: Span) =>
  ctx.asSystem(() => listAwaySessions(ctx.tx, professionalId, startsAt, endsAt));

export const previewAway = readVerb("away:write", async (ctx, asked: Day): Promise<Away> => {
  const span = await spanOf(ctx, asked);
  return viewOf(ctx, asked.day, span, await rowsOf(ctx, asked.professionalId, span));
});

type Asked = DeclareAway & { professionalId: string };
/** Gives up what is left of a day: everybody is written to, nobody is charged, and the rest of the day is blocked. Says who has to be phoned. */
export const declareAway = writeVerb("away:write", async (ctx, asked: Asked): Promise<Away> => {
  const { professionalId, day, act } = asked;
  const span = await spanOf(ctx, asked);
  const rows = await rowsOf(ctx, professionalId, span);
  const id = await writeAbsence(ctx, asked, span);
  const given = new Set<string>();
  for (const appointmentId of [...new Set(rows.map((row) => row.appointmentId))].toSorted())
    if (await giveUp(ctx, appointmentId, id)) given.add(appointmentId);
  const told = rows.filter(({ appointmentId }) => given.has(appointmentId));
  if (act === "release") await ctx.asSystem(() => invite(ctx, professionalId, told));
  await blockRest(ctx, professionalId, span);
  ctx.record("absence.declared", id, { details: { professionalId, day, act, sessions: given.size } });
  ctx.hint(`person:${professionalId}`);
  return viewOf(ctx, day, span, told);
});

async function writeAbsence(ctx: WriteCtx, { professionalId, day, act, message }: Asked, { startsAt, endsAt }: Span) {
  if (!ctx.actor.id) throw new Refused("FORBIDDEN");
  const id = newId(ctx.now);
  const said = { act, message: message || null, declaredBy: ctx.actor.id, declaredAt: ctx.now };
  await ctx.asSystem(() => insertAbsence(ctx.tx, { id, professionalId, day, startsAt, endsAt, ...said }));
  return id;
}

/** False when somebody was quicker: moved, cancelled or begun meanwhile. */
async function giveUp(ctx: WriteCtx, appointmentId: string, absenceId: string): Promise<boolean> {
  return ctx.asSystem(async () => {
    const one = await lockStanding(ctx.tx, appointmentId);
    if (!one || !isOpen(one, ctx.now)) return false;
    const acting = { personId: ctx.actor.id, byClient: false };
    const outcome = "cancelled_by_practice" as const;
    await cancelRows(ctx.tx, one.id, { by: "practice", personId: ctx.actor.id, at: ctx.now, outcome });
    await nameAbsence(ctx.tx, one.id, absenceId);
    await releaseTime(ctx.tx, one.id);
    await deleteWhereabouts(ctx.tx, one.id);
    recordChange(ctx, one, "cancelled", acting);
    return true;
  });
}

/** The clients may choose another time themselves, whatever the calendar is open to otherwise. */
async function invite(ctx: WriteCtx, professionalId: string, rows: readonly AwayRow[]): Promise<void> {
  for (const { client, fileId, serviceId } of rows)
    await openCalendar(ctx.tx, { professionalId, clientId: client.id, fileId, serviceId }, ctx.now);
}

async function blockRest(ctx: WriteCtx, professionalId: string, { startsAt, endsAt }: Span): Promise<void> {
  const closed = await closedTimeOf(ctx, professionalId, { from: startsAt, until: endsAt });
  const isBlocked = closed.some((span) => span.startsAt <= startsAt && endsAt <= span.endsAt);
  if (!isBlocked) await takeTimeOff(ctx, { professionalId, startsAt, endsAt });
}
