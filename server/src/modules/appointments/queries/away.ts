import type { AwayAct } from "@jechemine/contract/sessions.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type AwayRow = {
  appointmentId: string;
  fileId: string;
  serviceId: string;
  startsAt: Date;
  client: { id: string; name: string };
  phone: string | null;
  /** A mail reaches them: at their account's address, or at one that they gave. */
  hasEmail: boolean;
};
/** Sessions of a professional that have not begun, one row for each client. As the system: the caller was checked. */
export const listAwaySessions = async (tx: Tx, professionalId: string, from: Date, until: Date): Promise<AwayRow[]> =>
  (
    await sql<AwayRow>`
    select a.id as appointment_id, a.file_id, a.service_id, a.starts_at,
      json_build_object('id', n.id, 'name', n.given_name || ' ' || n.family_name) as client,
      (select p.value from contact_points p where p.person_id = n.id and p.kind = 'phone' and p.ended_at is null
        order by p.preferred desc, p.created_at limit 1) as phone,
      exists (select from accounts k where k.person_id = n.id and k.status = 'active')
        or exists (select from contact_points p where p.person_id = n.id and p.kind = 'email' and p.ended_at is null) as has_email
    from appointments a
      join appointment_participants t on t.appointment_id = a.id and t.side = 'professional' and t.role = 'treating' and t.person_id = ${professionalId}
      join appointment_participants c on c.appointment_id = a.id and c.side = 'client'
      join persons n on n.id = c.person_id
    where t.starts_at >= ${from} and t.starts_at < ${until} and a.state = 'scheduled'
    order by a.starts_at, a.id, n.id`.execute(tx)
  ).rows;

type Absence = {
  id: string;
  professionalId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  act: AwayAct;
  message: string | null;
  declaredBy: string;
  declaredAt: Date;
};
export const insertAbsence = (tx: Tx, absence: Absence) => tx.insertInto("absences").values(absence).execute();
export const nameAbsence = (tx: Tx, appointmentId: string, absenceId: string) =>
  tx.updateTable("appointments").set({ absenceId }).where("id", "=", appointmentId).execute();

export const isApproved = async (tx: Tx, professionalId: string): Promise<boolean> =>
  (await tx
    .selectFrom("professionals")
    .select("personId")
    .where("personId", "=", professionalId)
    .where("state", "=", "approved")
    .executeTakeFirst()) !== undefined;
