/** Fewer answers say nothing of a habit. */
const ENOUGH = 5;
export const COUNTED_DAYS = 90;
/** The newest are enough for a median, however much somebody writes. */
export const COUNTED_MOST = 200;

/** How a professional usually answers, in whole answer hours: the median of what clients waited lately; null when too few did. */
export function usualAnswerHours(waitedMinutes: readonly number[]): number | null {
  if (waitedMinutes.length < ENOUGH) return null;
  const sorted = waitedMinutes.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = 0] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  const median = sorted.length % 2 === 1 ? below : (below + above) / 2;
  return Math.max(1, Math.ceil(median / 60));
}
