import type { Export } from "@jechemine/contract/exports.ts";
import type { ExportRow } from "./queries.ts";

const HOUR = 3_600_000;
/** The bytes stay a day; an address for them holds an hour. */
export const KEPT = 24 * HOUR;
export const LINK = HOUR;
/** Longer than this nothing is built: what has not come by then is given up, and one may ask again. */
export const GIVEN_UP = HOUR;
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

export const deriveExport = (row: ExportRow): Export => ({
  id: row.id,
  kind: row.fileRequestId ? "file" : "own",
  state: row.state,
  step: row.step,
  askedAt: row.askedAt.toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  eraseAt: row.eraseAt?.toISOString() ?? null,
  bytes: row.bytes,
});
