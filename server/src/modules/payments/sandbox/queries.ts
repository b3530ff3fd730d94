import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type {
  SandboxChargesTable,
  SandboxMethodsTable,
  SandboxRefundsTable,
  SandboxSetupsTable,
} from "../../../platform/tables.ts";

export type Charge = SandboxChargesTable;
export type Method = SandboxMethodsTable;
export type Refund = SandboxRefundsTable;

export const insertSetup = (tx: Tx, row: SandboxSetupsTable) => tx.insertInto("sandboxSetups").values(row).execute();
export const findSetup = (tx: Tx, by: { clientSecret: string } | { id: string }) => {
  const setups = tx.selectFrom("sandboxSetups").selectAll();
  return (
    "id" in by ? setups.where("id", "=", by.id) : setups.where("clientSecret", "=", by.clientSecret)
  ).executeTakeFirst();
};

export const insertMethod = (tx: Tx, row: Method) => tx.insertInto("sandboxMethods").values(row).execute();
export const findMethod = (tx: Tx, token: string): Promise<Method | undefined> =>
  tx.selectFrom("sandboxMethods").selectAll().where("token", "=", token).executeTakeFirst();
export const saveMethod = (tx: Tx, token: string, at: Date) =>
  tx
    .updateTable("sandboxMethods")
    .set({ savedAt: at })
    .where("token", "=", token)
    .where("savedAt", "is", null)
    .execute();
export const detachMethod = (tx: Tx, token: string, at: Date) =>
  tx
    .updateTable("sandboxMethods")
    .set({ detachedAt: at })
    .where("token", "=", token)
    .where("detachedAt", "is", null)
    .execute();

/** The charge of a key: the one given, unless there is one already. */
export async function insertCharge(tx: Tx, row: Charge): Promise<{ charge: Charge; first: boolean }> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("sandboxCharges")
    .values(row)
    .onConflict((of) => of.column("idempotencyKey").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return { charge: row, first: true };
  const charge = await tx
    .selectFrom("sandboxCharges")
    .selectAll()
    .where("idempotencyKey", "=", row.idempotencyKey)
    .executeTakeFirstOrThrow();
  return { charge, first: false };
}
export const isTokenCharged = async (tx: Tx, token: string): Promise<boolean> =>
  (await tx.selectFrom("sandboxCharges").select("id").where("token", "=", token).executeTakeFirst()) !== undefined;
export const findChargeByKey = (tx: Tx, key: string): Promise<Charge | undefined> =>
  tx.selectFrom("sandboxCharges").selectAll().where("idempotencyKey", "=", key).executeTakeFirst();
/** Locked: whoever changes it waits. */
export const lockCharge = (tx: Tx, by: { id: string } | { challenge: string }): Promise<Charge | undefined> => {
  const charges = tx.selectFrom("sandboxCharges").selectAll().forUpdate();
  return (
    "id" in by ? charges.where("id", "=", by.id) : charges.where("challenge", "=", by.challenge)
  ).executeTakeFirst();
};
export const findChallenge = (tx: Tx, challenge: string): Promise<Charge | undefined> =>
  tx.selectFrom("sandboxCharges").selectAll().where("challenge", "=", challenge).executeTakeFirst();
export const changeCharge = (tx: Tx, id: string, to: Pick<Charge, "state" | "failure" | "changedAt">) =>
  tx.updateTable("sandboxCharges").set(to).where("id", "=", id).execute();

export const insertRefund = (tx: Tx, row: Refund) => tx.insertInto("sandboxRefunds").values(row).execute();
export const findRefundByKey = (tx: Tx, key: string): Promise<Refund | undefined> =>
  tx.selectFrom("sandboxRefunds").selectAll().where("idempotencyKey", "=", key).executeTakeFirst();
/** What already went back of a charge; with the charge locked. */
export async function sumRefunds(tx: Tx, chargeId: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(amount_cents), 0)::bigint as cents from sandbox_refunds where charge_id = ${chargeId} and state = 'succeeded'`.execute(
    tx,
  );
  return rows[0]?.cents ?? 0;
}

type Later = { task: string; payload: Readonly<Record<`${string}Id`, string>>; runAt: Date };
export const enqueue = (tx: Tx, jobs: readonly Later[]) => sql`select app.enqueue(${JSON.stringify(jobs)})`.execute(tx);
export const insertEvent = (tx: Tx, row: { id: string; chargeId: string; body: string; madeAt: Date }) =>
  tx
    .insertInto("sandboxEvents")
    .values({ ...row, deliveredAt: null, deliveries: 0 })
    .execute();
export const findEventBody = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom("sandboxEvents").select("body").where("id", "=", id).executeTakeFirst())?.body;
export const markDelivered = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable("sandboxEvents")
    .set((of) => ({ deliveredAt: at, deliveries: of("deliveries", "+", 1) }))
    .where("id", "=", id)
    .execute();
