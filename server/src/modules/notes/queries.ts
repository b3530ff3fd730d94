import type { NoteKind } from "@jechemine/contract/notes.ts";
import { type ExpressionBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

const COLUMNS = [
  "n.id",
  "n.fileId",
  "n.appointmentId",
  "n.memberId",
  "n.authorId",
  "n.kind",
  "n.private",
  "n.occurredAt",
  "n.savedAt",
  "n.revision",
  "n.signedAt",
] as const;

type Notes = ExpressionBuilder<Tables & { n: Tables["notes"] }, "n">;
const additions = (its: Notes) =>
  [
    its
      .selectFrom("noteAmendments as m")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .whereRef("m.noteId", "=", "n.id")
      .as("amendments"),
    its
      .selectFrom("noteAmendments as m")
      .select(({ fn }) => fn.max("m.at").as("at"))
      .whereRef("m.noteId", "=", "n.id")
      .as("amendedAt"),
  ] as const;

type Listing = {
  clientId: string;
  fileIds: readonly string[];
  after: readonly [Date, string] | undefined;
  limit: number;
};
/** What row-level security shows of the notes in these files, but for what is private to another member. */
export function listRows(tx: Tx, { clientId, fileIds, after, limit }: Listing) {
  let query = tx
    .selectFrom("notes as n")
    .select(COLUMNS)
    .select(additions)
    .where("n.fileId", "in", fileIds)
    .where(({ eb, or }) => or([eb("n.memberId", "is", null), eb("n.memberId", "=", clientId)]))
    .orderBy("n.occurredAt", "desc")
    .orderBy("n.id", "desc")
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(n.occurred_at, n.id) < (${after[0]}, ${after[1]}::uuid)`);
  return query.execute();
}
export type RowOfNote = Awaited<ReturnType<typeof listRows>>[number];

export const findNote = (tx: Tx, id: string) =>
  tx
    .selectFrom("notes as n")
    .select(COLUMNS)
    .select(["n.sealed", "n.textHash"])
    .select(additions)
    .where("n.id", "=", id)
    .executeTakeFirst();
export type NoteOfId = NonNullable<Awaited<ReturnType<typeof findNote>>>;

/** The caller's own note, so that two acts on it follow each other. A colleague's is not found. */
export const lockNote = (tx: Tx, id: string) =>
  tx
    .selectFrom("notes as n")
    .select(COLUMNS)
    .select(["n.sealed", "n.textHash"])
    .where("n.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
export type LockedNote = NonNullable<Awaited<ReturnType<typeof lockNote>>>;

export const listAmendments = (tx: Tx, noteId: string) =>
  tx
    .selectFrom("noteAmendments")
    .select(["id", "authorId", "at", "sealed", "textHash"])
    .where("noteId", "=", noteId)
    .orderBy("at")
    .orderBy("id")
    .execute();

type SignedOf = { fileId: string; clientId: string; until: Date };
/** What row-level security shows of the signed notes in a file, the oldest first, but for what is private to another member. */
export const listSigned = (tx: Tx, { fileId, clientId, until }: SignedOf) =>
  tx
    .selectFrom("notes as n")
    .select(["n.id", "n.authorId", "n.kind", "n.occurredAt", "n.signedAt", "n.sealed", "n.textHash"])
    .$narrowType<{ signedAt: Date }>()
    .where("n.fileId", "=", fileId)
    .where("n.private", "=", false)
    .where("n.signedAt", "<=", until)
    .where(({ eb, or }) => or([eb("n.memberId", "is", null), eb("n.memberId", "=", clientId)]))
    .orderBy("n.occurredAt")
    .orderBy("n.id")
    .execute();

/** The clients of a file, for the audit: whose data a joint note is. */
export const listMembers = (tx: Tx, fileId: string) =>
  tx
    .selectFrom("fileMembers")
    .select("clientId")
    .where("fileId", "=", fileId)
    .orderBy("joinedAt")
    .orderBy("clientId")
    .execute();

export const findAppointment = (tx: Tx, id: string) =>
  tx
    .selectFrom("appointments as a")
    .select(["a.id", "a.fileId", "a.episodeId", "a.startsAt"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("appointmentParticipants as t")
          .select("t.personId")
          .whereRef("t.appointmentId", "=", "a.id")
          .where("t.side", "=", "professional")
          .where("t.personId", "=", sql<string>`app.actor()`),
      ).as("mine"),
    )
    .where("a.id", "=", id)
    .executeTakeFirst();

/** Whether the caller gives care in a file now: row-level security shows them their own places only. */
export const findCareInFile = (tx: Tx, fileId: string) =>
  tx
    .selectFrom("careTeam")
    .select("role")
    .where("fileId", "=", fileId)
    .where("role", "in", ["treating", "co_treating", "successor"])
    .limit(1)
    .executeTakeFirst();

/** The course of care that is open in a file, else the last one. */
export const findEpisode = (tx: Tx, fileId: string) =>
  tx
    .selectFrom("episodes")
    .select("id")
    .where("fileId", "=", fileId)
    .orderBy(sql`closed_at is not null`)
    .orderBy("openedAt", "desc")
    .limit(1)
    .executeTakeFirst();

type NewNote = Omit<Tables["notes"], "signedAt" | "textHash" | "revision">;
/** False when that session has its note already. */
export async function insertNote(tx: Tx, row: NewNote): Promise<boolean> {
  const made = await tx
    .insertInto("notes")
    .values({ ...row, revision: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return made.length === 1;
}

type OfSession = { appointmentId: string; authorId: string; memberId: string | null };
export const findOfSession = (tx: Tx, { appointmentId, authorId, memberId }: OfSession) =>
  tx
    .selectFrom("notes")
    .select(["id", "signedAt"])
    .where("appointmentId", "=", appointmentId)
    .where("authorId", "=", authorId)
    .where("memberId", "is not distinct from", memberId)
    .where("kind", "=", "session")
    .where("private", "=", false)
    .executeTakeFirst();

type Change = Partial<{ kind: NoteKind; private: boolean; memberId: string | null; occurredAt: Date }>;
export const updateNote = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("notes").set(change).where("id", "=", id).execute();
export const updateText = (tx: Tx, id: string, text: { sealed: Buffer; revision: number; savedAt: Date }) =>
  tx.updateTable("notes").set(text).where("id", "=", id).execute();
export const updateSigned = (tx: Tx, id: string, signed: { signedAt: Date; textHash: Buffer }) =>
  tx.updateTable("notes").set(signed).where("id", "=", id).execute();
export const deleteNote = (tx: Tx, id: string) => tx.deleteFrom("notes").where("id", "=", id).execute();
export const insertAmendment = (tx: Tx, row: Tables["noteAmendments"]) =>
  tx.insertInto("noteAmendments").values(row).execute();

type Due = { id: string; startsAt: Date; endsAt: Date; clientIds: string[]; noteId: string | null };
/**
 * The caller's sessions that took place and have no signed note of theirs, latest first. Written ones are left out by their index before an
 * appointment is looked at, each by its key: years of written sessions cost little.
 */
export const listToWrite = async (tx: Tx, me: string, { now, limit }: { now: Date; limit: number }): Promise<Due[]> =>
  (
    await sql<Due>`
      select a.id, a.starts_at, a.ends_at,
        array(select t.person_id from appointment_participants t where t.appointment_id = a.id and t.side = 'client' order by t.person_id) as client_ids,
        (select n.id from notes n where n.appointment_id = a.id and n.author_id = ${me} and n.signed_at is null and not n.private
          order by n.created_at limit 1) as note_id
      from (select t.appointment_id, t.starts_at from appointment_participants t
          where t.person_id = ${me} and t.side = 'professional' and t.role in ('treating', 'co_treating') and t.starts_at < ${now}
            and not exists (select from notes n where n.appointment_id = t.appointment_id and n.author_id = ${me} and n.signed_at is not null)
        ) mine
      cross join lateral (select b.id, b.starts_at, b.ends_at from appointments b
        where b.id = mine.appointment_id and b.ends_at <= ${now} and b.state in ('scheduled', 'completed') offset 0) a
      order by mine.starts_at desc, mine.appointment_id desc limit ${limit}`.execute(tx)
  ).rows;
