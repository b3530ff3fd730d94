import type { Note } from "@jechemine/contract/notes.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { decideSign, hashOf } from "./note.ts";
import { updateSigned } from "./queries.ts";
import { recordNote } from "./record.ts";
import { changedMeanwhile, lockOwn } from "./save-draft.ts";
import { openText } from "./text.ts";
import { noteOf } from "./view.ts";

type Asked = { id: string; revision: number };

/** Signs the draft as its author has seen it. From then on the database refuses any change of it. */
export const signNote = writeVerb("notes:write", async (ctx, { id, revision }: Asked): Promise<Note> => {
  const note = await lockOwn(ctx, id);
  const text = openText(ctx, "notes", note);
  const sessionStartsAt = note.appointmentId ? note.occurredAt : null;
  const no = decideSign({ ...note, sessionStartsAt }, { text, revision, now: ctx.now });
  if (no === "DRAFT_CHANGED") throw changedMeanwhile(note, text);
  if (no) throw new Refused(no);
  const textHash = hashOf(id, text);
  await updateSigned(ctx.tx, id, { signedAt: ctx.now, textHash });
  await recordNote(ctx, "signed", note, { hash: textHash.toString("hex") });
  if (ctx.actor.id) ctx.hint(`person:${ctx.actor.id}`);
  return (await noteOf(ctx, id)).note;
});
