import { hashNote, sealNote } from "../modules/notes/index.ts";
import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import { ADDITION, SESSION_NOTES } from "./notes-data.ts";

const HOUR = 3_600_000;
/** The sessions of the last days still wait for their note. */
const UNWRITTEN = 6 * 24 * HOUR;

/** Signed notes of past sessions, one with an addition; those of the last days are left to write. */
export async function seedNotes(ctx: WriteCtx): Promise<void> {
  const counted = new Map<string, number>();
  const made = (await listSessions(ctx)).flatMap((session) => {
    const count = counted.get(session.fileId) ?? 0;
    counted.set(session.fileId, count + 1);
    return session.episodeId === null ? [] : [noteOf(ctx, { ...session, episodeId: session.episodeId }, count)];
  });
  const [oldest] = made; // the session that lies furthest back
  if (!oldest) return;
  await ctx.tx
    .insertInto("notes")
    .values(made.map(({ row }) => row))
    .execute();
  const id = newId(ctx.now);
  const text = ADDITION[oldest.locale];
  await ctx.tx
    .insertInto("noteAmendments")
    .values({
      id,
      noteId: oldest.row.id,
      authorId: oldest.row.authorId,
      at: new Date(oldest.row.signedAt.getTime() + 26 * HOUR),
      sealed: sealNote(ctx, { table: "note_amendments", id }, text),
      textHash: hashNote(id, text),
    })
    .execute();
}

type Session = Awaited<ReturnType<typeof listSessions>>[number];
const listSessions = ({ tx, now }: WriteCtx) =>
  tx
    .selectFrom("appointments as a")
    .innerJoin("appointmentParticipants as c", (join) =>
      join.onRef("c.appointmentId", "=", "a.id").on("c.side", "=", "client"),
    )
    .innerJoin("appointmentParticipants as p", (join) =>
      join.onRef("p.appointmentId", "=", "a.id").on("p.side", "=", "professional"),
    )
    .innerJoin("persons as n", "n.id", "c.personId")
    .select(["a.id", "a.fileId", "a.episodeId", "a.startsAt", "a.endsAt", "p.personId as authorId", "n.locale"])
    .where("a.state", "=", "completed")
    .where("a.endsAt", "<", new Date(now.getTime() - UNWRITTEN))
    .orderBy("a.startsAt")
    .orderBy("a.id")
    .execute();

function noteOf(ctx: WriteCtx, session: Session & { episodeId: string }, count: number) {
  const { locale, endsAt } = session;
  const { first, later } = SESSION_NOTES[locale];
  const text = count === 0 ? first : (later[(count - 1) % later.length] ?? first);
  const id = newId(ctx.now);
  const signedAt = new Date(endsAt.getTime() + HOUR);
  const row = {
    id,
    fileId: session.fileId,
    episodeId: session.episodeId,
    appointmentId: session.id,
    memberId: null,
    authorId: session.authorId,
    kind: "session" as const,
    private: false,
    occurredAt: session.startsAt,
    createdAt: endsAt,
    savedAt: signedAt,
    revision: 1,
    sealed: sealNote(ctx, { table: "notes", id }, text),
    signedAt,
    textHash: hashNote(id, text),
  };
  return { row, locale };
}
