import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type Place = { urgent: boolean; openedAt: Date; id: string };
type Question = { ageGroups: readonly string[]; professionalId: string; after: Place | undefined; limit: number };

/** Ids of the pool that this professional may take, as soon as possible first, then oldest first. Read as the system: a card is redacted. */
export async function listPool(tx: Tx, { ageGroups, professionalId, after, limit }: Question): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select r.id, r.urgent, r.opened_at from requests r
    where r.state = 'pool' and r.age_group = any(${[...ageGroups]}::text[])
      and not exists (select from proposals p where p.request_id = r.id and p.professional_id = ${professionalId})
      and not exists (select from relations c where (c.person_id, c.other_id) in ((r.beneficiary_id, ${professionalId}), (${professionalId}, r.beneficiary_id)))
      and (${after === undefined} or (not r.urgent, r.opened_at, r.id) > (not ${after?.urgent ?? false}::boolean, ${after?.openedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by not r.urgent, r.opened_at, r.id limit ${limit}`.execute(tx);
  return rows;
}

/** Whether somebody claimed this request: the others of the race are told so. */
export const wasClaimed = async (tx: Tx, requestId: string): Promise<boolean> =>
  (await tx
    .selectFrom("proposals as p")
    .innerJoin("requests as r", "r.id", "p.requestId")
    .select("p.id")
    .where("p.requestId", "=", requestId)
    .where("p.mode", "=", "claimed")
    .where("p.state", "=", "accepted")
    .where("r.state", "in", ["matched", "scheduled"])
    .limit(1)
    .executeTakeFirst()) !== undefined;
