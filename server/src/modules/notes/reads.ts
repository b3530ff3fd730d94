import type { Page } from "@jechemine/contract/endpoint.ts";
import type { Note, NoteRow, NoteToWrite } from "@jechemine/contract/notes.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { readClinicalVerb, readVerb } from "../../platform/verb.ts";
import { careOf, displayNames } from "../people/index.ts";
import { listRows, listToWrite } from "./queries.ts";
import { recordNote } from "./record.ts";
import { noteOf, rowsOf } from "./view.ts";

type Listing = { clientId: string; cursor?: string | undefined; limit?: number | undefined };
/** Which notes there are: no text leaves, so each one that is opened is recorded by itself. */
export const listNotes = readClinicalVerb(
  "notes:read",
  async (ctx, { clientId, cursor, limit = 20 }: Listing): Promise<Page<NoteRow>> => {
    const fileIds = (await careOf(ctx, clientId)).map(({ fileId }) => fileId);
    const rows = await listRows(ctx.tx, { clientId, fileIds, after: decodeCursor(Moment, cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    ctx.record("notes.listed", clientId, { clientId });
    const nextCursor = rows.length > limit && last ? encodeCursor([last.occurredAt, last.id]) : null;
    return { items: await rowsOf(ctx, shown), nextCursor };
  },
);

export const readNote = readClinicalVerb("notes:read", async (ctx, id: string): Promise<Note> => {
  const { note, row } = await noteOf(ctx, id);
  await recordNote(ctx, "opened", row);
  return note;
});

const MOST = 50;
export const readNotesToWrite = readVerb("notes:read", async (ctx): Promise<NoteToWrite[]> => {
  const me = ctx.actor.id;
  if (!me) return [];
  const rows = await listToWrite(ctx.tx, me, { now: ctx.now, limit: MOST });
  const names = await displayNames(
    ctx,
    rows.flatMap(({ clientIds }) => clientIds),
  );
  return rows.map(({ id, startsAt, endsAt, clientIds, noteId }) => ({
    appointmentId: id,
    clients: clientIds.map((clientId) => ({ id: clientId, name: names.get(clientId) ?? "" })),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    noteId,
  }));
});
