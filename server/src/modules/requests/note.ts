import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";
import { findNote, insertNote } from "./queries/requests.ts";

const placeOf = (requestId: string) => ({ table: "request_notes", row: requestId, column: "sealed" });

/** The free note is for clinicians: it is sealed before it is stored. */
export const writeNote = ({ tx, platform }: Pick<Ctx, "tx" | "platform">, requestId: string, text: string) =>
  insertNote(tx, requestId, seal(platform.config.dataKeys, placeOf(requestId), text));

/** Opened for whoever row-level security shows it to; null when there is none. */
export async function readNote(
  { tx, platform }: Pick<Ctx, "tx" | "platform">,
  requestId: string,
): Promise<string | null> {
  const sealed = await findNote(tx, requestId);
  return sealed ? open(platform.config.dataKeys, placeOf(requestId), sealed) : null;
}
