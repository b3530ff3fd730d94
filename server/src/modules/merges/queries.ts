import type { MergeBlocker } from "@jechemine/contract/merges.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

export type Pair = { one: string; other: string };
/**
 * Clients who share an e-mail, a telephone, a birth date or a name, the names in any order; not those of whom somebody said that they are two.
 * Each is an equality, so that the whole practice is joined in one pass. As the system: contact points are not every colleague's.
 */
export const listSuspects = async (tx: Tx, limit: number): Promise<Pair[]> =>
  (
    await sql<Pair>`
    with clients as materialized (
      select p.id, p.birth_date, app.plain(p.given_name) as given, app.plain(p.family_name) as family
      from persons p left join accounts a on a.person_id = p.id
      where p.merged_into is null and p.deceased_on is null and p.given_name <> '—' and coalesce(a.kind, 'client') = 'client'),
    keys as materialized (
      select id, 'b' || birth_date as key from clients where birth_date is not null
      union all select id, 'n' || least(given, family) || ' ' || greatest(given, family) from clients
      union all select c.person_id, 'e' || c.value from contact_points c join clients on clients.id = c.person_id where c.kind = 'email' and c.ended_at is null
      union all select a.person_id, 'e' || a.email from accounts a join clients on clients.id = a.person_id
      union all select c.person_id, 'p' || right(regexp_replace(c.value, '[^0-9]', '', 'g'), 10)
        from contact_points c join clients on clients.id = c.person_id where c.kind = 'phone' and c.ended_at is null)
    select distinct a.id as one, b.id as other from keys a join keys b on a.key = b.key and a.id < b.id
    where not exists (select from distinct_people d where d.person_id = a.id and d.other_id = b.id)
    order by 1, 2 limit ${limit}`.execute(tx)
  ).rows;

/** Of these ids, those that the caller may see and that stand. */
export const listVisible = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0
    ? []
    : (
        await tx.selectFrom("persons").select("id").where("id", "in", ids).where("mergedInto", "is", null).execute()
      ).map(({ id }) => id);

export type FactsRow = {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: string | null;
  city: string | null;
  createdAt: Date;
  emails: string[];
  phones: string[];
  status: Tables["accounts"]["status"] | null;
  appointments: number;
  requests: number;
};
const values = (kind: string) => sql<string[]>`array(select distinct c.value from contact_points c
  where c.person_id = p.id and c.kind = ${kind} and c.ended_at is null order by 1)`;
/** As the system, for ids that the caller was shown. */
export const listFacts = async (tx: Tx, ids: readonly string[]): Promise<FactsRow[]> =>
  ids.length === 0
    ? []
    : (
        await sql<FactsRow>`
        select p.id, p.given_name, p.family_name, p.birth_date, p.city, p.created_at, a.status,
          case when a.email is null or a.email = any(${values("email")}) then ${values("email")} else a.email || ${values("email")} end as emails,
          ${values("phone")} as phones,
          (select count(*)::int from appointment_participants t where t.person_id = p.id) as appointments,
          (select count(*)::int from requests r where r.beneficiary_id = p.id or r.requester_id = p.id) as requests
        from persons p left join accounts a on a.person_id = p.id where p.id = any(${[...ids]}::uuid[])`.execute(tx)
      ).rows;

export const insertApart = (tx: Tx, row: Tables["distinctPeople"]) =>
  tx
    .insertInto("distinctPeople")
    .values(row)
    .onConflict((conflict) => conflict.columns(["personId", "otherId"]).doNothing())
    .execute();

/** Both rows, locked in one order: two merges that touch one person come one after the other, and bookings wait. */
export const lockPeople = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom("persons")
    .select(["id", "mergedInto", "birthDate", "pronouns", "gender", "city", "region", "registeredSex"])
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
export type PersonRow = Awaited<ReturnType<typeof lockPeople>>[number];
export const listAccounts = (tx: Tx, personIds: readonly string[]) =>
  tx
    .selectFrom("accounts")
    .select(["id", "personId", "email", "status", "kind"])
    .where("personId", "in", personIds)
    .execute();
export type AccountRow = Awaited<ReturnType<typeof listAccounts>>[number];

type Both = { kept: string; gone: string };
/** Whoever moves the money of either waits for this transaction to end; in one order, as everywhere. */
export const lockMoney = (tx: Tx, { kept, gone }: Both) =>
  sql`select pg_advisory_xact_lock(hashtextextended('payer:' || id::text, 0))
    from (select id from payers where person_id in (${kept}, ${gone}) order by 1) as sorted`.execute(tx);
/** Of one guardian for one ward: merged, the rights of one of two links would be lost. */
const rights = (link: "a" | "b") =>
  sql.join(["authority", "restriction", "scope", "grants", "expires_on"].map((column) => sql.ref(`${link}.${column}`)));
/** What stands against it, told apart; the constraints of the tables have the last word. */
export async function findBlockers(tx: Tx, { kept, gone }: Both): Promise<MergeBlocker[]> {
  const both = sql`(${kept}::uuid, ${gone}::uuid)`;
  const live = sql`('awaiting_consent', 'needs_intake', 'open', 'proposed', 'pool', 'matched')`;
  const { rows } = await sql<{ blocker: MergeBlocker }>`
    select 'not_clients' as blocker, 1 as place where exists (select from accounts where person_id in ${both} and kind <> 'client')
      or exists (select from professionals where person_id in ${both})
    union all select 'related', 2 where exists (select from guardianships where ward_id in ${both} and guardian_id in ${both})
      or exists (select from relations where person_id in ${both} and other_id in ${both})
    union all select 'files', 3 where exists (select from file_members a join file_members b on b.file_id = a.file_id
      where a.client_id = ${kept} and b.client_id = ${gone})
    union all select 'requests', 4 where exists (select from requests a join requests b on b.service_kind = a.service_kind
      where a.beneficiary_id = ${kept} and b.beneficiary_id = ${gone} and a.state in ${live} and b.state in ${live})
    union all select 'money', 5 where exists (select from charge_shares a join charge_shares b on b.charge_id = a.charge_id
      join payers p on p.id = a.payer_id join payers q on q.id = b.payer_id where p.person_id = ${kept} and q.person_id = ${gone})
    union all select 'bookings', 6 where exists (select from occupancies a join occupancies b on a.blocked && b.blocked
      where a.resource_id = ${kept} and b.resource_id = ${gone} and a.state in ('held', 'scheduled') and b.state in ('held', 'scheduled'))
    union all select 'payment', 7 where exists (select from payments
      where person_id in ${both} and state in ('pending', 'requires_action', 'processing', 'review'))
    union all select 'guardians', 8 where exists (select from guardianships a join guardianships b
      on (b.ward_id, b.guardian_id) in ((${gone}, a.guardian_id), (a.ward_id, ${gone}))
      where (a.ward_id = ${kept} and b.ward_id = ${gone} or a.guardian_id = ${kept} and b.guardian_id = ${gone})
        and a.ended_at is null and a.refused_at is null and b.ended_at is null and b.refused_at is null
        and (${rights("a")}, a.approved_at is null) is distinct from (${rights("b")}, b.approved_at is null))
    union all select 'hold', 9 where (select count(*) from legal_holds where person_id in ${both} and lifted_at is null) > 1
    union all select 'deletion', 10 where exists (select from deletion_requests where person_id in ${both} and state = 'open')
    order by 2`.execute(tx);
  return rows.map(({ blocker }) => blocker);
}
/** What both have, and keeps standing side by side on one person. */
export async function findDoubles(tx: Tx, { kept, gone }: Both): Promise<{ twoFiles: boolean; twoPayers: boolean }> {
  const both = sql`(${kept}::uuid, ${gone}::uuid)`;
  const { rows } = await sql<{ twoFiles: boolean; twoPayers: boolean }>`select
    (select count(distinct client_id) from file_members where client_id in ${both} and kind = 'individual') > 1 as two_files,
    (select count(*) from payers where person_id in ${both}) > 1 as two_payers`.execute(tx);
  return rows[0] ?? { twoFiles: false, twoPayers: false };
}
export const countPlaces = async (tx: Tx, personId: string): Promise<{ atTable: string; rows: number }[]> =>
  (await sql<{ atTable: string; rows: number }>`select at_table, rows from app.count_places(${personId})`.execute(tx))
    .rows;

export const insertMerge = (tx: Tx, row: Omit<Tables["merges"], "undoneBy" | "undoneAt">) =>
  tx
    .insertInto("merges")
    .values({ ...row, undoneBy: null, undoneAt: null })
    .execute();
export const movePerson = (tx: Tx, mergeId: string, { kept, gone }: Both) =>
  sql`select app.move_person(${mergeId}, ${gone}, ${kept})`.execute(tx);
export const unmovePerson = (tx: Tx, mergeId: string) => sql`select app.unmove_person(${mergeId})`.execute(tx);
type Filling = Partial<
  Pick<Tables["persons"], "birthDate" | "pronouns" | "gender" | "city" | "region" | "registeredSex">
>;
export const fillPerson = (tx: Tx, id: string, change: Filling) =>
  tx.updateTable("persons").set(change).where("id", "=", id).execute();
export const giveAccount = (tx: Tx, id: string, personId: string) =>
  tx.updateTable("accounts").set({ personId }).where("id", "=", id).execute();
export const setStatus = (tx: Tx, id: string, status: Tables["accounts"]["status"]) =>
  tx.updateTable("accounts").set({ status }).where("id", "=", id).execute();

const withNames = (tx: Tx) =>
  tx
    .selectFrom("merges as m")
    .innerJoin("persons as k", "k.id", "m.keptId")
    .innerJoin("persons as g", "g.id", "m.goneId")
    .innerJoin("persons as b", "b.id", "m.mergedBy")
    .select(["m.id", "m.keptId", "m.goneId", "m.mergedAt", "m.undoUntil", "m.undoneAt"])
    .select([
      sql<string>`k.given_name || ' ' || k.family_name`.as("keptName"),
      sql<string>`g.given_name || ' ' || g.family_name`.as("goneName"),
      sql<string>`b.given_name || ' ' || b.family_name`.as("mergedBy"),
    ]);
export const listMerges = (tx: Tx) =>
  withNames(tx).orderBy("m.mergedAt", "desc").orderBy("m.id", "desc").limit(50).execute();
export type MergeRow = Awaited<ReturnType<typeof listMerges>>[number];
export const findMerge = (tx: Tx, id: string) => withNames(tx).where("m.id", "=", id).executeTakeFirst();
export const lockMerge = (tx: Tx, id: string) =>
  tx.selectFrom("merges").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export type StandingMerge = NonNullable<Awaited<ReturnType<typeof lockMerge>>>;
export const markUndone = (tx: Tx, id: string, undone: { undoneBy: string; undoneAt: Date }) =>
  tx.updateTable("merges").set(undone).where("id", "=", id).execute();

/**
 * What came since in what would go back: a session booked or charged in a moved file, money of a moved payer, a message in a moved thread;
 * paid by a moved card; of two payers who became one, money that covers the other's bill, a receipt, or a payment under way. Nor when a wish to
 * be deleted was granted since: nothing is left to go back.
 */
export async function isUsedSince(tx: Tx, { id, mergedAt, keptId, goneId }: StandingMerge): Promise<boolean> {
  const moved = (table: string, key: string) =>
    sql`(select (m.key ->> ${key})::uuid from merge_moves m where m.merge_id = ${id} and m.at_table = ${table})`;
  const [files, payers] = [moved("file_members", "file_id"), moved("payers", "id")];
  const [shares, settlements] = [moved("charge_shares", "id"), moved("settlements", "payment_id")];
  const { rows } = await sql<{ used: boolean }>`select
    exists (select from appointments a where a.file_id in ${files} and a.booked_at > ${mergedAt})
    or exists (select from charges c where c.client_id = ${keptId} and c.posted_at > ${mergedAt} and c.file_id in ${files})
    or exists (select from settlements s where s.payer_id in ${payers} and s.posted_at > ${mergedAt})
    or exists (select from payments p where p.payer_id in ${payers} and p.created_at > ${mergedAt})
    or exists (select from payments p where p.payment_method_id in ${moved("payment_methods", "id")} and p.created_at > ${mergedAt})
    or exists (select from destruction_certificates c where c.person_id = ${keptId} and c.destroyed_at >= ${mergedAt})
    or exists (select from allocations a where a.released_at is null and a.share_id in ${shares} and a.payment_id not in ${settlements})
    or exists (select from allocations a where a.released_at is null and a.payment_id in ${settlements} and a.share_id not in ${shares})
    or exists (select from receipts r where r.payment_id in ${settlements} and r.issued_at > ${mergedAt})
    or exists (select from ledger_joins j join payers y on y.id = j.owner_id join payments p on p.payer_id = j.into_id
      where y.person_id = ${goneId} and p.state in ('pending', 'requires_action', 'processing', 'review'))
    or exists (select from messages s where s.thread_id in ${moved("thread_participants", "thread_id")} and s.sent_at > ${mergedAt}) as used`.execute(
    tx,
  );
  return rows[0]?.used === true;
}

/** The account that a merge closed while its owner could sign in. As the system. */
export const findClosed = (tx: Tx, mergeId: string) =>
  tx
    .selectFrom("merges as m")
    .innerJoin("accounts as a", "a.id", "m.closedAccountId")
    .innerJoin("persons as p", "p.id", "a.personId")
    .select(["a.email", "p.locale", "m.undoneAt"])
    .where("m.id", "=", mergeId)
    .where("m.closedAccountWas", "=", "active")
    .executeTakeFirst();
