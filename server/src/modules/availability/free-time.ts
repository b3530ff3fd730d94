import type { BookingRules, FindSlots } from "@jechemine/contract/availability.ts";
import type { Slot } from "@jechemine/contract/slots.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { loadCalendar, loadOpenTime, type Range } from "./calendar.ts";
import type { OpenSpan, Span } from "./facts.ts";
import { openTime } from "./open-time.ts";
import { findOffer, listCells } from "./queries.ts";
import { freeSlots } from "./slots.ts";

const DAY = 86_400_000;
/** Days of any zone lie within these instants: a zone is at most 14 hours ahead, 12 behind. */
const aroundDays = ({ from, to }: { from: string; to: string }) => ({
  from: new Date(Date.parse(from) - DAY),
  until: new Date(Date.parse(to) + 2 * DAY),
});

/** Times that can be booked online. Public: nothing is told about whoever took the others. */
export const findSlots = readVerb("public", (ctx, asked: FindSlots): Promise<Slot[]> => {
  const clientId = ctx.actor.role === "client" ? ctx.actor.id : null;
  return freeSlotsOf(ctx, { ...asked, clientId, movesId: null, byClient: true });
});

type Question = FindSlots & { clientId: string | null; movesId: string | null; byClient: boolean };
/** Throws NOT_FOUND for a service that this professional does not offer online. What is to be moved may also be offered at the practice only. */
export async function freeSlotsOf(ctx: Ctx, asked: Question): Promise<Slot[]> {
  const { professionalId, clientId, movesId, byClient, from, to, modality } = asked;
  const service = await findOffer(ctx.tx, professionalId, asked.serviceId);
  if (!service || !(service.bookableOnline || movesId)) throw new Refused("NOT_FOUND");
  const facts = await loadCalendar(ctx, professionalId, { ...aroundDays({ from, to }), clientId, movesId });
  const slots = freeSlots(facts, { service, from, to, now: ctx.now, byClient, modality });
  // A long list at every turn: plain objects, made once.
  const offered: Slot[] = [];
  for (const { startsAt, endsAt, siteId, zone, modalities } of slots) {
    const possible = modalities.filter((each) => service.modalities.includes(each));
    if (possible.length === 0) continue;
    offered.push({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      siteId,
      zone,
      modalities: possible,
    });
  }
  return offered;
}

/** When a professional is open, and by which rules clients book. */
export async function openTimeOf(
  ctx: Ctx,
  professionalId: string,
  range: Range,
): Promise<{ open: OpenSpan[]; rules: BookingRules }> {
  const facts = await loadOpenTime(ctx, professionalId, range);
  return { open: openTime(facts, range), rules: facts.rules };
}
/** When a professional is away and the practice closed. */
export async function closedTimeOf(
  ctx: Ctx,
  professionalId: string,
  range: Range,
): Promise<(Span & { kind: "time_off" | "holiday" })[]> {
  const { exceptions } = await loadOpenTime(ctx, professionalId, range);
  return exceptions.flatMap(({ kind, startsAt, endsAt }) =>
    kind === "extra_hours" ? [] : [{ kind, startsAt, endsAt }],
  );
}

export type FreeCells = {
  /** Free minutes in the order of CELLS, week after week from the running one. */
  cells: number[];
  firstFreeAt: Date | null;
};
/** Free time of the coming six weeks as last counted; the truth is asked at booking. All professionals when none are named. */
export async function freeCellsOf(
  ctx: Pick<Ctx, "tx" | "now">,
  professionalIds?: readonly string[],
): Promise<Map<string, FreeCells>> {
  const rows = await listCells(ctx.tx, { now: ctx.now, professionalIds });
  return new Map(
    rows.map(({ professionalId, minutes, firstFreeAt }) => [
      professionalId,
      { cells: minutes.split(",").map(Number), firstFreeAt },
    ]),
  );
}
/** The first time that can be booked with each; absent when none is known. */
export async function firstFreeSlotsOf(
  ctx: Pick<Ctx, "tx" | "now">,
  professionalIds?: readonly string[],
): Promise<Map<string, Date>> {
  const cells = await freeCellsOf(ctx, professionalIds);
  return new Map([...cells].flatMap(([id, { firstFreeAt }]) => (firstFreeAt ? [[id, firstFreeAt] as const] : [])));
}
