import type { AlertSource } from "@jechemine/contract/alerts.ts";
import type { Ctx } from "../../platform/verb.ts";

/** A text where it stands. */
export type SourceText = {
  words: string;
  /** Where the reader finds it in its place; null when they have no such page. */
  path: string | null;
  /** How the writer is reached, where that is somebody else than whom the alert is about, or no person of ours. */
  reach?: { email: string | null; phone: string | null };
};
/** Reads a text by the rules of its own room, as the caller; null when it is not theirs to read. `app.ts` hands the rooms' readers over. */
export type SourceReader = (ctx: Ctx, id: string) => Promise<SourceText | null>;
export type SourceReaders = Readonly<Record<AlertSource, SourceReader>>;
