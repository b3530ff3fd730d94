import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Answered = {
  requestId: string;
  /** A session of this match stands or took place. */
  stands: boolean;
};
/** The match that an appointment belongs to, by its file and professional, and whether any session of it stands. As the system. */
export const findAnswered = async (tx: Tx, appointmentId: string): Promise<Answered | undefined> =>
  (
    await sql<Answered>`
    select r.id as request_id,
      exists (select from appointments b join appointment_participants u on u.appointment_id = b.id and u.side = 'professional'
          and u.person_id = r.matched_professional_id
        where b.file_id = r.file_id and b.state in ('scheduled', 'completed') and (b.request_id = r.id or b.booked_at >= r.matched_at)) as stands
    from appointments a
      join appointment_participants t on t.appointment_id = a.id and t.side = 'professional' and t.role = 'treating'
      join requests r on r.file_id = a.file_id and r.matched_professional_id = t.person_id and r.state in ('matched', 'scheduled')
        and (a.request_id = r.id or a.booked_at >= r.matched_at)
    where a.id = ${appointmentId}
    order by r.matched_at desc limit 1`.execute(tx)
  ).rows[0];
