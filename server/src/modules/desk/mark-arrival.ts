import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { dayIn, daySpan } from "../roster/index.ts";
import { readPractice } from "../settings/index.ts";
import { deleteArrival, findPlace, insertArrival, listArrivals } from "./queries.ts";

type Marking = { id: string; clientId: string; arrived: boolean };
/** On the day of the session only. Whoever marks what is marked already finds the first moment. The professional sees it at once. */
export const markArrival = writeVerb("day:write", async (ctx, { id, clientId, arrived }: Marking) => {
  const place = await findPlace(ctx.tx, id, clientId);
  const markedBy = ctx.actor.id;
  if (!place || markedBy === null) throw new Refused("NOT_FOUND");
  const { zone } = await readPractice(ctx);
  const today = dayIn(zone, ctx.now);
  const { from, until } = daySpan(today, today, zone);
  if (place.startsAt < from || place.startsAt >= until) throw new Refused("NOT_TODAY");
  if (arrived && place.state !== "scheduled") throw new Refused("NOT_SCHEDULED");
  await (arrived
    ? insertArrival(ctx.tx, { appointmentId: id, clientId, arrivedAt: ctx.now, markedBy })
    : deleteArrival(ctx.tx, id, clientId));
  ctx.record(arrived ? "arrival.marked" : "arrival.unmarked", id, { clientId });
  ctx.hint("staff:front_desk", ...(place.professionalId ? [`person:${place.professionalId}`] : []));
  const [marked] = (await listArrivals(ctx.tx, [id])).filter((one) => one.clientId === clientId);
  return { arrivedAt: marked?.arrivedAt.toISOString() ?? null };
});
