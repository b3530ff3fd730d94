import { z } from "zod";
import { Refused } from "./refused.ts";

/** Where a page ended, as an opaque word. */
export const encodeCursor = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** Reads what `encodeCursor` wrote; INVALID for anything else. */
export function decodeCursor<S extends z.ZodType>(place: S, cursor: string | undefined): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const read = place.safeParse(parse(cursor));
  if (!read.success) throw new Refused("INVALID");
  return read.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The moment and id of a row: the place in a list that is newest first. */
export const Moment = z.tuple([z.iso.datetime().transform((at) => new Date(at)), z.uuid()]);
