import type { AuditEntry, AuditQuery } from "@jechemine/contract/audit.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { readVerb } from "../../platform/verb.ts";
import { listAudit, listSame } from "./queries.ts";

const LIMIT = 50;
const Place = z.tuple([z.uuid()]);
const Details = z.record(z.string(), z.unknown());

/** Who did and saw what; of a person also what stands under records that were merged into theirs. Looking at it is not written down again: the list holds ids and codes, no content. */
export const readAudit = readVerb("audit:read", async (ctx, asked: AuditQuery): Promise<Page<AuditEntry>> => {
  const { cursor, limit = LIMIT, actorId, subjectId, clientId, ...filters } = asked;
  const [after] = decodeCursor(Place, cursor) ?? [];
  const same = async (id: string | undefined) => (id ? ctx.asSystem(() => listSame(ctx.tx, id)) : undefined);
  const whose = { actorId: await same(actorId), subjectId: await same(subjectId), clientId: await same(clientId) };
  const rows = await listAudit(ctx.tx, { ...filters, whose, after, limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows
      .slice(0, limit)
      .map((row) => ({ ...row, at: row.at.toISOString(), details: Details.parse(row.details) })),
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
});
