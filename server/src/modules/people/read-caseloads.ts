import type { Page } from "@jechemine/contract/endpoint.ts";
import type { CaseloadRow, CaseloadsQuery } from "@jechemine/contract/people-admin.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import { type CaseloadListRow, listCaseloads } from "./queries/caseloads.ts";

const Place = z.tuple([z.int(), z.string().max(100), z.string().max(100), z.uuid()]);

const viewOf = ({ awayFrom, awayUntil, pausedAt, ...row }: CaseloadListRow): CaseloadRow => ({
  id: row.id,
  name: deriveDisplayName(row),
  activeClients: row.activeClients,
  openProposals: row.openProposals,
  sessionsThisWeek: row.sessionsThisWeek,
  weeklyCapacity: row.weeklyCapacity,
  acceptsNew: row.acceptsNew,
  pausedAt: pausedAt?.toISOString() ?? null,
  away: awayFrom && awayUntil ? { startsAt: awayFrom.toISOString(), endsAt: awayUntil.toISOString() } : null,
});

/** What each professional carries, for whoever gives them somebody new. Of the team alone; which clients they are is not in it. */
export const readCaseloads = readVerb(
  "people:read",
  async (ctx, { sort = "room", cursor, limit = 20 }: CaseloadsQuery): Promise<Page<CaseloadRow>> => {
    if (ctx.actor.role !== "staff") throw new Refused("NOT_FOUND");
    const found = decodeCursor(Place, cursor);
    const after = found && { place: found[0], familyName: found[1], givenName: found[2], id: found[3] };
    const rows = await ctx.asSystem(() => listCaseloads(ctx.tx, { sort, now: ctx.now, after, limit: limit + 1 }));
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(viewOf),
      nextCursor: last ? encodeCursor([last.place, last.familyName, last.givenName, last.id]) : null,
    };
  },
);
