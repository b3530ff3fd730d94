import type { Tx } from "../../../platform/database.ts";
import type { PasskeyChallengesTable, PasskeysTable } from "../../../platform/tables.ts";

export const listPasskeys = (tx: Tx, accountId: string) =>
  tx
    .selectFrom("passkeys")
    .select(["id", "credentialId", "transports", "name", "synced", "createdAt", "lastUsedAt"])
    .where("accountId", "=", accountId)
    .orderBy("createdAt")
    .orderBy("id")
    .limit(20)
    .execute();
export const findByCredential = (tx: Tx, credentialId: Buffer) =>
  tx.selectFrom("passkeys").selectAll().where("credentialId", "=", credentialId).executeTakeFirst();
export const findPasskey = (tx: Tx, accountId: string, id: string) =>
  tx
    .selectFrom("passkeys")
    .select(["id", "name", "synced", "createdAt", "lastUsedAt"])
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst();

export const insertPasskey = (tx: Tx, row: Omit<PasskeysTable, "lastUsedAt">) =>
  tx.insertInto("passkeys").values(row).execute();
export const namePasskey = (tx: Tx, id: string, name: string) =>
  tx.updateTable("passkeys").set({ name }).where("id", "=", id).execute();
export const deletePasskey = (tx: Tx, id: string) => tx.deleteFrom("passkeys").where("id", "=", id).execute();
/** Those of an account, or those that were made since a moment. */
export const deletePasskeys = (tx: Tx, accountId: string, since?: Date) =>
  tx
    .deleteFrom("passkeys")
    .where("accountId", "=", accountId)
    .$if(since !== undefined, (of) => of.where("createdAt", ">=", since ?? new Date(0)))
    .execute();

type Use = { id: string; signCount: number; synced: boolean; at: Date };
/** False when the device counted no further: then two hold the same key, or somebody shows an old signature. Zero never counts. */
export async function usePasskey(tx: Tx, { id, signCount, synced, at }: Use): Promise<boolean> {
  const used = await tx
    .updateTable("passkeys")
    .set({ signCount, synced, lastUsedAt: at })
    .where("id", "=", id)
    .where((of) => (signCount === 0 ? of("signCount", "=", 0) : of("signCount", "<", signCount)))
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function insertPasskeyChallenge(tx: Tx, row: PasskeyChallengesTable): Promise<void> {
  await tx.deleteFrom("passkeyChallenges").where("expiresAt", "<=", row.createdAt).execute();
  await tx.insertInto("passkeyChallenges").values(row).execute();
}
type Taken = Pick<PasskeyChallengesTable, "challengeHash" | "purpose" | "accountId"> & { now: Date };
/** A challenge is answered once. */
export async function takePasskeyChallenge(tx: Tx, { challengeHash, purpose, accountId, now }: Taken) {
  const taken = await tx
    .deleteFrom("passkeyChallenges")
    .where("challengeHash", "=", challengeHash)
    .where("purpose", "=", purpose)
    .where("accountId", "is not distinct from", accountId)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return taken.numDeletedRows === 1n;
}
