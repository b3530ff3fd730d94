import type { ChangeNote, NoteRow } from "@jechemine/contract/notes.ts";
import { violates } from "../../platform/database.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { updateNote } from "./queries.ts";
import { recordNote } from "./record.ts";
import { lockOwn } from "./save-draft.ts";
import { mustBeMember } from "./start-note.ts";
import { noteOf } from "./view.ts";

type Asked = ChangeNote & { id: string };

/** What the draft is, apart from its text. The hour of a session's note is the session's. */
export const changeNote = writeVerb(
  "notes:write",
  async (ctx, { id, occurredAt, ...asked }: Asked): Promise<NoteRow> => {
    const note = await lockOwn(ctx, id);
    if (note.signedAt) throw new Refused("NOTE_SIGNED");
    if (asked.memberId) await mustBeMember(ctx, note.fileId, asked.memberId);
    const change = {
      kind: asked.kind ?? note.kind,
      private: asked.private ?? note.private,
      memberId: asked.memberId === undefined ? note.memberId : asked.memberId,
      occurredAt: occurredAt && !note.appointmentId ? new Date(occurredAt) : note.occurredAt,
    };
    await updateNote(ctx.tx, id, change).catch((error: unknown) => {
      throw violates(error, "notes_one_of_session") ? new Refused("NOTE_EXISTS") : error;
    });
    await recordNote(ctx, "changed", { ...note, ...change });
    if (ctx.actor.id) ctx.hint(`person:${ctx.actor.id}`);
    return (await noteOf(ctx, id)).note;
  },
);
