import { createHash, hkdfSync } from "node:crypto";

/** What the rules ask about a note. */
export type NoteFacts = {
  private: boolean;
  signedAt: Date | null;
  revision: number;
  /** Start of the session that it points at. */
  sessionStartsAt: Date | null;
};

export type SaveDecision = "save" | "same" | "DRAFT_CHANGED" | "NOTE_SIGNED";
/** A save whose answer was lost comes again with the same text: that is no conflict. */
export function decideSave(
  { signedAt, revision }: Pick<NoteFacts, "signedAt" | "revision">,
  known: string,
  typed: { text: string; revision: number },
): SaveDecision {
  if (signedAt) return "NOTE_SIGNED";
  if (known === typed.text) return "same";
  return revision === typed.revision ? "save" : "DRAFT_CHANGED";
}

export type SignRefusal = "DRAFT_CHANGED" | "NOTE_SIGNED" | "NOTE_EMPTY" | "PRIVATE_NOTE" | "SESSION_NOT_BEGUN";
/** One signs what one has seen, once it took place. */
export function decideSign(
  facts: NoteFacts,
  { text, revision, now }: { text: string; revision: number; now: Date },
): SignRefusal | undefined {
  if (facts.signedAt) return "NOTE_SIGNED";
  if (facts.revision !== revision) return "DRAFT_CHANGED";
  if (facts.private) return "PRIVATE_NOTE";
  if (text.trim() === "") return "NOTE_EMPTY";
  if (facts.sessionStartsAt && now < facts.sessionStartsAt) return "SESSION_NOT_BEGUN";
  return undefined;
}

/** What proves later that a text is the one that was signed. The id in it keeps equal texts of two notes apart. */
export const hashOf = (id: string, text: string): Buffer =>
  createHash("sha256")
    .update(JSON.stringify([id, text]))
    .digest();

/** The key of what a browser could not send yet, of one note. It never leaves with anything but the draft itself. */
export const deriveDeviceKey = (key: Buffer, noteId: string): string =>
  Buffer.from(hkdfSync("sha256", key, noteId, "unsent draft", 32)).toString("base64url");
