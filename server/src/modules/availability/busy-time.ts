/** Milliseconds, half-open. */
export type Stretch = readonly [from: number, until: number];
type Span = { startsAt: Date; endsAt: Date };

export const stretchOf = ({ startsAt, endsAt }: Span): Stretch => [startsAt.getTime(), endsAt.getTime()];

/** Taken time, in order and joined, so that one look tells whether something overlaps it. */
export function busyTime(spans: readonly Stretch[]): readonly Stretch[] {
  const joined: [number, number][] = [];
  for (const [from, until] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else if (until > from) joined.push([from, until]);
  }
  return joined;
}

/** Whether anything of `busy` (as `busyTime` made it) lies between two moments. */
export function overlaps(busy: readonly Stretch[], [from, until]: Stretch): boolean {
  let low = 0;
  let high = busy.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((busy[middle]?.[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const next = busy[low];
  return next !== undefined && next[0] < until;
}
