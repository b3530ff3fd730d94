import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export async function insertReferral(tx: Tx, row: Tables["referrals"]): Promise<void> {
  await tx.insertInto("referrals").values(row).execute();
}
export const findReferral = (tx: Tx, requestId: string) =>
  tx.selectFrom("referrals").selectAll().where("requestId", "=", requestId).executeTakeFirst();
export const setHearsBack = (tx: Tx, requestId: string, hearsBack: boolean) =>
  tx.updateTable("referrals").set({ hearsBack }).where("requestId", "=", requestId).execute();
export const insertUnreached = (tx: Tx, row: Tables["unreachedReferrals"]) =>
  tx.insertInto("unreachedReferrals").values(row).execute();
export const findUnreached = (tx: Tx, requestId: string) =>
  tx.selectFrom("unreachedReferrals").selectAll().where("requestId", "=", requestId).executeTakeFirst();
export const deleteReferral = (tx: Tx, requestId: string) =>
  tx.deleteFrom("referrals").where("requestId", "=", requestId).execute();
