import type { Transport } from "@jechemine/contract/accounts-shapes.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Database, Tx } from "../../../platform/database.ts";
import type { SignInsTable } from "../../../platform/tables.ts";

const Found = z.object({
  id: z.string(),
  accountId: z.string(),
  personId: z.string(),
  kind: z.enum(["client", "professional", "staff"]),
  professionalState: z.string().nullable(),
  permissions: z.array(z.string()),
  locked: z.boolean(),
  demonstration: z.boolean(),
  secondFactor: z.boolean(),
});
export type FoundSignIn = z.infer<typeof Found>;
type Wanted = { tokenHash: Buffer | null; signInId: string | null; at: Date; use: boolean };
const FIND = `select id, account_id, person_id, kind, professional_state, permissions, locked, demonstration, second_factor
  from app.find_sign_in($1, $2, $3, $4)`;

/** Who calls, in one prepared round trip without a transaction: this runs before every request. */
export async function findCaller(database: Database, { tokenHash, signInId, at, use }: Wanted) {
  const [row] = await database.ask(FIND, [tokenHash, signInId, at, use]);
  return row === undefined ? undefined : Found.parse(row);
}

type NewSignIn = {
  id: string;
  accountId: string;
  transport: Transport;
  tokenHash: Buffer | null;
  agent: string;
  network: string;
  at: Date;
  expiresAt: Date;
  secondFactorAt: Date | null;
};
export const insertSignIn = (tx: Tx, { at, ...row }: NewSignIn) =>
  tx
    .insertInto("signIns")
    .values({ ...row, createdAt: at, lastUsedAt: at })
    .execute();
export const insertRefreshToken = (tx: Tx, row: { tokenHash: Buffer; signInId: string; createdAt: Date }) =>
  tx.insertInto("refreshTokens").values(row).execute();

export const findSignIn = (tx: Tx, id: string) =>
  tx.selectFrom("signIns").selectAll().where("id", "=", id).where("endedAt", "is", null).executeTakeFirst();

/** Spends a refresh token. `reused` tells one that was spent before; undefined one that never was. */
export async function spendRefreshToken(tx: Tx, tokenHash: Buffer, at: Date) {
  const spent = await tx
    .updateTable("refreshTokens")
    .set({ usedAt: at })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .returning("signInId")
    .executeTakeFirst();
  if (spent) return { signInId: spent.signInId, reused: false };
  const old = await findRefreshToken(tx, tokenHash);
  return old && { signInId: old.signInId, reused: true };
}
export const findRefreshToken = (tx: Tx, tokenHash: Buffer) =>
  tx.selectFrom("refreshTokens").select("signInId").where("tokenHash", "=", tokenHash).executeTakeFirst();

type Ending = { accountId: string; except?: string | null | undefined; only?: string | undefined; at: Date };
/** Ends the open sign-ins of an account and gives their ids. */
export async function endOpenSignIns(
  tx: Tx,
  { accountId, except, only, at }: Ending,
  endReason: NonNullable<SignInsTable["endReason"]>,
): Promise<string[]> {
  const rows = await tx
    .updateTable("signIns")
    .set({ endedAt: at, endReason })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .$if(typeof except === "string", (of) => of.where("id", "!=", except ?? ""))
    .$if(only !== undefined, (of) => of.where("id", "=", only ?? ""))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

export const listOpenSignIns = (tx: Tx, accountId: string, now: Date) =>
  tx
    .selectFrom("signIns")
    .select(["id", "transport", "agent", "network", "createdAt", "lastUsedAt", "lockedAt"])
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("lastUsedAt", "desc")
    .orderBy("id")
    .limit(100)
    .execute();

/** Whether this account signed in before from an agent or network like this; `first` when it never did at all. */
export async function findFamiliarity(tx: Tx, signInId: string): Promise<"first" | "familiar" | "new" | undefined> {
  const its = await tx.selectFrom("signIns").selectAll().where("id", "=", signInId).executeTakeFirst();
  if (!its) return undefined;
  const { agent, network, accountId, createdAt } = its;
  const before = await tx
    .selectFrom("signIns")
    .select([sql<boolean>`agent = ${agent} and network = ${network}`.as("same")])
    .where("accountId", "=", accountId)
    .where("id", "!=", signInId)
    .where("createdAt", "<=", createdAt)
    .orderBy("createdAt", "desc")
    .limit(200)
    .execute();
  if (before.length === 0) return "first";
  return before.some(({ same }) => same) ? "familiar" : "new";
}

export const changeSignIn = (
  tx: Tx,
  id: string,
  change: Partial<Pick<SignInsTable, "tokenHash" | "secondFactorAt" | "steppedUpAt" | "lockedAt" | "lastUsedAt">>,
) => tx.updateTable("signIns").set(change).where("id", "=", id).where("endedAt", "is", null).execute();

type NewChallenge = { tokenHash: Buffer; accountId: string; transport: Transport; createdAt: Date; expiresAt: Date };
export async function insertChallenge(tx: Tx, row: NewChallenge): Promise<void> {
  await tx
    .deleteFrom("challenges")
    .where("accountId", "=", row.accountId)
    .where("expiresAt", "<=", row.createdAt)
    .execute();
  await tx.insertInto("challenges").values(row).execute();
}
export const findChallenge = (tx: Tx, tokenHash: Buffer, now: Date) =>
  tx
    .selectFrom("challenges")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
/** Of two who finish one challenge at once, one gets true. */
export async function useChallenge(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable("challenges")
    .set({ usedAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

type Device = { id: string; accountId: string; tokenHash: Buffer; agent: string; createdAt: Date; expiresAt: Date };
export const insertTrustedDevice = (tx: Tx, row: Device) => tx.insertInto("trustedDevices").values(row).execute();
export async function isTrustedDevice(tx: Tx, accountId: string, tokenHash: Buffer, now: Date): Promise<boolean> {
  const found = await tx
    .selectFrom("trustedDevices")
    .select("id")
    .where("tokenHash", "=", tokenHash)
    .where("accountId", "=", accountId)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return found !== undefined;
}
export const forgetTrustedDevices = (tx: Tx, accountId: string) =>
  tx.deleteFrom("trustedDevices").where("accountId", "=", accountId).execute();
export const deleteChallenges = (tx: Tx, accountId: string) =>
  tx.deleteFrom("challenges").where("accountId", "=", accountId).execute();
export const findSignInAccount = (tx: Tx, id: string) =>
  tx.selectFrom("signIns").select("accountId").where("id", "=", id).executeTakeFirst();
