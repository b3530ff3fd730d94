import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, deriveRange } from "./range.ts";

test.each([
  [undefined, "whole"],
  ["bytes=0-9", { from: 0, to: 9 }],
  ["bytes=90-", { from: 90, to: 99 }],
  ["bytes=90-500", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-500", { from: 0, to: 99 }],
  ["bytes=100-", "beyond"],
  ["bytes=-0", "beyond"],
  ["bytes=9-1", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["lines=0-9", "whole"],
])("of a hundred bytes, %s asks for %o", (header, expected) => {
  expect(deriveRange(header, 100)).toEqual(expected);
});

test("however the bytes come in pieces, what is cut out is what was asked for", async () => {
  const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat(80), fc.nat(80), async (list, one, other) => {
      const whole = Buffer.concat(list);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      async function* source() {
        for (const piece of list) yield Buffer.from(piece);
      }
      const out: Buffer[] = [];
      for await (const piece of cut(source(), { from, to })) out.push(piece);
      expect(Buffer.concat(out).equals(whole.subarray(from, to + 1))).toBe(true);
    }),
  );
});
