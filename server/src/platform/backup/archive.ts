import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";
import { hashFile } from "./copy-tree.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  version: z.string(),
  /** Which keys must be at hand to read the encrypted content. */
  keys: z.array(z.string()),
  /** The newest seal of the audit chain while the backup was made; the restored database must hold it. */
  audit: z.object({ number: z.number(), head: Sha256 }).nullable(),
  files: z.array(z.object({ path: z.string(), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;
export const MANIFEST = "manifest.json";

/** Packs a folder into one compressed file that is on the disk when this returns. */
export async function pack(folder: string, file: string): Promise<void> {
  tar(["-czf", file, "-C", folder, "."], `cannot write ${file}`);
  const handle = await open(file, "r+");
  await handle.chmod(0o600);
  await handle.sync();
  await handle.close();
}

export function unpack(file: string, folder: string): void {
  tar(["-xzf", file, "-C", folder, "--no-same-owner"], `${file} is no backup, or is damaged`);
}

function tar(args: readonly string[], failure: string): void {
  const run = spawnSync("tar", args, { encoding: "utf8" });
  if (run.error) throw new CannotStart([`The command tar is needed: ${run.error.message}`]);
  if (run.status !== 0) throw new CannotStart([`${failure}: ${run.stderr.trim().split("\n")[0]}`]);
}

/** Reads what an unpacked backup says of itself, and holds it to its word, file by file. */
export async function readManifest(folder: string, data: string): Promise<Manifest> {
  const manifest = parseManifest(join(folder, MANIFEST));
  for (const { path, sha256 } of manifest.files) {
    const found = await hashFile(join(data, path)).catch(() => "missing");
    if (found !== sha256) throw new CannotStart([`The backup is damaged: ${path} is not what was saved`]);
  }
  return manifest;
}

function parseManifest(file: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new CannotStart(["The backup has no readable manifest: it is damaged, or of another version"]);
  }
}
