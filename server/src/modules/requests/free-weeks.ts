import { CELLS } from "@jechemine/contract/vocabulary.ts";

/** Matching looks this many weeks ahead. */
export const WEEKS_AHEAD = 6;

/** In how many of the next weeks a cell (its place in CELLS) has room for a session. */
export function freeWeeks(cells: readonly number[] | null, cell: number, sessionMinutes: number): number {
  if (!cells) return 0;
  let weeks = 0;
  for (let week = 0; week < WEEKS_AHEAD; week += 1) {
    if ((cells[week * CELLS.length + cell] ?? 0) >= sessionMinutes) weeks += 1;
  }
  return weeks;
}
