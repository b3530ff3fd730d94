import type { Note, StartNote } from "@jechemine/contract/notes.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { careOf, givesCare } from "../people/index.ts";
import { findAppointment, findEpisode, findOfSession, insertNote, listMembers } from "./queries.ts";
import { recordNote } from "./record.ts";
import { sealText } from "./text.ts";
import { noteOf } from "./view.ts";

type Asked = StartNote & { clientId: string };

/** Begins a note. A session's note is there once for its author and member: whoever asks again gets that one. */
export const startNote = writeVerb("notes:write", async (ctx, asked: Asked): Promise<Note> => {
  const { fileId, episodeId, occurredAt } = await placeFor(ctx, asked);
  const { kind, appointmentId = null, memberId = null } = asked;
  if (memberId) await mustBeMember(ctx, fileId, memberId);
  const about = { fileId, episodeId, kind, appointmentId, memberId, private: asked.private ?? false, occurredAt };
  const id = await begin(ctx, about);
  return (await noteOf(ctx, id)).note;
});

type About = {
  fileId: string;
  episodeId: string;
  kind: StartNote["kind"];
  appointmentId: string | null;
  memberId: string | null;
  private: boolean;
  occurredAt: Date;
};
/** The id of the new draft, or of the note that this session has already. */
export async function begin(ctx: WriteCtx, about: About, text = ""): Promise<string> {
  const id = newId(ctx.now);
  const authorId = ctx.actor.id;
  if (!authorId) throw new Refused("FORBIDDEN");
  const sealed = sealText(ctx, { table: "notes", id }, text);
  const isNew = await insertNote(ctx.tx, { id, authorId, createdAt: ctx.now, savedAt: ctx.now, sealed, ...about });
  if (isNew) {
    await recordNote(ctx, "started", { id, ...about }, { kind: about.kind });
    ctx.hint(`person:${authorId}`);
    return id;
  }
  const { appointmentId, memberId } = about;
  const there = appointmentId && (await findOfSession(ctx.tx, { appointmentId, authorId, memberId }));
  if (!there) throw new Error("a note is there and is not");
  await recordNote(ctx, "opened", { id: there.id, ...about });
  return there.id;
}

async function placeFor(ctx: WriteCtx, asked: Asked) {
  const care = await careOf(ctx, asked.clientId);
  const session = asked.appointmentId === undefined ? undefined : await sessionOf(ctx, asked.appointmentId);
  const fileId = asked.fileId ?? session?.fileId;
  const mine = fileId === undefined ? care : care.filter((one) => one.fileId === fileId);
  if (mine.length === 0 || (session && session.fileId !== fileId)) throw new Refused("NOT_FOUND");
  const place = mine.find(givesCare);
  if (!place) throw new Refused("NOT_TREATING");
  const episodeId = session?.episodeId ?? (await findEpisode(ctx.tx, place.fileId))?.id;
  if (!episodeId) throw new Refused("NOT_FOUND");
  const occurredAt = session?.startsAt ?? (asked.occurredAt ? new Date(asked.occurredAt) : ctx.now);
  return { fileId: place.fileId, episodeId, occurredAt };
}

/** Throws NOT_FOUND for what the caller may not see. */
async function sessionOf({ tx }: Pick<WriteCtx, "tx">, id: string) {
  const session = await findAppointment(tx, id);
  if (!session) throw new Refused("NOT_FOUND");
  return session;
}

/** Throws NOT_FOUND for who is no member of the file. */
export async function mustBeMember({ tx }: Pick<WriteCtx, "tx">, fileId: string, memberId: string): Promise<void> {
  const members = await listMembers(tx, fileId);
  if (!members.some(({ clientId }) => clientId === memberId)) throw new Refused("NOT_FOUND");
}
