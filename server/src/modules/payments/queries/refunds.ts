import type { Tx } from "../../../platform/database.ts";
import type { RefundsTable } from "../../../platform/tables.ts";

export type RefundRow = RefundsTable;
export const insertRefund = (tx: Tx, row: RefundRow) => tx.insertInto("refunds").values(row).execute();
export const findRefund = (tx: Tx, id: string): Promise<RefundRow | undefined> =>
  tx.selectFrom("refunds").selectAll().where("id", "=", id).executeTakeFirst();
/** Whoever changes it meanwhile waits. */
export const lockRefund = (tx: Tx, id: string): Promise<RefundRow | undefined> =>
  tx.selectFrom("refunds").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export const endRefund = (
  tx: Tx,
  id: string,
  to: { state: "settled" | "failed"; providerRef: string | null; endedAt: Date },
) => tx.updateTable("refunds").set(to).where("id", "=", id).execute();
export const listRefunds = (tx: Tx, paymentId: string): Promise<RefundRow[]> =>
  tx
    .selectFrom("refunds")
    .selectAll()
    .where("paymentId", "=", paymentId)
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
