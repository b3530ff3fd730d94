import type { Tx } from "../../../platform/database.ts";

type Invitation = { id: string; wardId: string; email: string; invitedAt: Date };
export const insertInvitation = (tx: Tx, row: Invitation) => tx.insertInto("youthInvitations").values(row).execute();
export const findInvitation = (tx: Tx, id: string) =>
  tx
    .selectFrom("youthInvitations as i")
    .innerJoin("persons as p", "p.id", "i.wardId")
    .select(["i.wardId", "i.email", "p.locale", "p.givenName"])
    .where("i.id", "=", id)
    .executeTakeFirst();
