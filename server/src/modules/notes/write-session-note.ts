import { Refused } from "../../platform/refused.ts";
import { requirePermission, type WriteCtx } from "../../platform/verb.ts";
import { findAppointment, findEpisode, findOfSession } from "./queries.ts";
import { keepText, lockOwn } from "./save-draft.ts";
import { begin } from "./start-note.ts";

type Asked = { appointmentId: string; text: string };

/**
 * The joint session note of the caller for an appointment of theirs, for clients of the API that send the whole text with the
 * appointment: begins the draft or puts the text in it. Throws NOTE_SIGNED, NOT_FOUND, FORBIDDEN.
 */
export async function writeSessionNote(ctx: WriteCtx, { appointmentId, text }: Asked): Promise<void> {
  requirePermission(ctx.caller, "notes:write");
  const authorId = ctx.actor.id;
  const session = await findAppointment(ctx.tx, appointmentId);
  if (!session || !authorId) throw new Refused("NOT_FOUND");
  if (ctx.actor.role !== "professional" || !session.mine) throw new Refused("FORBIDDEN");
  const known = await findOfSession(ctx.tx, { appointmentId, authorId, memberId: null });
  if (known?.signedAt) throw new Refused("NOTE_SIGNED");
  const id = known?.id ?? (await beginFor(ctx, session));
  const note = await lockOwn(ctx, id);
  if (note.signedAt) throw new Refused("NOTE_SIGNED");
  await keepText(ctx, note, text);
}

type Session = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;
async function beginFor(ctx: WriteCtx, { id, fileId, episodeId: its, startsAt }: Session): Promise<string> {
  const episodeId = its ?? (await findEpisode(ctx.tx, fileId))?.id;
  if (!episodeId) throw new Refused("NOT_FOUND");
  const about = { appointmentId: id, memberId: null, private: false, occurredAt: startsAt };
  return begin(ctx, { fileId, episodeId, kind: "session", ...about });
}
