import type { Calendar } from "@jechemine/contract/appointments.ts";
import type { DayRange, Slot } from "@jechemine/contract/slots.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { closedTimeOf, freeSlotsOf, openTimeOf } from "../availability/index.ts";
import { type Acting, actingOf, mustBeOpen } from "./acting.ts";
import { startOfDay } from "./appointment.ts";
import { deriveView } from "./derive-view.ts";
import { findStanding, type Standing } from "./queries/changes.ts";
import { type BlockRow, firstSiteZone, listBlocks, listViewsBetween } from "./queries/views.ts";
import { aroundOf } from "./reads.ts";

const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

type Asked = DayRange & { professionalId: string };
/** A professional's own days, or anybody's for the front desk and intake. */
export const readCalendar = readVerb(
  "appointments:read",
  async (ctx, { professionalId, ...days }: Asked): Promise<Calendar> => {
    const { role, id } = ctx.actor;
    if (role === "client" || (role === "professional" && id !== professionalId)) throw new Refused("NOT_FOUND");
    const around = await aroundOf(ctx);
    const zone = (await firstSiteZone(ctx.tx, professionalId)) ?? around.zone;
    const range = { from: startOfDay(days.from, zone), until: startOfDay(days.to, zone, 1) };
    const views = await listViewsBetween(ctx.tx, professionalId, range.from, range.until);
    const blocks = await listBlocks(ctx.tx, professionalId, { ...range, now: ctx.now });
    const { open } = await openTimeOf(ctx, professionalId, range);
    const closed = await closedTimeOf(ctx, professionalId, range);
    const blockedBy = new Map(blocks.map((block) => [block.appointmentId, block]));
    return {
      zone,
      appointments: views.map((row) => ({
        ...deriveView(row, around),
        blocked: spanOf(blockedBy.get(row.id) ?? row),
      })),
      blocks: [
        ...blocks.flatMap(blockOf),
        ...closed.map(({ kind, ...span }) => ({ kind, ...spanOf(span), heldUntil: null })),
      ],
      open: open.map(({ siteId, modalities, ...span }) => ({ ...spanOf(span), siteId, modalities: [...modalities] })),
    };
  },
);

function blockOf({ state, heldUntil, ...span }: BlockRow): Calendar["blocks"] {
  if (state === "scheduled") return [];
  const kind = state === "held" ? "hold" : state;
  return [{ kind, ...spanOf(span), heldUntil: heldUntil?.toISOString() ?? null }];
}

/** Where an appointment could move to; its own time counts as free. */
export const readSlotsToMove = readVerb(
  "appointments:read",
  async (ctx, { id, ...days }: DayRange & { id: string }) => {
    const one = mustBeOpen(await findStanding(ctx.tx, id), ctx.now);
    return slotsToMove(ctx, one, { days, acting: actingOf(ctx) });
  },
);

export async function slotsToMove(
  ctx: Ctx,
  one: Standing,
  { days, acting }: { days: DayRange; acting: Acting },
): Promise<Slot[]> {
  const { professionalId, serviceId, id } = one;
  const clientId = acting.byClient ? acting.personId : (one.clientIds[0] ?? null);
  return freeSlotsOf(ctx, { professionalId, serviceId, ...days, clientId, movesId: id, byClient: acting.byClient });
}
