import type { Page, PageQuery } from "@jechemine/contract/endpoint.ts";
import type { PoolCard } from "@jechemine/contract/proposals.ts";
import { Region } from "@jechemine/contract/vocabulary.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { readVerb } from "../../platform/verb.ts";
import { listCandidates } from "./queries/candidates.ts";
import { listPool } from "./queries/pool.ts";
import { listByIds, type RequestRow } from "./queries/requests.ts";

const Place = z.tuple([z.boolean(), z.iso.datetime(), z.uuid()]);

/** Redacted cards of what may be claimed. Nothing here names anybody: the rows are the system's until they are claimed. */
export const readPool = readVerb(
  "pool:read",
  async (ctx, { cursor, limit = 20 }: z.output<typeof PageQuery>): Promise<Page<PoolCard>> => {
    const professionalId = ctx.actor.id;
    const place = decodeCursor(Place, cursor);
    const after = place && { urgent: place[0], openedAt: new Date(place[1]), id: place[2] };
    if (professionalId === null) return { items: [], nextCursor: null };
    return ctx.asSystem(async () => {
      const [me] = await listCandidates(ctx.tx, { ids: [professionalId], reasons: [], now: ctx.now });
      if (!me?.active) return { items: [], nextCursor: null };
      const places = await listPool(ctx.tx, { ageGroups: me.ageGroups, professionalId, after, limit: limit + 1 });
      const shown = places.slice(0, limit);
      const rows = await listByIds(
        ctx.tx,
        shown.map(({ id }) => id),
      );
      const last = shown.at(-1);
      return {
        items: shown.flatMap(({ id }) => rows.filter((row) => row.id === id)).map(cardOf),
        nextCursor:
          places.length > limit && last ? encodeCursor([last.urgent, last.openedAt.toISOString(), last.id]) : null,
      };
    });
  },
);

function cardOf(row: RequestRow): PoolCard {
  const preferences = { ...row.preferences };
  delete preferences.place; // a town would tell too much
  return {
    requestId: row.id,
    number: row.number,
    since: row.openedAt.toISOString(),
    asSoonAsPossible: row.urgent,
    ageGroup: row.ageGroup ?? "18-64",
    region: Region.nullable().catch(null).parse(row.region),
    reasons: row.reasons,
    service: row.service,
    preferences,
  };
}
