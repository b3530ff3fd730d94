import type { AlertSource } from "@jechemine/contract/alerts.ts";
import type { Ctx } from "../../platform/verb.ts";
import type { Treating } from "./alert.ts";
import type { Crisis } from "./crisis.ts";
import type { Sender } from "./sender.ts";

/** A text where it stands. */
export type SourceText = {
  words: string;
  /** Where the reader finds it in its place; null when they have no such page. */
  path: string | null;
  /** Who signed it, where it is no person of ours. */
  by?: string;
  /** How the writer is reached, where that is somebody else than whom the alert is about, or no person of ours. */
  reach?: { email: string | null; phone: string | null };
};
/** Reads a text by the rules of its own room, as the caller; null when it is not theirs to read. `app.ts` hands the rooms' readers over. */
export type SourceReader = (ctx: Ctx, id: string) => Promise<SourceText | null>;
export type SourceReaders = Readonly<Record<AlertSource, SourceReader>>;

/** A text that was sent to the practice, and where it stands: what is found in it is read there. */
export type Place = {
  source: AlertSource;
  sourceId: string;
  /** Whom it is about; null for somebody unknown, who is known again by what they signed with. */
  subjectId: string | null;
  sender?: Sender;
  /** The professional to whom it was written. */
  addressedToId?: string | null;
};
/** What was found in a text, and who can be asked about it now. */
export type Found = Crisis & { place: Place; owner: Treating | null; onCallId: string | null };
