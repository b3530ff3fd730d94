import type { SaveProfile } from "@jechemine/contract/people.ts";
import type { Tx } from "../../../platform/database.ts";

export const findProfile = (tx: Tx, professionalId: string) =>
  tx
    .selectFrom("professionals as p")
    .innerJoin("persons as n", "n.id", "p.personId")
    .selectAll("p")
    .select(["n.givenName", "n.familyName", "n.gender"])
    .where("p.personId", "=", professionalId)
    .executeTakeFirst();

export async function listKnown(
  tx: Tx,
  { reasons, siteIds, services }: Pick<SaveProfile, "reasons" | "siteIds" | "services">,
) {
  const serviceIds = services.map(({ serviceId }) => serviceId);
  const keys = await tx
    .selectFrom("reasons")
    .select("key")
    .where("active", "=", true)
    .where("key", "in", reasons)
    .execute();
  const sites =
    siteIds.length === 0
      ? []
      : await tx.selectFrom("sites").select("id").where("active", "=", true).where("id", "in", siteIds).execute();
  const known = await tx
    .selectFrom("services")
    .select("id")
    .where("active", "=", true)
    .where("id", "in", serviceIds)
    .execute();
  return {
    reasons: new Set(keys.map(({ key }) => key)),
    sites: new Set(sites.map(({ id }) => id)),
    services: new Set(known.map(({ id }) => id)),
  };
}

export async function updateProfile(tx: Tx, professionalId: string, profile: SaveProfile): Promise<void> {
  const { biography, payers, acceptsNew, acceptsUrgent, weeklyCapacity, languages, ageGroups, modalities, approaches } =
    profile;
  await tx
    .updateTable("professionals")
    .set({ acceptsNew, acceptsUrgent, weeklyCapacity, languages, ageGroups, modalities, approaches })
    .set({ payerKinds: payers, biographyFr: biography.fr || null, biographyEn: biography.en || null })
    .where("personId", "=", professionalId)
    .execute();
}

export async function replaceParts(
  tx: Tx,
  professionalId: string,
  { reasons, siteIds, services }: SaveProfile,
): Promise<void> {
  for (const table of ["professionalReasons", "professionalSites", "professionalServices"] as const)
    await tx.deleteFrom(table).where("professionalId", "=", professionalId).execute();
  await tx
    .insertInto("professionalReasons")
    .values([...new Set(reasons)].map((reasonKey) => ({ professionalId, reasonKey })))
    .execute();
  await tx
    .insertInto("professionalServices")
    .values([...new Map(services.map((each) => [each.serviceId, { professionalId, ...each }])).values()])
    .execute();
  if (siteIds.length > 0)
    await tx
      .insertInto("professionalSites")
      .values([...new Set(siteIds)].map((siteId) => ({ professionalId, siteId })))
      .execute();
}

export const clearPause = (tx: Tx, professionalId: string) =>
  tx.updateTable("professionals").set({ pausedAt: null }).where("personId", "=", professionalId).execute();
