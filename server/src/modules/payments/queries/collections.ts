import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type Share = { chargeId: string; payerId: string };
/** The payer who stands for this one: themselves, or into whom they were merged since. */
export const standingPayer = async (tx: Tx, payerId: string): Promise<string> =>
  (await tx.selectFrom("ledgerJoins").select("intoId").where("ownerId", "=", payerId).executeTakeFirst())?.intoId ??
  payerId;
/** When the charge was posted, and the person who owes this part of it; undefined where the payer is no person. */
export const findPosted = async (tx: Tx, { chargeId, payerId }: Share): Promise<{ postedAt: Date } | undefined> =>
  (
    await sql<{
      postedAt: Date;
    }>`select c.posted_at from charges c join payers y on y.id = ${payerId} and y.kind = 'person'
      where c.id = ${chargeId}`.execute(tx)
  ).rows[0];
export const isReversed = async (tx: Tx, chargeId: string): Promise<boolean> =>
  (await tx.selectFrom("charges").select("reversedAt").where("id", "=", chargeId).executeTakeFirst())?.reversedAt !==
  null;
export const findPayerPerson = async (tx: Tx, payerId: string): Promise<string | undefined> =>
  (await tx.selectFrom("payers").select("personId").where("id", "=", payerId).executeTakeFirst())?.personId ??
  undefined;

export const insertCollection = (tx: Tx, row: Share & { dueAt: Date }) =>
  tx
    .insertInto("collections")
    .values({ ...row, outcome: null, paymentId: null, doneAt: null })
    .onConflict((of) => of.doNothing())
    .execute();
/** One that still waits; whoever does it meanwhile is waited for. */
export const lockCollection = (tx: Tx, { chargeId, payerId }: Share) =>
  tx
    .selectFrom("collections")
    .select("dueAt")
    .where("chargeId", "=", chargeId)
    .where("payerId", "=", payerId)
    .where("outcome", "is", null)
    .forUpdate()
    .executeTakeFirst();

type Done = { outcome: "asked" | "no_method" | "nothing_to_take" | "reversed"; paymentId: string | null; doneAt: Date };
export const endCollection = (tx: Tx, { chargeId, payerId }: Share, done: Done) =>
  tx.updateTable("collections").set(done).where("chargeId", "=", chargeId).where("payerId", "=", payerId).execute();
