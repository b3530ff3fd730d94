import type { DeskDay, DeskSession } from "@jechemine/contract/desk.ts";
import { readVerb } from "../../platform/verb.ts";
import { daySpan } from "../roster/index.ts";
import { readPractice } from "../settings/index.ts";
import { callBackOf } from "./call-backs.ts";
import {
  listArrivals,
  listCallBacks,
  listOwing,
  listPhones,
  listRooms,
  listSessions,
  type SessionRow,
} from "./queries.ts";

type Around = {
  phones: ReadonlyMap<string, string>;
  owing: ReadonlySet<string>;
  arrivals: ReadonlyMap<string, Date>;
};
const placeOf = (appointmentId: string, clientId: string) => `${appointmentId} ${clientId}`;
function viewOf(
  { professional, clients, startsAt, endsAt, confirmedAt, roomId: _, ...row }: SessionRow,
  around: Around,
): DeskSession {
  return {
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    confirmed: confirmedAt !== null,
    professional: professional ?? { id: row.id, name: "" },
    clients: clients.map(({ id, name }) => ({
      id,
      name,
      phone: around.phones.get(id) ?? null,
      arrivedAt: around.arrivals.get(placeOf(row.id, id))?.toISOString() ?? null,
      owes: around.owing.has(id),
    })),
  };
}

export const readDay = readVerb("day:read", async (ctx, { day }: { day: string }): Promise<DeskDay> => {
  const { zone } = await readPractice(ctx);
  const span = daySpan(day, day, zone);
  const rows = await listSessions(ctx.tx, span);
  const ids = [...new Set(rows.flatMap(({ clients }) => clients.map(({ id }) => id)))];
  const arrivals = await listArrivals(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const around: Around = {
    phones: await listPhones(ctx.tx, ids),
    owing: await listOwing(ctx.tx, ids),
    arrivals: new Map(arrivals.map((one) => [placeOf(one.appointmentId, one.clientId), one.arrivedAt])),
  };
  const standing = rows.filter(({ state }) => state !== "cancelled");
  const rooms = rows.length === 0 ? [] : await listRooms(ctx.tx);
  const professionals = new Map(
    standing.flatMap(({ professional }) => (professional ? [[professional.id, professional]] : [])),
  );
  return {
    day,
    zone,
    sessions: rows.map((row) => viewOf(row, around)),
    rooms: rooms.map((room) => ({
      ...room,
      taken: standing
        .filter(({ roomId }) => roomId === room.id)
        .map(({ id, startsAt, endsAt }) => ({
          appointmentId: id,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        })),
    })),
    professionals: [...professionals.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    callBacks: (await listCallBacks(ctx.tx, span)).map(callBackOf),
  };
});
