import type { Tx } from "../../../platform/database.ts";

export const listSubscriptions = (tx: Tx, personId: string) =>
  tx
    .selectFrom("pushSubscriptions")
    .innerJoin("accounts", "accounts.id", "pushSubscriptions.accountId")
    .select(["pushSubscriptions.id", "pushSubscriptions.host"])
    .where("accounts.personId", "=", personId)
    .where("accounts.status", "=", "active")
    .orderBy("pushSubscriptions.createdAt")
    .orderBy("pushSubscriptions.id")
    .execute();

export const findSubscription = (tx: Tx, id: string) =>
  tx
    .selectFrom("pushSubscriptions")
    .innerJoin("accounts", "accounts.id", "pushSubscriptions.accountId")
    .select(["pushSubscriptions.id", "pushSubscriptions.sealed", "accounts.status"])
    .where("pushSubscriptions.id", "=", id)
    .executeTakeFirst();

type New = {
  id: string;
  accountId: string;
  signInId: string | null;
  endpointHash: Buffer;
  host: string;
  sealed: Buffer;
  device: string;
  createdAt: Date;
};
/** A browser has one owner at a time: whoever subscribes last. */
export async function replaceSubscription(tx: Tx, row: New): Promise<void> {
  await removeSubscription(tx, row.endpointHash);
  await tx
    .insertInto("pushSubscriptions")
    .values({ ...row, toldAt: null })
    .execute();
}

export async function removeSubscription(tx: Tx, endpointHash: Buffer): Promise<boolean> {
  const done = await tx.deleteFrom("pushSubscriptions").where("endpointHash", "=", endpointHash).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function removeSubscriptionById(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("pushSubscriptions").where("id", "=", id).execute();
}

/** The hashes of the addresses at which an account rings. */
export async function listDevices(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("pushSubscriptions")
    .select("endpointHash")
    .where("accountId", "=", accountId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map(({ endpointHash }) => endpointHash.toString("hex"));
}

/** The oldest ones go, so that a person has only so many devices. */
export async function keepNewest(tx: Tx, accountId: string, most: number): Promise<void> {
  await tx
    .deleteFrom("pushSubscriptions")
    .where("id", "in", (of) =>
      of
        .selectFrom("pushSubscriptions as mine")
        .select("mine.id")
        .where("mine.accountId", "=", accountId)
        .orderBy("mine.createdAt", "desc")
        .orderBy("mine.id", "desc")
        .offset(most),
    )
    .execute();
}

export async function markRung(tx: Tx, id: string, toldAt: Date): Promise<void> {
  await tx.updateTable("pushSubscriptions").set({ toldAt }).where("id", "=", id).execute();
}
