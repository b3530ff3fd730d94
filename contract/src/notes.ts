import { z } from "zod";
import { Done, endpoint, Id, Instant, PageQuery } from "./endpoint.ts";
import { NoteText } from "./note-text.ts";

/**
 * session: what was said and done · call: a conversation by phone with the client · third_party: with somebody else about the client ·
 * late_entry: written long after · closing: the end of an episode.
 */
export const NOTE_KINDS = ["session", "call", "third_party", "late_entry", "closing"] as const;
export const NoteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof NoteKind>;

const Named = z.object({ id: Id, name: z.string() });

/** A note without its text. */
export const NoteRow = z.object({
  id: Id,
  fileId: Id,
  kind: NoteKind,
  state: z.enum(["draft", "signed"]),
  /** The author's own: nobody else reads it, and it is never signed. */
  private: z.boolean(),
  /** In a couple's or family's file: whose it is; null when it is joint. */
  member: Named.nullable(),
  author: Named,
  mine: z.boolean(),
  appointmentId: Id.nullable(),
  /** When it took place: the start of the session that it points at. */
  occurredAt: Instant,
  savedAt: Instant,
  signedAt: Instant.nullable(),
  amendments: z.int(),
  amendedAt: Instant.nullable(),
});
export type NoteRow = z.infer<typeof NoteRow>;

export const Amendment = z.object({ id: Id, author: Named, at: Instant, text: z.string() });
export type Amendment = z.infer<typeof Amendment>;
export const Note = z.object({
  ...NoteRow.shape,
  text: z.string(),
  /** Counts the saves: what one saves or signs is what one has seen. */
  revision: z.int(),
  /** Oldest first; the note itself stays as it was signed. */
  additions: z.array(Amendment),
  /**
   * Of one's own draft: the key (32 bytes, base64url) under which the browser keeps on the device what could not be sent yet. It comes
   * with the note and is never stored there, so that what lies on the device opens for its author's sign-in only. Null otherwise.
   */
  deviceKey: z.string().nullable(),
});
export type Note = z.infer<typeof Note>;

const about = {
  /** Whose it is in a couple's or family's file; absent or null: joint. */
  memberId: Id.nullable().optional(),
  private: z.boolean().optional(),
  /** Of what points at no appointment; absent: now. */
  occurredAt: Instant.optional(),
};
export const StartNote = z.strictObject({
  kind: NoteKind,
  appointmentId: Id.optional(),
  /** Absent: the file of the appointment, else the client's file in which the caller gives care. */
  fileId: Id.optional(),
  ...about,
});
export type StartNote = z.infer<typeof StartNote>;
export const ChangeNote = z.strictObject({ kind: NoteKind.optional(), ...about });
export type ChangeNote = z.infer<typeof ChangeNote>;
export const SaveDraft = z.strictObject({
  text: NoteText,
  /** The one that the text was typed over. */
  revision: z.int().min(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;
export const SavedDraft = z.object({ revision: z.int(), savedAt: Instant });
export type SavedDraft = z.infer<typeof SavedDraft>;

/** A session of mine that took place and has no signed note yet. */
export const NoteToWrite = z.object({
  appointmentId: Id,
  clients: z.array(Named),
  startsAt: Instant,
  endsAt: Instant,
  /** The draft that was begun. */
  noteId: Id.nullable(),
});
export type NoteToWrite = z.infer<typeof NoteToWrite>;

const byId = z.strictObject({ id: Id });
/** `details` of DRAFT_CHANGED hold what was saved meanwhile: `text`, `revision`, `savedAt`. */
const DRAFT_REFUSALS = { DRAFT_CHANGED: 409, NOTE_SIGNED: 409 } as const;

export const notes = {
  list: endpoint({
    method: "GET",
    path: "/clients/:clientId/notes",
    access: "notes:read",
    summary: "Notes about a client that I may read, without their text, latest first",
    params: z.strictObject({ clientId: Id }),
    query: PageQuery,
    reply: NoteRow,
    paged: true,
    success: 200,
    refusals: {},
  }),
  start: endpoint({
    method: "POST",
    path: "/clients/:clientId/notes",
    access: "notes:write",
    summary: "Begin a note; a session has one of each author and member, and gives that one back",
    params: z.strictObject({ clientId: Id }),
    body: StartNote,
    reply: Note,
    success: 201,
    refusals: { NOT_TREATING: 409 },
  }),
  toWrite: endpoint({
    method: "GET",
    path: "/notes/to-write",
    access: "notes:read",
    summary: "My sessions that took place and have no signed note yet, latest first",
    reply: z.array(NoteToWrite).max(50),
    success: 200,
    refusals: {},
  }),
  get: endpoint({
    method: "GET",
    path: "/notes/:id",
    access: "notes:read",
    summary: "One note with its text and what was added; reading it is recorded",
    params: byId,
    reply: Note,
    success: 200,
    refusals: {},
  }),
  save: endpoint({
    method: "PUT",
    path: "/notes/:id/draft",
    access: "notes:write",
    summary: "Save the text of my draft; what was saved elsewhere meanwhile is never overwritten but given back",
    params: byId,
    body: SaveDraft,
    reply: SavedDraft,
    success: 200,
    refusals: DRAFT_REFUSALS,
  }),
  change: endpoint({
    method: "PATCH",
    path: "/notes/:id",
    access: "notes:write",
    summary: "Change what my draft is: its kind, whose it is, when it took place, private or of the file",
    params: byId,
    body: ChangeNote,
    reply: NoteRow,
    success: 200,
    refusals: { NOTE_SIGNED: 409, NOTE_EXISTS: 409 },
  }),
  sign: endpoint({
    method: "POST",
    path: "/notes/:id/sign",
    access: "notes:write",
    summary: "Sign and lock my draft as I see it",
    params: byId,
    body: z.strictObject({ revision: z.int().min(0) }),
    reply: Note,
    success: 200,
    refusals: { ...DRAFT_REFUSALS, NOTE_EMPTY: 409, PRIVATE_NOTE: 409, SESSION_NOT_BEGUN: 409 },
  }),
  amend: endpoint({
    method: "POST",
    path: "/notes/:id/amendments",
    access: "notes:write",
    summary: "Add to a signed note; the note itself stays as it was",
    params: byId,
    body: z.strictObject({ text: NoteText.refine((text) => text.trim().length > 0) }),
    reply: Note,
    success: 201,
    refusals: { NOT_SIGNED: 409, NOT_TREATING: 409 },
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/notes/:id",
    access: "notes:write",
    summary: "Throw my draft away, as I see it; a signed note stays",
    params: byId,
    query: z.strictObject({ revision: z.coerce.number().int().min(0) }),
    reply: Done,
    success: 200,
    refusals: DRAFT_REFUSALS,
  }),
};
