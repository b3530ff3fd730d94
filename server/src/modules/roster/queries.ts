import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

/** Who may be on call on a day: professionals with a verified licence that is valid then, and intake staff; all with an active account. */
export const listClinicians = async (tx: Tx, day: string, only?: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`
    select n.id from accounts a join persons n on n.id = a.person_id
    where a.status = 'active' and (${only ?? null}::uuid is null or n.id = ${only ?? null}) and (
      exists (select from professionals p join licences l on l.professional_id = p.person_id
        where p.person_id = n.id and p.state = 'approved' and l.verified_at is not null
          and l.valid_from <= ${day}::date and (l.valid_until is null or ${day}::date <= l.valid_until))
      or a.kind = 'staff' and exists (select from staff_permissions g where g.account_id = a.id and g.permission = 'intake'))
    order by n.family_name, n.given_name, n.id limit 500`.execute(tx)
  ).rows.map(({ id }) => id);

type Span = { from: Date; until: Date };
const shifts = (tx: Tx) => tx.selectFrom("dutyShifts").select(["id", "personId", "startsAt", "endsAt"]);
export const listShifts = (tx: Tx, { from, until }: Span) =>
  shifts(tx).where("endsAt", ">", from).where("startsAt", "<", until).orderBy("startsAt").execute();
export type ShiftRow = Awaited<ReturnType<typeof listShifts>>[number];
export const lockShift = (tx: Tx, id: string) => shifts(tx).where("id", "=", id).forUpdate().executeTakeFirst();
/** Whose account is closed is not on call, whatever was planned. Call it as the system. */
export const findShiftAt = (tx: Tx, at: Date) =>
  shifts(tx)
    .where("startsAt", "<=", at)
    .where("endsAt", ">", at)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("accounts as a")
          .select("a.id")
          .whereRef("a.personId", "=", "dutyShifts.personId")
          .where("a.status", "=", "active"),
      ),
    )
    .executeTakeFirst();
export const findNextShift = (tx: Tx, after: Date) =>
  shifts(tx).where("startsAt", ">", after).orderBy("startsAt").limit(1).executeTakeFirst();
export const insertShift = (tx: Tx, row: Tables["dutyShifts"]) => tx.insertInto("dutyShifts").values(row).execute();
type Change = Pick<Tables["dutyShifts"], "personId" | "startsAt" | "endsAt">;
export const updateShift = (tx: Tx, id: string, change: Partial<Change>) =>
  tx.updateTable("dutyShifts").set(change).where("id", "=", id).execute();
export const deleteShift = (tx: Tx, id: string) => tx.deleteFrom("dutyShifts").where("id", "=", id).execute();

export const findAnswerHours = (tx: Tx, professionalId: string) =>
  tx
    .selectFrom("professionals as p")
    .leftJoin("professionalAnswerHours as h", "h.professionalId", "p.personId")
    .select("h.hours")
    .where("p.personId", "=", professionalId)
    .executeTakeFirst();
export const saveAnswerHours = (tx: Tx, professionalId: string, hours: string, savedAt: Date) =>
  tx
    .insertInto("professionalAnswerHours")
    .values({ professionalId, hours, savedAt })
    .onConflict((conflict) => conflict.column("professionalId").doUpdateSet({ hours, savedAt }))
    .execute();
export const forgetAnswerHours = (tx: Tx, professionalId: string) =>
  tx.deleteFrom("professionalAnswerHours").where("professionalId", "=", professionalId).execute();

export const isApproved = async (tx: Tx, professionalId: string): Promise<boolean> =>
  (await tx
    .selectFrom("professionals")
    .select("personId")
    .where("personId", "=", professionalId)
    .where("state", "=", "approved")
    .executeTakeFirst()) !== undefined;

/** A time off that covers a night is an absence, as matching sees it; a long lunch is not, unless it was declared or gives up a day. */
const isAbsence = sql<boolean>`(l.id is not null or e.ends_at - e.starts_at >= interval '20 hours'
  or exists (select from absences d where d.professional_id = e.professional_id and d.starts_at < e.ends_at and e.starts_at < d.ends_at))`;
export type AbsenceRow = {
  professionalId: string;
  startsAt: Date;
  endsAt: Date;
  substituteId: string | null;
  note: string | null;
};
/** Absences of these professionals, or of all, that touch the span. Days given up show to staff and to whoever gave them up: call it as the system. */
export async function listAbsences(
  tx: Tx,
  { from, until }: Span,
  professionalIds?: readonly string[],
): Promise<AbsenceRow[]> {
  if (professionalIds?.length === 0) return [];
  const whose = professionalIds ? sql`and e.professional_id = any(${[...professionalIds]}::uuid[])` : sql``;
  const { rows } = await sql<AbsenceRow>`
    select e.professional_id, e.starts_at, e.ends_at, l.substitute_id, l.note
    from availability_exceptions e left join leaves l on l.id = e.id
    where e.kind = 'time_off' and e.ends_at > ${from} and e.starts_at < ${until} ${whose} and ${isAbsence}
    order by e.starts_at, e.id limit 500`.execute(tx);
  return rows;
}

export const insertLeave = (tx: Tx, row: Tables["leaves"]) => tx.insertInto("leaves").values(row).execute();
export const insertReason = (tx: Tx, leaveId: string, reason: string) =>
  tx.insertInto("leaveReasons").values({ leaveId, reason }).execute();
/** Declared leaves that are not over; the reason where row-level security shows it. */
export const listLeaves = (tx: Tx, professionalId: string, after: Date) =>
  tx
    .selectFrom("leaves as l")
    .innerJoin("availabilityExceptions as e", "e.id", "l.id")
    .leftJoin("leaveReasons as r", "r.leaveId", "l.id")
    .select(["l.id", "l.substituteId", "l.note", "e.startsAt", "e.endsAt", "r.reason"])
    .where("l.professionalId", "=", professionalId)
    .where("e.endsAt", ">", after)
    .orderBy("e.startsAt")
    .orderBy("l.id")
    .limit(100)
    .execute();
export const findLeave = (tx: Tx, professionalId: string, id: string) =>
  tx
    .selectFrom("leaves")
    .select("id")
    .where("id", "=", id)
    .where("professionalId", "=", professionalId)
    .executeTakeFirst();

export type BookedRow = { appointmentId: string; startsAt: Date; clientId: string; clientName: string };
/** Sessions to come of a professional within a span, one row for each client. As the system: the caller was checked. */
export const listBooked = async (tx: Tx, professionalId: string, { from, until }: Span): Promise<BookedRow[]> =>
  (
    await sql<BookedRow>`
    select a.id as appointment_id, a.starts_at, n.id as client_id, n.given_name || ' ' || n.family_name as client_name
    from appointment_participants t join appointments a on a.id = t.appointment_id and a.state = 'scheduled'
      join appointment_participants c on c.appointment_id = a.id and c.side = 'client' join persons n on n.id = c.person_id
    where t.person_id = ${professionalId} and t.side = 'professional' and t.starts_at >= ${from} and t.starts_at < ${until}
    order by a.starts_at, a.id, n.id limit 200`.execute(tx)
  ).rows;
