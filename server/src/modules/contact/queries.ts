import type { ContactState, ContactTopic } from "@jechemine/contract/contact.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

export const insertSubmission = (tx: Tx, row: Tables["contactSubmissions"]) =>
  tx.insertInto("contactSubmissions").values(row).execute();

export const findSubmission = (tx: Tx, id: string) =>
  tx.selectFrom("contactSubmissions").selectAll().where("id", "=", id).executeTakeFirst();
export type SubmissionRow = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;
/** Whoever changes a message waits here for the others. */
export const lockSubmission = (tx: Tx, id: string) =>
  tx.selectFrom("contactSubmissions").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

type Asked = {
  state: ContactState | undefined;
  topic: ContactTopic | undefined;
  suspected: boolean | undefined;
  after: { receivedAt: Date; id: string } | undefined;
  limit: number;
};
export function listSubmissions(tx: Tx, { state, topic, suspected, after, limit }: Asked) {
  let query = tx.selectFrom("contactSubmissions").selectAll();
  if (state) query = query.where("state", "=", state);
  if (topic) query = query.where("topic", "=", topic);
  if (suspected !== undefined) query = query.where("suspected", "=", suspected);
  if (after) query = query.where(sql<boolean>`(received_at, id) < (${after.receivedAt}, ${after.id})`);
  return query.orderBy("receivedAt", "desc").orderBy("id", "desc").limit(limit).execute();
}

type Change = { state?: ContactState; suspected?: boolean };
export const changeSubmission = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("contactSubmissions").set(change).where("id", "=", id).execute();

export const insertResponse = (tx: Tx, row: Tables["contactResponses"]) =>
  tx.insertInto("contactResponses").values(row).execute();
export const listResponses = (tx: Tx, submissionId: string) =>
  tx
    .selectFrom("contactResponses as r")
    .innerJoin("persons as p", "p.id", "r.respondedBy")
    .select(["r.id", "r.respondedAt", "r.sealed", sql<string>`p.given_name || ' ' || p.family_name`.as("respondedBy")])
    .where("r.submissionId", "=", submissionId)
    .orderBy("r.respondedAt")
    .execute();
export const findResponse = (tx: Tx, id: string) =>
  tx
    .selectFrom("contactResponses as r")
    .innerJoin("contactSubmissions as s", "s.id", "r.submissionId")
    .select(["r.id", "r.sealed", "s.email", "s.locale", "s.givenName"])
    .where("r.id", "=", id)
    .executeTakeFirst();
