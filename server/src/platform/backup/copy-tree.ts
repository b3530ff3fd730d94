import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The content of one file, by its path below the folder that was copied. */
export type Copied = { path: string; sha256: string };

/** What to leave behind: `no` of a folder leaves all of it, `empty` keeps the folder alone. */
export type Keep = (path: string) => "yes" | "no" | "empty";

/** Copies a folder that others may be writing to. What disappears meanwhile was not needed: databases replay it. */
export async function copyTree(from: string, to: string, keep: Keep = () => "yes"): Promise<Copied[]> {
  const copied: Copied[] = [];
  await copyFolder("");
  return copied;

  async function copyFolder(path: string): Promise<void> {
    await mkdir(join(to, path), { recursive: true, mode: 0o700 });
    if (path !== "" && keep(path) === "empty") return;
    for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      if (keep(below) === "no") continue;
      if (entry.isDirectory()) await copyFolder(below);
      else if (entry.isFile()) await copyOne(below);
    }
  }
  async function copyOne(path: string): Promise<void> {
    try {
      copied.push({ path, sha256: await copyFile(join(from, path), join(to, path)) });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
}

/** Copies one file and gives the hash of what was written, in one reading. */
export async function copyFile(from: string, to: string): Promise<string> {
  const hash = createHash("sha256");
  const watch = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      done(null, part);
    },
  });
  await pipeline(createReadStream(from), watch, createWriteStream(to, { mode: 0o600 }));
  return hash.digest("hex");
}

/** The hash of a file as it lies there. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
