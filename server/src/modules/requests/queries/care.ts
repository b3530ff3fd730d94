import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

/** The care that a match had begun ends with it. A row that began this very moment ends a moment later: its dates may not be equal. */
export async function endCare(
  tx: Tx,
  {
    fileId,
    episodeId,
    professionalId,
    at,
  }: { fileId: string; episodeId: string | null; professionalId: string; at: Date },
): Promise<void> {
  await sql`update care_team set ends_at = greatest(${at}::timestamptz, starts_at + interval '1 millisecond')
    where file_id = ${fileId} and professional_id = ${professionalId} and role = 'treating' and ends_at is null`.execute(
    tx,
  );
  if (episodeId)
    await tx
      .updateTable("episodes")
      .set({ closedAt: at, closeReason: "released" })
      .where("id", "=", episodeId)
      .where("closedAt", "is", null)
      .execute();
}
export const hasAppointment = async (tx: Tx, requestId: string): Promise<boolean> =>
  (await tx
    .selectFrom("appointments")
    .select("id")
    .where("requestId", "=", requestId)
    .where("state", "=", "scheduled")
    .limit(1)
    .executeTakeFirst()) !== undefined;
