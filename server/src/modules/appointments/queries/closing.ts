import type { AppointmentState } from "@jechemine/contract/appointments.ts";
import type { FeeReason, Outcome } from "@jechemine/contract/sessions.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Agreement = { id: string; signedAt: string; lateFeeBasisPoints: number; missedFeeBasisPoints: number };
export type ClosableClient = {
  id: string;
  name: string;
  shareBasisPoints: number;
  /** In force when the session began, and signed before it. */
  agreement: Agreement | null;
  /** What they accepted when they cancelled it. */
  lateFee: { cents: number; dropped: boolean } | null;
  payerForbids: boolean;
  /** A fee of this kind was due before, whether it was asked or let go as the first one. */
  hadFee: boolean;
};
export type Closable = {
  id: string;
  fileId: string;
  serviceId: string;
  professionalId: string;
  startsAt: Date;
  endsAt: Date;
  state: AppointmentState;
  priceCents: number;
  currency: string;
  isMine: boolean;
  isClosed: boolean;
  clients: ClosableClient[];
};

/** All that a closing asks. As the system: the appointment was found as the caller before. `zone`: in which a payer's days are counted. */
export const findClosable = async (
  tx: Tx,
  id: string,
  { actorId, zone }: { actorId: string | null; zone: string },
): Promise<Closable | undefined> =>
  (
    await sql<Closable>`
    select a.id, a.file_id, a.service_id, t.person_id as professional_id, a.starts_at, a.ends_at, a.state, a.price_cents, a.currency,
      exists (select from appointment_participants m where m.appointment_id = a.id and m.person_id = ${actorId} and m.side = 'professional') as is_mine,
      exists (select from closings x where x.appointment_id = a.id and x.reopened_at is null) as is_closed,
      (select json_agg(json_build_object('id', p.person_id, 'name', n.given_name || ' ' || n.family_name, 'shareBasisPoints', p.charge_share_basis_points,
          'agreement', (select json_build_object('id', g.id, 'signedAt', g.signed_at, 'lateFeeBasisPoints', g.late_fee_basis_points,
              'missedFeeBasisPoints', g.missed_fee_basis_points)
            from service_agreements g where g.client_id = p.person_id and g.professional_id = t.person_id and g.signed_at < a.starts_at
              and (g.ended_at is null or g.ended_at > a.starts_at) order by g.signed_at desc limit 1),
          'lateFee', (select json_build_object('cents', l.amount_cents, 'dropped', l.dropped_at is not null)
            from late_fees l where l.appointment_id = a.id and l.client_id = p.person_id and l.act = 'cancelled'),
          'payerForbids', exists (select from coverages c join payers y on y.id = c.payer_id
            where c.client_id = p.person_id and (y.forbids_missed_fees or c.missed_session_rule = 'none')
              and (a.starts_at at time zone ${zone})::date between c.valid_from and coalesce(c.valid_until, 'infinity')),
          'hadFee', exists (select from closing_outcomes o join closings x on x.id = o.closing_id
            where o.client_id = p.person_id and o.outcome in ('cancelled_late', 'no_show') and o.because in ('agreement', 'first_waived')
              and x.reopened_at is null and x.appointment_id <> a.id)
            or exists (select from late_fees e where e.client_id = p.person_id and e.because in ('agreement', 'first_waived'))) order by p.person_id)
        from appointment_participants p join persons n on n.id = p.person_id where p.appointment_id = a.id and p.side = 'client') as clients
    from appointments a
      join appointment_participants t on t.appointment_id = a.id and t.side = 'professional' and t.role = 'treating'
    where a.id = ${id}`.execute(tx)
  ).rows[0];

export type NewOutcome = {
  clientId: string;
  outcome: Outcome;
  minutes: number | null;
  feeCents: number;
  currency: string;
  because: FeeReason;
  agreementId: string | null;
};
type NewClosing = {
  id: string;
  appointmentId: string;
  fileId: string;
  was: "scheduled" | "cancelled";
  by: string;
  at: Date;
  outcomes: readonly NewOutcome[];
};
export async function insertClosing(tx: Tx, { outcomes, by, at, ...closing }: NewClosing): Promise<void> {
  await tx
    .insertInto("closings")
    .values({ ...closing, closedBy: by, closedAt: at })
    .execute();
  const rows = outcomes.map((each) => ({ ...each, closingId: closing.id, fileId: closing.fileId }));
  await tx.insertInto("closingOutcomes").values(rows).execute();
}

type Ending = {
  state: "completed" | "no_show" | "cancelled";
  cancellation: "client" | "practice" | null;
  by: string;
  at: Date;
};
/** What becomes of the appointment; one that was cancelled already stays as it was. */
export const endAppointment = (tx: Tx, id: string, { state, cancellation, by, at }: Ending) =>
  tx
    .updateTable("appointments")
    .set({ state, ...(state === "cancelled" && { cancellation, cancelledAt: at, cancelledBy: by }) })
    .where("id", "=", id)
    .where("state", "=", "scheduled")
    .execute();

type Took = { outcome: Outcome | null; attendance: "present" | "absent" | null };
export const writeAttendance = (tx: Tx, appointmentId: string, personId: string, took: Partial<Took>) =>
  tx
    .updateTable("appointmentParticipants")
    .set(took)
    .where("appointmentId", "=", appointmentId)
    .where("personId", "=", personId)
    .execute();
export const writeProfessionalsAttendance = (tx: Tx, appointmentId: string, attendance: "present" | null) =>
  tx
    .updateTable("appointmentParticipants")
    .set({ attendance })
    .where("appointmentId", "=", appointmentId)
    .where("side", "=", "professional")
    .execute();

export type ClosingRow = {
  id: string;
  appointmentId: string;
  was: "scheduled" | "cancelled";
  closedAt: Date;
  outcomes: {
    id: string;
    outcome: Outcome;
    minutes: number | null;
    feeCents: number;
    currency: string;
    because: FeeReason;
  }[];
};
/** The live closings of some appointments, as the caller may see them. */
export const listClosings = async (tx: Tx, appointmentIds: readonly string[]): Promise<ClosingRow[]> =>
  appointmentIds.length === 0
    ? []
    : (
        await sql<ClosingRow>`
        select c.id, c.appointment_id, c.was, c.closed_at,
          (select coalesce(json_agg(json_build_object('id', o.client_id, 'outcome', o.outcome, 'minutes', o.minutes, 'feeCents', o.fee_cents,
            'currency', o.currency, 'because', o.because) order by o.client_id), '[]') from closing_outcomes o where o.closing_id = c.id) as outcomes
        from closings c where c.appointment_id = any (${[...appointmentIds]}::uuid[]) and c.reopened_at is null`.execute(
          tx,
        )
      ).rows;

export const markReopened = (tx: Tx, id: string, { by, at }: { by: string | null; at: Date }) =>
  tx.updateTable("closings").set({ reopenedBy: by, reopenedAt: at }).where("id", "=", id).execute();
/** As it stood before it was closed. */
export async function restoreAppointment(tx: Tx, id: string): Promise<void> {
  const before = { state: "scheduled" as const, cancellation: null, cancelledAt: null, cancelledBy: null };
  await tx.updateTable("appointments").set(before).where("id", "=", id).execute();
  await tx
    .updateTable("appointmentParticipants")
    .set({ outcome: null, attendance: null })
    .where("appointmentId", "=", id)
    .execute();
}

/** Of late cancellations, by appointment: what the client accepted, while nobody took the time. */
export const listStandingLateFees = (tx: Tx, appointmentIds: readonly string[]) =>
  appointmentIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("lateFees")
        .select(["appointmentId", "amountCents", "currency"])
        .where("appointmentId", "in", appointmentIds)
        .where("act", "=", "cancelled")
        .where("droppedAt", "is", null)
        .execute();
