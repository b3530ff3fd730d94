import { expect, test } from "vitest";
import { closedParts, placeBlocks } from "./week-layout.ts";

const frame = { day: "2026-11-19", zone: "America/Toronto", from: 8, to: 20 };
const span = (id: string, from: string, to: string) => ({
  id,
  startsAt: `2026-11-19T${from}:00-05:00`,
  endsAt: `2026-11-19T${to}:00-05:00`,
});
const lanes = (...spans: ReturnType<typeof span>[]) =>
  placeBlocks(spans, frame).map(({ item, lane, lanes }) => `${item.id}:${lane}/${lanes}`);

test("a block stands at its hour, with its length", () => {
  expect(placeBlocks([span("a", "09:30", "10:20")], frame)).toMatchObject([{ start: 1.5, length: 50 / 60 }]);
});
test("blocks that overlap share the width; those that only touch do not", () => {
  expect(lanes(span("a", "09:00", "10:00"), span("b", "09:30", "10:30"), span("c", "10:30", "11:00"))).toEqual([
    "a:0/2",
    "b:1/2",
    "c:0/1",
  ]);
});
test("a lane that became free is taken again", () => {
  expect(lanes(span("a", "09:00", "12:00"), span("b", "09:00", "10:00"), span("c", "10:00", "11:00"))).toEqual([
    "a:0/2",
    "b:1/2",
    "c:1/2",
  ]);
});
test("what lies before the first and after the last hour is cut, other days are left out", () => {
  expect(placeBlocks([span("early", "06:00", "09:00")], frame)).toMatchObject([{ start: 0, length: 1 }]);
  expect(placeBlocks([span("night", "21:00", "22:00")], frame)).toEqual([]);
  expect(placeBlocks([span("a", "09:00", "10:00")], { ...frame, day: "2026-11-20" })).toEqual([]);
});
test("the hours that are not open are closed", () => {
  const open = [span("am", "09:00", "12:00"), span("pm", "13:00", "18:00")];
  expect(closedParts(open, frame)).toEqual([
    { start: 0, length: 1 },
    { start: 4, length: 1 },
    { start: 10, length: 2 },
  ]);
  expect(closedParts([], frame)).toEqual([{ start: 0, length: 12 }]);
});
