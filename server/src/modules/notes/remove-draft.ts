import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { deleteNote } from "./queries.ts";
import { recordNote } from "./record.ts";
import { changedMeanwhile, lockOwn } from "./save-draft.ts";
import { openText } from "./text.ts";

type Asked = { id: string; revision: number };

/** Throws a draft away as its author has seen it: what another tab saved meanwhile is not lost unread. */
export const removeDraft = writeVerb(
  "notes:write",
  async (ctx, { id, revision }: Asked): Promise<Record<string, never>> => {
    const note = await lockOwn(ctx, id);
    if (note.signedAt) throw new Refused("NOTE_SIGNED");
    if (note.revision !== revision) throw changedMeanwhile(note, openText(ctx, "notes", note));
    await deleteNote(ctx.tx, id);
    await recordNote(ctx, "removed", note, { revision });
    if (ctx.actor.id) ctx.hint(`person:${ctx.actor.id}`);
    return {};
  },
);
