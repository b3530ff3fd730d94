import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

const COLUMNS = ["id", "personId", "accountId", "state", "wish", "askedAt", "decidedAt", "decisionReason"] as const;
/** The wish that waits, else the last one. */
export const findLatestDeletion = (tx: Tx, accountId: string) =>
  tx
    .selectFrom("deletionRequests")
    .select(COLUMNS)
    .where("accountId", "=", accountId)
    .orderBy(sql`state = 'open'`, "desc")
    .orderBy("askedAt", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
type Wish = { id: string; personId: string; accountId: string; wish: string | null; askedAt: Date };
export const insertDeletion = (tx: Tx, row: Wish) =>
  tx
    .insertInto("deletionRequests")
    .values({ ...row, state: "open" })
    .execute();
export const findDeletion = (tx: Tx, id: string) =>
  tx.selectFrom("deletionRequests").select(COLUMNS).where("id", "=", id).executeTakeFirst();

/** Two who decide at once follow each other. */
export const lockDeletion = (tx: Tx, id: string) =>
  tx
    .selectFrom("deletionRequests")
    .select(["id", "personId", "accountId", "state"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

type Listing = { after: readonly [Date, string] | undefined; limit: number };
/** Open wishes, the oldest first. */
export const listDeletions = (tx: Tx, { after, limit }: Listing) =>
  tx
    .selectFrom("deletionRequests as d")
    .innerJoin("persons as p", "p.id", "d.personId")
    .innerJoin("accounts as a", "a.id", "d.accountId")
    .leftJoin("legalHolds as h", (join) => join.onRef("h.personId", "=", "d.personId").on("h.liftedAt", "is", null))
    .select(["d.id", "d.personId", "d.wish", "d.askedAt", "p.givenName", "p.familyName", "a.email"])
    .select(["h.reason as holdReason", "h.placedAt as holdPlacedAt"])
    .where("d.state", "=", "open")
    .$if(after !== undefined, (of) => of.where(sql<boolean>`(d.asked_at, d.id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy("d.askedAt")
    .orderBy("d.id")
    .limit(limit)
    .execute();

type Decision = {
  id: string;
  state: "approved" | "refused" | "withdrawn";
  at: Date;
  by: string | null;
  reason: string | null;
  kept: string;
};
export const decideDeletion = (tx: Tx, { id, state, at, by, reason, kept }: Decision) =>
  tx
    .updateTable("deletionRequests")
    .set({ state, decidedAt: at, decidedBy: by, decisionReason: reason, kept })
    .where("id", "=", id)
    .execute();

/** Where the last mail went; waiting ones have yet to leave. */
export const findLastMail = (tx: Tx, deletionId: string) =>
  tx
    .selectFrom("deliveries")
    .select(["key", "address", "state"])
    .where("key", "like", `email:deletion_approved:${deletionId}:%`)
    .executeTakeFirst();
