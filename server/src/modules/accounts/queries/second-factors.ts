import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export const findSecondFactor = (tx: Tx, accountId: string) =>
  tx.selectFrom("secondFactors").selectAll().where("accountId", "=", accountId).executeTakeFirst();

type Secret = { accountId: string; secret: Buffer; createdAt: Date; recoverySalt: Buffer };
/** A new secret replaces one that was never switched on. */
export const saveSecret = (tx: Tx, row: Secret) =>
  tx
    .insertInto("secondFactors")
    .values({ ...row, lastStep: 0 })
    .onConflict((of) => of.column("accountId").doUpdateSet(row).where("secondFactors.enabledAt", "is", null))
    .execute();

/** Takes the step of a code for good: of two who bring the same code, one gets true. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable("secondFactors")
    .set({ lastStep: step })
    .where("accountId", "=", accountId)
    .where("lastStep", "<", step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

export const enableSecret = (tx: Tx, accountId: string, at: Date) =>
  tx.updateTable("secondFactors").set({ enabledAt: at }).where("accountId", "=", accountId).execute();

export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom("recoveryCodes").where("accountId", "=", accountId).execute();
  await tx.deleteFrom("secondFactors").where("accountId", "=", accountId).execute();
}

type Codes = { accountId: string; salt: Buffer; hashes: readonly Buffer[] };
export async function replaceRecoveryCodes(tx: Tx, { accountId, salt, hashes }: Codes): Promise<void> {
  await tx.deleteFrom("recoveryCodes").where("accountId", "=", accountId).execute();
  await tx
    .insertInto("recoveryCodes")
    .values(hashes.map((codeHash) => ({ accountId, codeHash })))
    .execute();
  await tx.updateTable("secondFactors").set({ recoverySalt: salt }).where("accountId", "=", accountId).execute();
}

/** A recovery code serves once. */
export async function takeRecoveryCode(tx: Tx, accountId: string, codeHash: Buffer, at: Date): Promise<boolean> {
  const taken = await tx
    .updateTable("recoveryCodes")
    .set({ usedAt: at })
    .where("accountId", "=", accountId)
    .where("codeHash", "=", codeHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** How many codes and trusted devices are left. */
export async function countSpares(tx: Tx, accountId: string, now: Date) {
  const codes = await tx
    .selectFrom("recoveryCodes")
    .select(sql<number>`count(*)::int`.as("left"))
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  const devices = await tx
    .selectFrom("trustedDevices")
    .select(sql<number>`count(*)::int`.as("left"))
    .where("accountId", "=", accountId)
    .where("expiresAt", ">", now)
    .executeTakeFirstOrThrow();
  return { recoveryCodesLeft: codes.left, trustedDevices: devices.left };
}
