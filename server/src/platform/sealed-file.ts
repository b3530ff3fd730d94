import { createCipheriv, createDecipheriv } from "node:crypto";
import { CannotOpen, type Place } from "./sealing.ts";

/*
 * A file too large to hold at once, sealed in pieces of 64 KiB: each piece is authentic before a byte of it leaves, and none can be taken
 * out, moved, or cut off at the end. The key is used for one file only, so the number of a piece is its nonce.
 */
export const PIECE = 64 * 1024;
const TAG = 16;
type Lock = { key: Buffer; place: Place };
type Numbered = { number: number; isLast: boolean };

const nonceOf = ({ number, isLast }: Numbered): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(isLast ? 1 : 0, 7);
  nonce.writeUInt32BE(number, 8);
  return nonce;
};
const bound = ({ table, row, column }: Place) => Buffer.from(JSON.stringify(["file", table, row, column]));

function lock({ key, place }: Lock, plain: Buffer, at: Numbered): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonceOf(at), { authTagLength: TAG }).setAAD(bound(place));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
function unlock({ key, place }: Lock, box: Buffer, at: Numbered): Buffer {
  if (box.length < TAG) throw new CannotOpen("a sealed file is cut short");
  const end = box.length - TAG;
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(at), { authTagLength: TAG })
    .setAAD(bound(place))
    .setAuthTag(box.subarray(end));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, end)), decipher.final()]);
  } catch {
    throw new CannotOpen("a sealed file does not open: changed, moved, cut, or sealed with another key");
  }
}

/** Pieces of exactly `size` bytes, and the rest; says of each whether it is the last. There is always one. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer } & Numbered> {
  let waiting: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const part of source) {
    waiting = waiting.length === 0 ? part : Buffer.concat([waiting, part]);
    while (waiting.length > size) {
      yield { piece: waiting.subarray(0, size), number, isLast: false };
      waiting = waiting.subarray(size);
      number += 1;
    }
  }
  yield { piece: waiting, number, isLast: true };
}

/** The bytes of one file, sealed under a key that no other file has. */
export async function* sealFile(locked: Lock, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { piece, ...at } of inPieces(source, PIECE)) yield lock(locked, piece, at);
}

/** What `sealFile` sealed for this very place. Throws `CannotOpen` before it gives a byte that was not in it. */
export async function* openFile(locked: Lock, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { piece, ...at } of inPieces(source, PIECE + TAG)) yield unlock(locked, piece, at);
}
