import type {
  AddException,
  AddHoliday,
  Availability,
  AvailabilityException,
  BookingRules,
  WriteWindow,
} from "@jechemine/contract/availability.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { rulesOf } from "./calendar.ts";
import { deleteException, findWritten, insertException, listHolidays, replaceWindows, saveRules } from "./queries.ts";
import { findFault } from "./windows.ts";

const utc = (told: string) => new Date(told).toISOString();

async function writtenOf(ctx: Ctx, professionalId: string): Promise<Availability> {
  const found = await findWritten(ctx.tx, professionalId, ctx.now);
  if (!found) throw new Refused("NOT_FOUND");
  const { rules, exceptions, ...rest } = found;
  const spans = exceptions.map((one) => ({ ...one, startsAt: utc(one.startsAt), endsAt: utc(one.endsAt) }));
  return { ...rest, professionalId, exceptions: spans, rules: await rulesOf(ctx, rules) };
}
function me({ actor }: Ctx): string {
  if (actor.role !== "professional" || !actor.id) throw new Refused("FORBIDDEN");
  return actor.id;
}
function changed(ctx: WriteCtx, action: `availability.${string}`, professionalId: string) {
  ctx.record(action, professionalId);
  ctx.record("availability.changed", professionalId, { event: { professionalId } });
  ctx.hint(`person:${professionalId}`);
}

/** One's own, or anybody's for staff. */
export const readAvailability = readVerb(
  "availability:read",
  (ctx, { professionalId }: { professionalId?: string | undefined }) => {
    const { role, id } = ctx.actor;
    const whose = role === "staff" ? professionalId : (professionalId ?? id);
    if (!whose || (role !== "staff" && whose !== id)) throw new Refused("NOT_FOUND");
    return writtenOf(ctx, whose);
  },
);

export const writeWindows = writeVerb("availability:write", async (ctx, { windows }: { windows: WriteWindow[] }) => {
  const professionalId = me(ctx);
  const { sites } = await writtenOf(ctx, professionalId);
  const fault = findFault(
    windows,
    sites.map(({ id }) => id),
  );
  if (fault) throw new Refused(fault.code, { details: { path: fault.path } });
  await replaceWindows(ctx.tx, professionalId, windows, ctx.now);
  changed(ctx, "availability.windows_written", professionalId);
  return writtenOf(ctx, professionalId);
});

type NewRules = { rules: BookingRules; selfScheduling: boolean };
export const writeRules = writeVerb("availability:write", async (ctx, { rules, selfScheduling }: NewRules) => {
  const professionalId = me(ctx);
  await saveRules(ctx.tx, professionalId, rules, selfScheduling);
  changed(ctx, "availability.rules_written", professionalId);
  return writtenOf(ctx, professionalId);
});

function judgeSpan(ctx: Ctx, { startsAt, endsAt }: AddHoliday): void {
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  if (until <= from) throw new Refused("WINDOW_EMPTY");
  if (until <= ctx.now) throw new Refused("IN_THE_PAST");
}
const viewOf = (id: string, asked: AddException | ({ kind: "holiday" } & AddHoliday)): AvailabilityException => ({
  id,
  kind: asked.kind,
  startsAt: utc(asked.startsAt),
  endsAt: utc(asked.endsAt),
  siteId: asked.kind === "extra_hours" ? asked.siteId : null,
  modalities: asked.kind === "extra_hours" ? asked.modalities : null,
});

/** Standing appointments stay: moving or cancelling them is an act of its own. */
export const addException = writeVerb("availability:write", async (ctx, asked: AddException) => {
  const professionalId = me(ctx);
  judgeSpan(ctx, asked);
  if (asked.kind === "extra_hours") {
    const { sites } = await writtenOf(ctx, professionalId);
    if (!sites.some(({ id }) => id === asked.siteId)) throw new Refused("NOT_MY_SITE");
  }
  const id = newId(ctx.now);
  await insertException(ctx.tx, { ...asked, id, professionalId });
  changed(ctx, "availability.exception_added", professionalId);
  return viewOf(id, asked);
});
type TimeOff = { professionalId: string; startsAt: Date; endsAt: Date };
/** Time off that follows from another room's act, such as a day given up; who may was asked there. */
export async function takeTimeOff(ctx: WriteCtx, { professionalId, startsAt, endsAt }: TimeOff): Promise<string> {
  const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const id = newId(ctx.now);
  await ctx.asSystem(() => insertException(ctx.tx, { kind: "time_off", ...span, id, professionalId }));
  changed(ctx, "availability.exception_added", professionalId);
  return id;
}
/** Opens again what `takeTimeOff` closed; false when it is open already. Who may was asked by the caller. */
export async function giveTimeBack(ctx: WriteCtx, professionalId: string, id: string): Promise<boolean> {
  const given = await ctx.asSystem(() => deleteException(ctx.tx, id, professionalId));
  if (given) changed(ctx, "availability.exception_removed", professionalId);
  return given;
}
export const removeException = writeVerb("availability:write", async (ctx, id: string) => {
  const professionalId = me(ctx);
  if (!(await deleteException(ctx.tx, id, professionalId))) throw new Refused("NOT_FOUND");
  changed(ctx, "availability.exception_removed", professionalId);
  return {};
});

export const readHolidays = readVerb("settings:read", async (ctx, _: object) =>
  (await listHolidays(ctx.tx, ctx.now)).map(({ id, startsAt, endsAt }) =>
    viewOf(id, { kind: "holiday", startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }),
  ),
);
export const addHoliday = writeVerb("settings:write", async (ctx, asked: AddHoliday) => {
  judgeSpan(ctx, asked);
  const id = newId(ctx.now);
  await insertException(ctx.tx, { kind: "holiday", ...asked, id, professionalId: null });
  ctx.record("availability.holiday_added", id, { event: { holidayId: id } });
  return viewOf(id, { kind: "holiday", ...asked });
});
export const removeHoliday = writeVerb("settings:write", async (ctx, id: string) => {
  if (!(await deleteException(ctx.tx, id, null))) throw new Refused("NOT_FOUND");
  ctx.record("availability.holiday_removed", id, { event: { holidayId: id } });
  return {};
});
