import type { TimelineEntry } from "@jechemine/contract/clients.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readClinicalVerb } from "../../platform/verb.ts";
import { careOf } from "./care.ts";
import {
  type Moment as Found,
  listAgreementsOf,
  listAppointmentsOf,
  listNotesOf,
  listRequestsOf,
  type Session,
} from "./queries/timeline.ts";

type Asked = { id: string; cursor?: string | undefined; limit?: number | undefined };
/** Newest first; of two at one moment the later id. */
const newest = (a: Found, b: Found) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

/** What happened with a client, newest first. Of a note only that it exists. */
export const readTimeline = readClinicalVerb(
  "clients:read",
  async (ctx, { id: clientId, cursor, limit = 20 }: Asked): Promise<Page<TimelineEntry>> => {
    const after = decodeCursor(Moment, cursor);
    const found = await momentsOf(ctx, { clientId, after, limit: limit + 1 });
    ctx.record("timeline.opened", clientId, { clientId });
    const shown = found.toSorted(newest).slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(deriveEntry),
      nextCursor: found.length > limit && last ? encodeCursor([last.at, last.id]) : null,
    };
  },
);

const deriveEntry = (found: Found): TimelineEntry => {
  const at = found.at.toISOString();
  return found.what === "appointment" ? { ...found, at, endsAt: found.endsAt.toISOString() } : { ...found, at };
};

type Wanted = { clientId: string; after: readonly [Date, string] | undefined; limit: number };
async function momentsOf(ctx: Ctx, wanted: Wanted): Promise<Found[]> {
  const { tx, actor } = ctx;
  const care = await careOf(ctx, wanted.clientId);
  const idsWhere = (isOver: boolean) => care.filter(({ endedAt }) => (endedAt !== null) === isOver);
  const [current, ended] = [idsWhere(false), idsWhere(true)];
  const window = { ...wanted, fileIds: current.map(({ fileId }) => fileId) };
  const mine: Session[] = [];
  for (const { fileId, endedAt: until } of ended) {
    if (!until || !actor.id) throw new Refused("NOT_FOUND");
    const its = { until, me: actor.id };
    mine.push(...(await ctx.asSystem(() => listAppointmentsOf(tx, { ...wanted, fileIds: [fileId] }, its))));
  }
  return [
    ...mine,
    ...(await listAppointmentsOf(tx, window)),
    ...(await listNotesOf(tx, { ...wanted, fileIds: care.map(({ fileId }) => fileId) })),
    ...(await listAgreementsOf(tx, window)),
    ...(current.length > 0 ? await listRequestsOf(tx, window) : []),
  ];
}
