import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CannotOpen, keyIdOf, open, rewrap, seal } from "./sealing.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const keys = [key("k2"), key("k1")];
const place = { table: "request_notes", row: "0198c9f0-0000-7000-8000-000000000001", column: "note" };

test("whatever was written comes back where it was sealed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(open(keys, place, seal(keys, place, text))).toBe(text);
    }),
  );
});
test("the same text sealed twice looks different, and neither shows the text", () => {
  const [one, two] = [seal(keys, place, "Je dors mal."), seal(keys, place, "Je dors mal.")];
  expect(one.equals(two)).toBe(false);
  expect(one.toString("latin1")).not.toContain("dors");
});
test.each([
  ["another row", { row: "0198c9f0-0000-7000-8000-000000000002" }],
  ["another column", { column: "answer" }],
  ["another table", { table: "messages" }],
])("a sealed text moved to %s does not open", (_where, moved) => {
  const sealed = seal(keys, place, "text");
  expect(() => open(keys, { ...place, ...moved }, sealed)).toThrow(CannotOpen);
  expect(() => rewrap(keys, { ...place, ...moved }, sealed)).toThrow(CannotOpen);
});
test("neither the key nor the body of one record opens in another record of the same place", () => {
  const [one, two] = [seal(keys, place, "one"), seal(keys, place, "two")];
  const head = 2 + 2 + 12 + 16 + 32;
  expect(() => open(keys, place, Buffer.concat([one.subarray(0, head), two.subarray(head)]))).toThrow(CannotOpen);
});
test("one changed bit anywhere is noticed", () => {
  const sealed = seal(keys, place, "secret");
  for (let byte = 0; byte < sealed.length; byte += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(byte) ^ 1, byte);
    expect(() => open(keys, place, changed), `byte ${byte}`).toThrow(CannotOpen);
  }
});
test("anything cut short or made up is refused, never a crash of another kind", () => {
  const sealed = seal(keys, place, "secret");
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => open(keys, place, sealed.subarray(0, length))).toThrow(CannotOpen);
  fc.assert(
    fc.property(fc.uint8Array(), (noise) => {
      expect(() => open(keys, place, Buffer.from(noise))).toThrow(CannotOpen);
    }),
  );
});
test("after a change of keys old texts still open, and a re-wrapped one needs the new key only", () => {
  const [next, ...old] = [key("k3"), ...keys];
  const sealed = seal(old, place, "kept");
  expect(open([next, ...old], place, sealed)).toBe("kept");
  const moved = rewrap([next, ...old], place, sealed);
  expect([keyIdOf(sealed), keyIdOf(moved)]).toEqual(["k2", "k3"]);
  expect(open([next], place, moved)).toBe("kept");
  expect(() => open([next], place, sealed)).toThrow("the key k2 is not in DATA_KEYS");
});
