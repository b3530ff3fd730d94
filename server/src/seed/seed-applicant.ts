import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { PRACTICE } from "./practice-data.ts";
import type { Seeded } from "./seed-practice.ts";

const REASONS = ["burnout", "depression"];

/** A psychotherapist who would like to join: the owner finds a licence to verify. */
export async function seedApplicant(
  { tx, now }: WriteCtx,
  { seeded: { services }, days }: { seeded: Seeded; days: Days },
): Promise<void> {
  const [id, appliedAt] = [newId(now), days.hoursAgo(29)];
  const email = "rosalie.cote@courriel.example";
  const name = { givenName: "Rosalie", familyName: "Côté", gender: "woman" as const };
  await tx
    .insertInto("persons")
    .values({ id, ...name, locale: "fr", zone: PRACTICE.zone, city: "Québec", region: "03", createdAt: appliedAt })
    .execute();
  const account = { kind: "professional" as const, status: "active" as const, email, emailVerifiedAt: appliedAt };
  await tx
    .insertInto("accounts")
    .values({ id: newId(now), personId: id, ...account, createdAt: appliedAt })
    .execute();
  const offers = {
    acceptsNew: true,
    acceptsUrgent: false,
    languages: ["fr"],
    ageGroups: ["18-64"],
    weeklyCapacity: 12,
  };
  const ways = { modalities: ["video"], approaches: ["cbt"], payerKinds: ["person"] };
  const words = { biographyFr: "Je reçois des adultes qui vivent un épuisement ou une dépression.", biographyEn: null };
  await tx
    .insertInto("professionals")
    .values({ personId: id, slug: "rosalie-cote", state: "applied", appliedAt, ...offers, ...ways, ...words })
    .execute();
  await tx
    .insertInto("professionalReasons")
    .values(REASONS.map((reasonKey) => ({ professionalId: id, reasonKey })))
    .execute();
  const [service] = services;
  if (service)
    await tx.insertInto("professionalServices").values({ professionalId: id, serviceId: service.id }).execute();
  const licence = { professionalOrder: "opq", title: "psychologist", number: "14872-21", psychotherapyPermit: true };
  await tx
    .insertInto("licences")
    .values({ id: newId(now), professionalId: id, ...licence, supervised: false, validFrom: "2019-04-01" })
    .execute();
}
