import { CELLS } from "@jechemine/contract/vocabulary.ts";

/** In how many of the weeks that matching looks at a cell (its place in CELLS) has room for a session. */
export function freeWeeks(cells: readonly number[] | null, cell: number, sessionMinutes: number): number {
  if (!cells) return 0;
  let weeks = 0;
  for (let at = cell; at < cells.length; at += CELLS.length) if ((cells[at] ?? 0) >= sessionMinutes) weeks += 1;
  return weeks;
}
