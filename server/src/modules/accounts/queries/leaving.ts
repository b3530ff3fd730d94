import type { Tx } from "../../../platform/database.ts";

const ERASED = "erased.invalid";
export const isErased = (email: string): boolean => email.endsWith(`@${ERASED}`);
/** The address of an erased account becomes one that nobody has, where it still stood. */
export async function forgetEmail(tx: Tx, accountId: string): Promise<void> {
  const email = `${accountId}@${ERASED}`;
  await tx.updateTable("accounts").set({ email }).where("id", "=", accountId).execute();
  const both = { oldEmail: email, newEmail: `new-${email}` };
  await tx.updateTable("emailChanges").set(both).where("accountId", "=", accountId).execute();
}
/** Nobody signs in with it any more, and signing in does not open it again. */
export const closeForGood = (tx: Tx, accountId: string) =>
  tx.updateTable("accounts").set({ status: "deactivated", leftAt: null }).where("id", "=", accountId).execute();
