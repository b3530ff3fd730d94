import type { Certificate } from "@jechemine/contract/destructions.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

const Found = z.object({
  people: z.array(z.string()),
  accounts: z.array(z.string()),
  addresses: z.array(z.string()),
  numbers: z.array(z.string()),
});
/** Whoever writes something that names them waits until this transaction ends, and reads what is left: also a legal hold. As the system. */
export const lockWhose = (tx: Tx, personId: string) =>
  tx
    .selectFrom("persons")
    .select("id")
    .where(({ or, eb }) => or([eb("id", "=", personId), eb("mergedInto", "=", personId)]))
    .orderBy("id")
    .forUpdate()
    .execute();

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

type OnDisk = { people: readonly string[]; erasing: boolean; withFile: boolean };
/** What lies sealed on the disk: what was sent and given to nobody, what came with threads that go, and copies. */
export async function listOnDisk(tx: Tx, { people, erasing, withFile }: OnDisk) {
  const { rows } = await sql<{ table: "documents" | "exports"; id: string }>`
    select 'documents' as table, d.id from documents d where ${erasing} and d.attached_at is null and d.uploaded_by = any(${people}::uuid[])
    union select 'documents', a.document_id from message_attachments a join messages m on m.id = a.message_id join threads t on t.id = m.thread_id
      where t.client_id = any(${people}::uuid[]) and (${erasing} and t.kind = 'support' or ${withFile} and t.kind = 'care')
    union select 'documents', d.id from documents d where ${withFile} and d.client_id = any(${people}::uuid[])
      and not exists (select from message_attachments a where a.document_id = d.id)
    union select 'exports', e.id from exports e where ${erasing} and (e.person_id = any(${people}::uuid[])
      or e.account_id in (select a.id from accounts a where a.person_id = any(${people}::uuid[])))`.execute(tx);
  return rows;
}

export const insertCertificate = (
  tx: Tx,
  row: Omit<Tables["destructionCertificates"], "counts"> & { counts: string },
) => tx.insertInto("destructionCertificates").values(row).execute();
type Listing = { after: readonly [Date, string] | undefined; limit: number };
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

/** Of the practice's own: what others hold bears their name. */
export async function isOfTheTeam(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from professionals r where r.person_id = ${personId})
      or exists (select from accounts a where a.person_id = ${personId} and a.kind <> 'client') as is`.execute(tx);
  return rows[0]?.is ?? false;
}
type Signing = { personId: string; now: Date; today: string; leftAfter: Date };
/**
 * Whether the name may go once nothing is kept: nobody signs in for them. Somebody does who closed their account and may still open it again by
 * signing in, whose account acts for them, or who is their guardian today.
 */
export async function isUnclaimed(tx: Tx, { personId, now, today, leftAfter }: Signing): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    with people as (select id from persons where id = ${personId} or merged_into = ${personId})
    select given_name <> '—'
      and not exists (select from accounts a join people on people.id = a.person_id where a.status <> 'deactivated' or a.left_at > ${leftAfter})
      and not exists (select from account_access x join accounts a on a.id = x.account_id and a.status <> 'deactivated'
        where x.person_id = p.id and x.starts_at <= ${now} and (x.ends_at is null or x.ends_at > ${now}))
      and not exists (select from guardianships g where g.ward_id = p.id and g.approved_at is not null and g.ended_at is null
        and g.refused_at is null and (g.expires_on is null or g.expires_on >= ${today}::date)
        and (g.authority = 'mandate' or p.birth_date is null or p.birth_date + interval '18 years' > ${today}::date)) as is
    from persons p where p.id = ${personId}`.execute(tx);
  return rows[0]?.is ?? false;
}
type Returning = { personId: string; since: Date; address: string | null };
/** Whether somebody whose wish was granted can be reached again, or began something under the address that we forgot. */
export async function hasReturned(tx: Tx, { personId, since, address }: Returning): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from contact_points c where c.person_id = ${personId})
      or exists (select from accounts a where a.person_id = ${personId} and a.status <> 'deactivated' or a.email = ${address})
      or exists (select from registrations r where r.email = ${address} and r.created_at > ${since})
      or exists (select from contact_submissions s where s.email = ${address} and s.received_at > ${since})
      or exists (select from threads t where t.client_id = ${personId} and t.last_message_at > ${since}) as has`.execute(
    tx,
  );
  return rows[0]?.has ?? false;
}
