import { expect, test, vi } from "vitest";
import { inRounds } from "./in-rounds.ts";

/** Asks that end when the test says so. */
function makeAsking() {
  const ends: (() => void)[] = [];
  const hint = inRounds(() => new Promise<void>((end) => ends.push(end)));
  return { ends, hint };
}

test("the first hint asks at once; those that come meanwhile make one round more, which throws no answer away", async () => {
  const { ends, hint } = makeAsking();
  hint();
  expect(ends).toHaveLength(1);
  hint();
  hint();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.waitFor(() => expect(ends).toHaveLength(2));
  ends[1]?.();
  await Promise.resolve();
  await vi.waitFor(() => {
    hint();
    expect(ends).toHaveLength(3);
  });
});

test("an answer that never comes holds nothing back for long", async () => {
  vi.useFakeTimers();
  const { ends, hint } = makeAsking();
  hint();
  hint();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends).toHaveLength(2);
  vi.useRealTimers();
});
