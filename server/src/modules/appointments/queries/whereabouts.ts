import type { Territory } from "@jechemine/contract/territories.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type WhereaboutsRow = {
  id: string;
  appointmentId: string;
  clientId: string;
  territory: string;
  sealed: Buffer;
  toldAt: Date;
};
const COLUMNS = ["id", "appointmentId", "clientId", "territory", "sealed", "toldAt"] as const;
/** As the caller may see them: one's own, or those of the sessions that one holds. */
export const listWhereabouts = (tx: Tx, appointmentIds: readonly string[]): Promise<WhereaboutsRow[]> =>
  appointmentIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("sessionChecks")
        .select(COLUMNS)
        .where("appointmentId", "in", appointmentIds)
        .orderBy("clientId")
        .execute();
export const listOwnWhereabouts = (tx: Tx, clientId: string): Promise<WhereaboutsRow[]> =>
  tx.selectFrom("sessionChecks").select(COLUMNS).where("clientId", "=", clientId).orderBy("toldAt").execute();

type New = Omit<WhereaboutsRow, "territory"> & { territory: Territory };
/** What was said before is replaced, never kept. */
export async function replaceWhereabouts(tx: Tx, row: New): Promise<void> {
  const { appointmentId, clientId } = row;
  await tx
    .deleteFrom("sessionChecks")
    .where("appointmentId", "=", appointmentId)
    .where("clientId", "=", clientId)
    .execute();
  await tx.insertInto("sessionChecks").values(row).execute();
}
export const deleteWhereabouts = (tx: Tx, appointmentId: string) =>
  tx.deleteFrom("sessionChecks").where("appointmentId", "=", appointmentId).execute();

/** Gone when the session has ended before that moment. */
export const deleteOldWhereabouts = (tx: Tx, appointmentId: string, endedBefore: Date) =>
  sql`delete from session_checks c using appointments a
    where c.appointment_id = ${appointmentId} and a.id = c.appointment_id and a.ends_at <= ${endedBefore}`.execute(tx);

export const findPhone = async (tx: Tx, personId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom("contactPoints")
      .select("value")
      .where("personId", "=", personId)
      .where("kind", "=", "phone")
      .where("endedAt", "is", null)
      .orderBy("preferred", "desc")
      .orderBy("createdAt")
      .limit(1)
      .executeTakeFirst()
  )?.value ?? null;
