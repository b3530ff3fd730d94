import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Config } from "./config.ts";
import { openFile, sealFile } from "./sealed-file.ts";

/** Where a file stands, in words of the database: it opens there and nowhere else. */
export type StoredFile = { table: string; id: string; key: Buffer };
type Folder = Pick<Config, "dataDir">;

/** In `DATA_DIR/files`, which a backup takes along; by the end of the id, which is chance, so that no folder grows too long. */
const pathOf = ({ dataDir }: Folder, { table, id }: Pick<StoredFile, "table" | "id">) =>
  join(dataDir, "files", table, id.slice(-2), id);
const lockOf = ({ table, id, key }: StoredFile) => ({ key, place: { table, row: id, column: "file" } });

/** Stores a stream sealed, piece by piece; on the disk for good when this returns, nothing left when it throws. */
export async function storeFile(config: Folder, file: StoredFile, source: AsyncIterable<Buffer>): Promise<void> {
  const path = pathOf(config, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await pipeline(sealFile(lockOf(file), source), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    const handle = await open(path, "r+");
    await handle.sync();
    await handle.close();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * The bytes as they were sent. Throws `CannotOpen` at the first piece that is not as it was stored. The file is opened when the first of
 * them is asked for: one that the disk has lost would fail before anybody listened, and take the server along.
 */
export async function* readFile(config: Folder, file: StoredFile): AsyncGenerator<Buffer> {
  yield* openFile(lockOf(file), createReadStream(pathOf(config, file)));
}

/** The bytes are gone; it may be done again. */
export const eraseFile = (config: Folder, file: Pick<StoredFile, "table" | "id">): Promise<void> =>
  rm(pathOf(config, file), { force: true });
