import type { DeclareLeave, Leave } from "@jechemine/contract/roster.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { giveTimeBack, takeTimeOff } from "../availability/index.ts";
import { displayNames } from "../people/index.ts";
import { judgeSpan } from "./days.ts";
import {
  type AbsenceRow,
  type BookedRow,
  findLeave,
  insertLeave,
  insertReason,
  isApproved,
  listAbsences,
  listBooked,
  listLeaves,
} from "./queries.ts";

/** A professional is not there: a leave, time off over a night in their calendar, or a day given up. One truth: the calendar's time off. */
export type Absence = AbsenceRow;
/** Absences of these professionals that touch the span; without one, those of this moment. For any caller: why is never told. */
export const absencesOf = (
  ctx: Ctx,
  professionalIds: readonly string[],
  { from = ctx.now, until = new Date(from.getTime() + 1) }: { from?: Date; until?: Date } = {},
): Promise<Absence[]> => ctx.asSystem(() => listAbsences(ctx.tx, { from, until }, professionalIds));

/** Of one's own, or of anybody for the front desk. */
async function requireTheirs({ actor, tx }: Ctx, professionalId: string): Promise<void> {
  const may = actor.role === "professional" ? actor.id === professionalId : actor.role === "staff";
  if (!may || !(await isApproved(tx, professionalId))) throw new Refused("NOT_FOUND");
}

type Row = Awaited<ReturnType<typeof listLeaves>>[number];
function viewOf(row: Row, names: ReadonlyMap<string, string>, booked: readonly BookedRow[]): Leave {
  const { id, startsAt, endsAt, note, reason, substituteId } = row;
  const within = booked.filter((one) => startsAt <= one.startsAt && one.startsAt < endsAt);
  return {
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    substitute: substituteId ? { id: substituteId, name: names.get(substituteId) ?? "" } : null,
    note,
    reason,
    sessions: within.map((one) => ({
      appointmentId: one.appointmentId,
      startsAt: one.startsAt.toISOString(),
      client: { id: one.clientId, name: one.clientName },
    })),
  };
}

async function leavesOf(ctx: Ctx, professionalId: string): Promise<Leave[]> {
  const rows = await listLeaves(ctx.tx, professionalId, ctx.now);
  const last = Math.max(...rows.map(({ endsAt }) => endsAt.getTime()));
  if (rows.length === 0) return [];
  return ctx.asSystem(async () => {
    const booked = await listBooked(ctx.tx, professionalId, { from: ctx.now, until: new Date(last) });
    const names = await displayNames(
      ctx,
      rows.flatMap(({ substituteId }) => substituteId ?? []),
    );
    return rows.map((row) => viewOf(row, names, booked));
  });
}
export const readLeaves = readVerb("away:write", async (ctx, professionalId: string) => {
  await requireTheirs(ctx, professionalId);
  return leavesOf(ctx, professionalId);
});

type Declared = DeclareLeave & { professionalId: string };
/** Blocks the time, which pauses proposals and free times; what is booked stays and is listed: moving or cancelling is an act of its own. */
export const declareLeave = writeVerb("away:write", async (ctx, asked: Declared): Promise<Leave> => {
  const { professionalId, substituteId = null } = asked;
  await requireTheirs(ctx, professionalId);
  const { startsAt, endsAt } = judgeSpan(asked, ctx.now);
  if (substituteId && (substituteId === professionalId || !(await isApproved(ctx.tx, substituteId))))
    throw new Refused("NOT_A_SUBSTITUTE");
  const id = await takeTimeOff(ctx, { professionalId, startsAt, endsAt });
  await writeLeave(ctx, id, asked);
  ctx.record("leave.declared", id, { details: { professionalId, startsAt, endsAt, substituteId } });
  ctx.hint(`person:${professionalId}`, "staff:front_desk");
  const leave = (await leavesOf(ctx, professionalId)).find((one) => one.id === id);
  if (!leave) throw new Error(`leave ${id} was written and is not there`);
  return leave;
});

async function writeLeave(ctx: WriteCtx, id: string, { professionalId, substituteId, note, reason }: Declared) {
  const by = { declaredBy: ctx.actor.id ?? professionalId, declaredAt: ctx.now };
  // The front desk writes for others.
  await ctx.asSystem(async () => {
    await insertLeave(ctx.tx, { id, professionalId, substituteId: substituteId ?? null, note: note ?? null, ...by });
    if (reason) await insertReason(ctx.tx, id, reason);
  });
}

type Ending = { professionalId: string; leaveId: string };
export const endLeave = writeVerb("away:write", async (ctx, { professionalId, leaveId }: Ending) => {
  await requireTheirs(ctx, professionalId);
  if (!(await findLeave(ctx.tx, professionalId, leaveId))) throw new Refused("NOT_FOUND");
  if (!(await giveTimeBack(ctx, professionalId, leaveId))) throw new Refused("NOT_FOUND");
  ctx.record("leave.ended", leaveId, { details: { professionalId } });
  ctx.hint(`person:${professionalId}`, "staff:front_desk");
  return {};
});
