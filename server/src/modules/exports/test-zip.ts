import { inflateRawSync } from "node:zlib";

/** The files of a zip by their names: enough of the format for what we write ourselves, and a zip that is cut short throws. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0) throw new Error("this zip has no end");
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    const plain = method === 0 ? bytes : inflateRawSync(bytes);
    if (plain.length !== size) throw new Error("a file of this zip is cut short");
    files.set(zip.toString("utf8", at + 46, at + 46 + name), plain);
    at += 46 + name + extra + comment;
  }
  return files;
}
