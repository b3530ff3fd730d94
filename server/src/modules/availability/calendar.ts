import type { BookingRules } from "@jechemine/contract/availability.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import type { Tx } from "../../platform/database.ts";
import { readRules } from "../settings/index.ts";
import type { CalendarFacts, Exception } from "./facts.ts";
import { findOpenTime, listBusyTime } from "./queries.ts";

type Reading = { tx: Tx; now: Date };
/** `rules` are the practice's, where the caller has read them. */
export type Range = { from: Date; until: Date; rules?: Rules };

/** The professional's own rules, or the practice's. */
export async function rulesOf(ctx: { tx: Tx }, own: BookingRules | null, known?: Rules): Promise<BookingRules> {
  if (own) return own;
  const { bookingNoticeHours, bookingHorizonDays, dailySessions } = known ?? (await readRules(ctx));
  return {
    noticeHours: bookingNoticeHours,
    horizonDays: bookingHorizonDays,
    dailyMaximum: dailySessions,
    bufferMinutes: null,
  };
}

/** Windows, exceptions and rules, without what is booked. */
export async function loadOpenTime(ctx: { tx: Tx }, professionalId: string, range: Range) {
  const row = await findOpenTime(ctx.tx, professionalId, range);
  const exceptions = row.exceptions.map((told): Exception => {
    const span = { startsAt: new Date(told.startsAt), endsAt: new Date(told.endsAt) };
    return told.kind === "extra_hours" ? { ...told, ...span } : { kind: told.kind, ...span };
  });
  return { windows: row.windows, exceptions, rules: await rulesOf(ctx, row.rules, range.rules), rooms: row.rooms };
}

type For = { clientId: string | null; movesId?: string | null };
/** All that free time is made from; only free time may leave. */
export async function loadCalendar(
  ctx: Reading,
  professionalId: string,
  { clientId, movesId = null, ...range }: Range & For,
): Promise<CalendarFacts> {
  const { rooms, ...open } = await loadOpenTime(ctx, professionalId, range);
  const resources = [professionalId, ...rooms.map(({ roomId }) => roomId), ...(clientId ? [clientId] : [])];
  const busy = await listBusyTime(ctx.tx, { resources, ...range, now: ctx.now, clientId, movesId });
  const of = (id: string | null) => busy.filter(({ resourceId }) => resourceId === id);
  return {
    ...open,
    booked: of(professionalId).map(({ startsAt, endsAt, sessionStartsAt, state }) => {
      const isSession = state === "held" || state === "scheduled";
      return { startsAt, endsAt, sessionStartsAt: isSession ? sessionStartsAt : null };
    }),
    clientBusy: of(clientId),
    rooms: rooms.map((room) => ({ ...room, busy: of(room.roomId) })),
  };
}
