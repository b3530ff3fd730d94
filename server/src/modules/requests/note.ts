import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";
import type { SourceReader } from "../alerts/index.ts";
import { readReach } from "../people/index.ts";
import { findNote, findRequest, insertNote, replaceNote } from "./queries/requests.ts";

const placeOf = (requestId: string) => ({ table: "request_notes", row: requestId, column: "sealed" });

/** The free note is for clinicians: it is sealed before it is stored. */
export const writeNote = ({ tx, platform }: Pick<Ctx, "tx" | "platform">, requestId: string, text: string) =>
  insertNote(tx, requestId, seal(platform.config.dataKeys, placeOf(requestId), text));

/** Adds to what clinicians read already; as the system. */
export async function addToNote(ctx: Pick<Ctx, "tx" | "platform">, requestId: string, text: string): Promise<void> {
  const before = await readNote(ctx, requestId);
  const whole = [before ?? "", text].filter((part) => part !== "").join("\n\n");
  await replaceNote(ctx.tx, requestId, seal(ctx.platform.config.dataKeys, placeOf(requestId), whole));
}

/** Opened for whoever row-level security shows it to; null when there is none. */
export async function readNote(
  { tx, platform }: Pick<Ctx, "tx" | "platform">,
  requestId: string,
): Promise<string | null> {
  const sealed = await findNote(tx, requestId);
  return sealed ? open(platform.config.dataKeys, placeOf(requestId), sealed) : null;
}

/** For an alert that the note raised: the note as the caller, and how whoever wrote it is reached. They have no page of the request. */
export const readScannedNote: SourceReader = async (ctx, requestId) => {
  const words = await readNote(ctx, requestId);
  if (words === null) return null;
  const reach = await ctx.asSystem(async () => {
    const request = await findRequest(ctx.tx, requestId);
    return request && readReach(ctx, request.requesterId);
  });
  return { words, path: null, ...(reach && { reach }) };
};
