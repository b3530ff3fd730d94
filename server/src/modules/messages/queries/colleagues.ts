import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

const rows = (tx: Tx) => tx.selectFrom("colleagues").selectAll();
/** As the caller: one's own. */
export const listColleagues = (tx: Tx) => rows(tx).orderBy("askedAt", "desc").orderBy("id").execute();
export type ColleagueRow = Awaited<ReturnType<typeof listColleagues>>[number];
export const findColleague = (tx: Tx, id: string) => rows(tx).where("id", "=", id).executeTakeFirst();
export const lockColleague = (tx: Tx, id: string) => rows(tx).where("id", "=", id).forUpdate().executeTakeFirst();
export const lockColleagueWith = (tx: Tx, one: string, other: string) =>
  rows(tx)
    .where(sql<boolean>`least(asked_by, asked) = least(${one}::uuid, ${other}::uuid)`)
    .where(sql<boolean>`greatest(asked_by, asked) = greatest(${one}::uuid, ${other}::uuid)`)
    .forUpdate()
    .executeTakeFirst();
/** Two who ask each other in the same moment make one pair. */
export const insertColleague = (tx: Tx, row: Tables["colleagues"]) =>
  tx
    .insertInto("colleagues")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
export const changeColleague = (tx: Tx, { id, ...row }: Tables["colleagues"]) =>
  tx.updateTable("colleagues").set(row).where("id", "=", id).execute();

/** Professionals who practise here. */
export const isPractising = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx
    .selectFrom("professionals")
    .select("personId")
    .where("personId", "=", personId)
    .where("state", "=", "approved")
    .executeTakeFirst()) !== undefined;
