import type { AppointmentState } from "@jechemine/contract/appointments.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type Standing = {
  id: string;
  fileId: string;
  serviceId: string;
  requestId: string | null;
  professionalId: string;
  /** Those whom the caller may see. */
  clientIds: string[];
  startsAt: Date;
  endsAt: Date;
  modality: Modality;
  siteId: string | null;
  state: AppointmentState;
  proposedByPractice: boolean;
  confirmedAt: Date | null;
  priceCents: number;
  currency: string;
  revision: number;
};

const standing = (tx: Tx, id: string) =>
  tx
    .selectFrom("appointments as a")
    .innerJoin("appointmentParticipants as p", (join) =>
      join.onRef("p.appointmentId", "=", "a.id").on("p.side", "=", "professional").on("p.role", "=", "treating"),
    )
    .select([
      "a.id",
      "a.fileId",
      "a.serviceId",
      "a.requestId",
      "p.personId as professionalId",
      "a.startsAt",
      "a.endsAt",
      "a.modality",
      "a.siteId",
      "a.state",
      "a.proposedByPractice",
      "a.confirmedAt",
      "a.priceCents",
      "a.currency",
      "a.revision",
    ])
    .select(
      sql<
        string[]
      >`array(select c.person_id from appointment_participants c where c.appointment_id = a.id and c.side = 'client' order by 1)`.as(
        "clientIds",
      ),
    )
    .where("a.id", "=", id);

/** As the caller may see it; missing and foreign are both undefined. */
export const findStanding = (tx: Tx, id: string): Promise<Standing | undefined> => standing(tx, id).executeTakeFirst();
/** The same, and nobody else changes it until the verb ends. */
export const lockStanding = (tx: Tx, id: string): Promise<Standing | undefined> =>
  standing(tx, id).forUpdate("a").executeTakeFirst();

export const confirmRow = (tx: Tx, id: string, by: { personId: string | null; at: Date }) =>
  tx
    .updateTable("appointments")
    .set({ confirmedAt: by.at, confirmedBy: by.personId, proposedByPractice: false })
    .where("id", "=", id)
    .where("state", "=", "scheduled")
    .execute();

type Cancelling = {
  by: "client" | "practice";
  personId: string | null;
  at: Date;
  outcome: "cancelled_early" | "cancelled_late" | "cancelled_by_practice";
};
export async function cancelRows(tx: Tx, id: string, { by, personId, at, outcome }: Cancelling): Promise<void> {
  await tx
    .updateTable("appointments")
    .set((now) => ({
      state: "cancelled" as const,
      cancelledAt: at,
      cancelledBy: personId,
      cancellation: by,
      revision: now("revision", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("appointmentParticipants")
    .set({ outcome })
    .where("appointmentId", "=", id)
    .where("side", "=", "client")
    .execute();
}

/** The slot is free at once. Booked time is the system's to give back. */
export const releaseTime = (tx: Tx, appointmentId: string) =>
  tx
    .updateTable("occupancies")
    .set({ state: "released" })
    .where("appointmentId", "=", appointmentId)
    .where("state", "=", "scheduled")
    .execute();

export type LateFee = {
  id: string;
  appointmentId: string;
  clientId: string;
  professionalId: string;
  act: "cancelled" | "moved";
  startsAt: Date;
  endsAt: Date;
  amountCents: number;
  currency: string;
  acceptedAt: Date;
};
export const insertLateFee = (tx: Tx, fee: LateFee) => tx.insertInto("lateFees").values(fee).execute();

export type AgreementRow = {
  signedAt: Date;
  version: string;
  noticeHours: number;
  lateFeeBasisPoints: number;
};
/** What this client signed with this professional, and still holds. */
export const findLiveAgreement = (
  tx: Tx,
  clientId: string,
  professionalId: string,
): Promise<AgreementRow | undefined> =>
  tx
    .selectFrom("serviceAgreements as s")
    .innerJoin("consents as c", "c.id", "s.consentId")
    .select(["s.signedAt", "c.textVersion as version", "s.noticeHours", "s.lateFeeBasisPoints"])
    .where("s.clientId", "=", clientId)
    .where("s.professionalId", "=", professionalId)
    .where("s.endedAt", "is", null)
    .executeTakeFirst();

/** A fee for another session was due before, asked or let go as the first; or one that was accepted waits for its closing. */
export async function hasOtherFee(tx: Tx, clientId: string, appointmentId: string): Promise<boolean> {
  const closed = await tx
    .selectFrom("closingOutcomes as o")
    .innerJoin("closings as x", "x.id", "o.closingId")
    .select("x.id")
    .where("o.clientId", "=", clientId)
    .where("o.outcome", "in", ["cancelled_late", "no_show"])
    .where("o.because", "in", ["agreement", "first_waived"])
    .where("x.reopenedAt", "is", null)
    .where("x.appointmentId", "<>", appointmentId)
    .limit(1)
    .executeTakeFirst();
  if (closed) return true;
  const waiting = await tx
    .selectFrom("lateFees")
    .select("id")
    .where("clientId", "=", clientId)
    .where("droppedAt", "is", null)
    .where(
      // Of a move the session itself goes on: its fee counts for it too, but not when it was let go by hand.
      sql<boolean>`(act = 'cancelled' and appointment_id <> ${appointmentId} or act = 'moved' and because is distinct from 'waived')`,
    )
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}

/** A payer of the client who pays on that day forbids fees for missed sessions (CNESST, IVAC). */
export async function doesPayerForbid(tx: Tx, clientId: string, day: Date): Promise<boolean> {
  const on = day.toISOString().slice(0, 10);
  const found = await tx
    .selectFrom("coverages as c")
    .innerJoin("payers as p", "p.id", "c.payerId")
    .select("c.id")
    .where("c.clientId", "=", clientId)
    .where("p.forbidsMissedFees", "=", true)
    .where("c.validFrom", "<=", on)
    .where((where) => where.or([where("c.validUntil", "is", null), where("c.validUntil", ">=", on)]))
    .executeTakeFirst();
  return found !== undefined;
}
