import type { TellWhereabouts, Whereabouts, WhereaboutsForm } from "@jechemine/contract/sessions.ts";
import { isOutsideLicence, Territory } from "@jechemine/contract/territories.ts";
import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { open, seal } from "../../platform/sealing.ts";
import { type Ctx, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { hoursBefore, minutesAfter } from "./appointment.ts";
import { findStanding, lockStanding, type Standing } from "./queries/changes.ts";
import {
  deleteOldWhereabouts,
  findPhone,
  listOwnWhereabouts,
  listWhereabouts,
  replaceWhereabouts,
  type WhereaboutsRow,
} from "./queries/whereabouts.ts";

/** The button to join opens ten minutes before; five more for browsers whose clock is ahead. */
const OPENS_MINUTES = 15;
/** When nobody closes the session, what was said goes all the same. */
const KEPT_HOURS = 24;
const FORGET = "whereabouts.forget";

const Said = z.object({ place: z.string(), phone: z.string() });
const placeOf = (id: string) => ({ table: "session_checks", row: id, column: "sealed" });
/** Opened for whoever row-level security shows it to. */
export function whereaboutsOf({ platform }: Pick<Ctx, "platform">, row: WhereaboutsRow): Whereabouts {
  const said = Said.parse(JSON.parse(open(platform.config.dataKeys, placeOf(row.id), row.sealed)));
  const territory = Territory.parse(row.territory);
  return { ...said, territory, toldAt: row.toldAt.toISOString(), outside: isOutsideLicence(territory) };
}

async function formOf(ctx: Ctx, id: string, clientId: string): Promise<WhereaboutsForm> {
  const rows = await listWhereabouts(ctx.tx, [id]);
  const mine = rows.find((row) => row.clientId === clientId);
  return { knownPhone: await findPhone(ctx.tx, clientId), told: mine ? whereaboutsOf(ctx, mine) : null };
}
/** Only a client of the session says where they are. */
function meOf({ actor }: Ctx, one: Standing | undefined): string {
  if (actor.role !== "client" || !actor.id || !one?.clientIds.includes(actor.id)) throw new Refused("NOT_FOUND");
  return actor.id;
}

export const readWhereabouts = readVerb("appointments:read", async (ctx, id: string) =>
  formOf(ctx, id, meOf(ctx, await findStanding(ctx.tx, id))),
);

export type ExportedWhereabouts = Whereabouts & { id: string; appointmentId: string };
/** Where the caller said they are, for sessions that are not over. */
export const exportWhereabouts = readVerb("appointments:read", async (ctx, _: undefined) => {
  const rows = ctx.actor.id ? await listOwnWhereabouts(ctx.tx, ctx.actor.id) : [];
  return rows.map(
    (row): ExportedWhereabouts => ({ ...whereaboutsOf(ctx, row), id: row.id, appointmentId: row.appointmentId }),
  );
});

/** For this session only: it goes when the session is closed, moved or cancelled, or a day after it. */
export const tellWhereabouts = writeVerb(
  "appointments:write",
  async (ctx, { id, territory, place, phone }: TellWhereabouts & { id: string }) => {
    const one = await lockStanding(ctx.tx, id);
    const clientId = meOf(ctx, one);
    const refusal = one && refuse(one, ctx.now);
    if (refusal) throw new Refused(refusal);
    const row = { id: newId(ctx.now), appointmentId: id, clientId, territory, toldAt: ctx.now };
    const sealed = seal(ctx.platform.config.dataKeys, placeOf(row.id), JSON.stringify({ place, phone }));
    await ctx.asSystem(() => replaceWhereabouts(ctx.tx, { ...row, sealed }));
    ctx.record("whereabouts.told", id, { clientId });
    if (one) {
      ctx.later(FORGET, { appointmentId: id }, { runAt: hoursAfter(one.endsAt), key: `${FORGET}:${id}` });
      ctx.hint(`person:${one.professionalId}`);
    }
    return formOf(ctx, id, clientId);
  },
);

const hoursAfter = (end: Date) => minutesAfter(end, 60 * KEPT_HOURS);
function refuse({ state, modality, startsAt, endsAt }: Standing, now: Date) {
  if (state !== "scheduled" || now > endsAt) return "NOT_SCHEDULED";
  if (modality === "in_person") return "NOT_REMOTE";
  return now < minutesAfter(startsAt, -OPENS_MINUTES) ? "TOO_EARLY" : undefined;
}

const forgetWhereabouts = writeVerb("public", async (ctx, appointmentId: string) => {
  await deleteOldWhereabouts(ctx.tx, appointmentId, hoursBefore(ctx.now, KEPT_HOURS));
  ctx.record("whereabouts.forgotten", appointmentId);
});
export const whereaboutsJobs: readonly Job[] = [
  job({
    name: FORGET,
    on: FORGET,
    payload: z.object({ appointmentId: z.uuid() }),
    run: (platform, { appointmentId }) => forgetWhereabouts(platform, SYSTEM, appointmentId),
  }),
];
