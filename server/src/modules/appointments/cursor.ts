import { Id, Instant } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { Refused } from "../../platform/refused.ts";

const Place = z.tuple([Instant, Id]);
/** Where a list goes on: after this row of this moment. */
export const encodeCursor = ({ at, id }: { at: Date; id: string }): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");

export function decodeCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const read = Place.safeParse(parse(cursor));
  if (!read.success) throw new Refused("INVALID");
  const [at, id] = read.data;
  return { at: new Date(at), id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
