import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Returned = { id: string; at: Date; status: string; hash: Buffer; says: string; sentAfter: Date };
/** The address that a mail came back from; nothing for one that never left, is long gone, or came back by this very report before. */
export const noteReturned = (tx: Tx, { id, at, status, hash, says, sentAfter }: Returned) =>
  tx
    .updateTable("deliveries")
    .set({
      state: "failed",
      sentAt: null,
      lastError: says,
      returnedAt: at,
      returnedStatus: status,
      returnedHash: hash,
    })
    .where("id", "=", id)
    .where("channel", "=", "email")
    .where("state", "in", ["waiting", "sent"])
    .where("attempts", ">", 0)
    .where((of) => of.or([of("returnedHash", "is", null), of("returnedHash", "!=", hash)]))
    .where(sql<boolean>`coalesce(sent_at, created_at) > ${sentAfter}`)
    .returning("address")
    .executeTakeFirst();

/** How many mails to the address came back lately because it could not be reached for too long. */
export async function countSoftReturns(tx: Tx, address: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("deliveries")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("address", "=", address)
    .where("returnedAt", ">", since)
    .where("returnedStatus", "like", "4.%")
    .executeTakeFirstOrThrow();
  return count;
}
