import type { Note } from "@jechemine/contract/notes.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { hashOf } from "./note.ts";
import { findCareInFile, insertAmendment } from "./queries.ts";
import { recordNote } from "./record.ts";
import { sealText } from "./text.ts";
import { noteOf } from "./view.ts";

type Asked = { id: string; text: string };

/** Adds to a signed note, in the name of whoever adds: its author at any time, or who gives care in the file. */
export const amendNote = writeVerb("notes:write", async (ctx, { id: noteId, text }: Asked): Promise<Note> => {
  const { note, row } = await noteOf(ctx, noteId);
  const authorId = ctx.actor.id;
  if (note.state !== "signed") throw new Refused("NOT_SIGNED");
  if (!authorId || !(note.mine || (await findCareInFile(ctx.tx, row.fileId)))) throw new Refused("NOT_TREATING");
  const id = newId(ctx.now);
  const sealed = sealText(ctx, { table: "note_amendments", id }, text);
  await insertAmendment(ctx.tx, { id, noteId, authorId, at: ctx.now, sealed, textHash: hashOf(id, text) });
  await recordNote(ctx, "amended", row, { amendmentId: id });
  return (await noteOf(ctx, noteId)).note;
});
