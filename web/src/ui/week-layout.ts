import { localDay, localMinutes } from "./format.ts";

export type Span = { startsAt: string; endsAt: string };
export type Placed<T> = {
  item: T;
  /** Hours from the top of the grid, and its height in hours. */
  start: number;
  length: number;
  /** Side by side when several overlap. */
  lane: number;
  lanes: number;
};
type Frame = { day: string; zone: string; from: number; to: number };

/** The part of a span that lies on a day, in minutes of its wall clock; none when it does not touch the day. */
function minutesOn(
  { startsAt, endsAt }: Span,
  { day, zone }: Pick<Frame, "day" | "zone">,
): [number, number] | undefined {
  const [first, last] = [localDay(startsAt, zone), localDay(endsAt, zone)];
  if (first > day || last < day) return undefined;
  const start = first < day ? 0 : localMinutes(startsAt, zone);
  const end = last > day ? 24 * 60 : localMinutes(endsAt, zone);
  return end > start ? [start, end] : undefined;
}

/** Where the blocks of one day stand; those that overlap share the width. */
export function placeBlocks<T extends Span>(items: readonly T[], frame: Frame): Placed<T>[] {
  const spans = items
    .flatMap((item) => {
      const minutes = minutesOn(item, frame);
      if (!minutes) return [];
      const [start, end] = [Math.max(minutes[0], frame.from * 60), Math.min(minutes[1], frame.to * 60)];
      return end > start ? [{ item, start, end }] : [];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const placed: Placed<T>[] = [];
  let group: { lane: number; end: number; at: number }[] = [];
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const { at } of group) {
      const block = placed[at];
      if (block) block.lanes = lanes;
    }
    group = [];
  };
  for (const { item, start, end } of spans) {
    if (group.every((other) => other.end <= start)) close();
    const taken = new Set(group.filter((other) => other.end > start).map(({ lane }) => lane));
    const lane = [...taken, taken.size].map((_, index) => index).find((index) => !taken.has(index)) ?? 0;
    group.push({ lane, end, at: placed.length });
    placed.push({ item, start: start / 60 - frame.from, length: (end - start) / 60, lane, lanes: 1 });
  }
  close();
  return placed;
}

/** The hours of a day that lie outside the open spans. */
export function closedParts(open: readonly Span[], frame: Frame): { start: number; length: number }[] {
  const [top, foot] = [frame.from * 60, frame.to * 60];
  const parts: [number, number][] = [];
  let at = top;
  const spans = open.map((span) => minutesOn(span, frame)).filter((minutes) => minutes !== undefined);
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) parts.push([at, Math.min(start, foot)]);
    at = Math.max(at, end);
  }
  parts.push([at, foot]);
  return parts
    .filter(([start, end]) => end > start)
    .map(([start, end]) => ({ start: (start - top) / 60, length: (end - start) / 60 }));
}
