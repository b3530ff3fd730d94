import type { DutyShift, OnCall, PlanShift, Roster, RosterQuery } from "@jechemine/contract/roster.ts";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { dayIn, daySpan, judgeSpan } from "./days.ts";
import {
  deleteShift,
  findNextShift,
  findShiftAt,
  insertShift,
  listAbsences,
  listClinicians,
  listShifts,
  lockShift,
  type ShiftRow,
  updateShift,
} from "./queries.ts";

/** Everybody who plans, and the open pages of whoever may look. */
const READERS = ["staff:owner", "staff:intake", "staff:front_desk", "staff:support"];

/** Whoever answers alerts until then. */
export type Duty = { personId: string; until: Date };
/** Who is on call at this moment; null when nobody is, or the account of whoever was planned is closed. For any caller. */
export async function onCallNow(ctx: Ctx): Promise<Duty | null> {
  const shift = await ctx.asSystem(() => findShiftAt(ctx.tx, ctx.now));
  return shift ? { personId: shift.personId, until: shift.endsAt } : null;
}

/** Colleagues may know each other's names. */
const namesOf = (ctx: Ctx, ids: readonly string[]) => ctx.asSystem(() => displayNames(ctx, ids));
const viewOf = (row: ShiftRow, names: ReadonlyMap<string, string>): DutyShift => ({
  id: row.id,
  person: { id: row.personId, name: names.get(row.personId) ?? "" },
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
});
const viewAlone = async (ctx: Ctx, row: ShiftRow) => viewOf(row, await namesOf(ctx, [row.personId]));

export const readRoster = readVerb("roster:read", async (ctx, { from, to }: RosterQuery): Promise<Roster> => {
  const { zone } = await readPractice(ctx);
  const span = daySpan(from, to, zone);
  const shifts = await listShifts(ctx.tx, span);
  const absences = await ctx.asSystem(() => listAbsences(ctx.tx, span));
  const people = [...shifts.map(({ personId }) => personId), ...absences.map(({ professionalId }) => professionalId)];
  const names = await namesOf(ctx, [...new Set(people)]);
  return {
    zone,
    shifts: shifts.map((row) => viewOf(row, names)),
    absences: absences.map(({ professionalId, startsAt, endsAt }) => ({
      professional: { id: professionalId, name: names.get(professionalId) ?? "" },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
});

export const readOnCall = readVerb("roster:read", async (ctx, _: undefined): Promise<OnCall> => {
  const shift = await ctx.asSystem(() => findShiftAt(ctx.tx, ctx.now));
  if (shift) return { shift: await viewAlone(ctx, shift), nextStartsAt: null };
  return { shift: null, nextStartsAt: (await findNextShift(ctx.tx, ctx.now))?.startsAt.toISOString() ?? null };
});

const cliniciansOn = async (ctx: Ctx, only?: string) => {
  const { zone } = await readPractice(ctx);
  return ctx.asSystem(() => listClinicians(ctx.tx, dayIn(zone, ctx.now), only)); // accounts are not intake's to read
};
export const readClinicians = readVerb("roster:write", async (ctx, _: undefined) => {
  const ids = await cliniciansOn(ctx);
  const names = await namesOf(ctx, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
});

type Planned = { personId: string; startsAt: Date; endsAt: Date };
/** Nobody is put on call in the past: a shift that is said to have begun begins now. */
async function judged(ctx: Ctx, { personId, ...told }: PlanShift): Promise<Planned> {
  const { startsAt, endsAt } = judgeSpan(told, ctx.now);
  const [clinician] = await cliniciansOn(ctx, personId);
  if (!clinician) throw new Refused("NOT_LICENSED");
  return { personId, startsAt: startsAt < ctx.now ? ctx.now : startsAt, endsAt };
}
/** The exclusion constraint has the last word: of two who plan the same hours one is refused. */
async function written(ctx: WriteCtx, row: ShiftRow, write: () => Promise<unknown>): Promise<DutyShift> {
  try {
    await write();
  } catch (error) {
    if (violates(error, "one_on_call")) throw new Refused("SHIFT_OVERLAPS");
    throw error;
  }
  ctx.hint(...READERS, `person:${row.personId}`);
  return viewAlone(ctx, row);
}

export const planShift = writeVerb("roster:write", async (ctx, asked: PlanShift) => {
  const planned = await judged(ctx, asked);
  const row = { id: newId(ctx.now), ...planned };
  const by = { plannedBy: ctx.actor.id ?? planned.personId, plannedAt: ctx.now };
  ctx.record("duty.planned", row.id, { details: planned });
  return written(ctx, row, () => insertShift(ctx.tx, { ...row, ...by }));
});

async function standing(ctx: WriteCtx, id: string): Promise<ShiftRow> {
  const shift = await lockShift(ctx.tx, id);
  if (!shift) throw new Refused("NOT_FOUND");
  if (shift.endsAt <= ctx.now) throw new Refused("SHIFT_OVER");
  return shift;
}

export const changeShift = writeVerb("roster:write", async (ctx, { id, ...asked }: PlanShift & { id: string }) => {
  const before = await standing(ctx, id);
  const begun = before.startsAt <= ctx.now;
  if (begun && (asked.personId !== before.personId || new Date(asked.startsAt) > before.startsAt))
    throw new Refused("SHIFT_BEGUN"); // end it, and plan the rest: who was on call stays told
  const planned = await judged(ctx, asked);
  const change = begun ? { ...planned, startsAt: before.startsAt } : planned;
  ctx.record("duty.changed", id, { details: { before, after: change } });
  ctx.hint(`person:${before.personId}`);
  return written(ctx, { id, ...change }, () => updateShift(ctx.tx, id, change));
});

export const removeShift = writeVerb("roster:write", async (ctx, id: string) => {
  const { personId, startsAt } = await standing(ctx, id);
  const begun = startsAt < ctx.now;
  await (begun ? updateShift(ctx.tx, id, { endsAt: ctx.now }) : deleteShift(ctx.tx, id));
  ctx.record("duty.removed", id, { details: { personId, begun } });
  ctx.hint(...READERS, `person:${personId}`);
  return {};
});
