import type { Tx } from "../../../platform/database.ts";
import type { PaymentMethodsTable } from "../../../platform/tables.ts";

export type MethodRow = PaymentMethodsTable;

/** The row of the provider's method: the one given, unless there is one already. */
export async function insertMethod(tx: Tx, row: MethodRow): Promise<MethodRow> {
  await tx
    .insertInto("paymentMethods")
    .values(row)
    .onConflict((of) => of.columns(["provider", "providerRef"]).doNothing())
    .execute();
  return tx
    .selectFrom("paymentMethods")
    .selectAll()
    .where("provider", "=", row.provider)
    .where("providerRef", "=", row.providerRef)
    .executeTakeFirstOrThrow();
}
const live = (tx: Tx) => tx.selectFrom("paymentMethods").selectAll().where("removedAt", "is", null);

/** A live method as the caller may see it. */
export const findMethod = (tx: Tx, id: string): Promise<MethodRow | undefined> =>
  live(tx).where("id", "=", id).executeTakeFirst();
export const listMethods = (tx: Tx, personId: string): Promise<MethodRow[]> =>
  live(tx)
    .where("personId", "=", personId)
    .orderBy("isDefault", "desc")
    .orderBy("addedAt", "desc")
    .orderBy("id", "desc")
    .execute();
/** All of a payer, newest first; who else chooses a default waits. */
export const lockMethods = (tx: Tx, payerId: string): Promise<MethodRow[]> =>
  live(tx).where("payerId", "=", payerId).orderBy("addedAt", "desc").orderBy("id", "desc").forUpdate().execute();
export const findDefault = (tx: Tx, payerId: string): Promise<MethodRow | undefined> =>
  live(tx).where("payerId", "=", payerId).where("isDefault", "=", true).executeTakeFirst();

export const setDefault = async (tx: Tx, payerId: string, id: string): Promise<void> => {
  const its = tx.updateTable("paymentMethods").where("payerId", "=", payerId);
  await its.set({ isDefault: false }).where("isDefault", "=", true).where("id", "<>", id).execute();
  await its.set({ isDefault: true }).where("id", "=", id).execute();
};
export const removeMethod = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("paymentMethods").set({ removedAt: at, isDefault: false }).where("id", "=", id).execute();
export const findProviderRef = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom("paymentMethods").select("providerRef").where("id", "=", id).executeTakeFirst())?.providerRef;
