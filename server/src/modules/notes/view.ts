import type { Note, NoteRow } from "@jechemine/contract/notes.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { deriveDeviceKey } from "./note.ts";
import { findNote, listAmendments, type NoteOfId, type RowOfNote } from "./queries.ts";
import { openText } from "./text.ts";

type Who = { id: string; name: string };
const named = (names: ReadonlyMap<string, string>, id: string): Who => ({ id, name: names.get(id) ?? "" });

/** Whoever wrote stays named, also after they left: the note was shown already, so the system may say its author. */
export async function rowsOf(ctx: Ctx, rows: readonly RowOfNote[]): Promise<NoteRow[]> {
  const ids = rows.flatMap(({ authorId, memberId }) => [authorId, ...(memberId ? [memberId] : [])]);
  const names = await ctx.asSystem(() => displayNames(ctx, ids));
  return rows.map((row) => ({
    id: row.id,
    fileId: row.fileId,
    kind: row.kind,
    state: row.signedAt ? "signed" : "draft",
    private: row.private,
    member: row.memberId ? named(names, row.memberId) : null,
    author: named(names, row.authorId),
    mine: row.authorId === ctx.actor.id,
    appointmentId: row.appointmentId,
    occurredAt: row.occurredAt.toISOString(),
    savedAt: row.savedAt.toISOString(),
    signedAt: row.signedAt?.toISOString() ?? null,
    amendments: row.amendments ?? 0,
    amendedAt: row.amendedAt?.toISOString() ?? null,
  }));
}

/** The note for whoever row-level security shows it to; throws NOT_FOUND for others. Say in the audit that it was read. */
export async function noteOf(ctx: Ctx, id: string): Promise<{ note: Note; row: NoteOfId }> {
  const row = await findNote(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  const [shown] = await rowsOf(ctx, [row]);
  if (!shown) throw new Refused("NOT_FOUND");
  const [key] = ctx.platform.config.dataKeys;
  const isOwnDraft = shown.mine && shown.state === "draft";
  const note = {
    ...shown,
    text: openText(ctx, "notes", row),
    revision: row.revision,
    additions: await additionsOf(ctx, id),
    deviceKey: key && isOwnDraft ? deriveDeviceKey(key.key, id) : null,
  };
  return { note, row };
}

async function additionsOf(ctx: Ctx, noteId: string): Promise<Note["additions"]> {
  const rows = await listAmendments(ctx.tx, noteId);
  if (rows.length === 0) return [];
  const names = await ctx.asSystem(() =>
    displayNames(
      ctx,
      rows.map(({ authorId }) => authorId),
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    author: named(names, row.authorId),
    at: row.at.toISOString(),
    text: openText(ctx, "note_amendments", row),
  }));
}
