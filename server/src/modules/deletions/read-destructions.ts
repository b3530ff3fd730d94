import { Certificate, type Upcoming } from "@jechemine/contract/destructions.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { pastOf } from "./keep-to-the-day.ts";
import { listCertificates, listParts } from "./queries/destroying.ts";
import { retentionOf } from "./retention-of.ts";
import { inDays } from "./sweep-deletion.ts";

type Listing = { cursor?: string | undefined; limit?: number | undefined };
export const readCertificates = readVerb(
  "people:write",
  async (ctx, { cursor, limit = 20 }: Listing): Promise<Page<Certificate>> => {
    const rows = await listCertificates(ctx.tx, { after: decodeCursor(Moment, cursor), limit: limit + 1 });
    const items = rows.slice(0, limit).map(({ destroyedAt, givenName, familyName, ...row }) =>
      Certificate.parse({
        ...row,
        destroyedAt: destroyedAt.toISOString(),
        decidedBy: givenName ? `${givenName} ${familyName}` : null,
      }),
    );
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.destroyedAt, last.id]) : null };
  },
);

const AHEAD_DAYS = 30;
const MOST = 50;
/** What nobody need keep any more within thirty days, if nothing happens until then. */
export const readUpcoming = readVerb("people:write", async (ctx, _: undefined): Promise<Upcoming[]> => {
  const then = inDays(ctx.now, AHEAD_DAYS);
  const people = await pastOf(ctx, then, { night: null, limit: MOST });
  const names = await ctx.asSystem(() => displayNames(ctx, people));
  const found: Upcoming[] = [];
  for (const personId of people) {
    const { ended, legalHold, careAhead, isReturning } = await retentionOf(ctx, personId, then);
    if (legalHold || careAhead || isReturning) continue;
    const known = await ctx.asSystem(() => listParts(ctx.tx, personId));
    for (const { what, until, because } of ended) {
      if (what === "audit" || what === "name" || until === null) continue;
      if (known.some(({ part, lastDay }) => part === what && lastDay !== null && lastDay >= until)) continue;
      found.push({ person: { id: personId, name: names.get(personId) ?? "—" }, part: what, because, lastDay: until });
    }
  }
  return found.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
});
