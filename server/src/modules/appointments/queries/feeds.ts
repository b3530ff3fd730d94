import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export const findOwnFeed = (tx: Tx, accountId: string) =>
  tx
    .selectFrom("calendarFeeds")
    .select(["id", "initials", "madeAt", "usedAt"])
    .where("accountId", "=", accountId)
    .executeTakeFirst();
/** One each: a new address ends the old one. Gives the id that it then has. */
export const saveFeed = (tx: Tx, row: Tables["calendarFeeds"]) =>
  tx
    .insertInto("calendarFeeds")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("accountId").doUpdateSet({
        tokenHash: row.tokenHash,
        initials: row.initials,
        madeAt: row.madeAt,
        usedAt: null,
      }),
    )
    .execute();
export async function deleteFeed(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await tx.deleteFrom("calendarFeeds").where("accountId", "=", accountId).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
export const markUsed = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("calendarFeeds").set({ usedAt: at }).where("id", "=", id).execute();

/** Whose calendar an address is, while the account is open. */
export const findByToken = (tx: Tx, tokenHash: Buffer) =>
  tx
    .selectFrom("calendarFeeds as f")
    .innerJoin("accounts as a", "a.id", "f.accountId")
    .innerJoin("persons as p", "p.id", "a.personId")
    .select(["f.id", "f.initials", "f.usedAt", "a.id as accountId", "a.kind", "a.personId", "p.locale"])
    .where("f.tokenHash", "=", tokenHash)
    .where("a.status", "=", "active")
    .executeTakeFirst();
export type FoundFeed = NonNullable<Awaited<ReturnType<typeof findByToken>>>;

export type FeedRow = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  revision: number;
  place: string | null;
  clients: { given: string; family: string }[];
};
type Asked = { personId: string; from: Date; until: Date; limit: number };
/** What stands in somebody's days; cancelled ones are gone from them. Row-level security says which clients have a name. */
export async function listForFeed(tx: Tx, { personId, from, until, limit }: Asked): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select a.id, a.starts_at, a.ends_at, a.revision,
      case when a.modality = 'in_person' then s.address || ', ' || s.city end as place,
      coalesce((select json_agg(json_build_object('given', n.given_name, 'family', n.family_name) order by n.id)
        from appointment_participants t join persons n on n.id = t.person_id
        where t.appointment_id = a.id and t.side = 'client'), '[]') as clients
    from appointment_participants mine join appointments a on a.id = mine.appointment_id left join sites s on s.id = a.site_id
    where mine.person_id = ${personId} and mine.starts_at between ${from} and ${until} and a.state <> 'cancelled'
    order by mine.starts_at, a.id limit ${limit}`.execute(tx);
  return rows;
}
