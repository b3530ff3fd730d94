import type { Licence, Practice } from "@jechemine/contract/accounts-applications.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import { newId } from "../../../platform/new-id.ts";

/** How many of the chosen services, reasons and sites the practice has. */
export async function countChoices(tx: Tx, { serviceIds, reasons, siteIds }: Practice) {
  const { rows } = await sql<{ services: number; reasons: number; sites: number }>`select
    (select count(*)::int from services where active and id = any(${serviceIds}::uuid[])) as services,
    (select count(*)::int from reasons where active and key = any(${reasons}::text[])) as reasons,
    (select count(*)::int from sites where active and id = any(${siteIds}::uuid[])) as sites`.execute(tx);
  return rows[0] ?? { services: 0, reasons: 0, sites: 0 };
}

const numberedLike = (tx: Tx, { order, number, validFrom }: Licence) =>
  tx
    .selectFrom("licences")
    .select(["id", "professionalId", "verifiedAt"])
    .where("professionalOrder", "=", order)
    .where("number", "=", number)
    .where("validFrom", "=", validFrom);

/** Whether somebody else holds one of these licences. They are public, so that says nothing new. */
export async function isLicenceTaken(
  tx: Tx,
  licences: readonly Licence[],
  professionalId: string | null,
): Promise<boolean> {
  for (const licence of licences) {
    const held = await numberedLike(tx, licence).executeTakeFirst();
    if (held && held.professionalId !== professionalId) return true;
  }
  return false;
}

const columnsOf = (practice: Practice) => {
  const { languages, ageGroups, modalities, approaches, payers, weeklyCapacity, biography } = practice;
  const texts = { biographyFr: biography.fr || null, biographyEn: biography.en || null };
  return {
    acceptsNew: true,
    languages,
    ageGroups,
    modalities,
    approaches,
    payerKinds: payers,
    weeklyCapacity,
    ...texts,
  };
};

type NewProfessional = { personId: string; slug: string; appliedAt: Date };
export async function insertProfessional(tx: Tx, row: NewProfessional, practice: Practice): Promise<void> {
  const standing = { state: "applied" as const, acceptsUrgent: false };
  await tx
    .insertInto("professionals")
    .values({ ...row, ...standing, ...columnsOf(practice) })
    .execute();
}

export async function updatePractice(tx: Tx, personId: string, practice: Practice, appliedAt: Date): Promise<void> {
  await tx
    .updateTable("professionals")
    .set({ ...columnsOf(practice), state: "applied", appliedAt })
    .set({ decidedAt: null, decidedBy: null, decisionReason: null })
    .where("personId", "=", personId)
    .execute();
}

/** Services, reasons, sites and licences, in place of what stood before; verified licences stay. */
export async function replaceParts(tx: Tx, professionalId: string, practice: Practice, now: Date): Promise<void> {
  for (const table of ["professionalReasons", "professionalSites", "professionalServices"] as const)
    await tx.deleteFrom(table).where("professionalId", "=", professionalId).execute();
  await tx
    .deleteFrom("licences")
    .where("professionalId", "=", professionalId)
    .where("verifiedAt", "is", null)
    .execute();
  const { reasons, serviceIds, siteIds, licences } = practice;
  await tx
    .insertInto("professionalReasons")
    .values(reasons.map((reasonKey) => ({ professionalId, reasonKey })))
    .execute();
  await tx
    .insertInto("professionalServices")
    .values(serviceIds.map((serviceId) => ({ professionalId, serviceId })))
    .execute();
  if (siteIds.length > 0)
    await tx
      .insertInto("professionalSites")
      .values(siteIds.map((siteId) => ({ professionalId, siteId })))
      .execute();
  await tx
    .insertInto("licences")
    .values(licences.map((licence) => ({ id: newId(now), professionalId, ...licenceRow(licence) })))
    .onConflict((of) => of.columns(["professionalOrder", "number", "validFrom"]).doNothing())
    .execute();
}
const licenceRow = ({ order, validUntil, ...licence }: Licence) => ({
  ...licence,
  professionalOrder: order,
  validUntil: validUntil ?? null,
});
