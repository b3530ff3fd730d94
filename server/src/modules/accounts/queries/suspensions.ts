import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

/** Whoever closes or opens the account waits here for the others. As the system. */
export const lockAccountOf = (tx: Tx, personId: string) =>
  tx
    .selectFrom("accounts")
    .select(["id", "kind", "status"])
    .where("personId", "=", personId)
    .forUpdate()
    .executeTakeFirst();
/** The caller's own eyes: undefined for who is not there, or not theirs to see. */
export const findVisible = (tx: Tx, personId: string) =>
  tx.selectFrom("persons").select(["id", "mergedInto"]).where("id", "=", personId).executeTakeFirst();
export const insertSuspension = (
  tx: Tx,
  row: Pick<Tables["suspensions"], "id" | "accountId" | "reason" | "suspendedBy" | "suspendedAt">,
) => tx.insertInto("suspensions").values(row).execute();
export const endSuspension = (tx: Tx, accountId: string, ended: { endedBy: string; endedAt: Date }) =>
  tx.updateTable("suspensions").set(ended).where("accountId", "=", accountId).where("endedAt", "is", null).execute();
type Decision = { decidedBy: string; decidedAt: Date };
/** Of a professional: no page, no proposals, no booking online while it lasts. */
export const setPractising = (tx: Tx, personId: string, open: boolean, decision: Decision) =>
  tx
    .updateTable("professionals")
    .set({ state: open ? "approved" : "suspended", ...decision })
    .where("personId", "=", personId)
    .where("state", "=", open ? "suspended" : "approved")
    .execute();
export const findEmail = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints as c")
    .innerJoin("persons as p", "p.id", "c.personId")
    .select(["c.value as email", "p.locale"])
    .where("c.personId", "=", personId)
    .where("c.kind", "=", "email")
    .where("c.endedAt", "is", null)
    .orderBy("c.preferred", "desc")
    .orderBy("c.createdAt")
    .orderBy("c.id")
    .limit(1)
    .executeTakeFirst();
