import type { AuditEntry, AuditQuery } from "@jechemine/contract/audit.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import { readVerb } from "../../platform/verb.ts";
import { listAudit } from "./queries.ts";

const LIMIT = 50;
const Place = z.tuple([z.uuid()]);
const Details = z.record(z.string(), z.unknown());

/** Who did and saw what. Looking at it is not written down again: the list holds ids and codes, no content. */
export const readAudit = readVerb("audit:read", async ({ tx }, asked: AuditQuery): Promise<Page<AuditEntry>> => {
  const { cursor, limit = LIMIT, ...filters } = asked;
  const [after] = decodeCursor(Place, cursor) ?? [];
  const rows = await listAudit(tx, { ...filters, after, limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows
      .slice(0, limit)
      .map((row) => ({ ...row, at: row.at.toISOString(), details: Details.parse(row.details) })),
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
});
