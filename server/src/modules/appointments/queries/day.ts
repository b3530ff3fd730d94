import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import { selectViews, type ViewRow } from "./views.ts";

const WAITING_FEE = sql`exists (select from late_fees l where l.appointment_id = a.id and l.act = 'cancelled' and l.dropped_at is null)`;
const CLOSED = sql`exists (select from closings c where c.appointment_id = a.id and c.reopened_at is null)`;

/** A professional's sessions of a day: of the cancelled ones those with a fee to decide upon, or decided. */
export const listDayViews = (tx: Tx, professionalId: string, from: Date, until: Date): Promise<ViewRow[]> =>
  selectViews(
    tx,
    sql`join appointment_participants mine on mine.appointment_id = a.id and mine.person_id = ${professionalId} and mine.side = 'professional'
      where mine.starts_at >= ${from} and mine.starts_at < ${until} and (a.state <> 'cancelled' or ${WAITING_FEE} or ${CLOSED})
      order by mine.starts_at, a.id`,
  );

/** What began before that moment and was never closed, latest first. */
export const listUnclosedViews = (tx: Tx, professionalId: string, since: Date, until: Date): Promise<ViewRow[]> =>
  selectViews(
    tx,
    sql`join appointment_participants mine on mine.appointment_id = a.id and mine.person_id = ${professionalId} and mine.side = 'professional'
      where mine.starts_at >= ${since} and mine.starts_at < ${until}
        and (a.state = 'scheduled' or a.state = 'cancelled' and ${WAITING_FEE} and not ${CLOSED})
      order by mine.starts_at desc limit 20`,
  );
