import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { Tables } from "../../../platform/tables.ts";

export type FileKind = Tables["files"]["kind"];

/** Two acceptances for one client at once must find one file. */
export const lockClientFiles = (tx: Tx, clientId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`files:${clientId}`}, 0))`.execute(tx);

type Wanted = { clientId: string; professionalId: string; kind: FileKind };
export const findOpenFile = (tx: Tx, { clientId, professionalId, kind }: Wanted) =>
  tx
    .selectFrom("fileMembers as m")
    .innerJoin("files as f", "f.id", "m.fileId")
    .select(["f.id", "f.closedAt"])
    .where("m.clientId", "=", clientId)
    .where("m.kind", "=", kind)
    .where("m.leftAt", "is", null)
    .where((where) => where.or([where("f.closedAt", "is", null), where.lit(kind === "individual")]))
    .orderBy(
      sql`exists (select from care_team c where c.file_id = f.id and c.client_id = m.client_id and c.professional_id = ${professionalId}
        and c.role in ('treating', 'co_treating', 'successor'))`,
      "desc",
    )
    .orderBy(sql`m.merge_id is null`, "desc")
    .orderBy("f.openedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export async function insertFile(
  tx: Tx,
  { id, kind, clientId, at }: { id: string; kind: FileKind; clientId: string; at: Date },
): Promise<void> {
  await tx.insertInto("files").values({ id, kind, openedAt: at }).execute();
  await tx.insertInto("fileMembers").values({ fileId: id, kind, clientId, joinedAt: at }).execute();
}
export const reopenFile = (tx: Tx, id: string) =>
  tx.updateTable("files").set({ closedAt: null }).where("id", "=", id).execute();

export const findEpisodeOfRequest = (tx: Tx, fileId: string, requestId: string) =>
  tx
    .selectFrom("episodes")
    .select("id")
    .where("fileId", "=", fileId)
    .where("requestId", "=", requestId)
    .executeTakeFirst();

type Episode = Pick<Tables["episodes"], "id" | "fileId" | "serviceKind" | "openedAt" | "requestId">;
export const insertEpisode = (tx: Tx, row: Episode) => tx.insertInto("episodes").values(row).execute();

type Treating = { fileId: string; clientId: string; professionalId: string; at: Date };
/** From the database's own now at the latest: a moment later, and the row would not count in its own transaction. */
export async function insertTreating(tx: Tx, { fileId, clientId, professionalId, at }: Treating): Promise<void> {
  await sql`
    insert into care_team (file_id, client_id, professional_id, role, starts_at)
    select ${fileId}::uuid, ${clientId}::uuid, ${professionalId}::uuid, 'treating', least(${at}::timestamptz, app.now())
    where not exists (
      select from care_team where file_id = ${fileId} and client_id = ${clientId} and professional_id = ${professionalId}
        and role = 'treating' and (ends_at is null or app.now() < ends_at))`.execute(tx);
}

export const listTreatingOf = (tx: Tx, clientIds: readonly string[], at: Date) =>
  tx
    .selectFrom("careTeam as c")
    .innerJoin("persons as p", "p.id", "c.clientId")
    .select(["c.fileId", "c.clientId", "c.professionalId", "c.role", "c.startsAt", "p.givenName", "p.familyName"])
    .where("c.clientId", "in", clientIds)
    .where("c.role", "in", ["treating", "co_treating"])
    .where("c.startsAt", "<=", at)
    .where((where) => where.or([where("c.endsAt", "is", null), where("c.endsAt", ">", at)]))
    .orderBy("c.startsAt", "desc")
    .limit(50)
    .execute();
