import fc from "fast-check";
import { expect, test } from "vitest";
import { BLACK, redact } from "./redact.ts";

test.each([
  ["Sa sœur Maude a appelé. Maude va mieux.", ["Maude"], `Sa sœur ${BLACK} a appelé. ${BLACK} va mieux.`],
  ["Sa sœur\n  Maude a appelé.", ["sœur Maude"], `Sa ${BLACK} a appelé.`],
  ["un deux trois", ["un deux", "deux trois"], BLACK],
  ["coût (20 $)", ["(20 $)"], `coût ${BLACK}`],
])("%j without %j", (text, passages, expected) => {
  expect(redact(text, passages)).toBe(expected);
});

test("whatever is taken out stands nowhere any more, and all else stays", () => {
  const words = fc.stringMatching(/^[a-c ]{0,40}$/);
  const passage = fc.stringMatching(/^[a-c]{2,4}$/);
  fc.assert(
    fc.property(words, fc.array(passage, { maxLength: 4 }), (text, passages) => {
      const out = redact(text, passages);
      for (const one of passages) expect(out.includes(one)).toBe(false);
      const kept = out.split(BLACK);
      let at = 0;
      for (const piece of kept) {
        const found = text.indexOf(piece, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + piece.length;
      }
    }),
  );
});
