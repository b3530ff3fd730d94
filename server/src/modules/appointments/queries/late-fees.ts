import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type MovedFee = {
  id: string;
  appointmentId: string;
  fileId: string;
  serviceId: string;
  professionalId: string;
  clientId: string;
  clientName: string;
  startsAt: Date;
  amountCents: number;
  currency: string;
  acceptedAt: Date;
  droppedAt: Date | null;
  decidedAt: Date | null;
  because: "agreement" | "first_waived" | "waived" | null;
  /** A fee of this kind was due before, whether it was asked or let go as the first one. */
  hadFee: boolean;
};
const selectMoved = (where: ReturnType<typeof sql>) => sql<MovedFee>`
  select l.id, l.appointment_id, a.file_id, a.service_id, l.professional_id, l.client_id, n.given_name || ' ' || n.family_name as client_name,
    l.starts_at, l.amount_cents, l.currency, l.accepted_at, l.dropped_at, l.decided_at, l.because,
    exists (select from closing_outcomes o join closings x on x.id = o.closing_id where o.client_id = l.client_id and x.reopened_at is null
        and o.outcome in ('cancelled_late', 'no_show') and o.because in ('agreement', 'first_waived'))
      or exists (select from late_fees e where e.client_id = l.client_id and e.id <> l.id and e.because in ('agreement', 'first_waived')) as had_fee
  from late_fees l join appointments a on a.id = l.appointment_id join persons n on n.id = l.client_id
  where l.act = 'moved' and ${where}`;

/** Of moves whose time is over and that nobody took: what a professional has to decide upon, oldest first. */
export const listMovedFees = async (
  tx: Tx,
  professionalId: string,
  { since, until }: { since: Date; until: Date },
): Promise<MovedFee[]> =>
  (
    await selectMoved(sql`l.professional_id = ${professionalId} and l.dropped_at is null and l.decided_at is null
      and l.starts_at >= ${since} and l.starts_at <= ${until} order by l.starts_at, l.id limit 20`).execute(tx)
  ).rows;
/** Whoever decides upon it meanwhile waits. */
export const lockMovedFee = async (tx: Tx, id: string): Promise<MovedFee | undefined> =>
  (await selectMoved(sql`l.id = ${id} for update of l`).execute(tx)).rows[0];

type Decided = { because: "agreement" | "first_waived" | "waived"; by: string; at: Date };
export const decideMovedFee = (tx: Tx, id: string, { because, by, at }: Decided) =>
  tx.updateTable("lateFees").set({ because, decidedBy: by, decidedAt: at }).where("id", "=", id).execute();
