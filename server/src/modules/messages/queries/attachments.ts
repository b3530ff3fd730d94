import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export const insertAttachments = (tx: Tx, messageId: string, documentIds: readonly string[]) =>
  tx
    .insertInto("messageAttachments")
    .values(documentIds.map((documentId, index) => ({ messageId, documentId, position: index + 1 })))
    .execute();

/** What came with these messages, in the order of each. */
export const listAttachments = (tx: Tx, messageIds: readonly string[]) =>
  messageIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("messageAttachments")
        .select(["messageId", "documentId"])
        .where("messageId", "in", messageIds)
        .orderBy("messageId")
        .orderBy("position")
        .execute();

/** The thread in which a file was given; none while it was not. */
export async function findThreadOfDocument(tx: Tx, documentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ threadId: string }>`
    select m.thread_id from message_attachments a join messages m on m.id = a.message_id where a.document_id = ${documentId}`.execute(
    tx,
  );
  return rows[0]?.threadId;
}
