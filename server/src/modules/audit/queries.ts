import type { AuditQuery } from "@jechemine/contract/audit.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";

/** All records that are this human being: one that was merged kept its ids in the trail. Call it inside `asSystem`. */
export const listSame = async (tx: Tx, id: string): Promise<string[]> => {
  const rows = await tx.selectFrom("persons").select("id").where("mergedInto", "=", id).execute();
  return [id, ...rows.map((row) => row.id)];
};

type Whose = Partial<Record<"actorId" | "subjectId" | "clientId", readonly string[] | undefined>>;
type Asked = Pick<AuditQuery, "action" | "from" | "until"> & {
  whose: Whose;
  after?: string | undefined;
  limit: number;
};

/** Entries that the caller may see, newest first. Names come for those persons whom the caller may see. */
export function listAudit(tx: Tx, { after, limit, action, from, until, whose }: Asked) {
  let query = tx
    .selectFrom("auditEntries as entry")
    .leftJoin("persons as actor", "actor.id", "entry.actorId")
    .select([
      "entry.id",
      "entry.at",
      "entry.actorId",
      "entry.actorRole",
      "entry.action",
      "entry.subjectId",
      "entry.clientId",
      "entry.details",
      sql<string | null>`actor.given_name || ' ' || actor.family_name`.as("actorName"),
    ]);
  for (const name of ["actorId", "subjectId", "clientId"] as const) {
    const ids = whose[name];
    if (ids) query = query.where(`entry.${name}`, "in", ids);
  }
  if (action)
    query = query.where(
      "entry.action",
      action.includes(".") ? "=" : "^@",
      action.includes(".") ? action : `${action}.`,
    );
  if (from) query = query.where("entry.at", ">=", new Date(from));
  if (until) query = query.where("entry.at", "<", new Date(until));
  if (after) query = query.where("entry.id", "<", after);
  return query.orderBy("entry.id", "desc").limit(limit).execute(); // ids are made of time: their own index is the order
}
