import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** One file of a zip: its bytes are asked for when their turn comes, so that never more than one is in hand. */
export type Entry = { path: string; open(): Promise<Readable> };

/** A zip as it is written. What fails to open fails the zip. */
export function zipOf(entries: readonly Entry[], at: Date): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  zip.outputStream.on("error", fail);
  zip.outputStream.pipe(out);
  for (const { path, open } of entries)
    zip.addReadStreamLazy(path, { mtime: at }, (give) => {
      open().then(
        (stream) => give(null, stream.once("error", fail)),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.end();
  return out;
}

export const textEntry = (path: string, text: () => string): Entry => ({
  path,
  open: async () => Readable.from([Buffer.from(text(), "utf8")]),
});
