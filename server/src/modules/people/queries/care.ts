import type { CareRole } from "@jechemine/contract/clients.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type InForce = { fileId: string; role: CareRole; since: Date };
/** Row-level security shows a professional their own places only, while they last. */
export const listCareInForce = async (tx: Tx, professionalId: string, clientId: string): Promise<InForce[]> =>
  (
    await sql<InForce>`select distinct on (file_id) file_id, role, starts_at as since from care_team
      where client_id = ${clientId} and professional_id = ${professionalId}
        and (role in ('treating', 'co_treating', 'successor') or role = 'supervisor' and consented_at is not null)
      order by file_id, role = 'supervisor', starts_at`.execute(tx)
  ).rows;

type Ended = { fileId: string; role: "treating"; since: Date; endedAt: Date };
/** The caller's own care that ended, by the one door that shows it (migration 0070). */
export const listEndedCare = async (tx: Tx, clientId: string): Promise<Ended[]> =>
  (
    await sql<Ended>`select file_id, 'treating' as role, min(starts_at) as since, max(ended_at) as ended_at from app.ended_care()
      where client_id = ${clientId} group by file_id`.execute(tx)
  ).rows;

/** Clients whose care with the caller ended and was not taken up again. */
export const listPastClients = async (
  tx: Tx,
  professionalId: string,
): Promise<{ clientId: string; fileId: string; since: Date; endedAt: Date }[]> =>
  (
    await sql<{ clientId: string; fileId: string; since: Date; endedAt: Date }>`
      select distinct on (e.client_id) e.client_id, e.file_id, e.starts_at as since, e.ended_at from app.ended_care() e
      where not exists (select from care_team c where c.client_id = e.client_id and c.professional_id = ${professionalId}
        and c.role in ('treating', 'co_treating', 'successor', 'supervisor'))
      order by e.client_id, e.ended_at desc`.execute(tx)
  ).rows;
