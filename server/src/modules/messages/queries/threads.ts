import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

/** Whose inbox: a person's, or the desk's (null). */
export type Place = { personId: string | null };
const COLUMNS = [
  "t.id",
  "t.kind",
  "t.clientId",
  "t.priority",
  "t.sealedSubject",
  "t.assignedTo",
  "t.messages",
  "p.unread",
  "p.archivedAt",
  "p.lastMessageAt",
] as const;
const inboxOf = (tx: Tx, { personId }: Place) => {
  const query = tx
    .selectFrom("threadParticipants as p")
    .innerJoin("threads as t", "t.id", "p.threadId")
    .select(COLUMNS);
  return personId === null ? query.where("p.personId", "is", null) : query.where("p.personId", "=", personId);
};

type Asked = {
  archived: boolean;
  /** Assigned to this person; null: to nobody; undefined: whoever. */
  assignedTo: string | null | undefined;
  after: { at: Date; id: string } | undefined;
  limit: number;
};
export function threadsQuery(tx: Tx, place: Place, { archived, assignedTo, after, limit }: Asked) {
  let query = inboxOf(tx, place).where("p.archivedAt", archived ? "is not" : "is", null);
  if (assignedTo === null) query = query.where("t.assignedTo", "is", null);
  else if (assignedTo) query = query.where("t.assignedTo", "=", assignedTo);
  if (after) query = query.where(sql<boolean>`(p.last_message_at, p.thread_id) < (${after.at}, ${after.id}::uuid)`);
  return query.orderBy("p.lastMessageAt", "desc").orderBy("p.threadId", "desc").limit(limit);
}
export const listThreads = (tx: Tx, place: Place, asked: Asked) => threadsQuery(tx, place, asked).execute();
export type ThreadRow = Awaited<ReturnType<typeof listThreads>>[number];

/** By the thread's own id, or the id of a message in it. */
export const findThread = (tx: Tx, place: Place, id: string): Promise<ThreadRow | undefined> =>
  inboxOf(tx, place)
    .where(({ eb, or }) =>
      or([
        eb("t.id", "=", id),
        eb("t.id", "in", eb.selectFrom("messages as m").select("m.threadId").where("m.id", "=", id)),
      ]),
    )
    .executeTakeFirst();

export const findSubject = async (tx: Tx, threadId: string): Promise<Buffer> =>
  (await tx.selectFrom("threads").select("sealedSubject").where("id", "=", threadId).executeTakeFirstOrThrow())
    .sealedSubject;

export async function countUnread(tx: Tx, { personId }: Place): Promise<number> {
  const query = tx
    .selectFrom("threadParticipants")
    .select(sql<number>`coalesce(sum(unread), 0)::int`.as("count"))
    .where("archivedAt", "is", null)
    .where("unread", ">", 0);
  const mine = personId === null ? query.where("personId", "is", null) : query.where("personId", "=", personId);
  return (await mine.executeTakeFirstOrThrow()).count;
}

/** Everybody in these threads, with names. As the system, after the threads were found as the caller. */
export const listParticipants = (tx: Tx, threadIds: readonly string[]) =>
  tx
    .selectFrom("threadParticipants as p")
    .leftJoin("persons as n", "n.id", "p.personId")
    .select([
      "p.threadId",
      "p.personId",
      "p.side",
      "p.readNumber",
      "p.unread",
      sql<string | null>`n.given_name || ' ' || n.family_name`.as("name"),
    ])
    .where("p.threadId", "in", threadIds)
    .orderBy("p.joinedAt")
    .execute();
export type ParticipantRow = Awaited<ReturnType<typeof listParticipants>>[number];

export const insertThread = (tx: Tx, row: Tables["threads"]) => tx.insertInto("threads").values(row).execute();
export const insertParticipants = (tx: Tx, rows: readonly Tables["threadParticipants"][]) =>
  tx
    .insertInto("threadParticipants")
    .values([...rows])
    .execute();

type Sent = { threadId: string; authorId: string; side: string; internal: boolean; at: Date };
/**
 * Makes room for a message and gives its number; whoever writes in the same thread waits until this one stands. But for a note among the
 * desk, the thread is then on top of every inbox, back from the archive, and unread for all but its author's place.
 */
export async function bumpThread(tx: Tx, { threadId, authorId, side, internal, at }: Sent): Promise<number> {
  const { messages: number } = await tx
    .updateTable("threads")
    .set({ messages: sql`messages + 1`, ...(!internal && { lastMessageAt: at }) })
    .where("id", "=", threadId)
    .returning("messages")
    .executeTakeFirstOrThrow();
  if (internal) return number;
  const isAuthor = sql<boolean>`person_id is not distinct from ${side === "desk" ? null : authorId}::uuid`;
  await tx
    .updateTable("threadParticipants")
    .set({
      lastMessageAt: at,
      archivedAt: null,
      unread: sql`case when ${isAuthor} then 0 else unread + 1 end`,
      readNumber: sql`case when ${isAuthor} then ${number}::int else read_number end`,
    })
    .where("threadId", "=", threadId)
    .execute();
  return number;
}

type Mark = { threadId: string; personId: string | null; number: number };
/** Read up to that number, and what others wrote later stays unread; a mark never goes back. As the system, with the thread locked. */
export async function markRead(tx: Tx, { threadId, personId, number }: Mark): Promise<void> {
  await sql`select from threads where id = ${threadId} for update`.execute(tx);
  await sql`
    update thread_participants as p set read_number = ${number}, unread = (
      select count(*) from messages m where m.thread_id = p.thread_id and m.number > ${number} and not m.internal
        and (case when p.person_id is null then m.side <> 'desk' else m.author_id <> p.person_id end))
    where p.thread_id = ${threadId} and p.person_id is not distinct from ${personId}::uuid and p.read_number <= ${number}`.execute(
    tx,
  );
}

export const archiveThread = (
  tx: Tx,
  { threadId, personId, at }: { threadId: string; personId: string | null; at: Date | null },
) =>
  tx
    .updateTable("threadParticipants")
    .set({ archivedAt: at })
    .where("threadId", "=", threadId)
    .where(sql<boolean>`person_id is not distinct from ${personId}::uuid`)
    .execute();
export const changeThread = (
  tx: Tx,
  id: string,
  change: { assignedTo?: string | null; priority?: "normal" | "high" },
) =>
  tx
    .updateTable("threads")
    .set({
      ...(change.assignedTo !== undefined && { assignedTo: change.assignedTo }),
      ...(change.priority !== undefined && { priority: change.priority }),
    })
    .where("id", "=", id)
    .execute();
