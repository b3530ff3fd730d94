import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { WriteOffsTable } from "../../../platform/tables.ts";

export type WriteOffsRow = WriteOffsTable;
type NewWriteOff = Omit<WriteOffsRow, "reversedAt" | "reversedBy" | "reversalId">;
export const insertWriteOff = (tx: Tx, row: NewWriteOff) => tx.insertInto("writeOffs").values(row).execute();
export const endWriteOff = (tx: Tx, id: string, end: { reversedAt: Date; reversedBy: string; reversalId: string }) =>
  tx.updateTable("writeOffs").set(end).where("id", "=", id).execute();

type ShareOf = { payerId: string; currency: string; clientId: string };
/** A part of this charge, and nothing else. */
export const findShareOf = async (
  tx: Tx,
  { chargeId, shareId }: { chargeId: string; shareId: string },
): Promise<ShareOf | undefined> =>
  tx
    .selectFrom("chargeShares as s")
    .innerJoin("charges as c", "c.id", "s.chargeId")
    .select(["s.payerId", "c.currency", "c.clientId"])
    .where("s.id", "=", shareId)
    .where("s.chargeId", "=", chargeId)
    .executeTakeFirst();
export const closeShare = (tx: Tx, id: string) =>
  tx.updateTable("chargeShares").set({ state: "paid" }).where("id", "=", id).execute();
export const reopenShare = (tx: Tx, id: string) =>
  tx.updateTable("chargeShares").set({ state: "open" }).where("id", "=", id).execute();

type Locked = ShareOf & { chargeId: string; shareId: string; transactionId: string };
/** Whoever takes it back meanwhile is waited for. */
export const lockWriteOff = async (tx: Tx, id: string): Promise<Locked | undefined> =>
  tx
    .selectFrom("writeOffs as w")
    .innerJoin("chargeShares as s", "s.id", "w.shareId")
    .innerJoin("charges as c", "c.id", "s.chargeId")
    .select(["s.payerId", "c.currency", "c.clientId", "s.chargeId", "w.shareId", "w.transactionId"])
    .where("w.id", "=", id)
    .forUpdate("w")
    .executeTakeFirst();

export type WriteOffShown = Pick<
  WriteOffsRow,
  | "id"
  | "shareId"
  | "amountCents"
  | "currency"
  | "reason"
  | "note"
  | "madeBy"
  | "postedAt"
  | "reversedAt"
  | "reversedBy"
> & {
  chargeId: string;
  kind: "session" | "partial_session" | "missed_session" | "late_cancellation" | "late_move" | "other";
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  clientId: string;
  payerId: string;
  personId: string | null;
  /** Of an insurer, an employer …; a person is named by the people module. */
  payerName: string | null;
};
const selectShown = (tx: Tx) =>
  tx
    .selectFrom("writeOffs as w")
    .innerJoin("chargeShares as s", "s.id", "w.shareId")
    .innerJoin("charges as c", "c.id", "s.chargeId")
    .innerJoin("payers as y", "y.id", "s.payerId")
    .select([
      "w.id",
      "w.shareId",
      "w.amountCents",
      "w.currency",
      "w.reason",
      "w.note",
      "w.madeBy",
      "w.postedAt",
      "w.reversedAt",
      "w.reversedBy",
    ])
    .select(["s.chargeId", "c.kind", "c.serviceNameFr", "c.serviceNameEn", "c.servedAt", "c.clientId", "s.payerId"])
    .select(["y.personId", "y.name as payerName"]);

export const findWriteOff = (tx: Tx, id: string): Promise<WriteOffShown | undefined> =>
  selectShown(tx).where("w.id", "=", id).executeTakeFirst();

type Asked = { chargeId: string | undefined; after: { at: Date; id: string } | undefined; limit: number };
/** Newest first; those that were taken back too. */
export function listWriteOffs(tx: Tx, { chargeId, after, limit }: Asked): Promise<WriteOffShown[]> {
  let query = selectShown(tx);
  if (chargeId) query = query.where("s.chargeId", "=", chargeId);
  if (after) query = query.where(sql<boolean>`(w.posted_at, w.id) < (${after.at}, ${after.id})`);
  return query.orderBy("w.postedAt", "desc").orderBy("w.id", "desc").limit(limit).execute();
}
