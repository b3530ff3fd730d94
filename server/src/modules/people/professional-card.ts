import { Order, titleOf } from "@jechemine/contract/code-lists.ts";
import { type OfferedService, type Professional, ProfessionalCard } from "@jechemine/contract/people.ts";
import { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Title } from "@jechemine/contract/vocabulary.ts";
import type { z } from "zod";
import { groupBy } from "../../platform/group-by.ts";
import { deriveDisplayName } from "./person.ts";
import type { listByIds } from "./queries/directory.ts";
import type { listLicences, listOffered, listReasonKeys, listSitesOf } from "./queries/parts.ts";

type Rows<F extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>;
type Row = Rows<typeof listByIds>[number];
export type Parts = {
  reasons: Rows<typeof listReasonKeys>;
  services: Rows<typeof listOffered>;
  sites: Rows<typeof listSitesOf>;
  licences: Rows<typeof listLicences>;
};

/** Words of a list that we know; one that left the list is not shown. */
export const knownIn = <T extends z.ZodType>(schema: T, words: readonly string[]): z.output<T>[] =>
  words.flatMap((word) => {
    const read = schema.safeParse(word);
    return read.success ? [read.data] : [];
  });

type ServiceRow = Omit<Parts["services"][number], "professionalId" | "ownPriceCents"> & {
  ownPriceCents?: number | null;
};
export const deriveService = (row: ServiceRow): OfferedService => ({
  id: row.id,
  kind: row.kind,
  name: { fr: row.nameFr, en: row.nameEn },
  minutes: row.minutes,
  price: { amountCents: row.ownPriceCents ?? row.priceCents, currency: row.currency },
});

export const isValidOn = (today: string, { validFrom, validUntil }: { validFrom: string; validUntil: string | null }) =>
  validFrom <= today && (validUntil === null || today <= validUntil);

type Licence = Parts["licences"][number];
/** The title that a professional goes by: of the oldest licence that counts today. */
export function deriveTitle(licences: readonly Licence[], today: string): z.infer<typeof Title> {
  const live = licences.filter((licence) => licence.verifiedAt !== null && isValidOn(today, licence));
  return (
    knownIn(
      Title,
      [...live, ...licences].map(({ title }) => title),
    )[0] ?? "psychotherapist"
  );
}

const ofProfessional = ({ professionalId }: { professionalId: string }) => professionalId;

/** Everything public of professionals, from their rows and what hangs on them. */
export function deriveProfessionals(rows: readonly Row[], parts: Parts, today: string): Professional[] {
  const [reasons, services] = [groupBy(parts.reasons, ofProfessional), groupBy(parts.services, ofProfessional)];
  const [sites, licences] = [groupBy(parts.sites, ofProfessional), groupBy(parts.licences, ofProfessional)];
  return rows.map((row) => {
    const [its, where] = [licences.get(row.id) ?? [], sites.get(row.id) ?? []];
    const title = deriveTitle(its, today);
    return {
      id: row.id,
      slug: row.slug,
      name: deriveDisplayName(row),
      title,
      titleLabel: titleOf(title, row.gender),
      reasons: (reasons.get(row.id) ?? []).map(({ reasonKey }) => reasonKey),
      languages: knownIn(CareLanguage, row.languages),
      ageGroups: knownIn(AgeGroup, row.ageGroups),
      modalities: knownIn(Modality, row.modalities),
      approaches: knownIn(Approach, row.approaches),
      payers: knownIn(PayerKind, row.payerKinds),
      services: (services.get(row.id) ?? []).map(deriveService),
      acceptsNew: row.acceptsNew,
      acceptsUrgent: row.acceptsUrgent,
      firstFreeAt: row.firstFreeAt?.toISOString() ?? null,
      biography: { fr: row.biographyFr, en: row.biographyEn },
      cities: row.modalities.includes("in_person") ? [...new Set(where.map(({ city }) => city))] : [],
      sites: where.map(({ id, name, address, city, region, wheelchairAccess }) => ({
        id,
        name,
        address,
        city,
        region,
        wheelchairAccess,
      })),
      licences: its
        .filter((licence) => licence.verifiedAt !== null && isValidOn(today, licence))
        .flatMap(publicLicence),
    };
  });
}

function publicLicence(licence: Licence): Professional["licences"] {
  const [order, title] = [Order.safeParse(licence.professionalOrder), Title.safeParse(licence.title)];
  if (!order.success || !title.success) return [];
  const { number, psychotherapyPermit, supervised } = licence;
  return [{ order: order.data, title: title.data, number, psychotherapyPermit, supervised }];
}

/** What fits on a card. */
export const cardOf = (whole: Professional): ProfessionalCard => ProfessionalCard.parse(whole);
