import { DirectoryQuery } from "@jechemine/contract/people.ts";
import { z } from "zod";

/** What an address says of the directory. A filter that is empty, or that we do not know, is no filter: a page is never refused for it. */
export function deriveDirectoryQuery(raw: unknown): DirectoryQuery {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  const kept = Object.entries(DirectoryQuery.shape).flatMap(([name, schema]) => {
    const value = given[name];
    const read = value === "" ? undefined : schema.safeParse(value);
    return read?.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  return DirectoryQuery.parse(Object.fromEntries(kept));
}
