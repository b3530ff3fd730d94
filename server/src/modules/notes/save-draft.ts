import type { SaveDraft, SavedDraft } from "@jechemine/contract/notes.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { decideSave } from "./note.ts";
import { type LockedNote, lockNote, updateText } from "./queries.ts";
import { recordNote } from "./record.ts";
import { openText, sealText } from "./text.ts";

type Asked = SaveDraft & { id: string };

/** Saves what was typed over the revision that one had seen. What another tab saved meanwhile goes back with the refusal. */
export const saveDraft = writeVerb("notes:write", async (ctx, { id, ...typed }: Asked): Promise<SavedDraft> => {
  const note = await lockOwn(ctx, id);
  const known = note.signedAt ? "" : openText(ctx, "notes", note);
  const decision = decideSave(note, known, typed);
  if (decision === "DRAFT_CHANGED") throw changedMeanwhile(note, known);
  if (decision === "NOTE_SIGNED") throw new Refused(decision);
  if (decision === "save") return keepText(ctx, note, typed.text);
  await recordNote(ctx, "saved", note, { revision: note.revision });
  return { revision: note.revision, savedAt: note.savedAt.toISOString() };
});

/** The next revision of a draft. */
export async function keepText(ctx: WriteCtx, note: LockedNote, text: string): Promise<SavedDraft> {
  const revision = note.revision + 1;
  const sealed = sealText(ctx, { table: "notes", id: note.id }, text);
  await updateText(ctx.tx, note.id, { sealed, revision, savedAt: ctx.now });
  await recordNote(ctx, "saved", note, { revision });
  return { revision, savedAt: ctx.now.toISOString() };
}

/** The other text goes to its author only: whoever gets here has locked the note as their own. */
export const changedMeanwhile = ({ revision, savedAt }: LockedNote, text: string) =>
  new Refused("DRAFT_CHANGED", { details: { text, revision: String(revision), savedAt: savedAt.toISOString() } });

/** The caller's own note; throws NOT_FOUND for anybody else's. */
export async function lockOwn({ tx }: Pick<WriteCtx, "tx">, id: string): Promise<LockedNote> {
  const note = await lockNote(tx, id);
  if (!note) throw new Refused("NOT_FOUND");
  return note;
}
