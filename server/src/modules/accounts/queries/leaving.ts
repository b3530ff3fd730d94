import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";

const Traces = z.object({
  birthDate: z.string().nullable(),
  lastServiceAt: z.date().nullable(),
  lastMoneyAt: z.date().nullable(),
  aheadAt: z.date().nullable(),
  legalHold: z.boolean(),
  isReturning: z.boolean(),
});
/** What of a person reaches into the practice's duties. Call it inside `asSystem`: nobody else sees all of it. */
export async function findTraces(tx: Tx, personId: string, now: Date) {
  const { rows } = await sql<object>`
    select p.birth_date as "birthDate",
      greatest(
        (select max(f.opened_at) from files f join file_members m on m.file_id = f.id where m.client_id = p.id),
        (select max(e.opened_at) from episodes e join file_members m on m.file_id = e.file_id where m.client_id = p.id),
        (select max(a.ends_at) from appointments a join appointment_participants t on t.appointment_id = a.id
          where t.person_id = p.id and t.side = 'client' and a.state = 'completed'),
        (select max(n.occurred_at) from notes n join file_members m on m.file_id = n.file_id where m.client_id = p.id),
        (select max(t.last_message_at) from threads t where t.client_id = p.id and t.kind = 'care')) as "lastServiceAt",
      greatest((select max(c.posted_at) from charges c where c.client_id = p.id),
        (select max(coalesce(y.settled_at, y.created_at)) from payments y where y.person_id = p.id)) as "lastMoneyAt",
      (select min(a.starts_at) from appointments a join appointment_participants t on t.appointment_id = a.id
        where t.person_id = p.id and a.state = 'scheduled' and a.starts_at > ${now}) as "aheadAt",
      exists (select from legal_holds h where h.person_id = p.id and h.lifted_at is null)
        or exists (select from files f join file_members m on m.file_id = f.id where m.client_id = p.id and f.legal_hold) as "legalHold",
      exists (select from requests r where r.beneficiary_id = p.id and r.ended_at is null and r.state <> 'scheduled') as "isReturning"
    from persons p where p.id = ${personId}`.execute(tx);
  const [row] = rows;
  return row && Traces.parse(row);
}

const COLUMNS = ["id", "personId", "accountId", "state", "wish", "askedAt", "decidedAt", "decisionReason"] as const;
/** The wish that waits, else the last one. */
export const findLatestDeletion = (tx: Tx, accountId: string) =>
  tx
    .selectFrom("deletionRequests")
    .select(COLUMNS)
    .where("accountId", "=", accountId)
    .orderBy(sql`state = 'open'`, "desc")
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
type Wish = { id: string; personId: string; accountId: string; wish: string | null; askedAt: Date };
export const insertDeletion = (tx: Tx, row: Wish) =>
  tx
    .insertInto("deletionRequests")
    .values({ ...row, state: "open" })
    .execute();
type Decision = {
  id: string;
  state: "approved" | "refused" | "withdrawn";
  at: Date;
  by: string | null;
  reason: string | null;
  kept: string;
};
export const decideDeletion = (tx: Tx, { id, state, at, by, reason, kept }: Decision) =>
  tx
    .updateTable("deletionRequests")
    .set({ state, decidedAt: at, decidedBy: by, decisionReason: reason, kept })
    .where("id", "=", id)
    .execute();

export const findDeletion = (tx: Tx, id: string) =>
  tx.selectFrom("deletionRequests").select(COLUMNS).where("id", "=", id).executeTakeFirst();

const ERASED = "erased.invalid";
export const isErased = (email: string): boolean => email.endsWith(`@${ERASED}`);
/** The address of an erased account becomes one that nobody has, where it still stood. */
export async function forgetEmail(tx: Tx, accountId: string): Promise<void> {
  const email = `${accountId}@${ERASED}`;
  await tx.updateTable("accounts").set({ email }).where("id", "=", accountId).execute();
  const both = { oldEmail: email, newEmail: `new-${email}` };
  await tx.updateTable("emailChanges").set(both).where("accountId", "=", accountId).execute();
}
/** Nobody signs in with it any more, and signing in does not open it again. */
export const closeForGood = (tx: Tx, accountId: string) =>
  tx.updateTable("accounts").set({ status: "deactivated", leftAt: null }).where("id", "=", accountId).execute();
