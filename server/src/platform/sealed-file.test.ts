import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openFile, PIECE, sealFile } from "./sealed-file.ts";

const lock = { key: Buffer.alloc(32, 5), place: { table: "documents", row: "a", column: "file" } };
async function* cut(all: Buffer, size = 10_000) {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
async function whole(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const sealed = (plain: Buffer) => whole(sealFile(lock, cut(plain)));
const opened = (box: Buffer, its = lock) => whole(openFile(its, cut(box, 7_777)));
const BOX = PIECE + 16;

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])("a file of %i bytes comes back as it was", async (size) => {
  const plain = randomBytes(size);
  const box = await sealed(plain);
  expect(box.includes(plain.subarray(0, 64)) && size > 16).toBe(false);
  expect((await opened(box)).equals(plain)).toBe(true);
});
test.each<[string, (box: Buffer) => Buffer]>([
  ["one bit is changed", (box) => (box.writeUInt8(box.readUInt8(BOX + 9) ^ 1, BOX + 9), box)],
  ["its last piece is cut off", (box) => box.subarray(0, 2 * BOX)],
  ["its end is cut off", (box) => box.subarray(0, box.length - 1)],
  [
    "two pieces change places",
    (box) => Buffer.concat([box.subarray(BOX, 2 * BOX), box.subarray(0, BOX), box.subarray(2 * BOX)]),
  ],
  ["a piece is taken out", (box) => Buffer.concat([box.subarray(0, BOX), box.subarray(2 * BOX)])],
  ["something is added", (box) => Buffer.concat([box, Buffer.alloc(40)])],
  ["nothing is left of it", () => Buffer.alloc(0)],
])("it does not open when %s", async (_what, spoil) => {
  const box = await sealed(randomBytes(2 * PIECE + 100));
  await expect(opened(spoil(box))).rejects.toThrow("a sealed file");
});
test("it opens nowhere but in its own row, and with no other key", async () => {
  const box = await sealed(Buffer.from("secret"));
  await expect(opened(box, { ...lock, place: { ...lock.place, row: "b" } })).rejects.toThrow("does not open");
  await expect(opened(box, { ...lock, key: Buffer.alloc(32, 6) })).rejects.toThrow("does not open");
});
test("never more than a few pieces of it are in memory, however large it is", async () => {
  const most = async (through: (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>) => {
    let [read, given, ahead] = [0, 0, 0];
    async function* source() {
      for (; read < 25 * 1024 * 1024; read += PIECE) yield Buffer.alloc(PIECE);
    }
    for await (const part of through(source())) {
      given += part.length;
      ahead = Math.max(ahead, read - given);
    }
    return ahead;
  };
  expect(await most((source) => openFile(lock, sealFile(lock, source)))).toBeLessThanOrEqual(3 * PIECE);
});
