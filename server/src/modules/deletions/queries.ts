import type { Certificate } from "@jechemine/contract/destructions.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

/** Two who decide at once follow each other. */
export const lockDeletion = (tx: Tx, id: string) =>
  tx
    .selectFrom("deletionRequests")
    .select(["id", "personId", "accountId", "state"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

type Listing = { after: readonly [Date, string] | undefined; limit: number };
/** Open wishes, the oldest first. */
export const listDeletions = (tx: Tx, { after, limit }: Listing) =>
  tx
    .selectFrom("deletionRequests as d")
    .innerJoin("persons as p", "p.id", "d.personId")
    .innerJoin("accounts as a", "a.id", "d.accountId")
    .leftJoin("legalHolds as h", (join) => join.onRef("h.personId", "=", "d.personId").on("h.liftedAt", "is", null))
    .select(["d.id", "d.personId", "d.wish", "d.askedAt", "p.givenName", "p.familyName", "a.email"])
    .select(["h.reason as holdReason", "h.placedAt as holdPlacedAt"])
    .where("d.state", "=", "open")
    .$if(after !== undefined, (of) => of.where(sql<boolean>`(d.asked_at, d.id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy("d.askedAt")
    .orderBy("d.id")
    .limit(limit)
    .execute();

export const findHold = (tx: Tx, personId: string) =>
  tx
    .selectFrom("legalHolds")
    .select("id")
    .where("personId", "=", personId)
    .where("liftedAt", "is", null)
    .executeTakeFirst();
type Hold = { id: string; personId: string; reason: string; placedAt: Date; placedBy: string };
export const insertHold = (tx: Tx, row: Hold) => tx.insertInto("legalHolds").values(row).execute();
export const liftHold = (tx: Tx, id: string, at: Date, by: string) =>
  tx.updateTable("legalHolds").set({ liftedAt: at, liftedBy: by }).where("id", "=", id).execute();

type Decision = {
  id: string;
  state: "approved" | "refused";
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

const Found = z.object({
  people: z.array(z.string()),
  accounts: z.array(z.string()),
  addresses: z.array(z.string()),
  numbers: z.array(z.string()),
});
/** All records that are this human being, their accounts, and the addresses that were proven to be theirs. */
export async function findWhose(tx: Tx, personId: string) {
  const { rows } = await sql<object>`
    with people as (select id from persons where id = ${personId} or merged_into = ${personId})
    select array(select id::text from people) as people,
      array(select a.id::text from accounts a join people p on p.id = a.person_id where a.kind = 'client') as accounts,
      array(select a.email from accounts a join people p on p.id = a.person_id where a.email_verified_at is not null) as addresses,
      array(select c.value from contact_points c join people p on p.id = c.person_id
        where c.kind = 'phone' and c.verified_at is not null) as numbers`.execute(tx);
  return Found.parse(rows[0]);
}
/** Files of these people with all who are in them. */
export const listMembers = (tx: Tx, people: readonly string[]) =>
  tx
    .selectFrom("fileMembers as m")
    .select(["m.fileId", "m.clientId"])
    .where("m.fileId", "in", (of) =>
      of.selectFrom("fileMembers as o").select("o.fileId").where("o.clientId", "in", people),
    )
    .execute();

/** Care that ends with the wish: what must be kept is read as what is over, and nobody writes on. */
export const endCare = (tx: Tx, people: readonly string[], at: Date) =>
  sql`update care_team set ends_at = greatest(${at}::timestamptz, starts_at + interval '1 millisecond')
    where client_id = any(${people}::uuid[]) and ends_at is null`.execute(tx);

/** What lies sealed on the disk: what was sent and given to nobody, what came with threads that go, and copies. */
export async function listOnDisk(tx: Tx, people: readonly string[], withFile: boolean) {
  const { rows } = await sql<{ table: "documents" | "exports"; id: string }>`
    select 'documents' as table, d.id from documents d where d.attached_at is null and d.uploaded_by = any(${people}::uuid[])
    union select 'documents', a.document_id from message_attachments a join messages m on m.id = a.message_id
      join threads t on t.id = m.thread_id where t.client_id = any(${people}::uuid[]) and (t.kind = 'support' or ${withFile})
    union select 'documents', d.id from documents d where ${withFile} and d.client_id = any(${people}::uuid[])
    union select 'exports', e.id from exports e where e.person_id = any(${people}::uuid[])
      or e.account_id in (select a.id from accounts a where a.person_id = any(${people}::uuid[]))`.execute(tx);
  return rows;
}

export const insertCertificate = (
  tx: Tx,
  row: Omit<Tables["destructionCertificates"], "counts"> & { counts: string },
) => tx.insertInto("destructionCertificates").values(row).execute();
/** The newest first. */
export async function listCertificates(tx: Tx, { after, limit }: Listing) {
  return tx
    .selectFrom("destructionCertificates as c")
    .leftJoin("persons as b", "b.id", "c.decidedBy")
    .select(["c.id", "c.part", "c.because", "c.lastDay", "c.destroyedAt", "c.counts", "b.givenName", "b.familyName"])
    .$if(after !== undefined, (of) =>
      of.where(sql<boolean>`(c.destroyed_at, c.id) < (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy("c.destroyedAt", "desc")
    .orderBy("c.id", "desc")
    .limit(limit)
    .execute();
}
/** Which parts of a person went by rule, and what the last day of each was. */
export const listParts = (tx: Tx, personId: string): Promise<{ part: Certificate["part"]; lastDay: string | null }[]> =>
  tx.selectFrom("destructionCertificates").select(["part", "lastDay"]).where("personId", "=", personId).execute();

type Before = { file: string; books: string; limit: number };
/**
 * People of whom something may be over: care or money so long ago, and no certificate since. Whether it is over is for the rules to say; a
 * minor's file lasts longer.
 */
export async function listPast(tx: Tx, { file, books, limit }: Before) {
  const { rows } = await sql<{ id: string }>`
    with served as (
      select m.client_id as id, max(greatest(f.opened_at,
        (select max(e.opened_at) from episodes e where e.file_id = f.id),
        (select max(a.ends_at) from appointments a where a.file_id = f.id and a.state = 'completed'),
        (select max(n.occurred_at) from notes n where n.file_id = f.id),
        (select max(t.last_message_at) from threads t where t.client_id = m.client_id and t.kind = 'care'))) as at
      from file_members m join files f on f.id = m.file_id group by 1),
    owed as (
      select id, max(at) as at from (
        select c.client_id as id, c.posted_at as at from charges c
        union all select y.person_id, y.created_at from payments y where y.person_id is not null) m group by 1)
    select p.id from persons p left join served s on s.id = p.id left join owed o on o.id = p.id
    where p.merged_into is null
      and not exists (select from legal_holds h where h.person_id = p.id and h.lifted_at is null)
      and (s.at < ${file}::date and greatest(s.at::date, p.birth_date + interval '18 years') < ${file}::date
          and not exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'clinical_file' and c.destroyed_at > s.at)
        or o.at < ${books}::date
          and not exists (select from destruction_certificates c where c.person_id = p.id and c.part = 'accounting' and c.destroyed_at > o.at))
    order by least(s.at, o.at), p.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
/** Of the practice's own: what others hold bears their name. */
export async function isOfTheTeam(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from professionals r where r.person_id = ${personId})
      or exists (select from accounts a where a.person_id = ${personId} and a.kind <> 'client') as is`.execute(tx);
  return rows[0]?.is ?? false;
}
/** Whether the name may go once nothing is kept: the person asked for it, or nobody signs in for them. */
export async function isUnclaimed(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select given_name <> '—' and not exists (
      select from accounts a where a.person_id = p.id and a.status <> 'deactivated') as is
    from persons p where p.id = ${personId}`.execute(tx);
  return rows[0]?.is ?? false;
}
/** Where the last mail went; waiting ones have yet to leave. */
export const findLastMail = (tx: Tx, deletionId: string) =>
  tx
    .selectFrom("deliveries")
    .select(["address", "state"])
    .where("key", "like", `email:deletion_approved:${deletionId}:%`)
    .executeTakeFirst();
export const findDeletion = (tx: Tx, id: string) =>
  tx
    .selectFrom("deletionRequests")
    .select(["id", "personId", "state", "decidedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
