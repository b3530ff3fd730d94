import { Order, titleOf } from "@jechemine/contract/code-lists.ts";
import type { Profile } from "@jechemine/contract/people.ts";
import { AgeGroup, Approach, CareLanguage, Modality, PayerKind, Title } from "@jechemine/contract/vocabulary.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { deriveDisplayName } from "./person.ts";
import { deriveTitle, knownIn, type Parts } from "./professional-card.ts";
import { listLicences, listOffered, listReasonKeys, listSitesOf } from "./queries/parts.ts";
import { findProfile } from "./queries/profile.ts";
import { dayIn } from "./today.ts";

/** The actor's own record; NOT_FOUND for who is no professional. */
export async function ownRow({ tx, actor }: Pick<Ctx, "tx" | "actor">) {
  const row = actor.id ? await findProfile(tx, actor.id) : undefined;
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}

/** The actor's own profile; NOT_FOUND for who is no professional. */
export async function profileOf(ctx: Pick<Ctx, "tx" | "now" | "actor">): Promise<Profile> {
  const { tx, now } = ctx;
  const row = await ownRow(ctx);
  const licences = await listLicences(tx, [row.personId]);
  const [reasons, services, sites] = [
    await listReasonKeys(tx, [row.personId]),
    await listOffered(tx, [row.personId]),
    await listSitesOf(tx, [row.personId]),
  ];
  const { acceptsNew, acceptsUrgent, weeklyCapacity, slug } = row;
  const today = dayIn((await readPractice(ctx)).zone, now);
  return {
    slug,
    name: deriveDisplayName(row),
    titleLabel: titleOf(deriveTitle(licences, today), row.gender),
    biography: { fr: row.biographyFr, en: row.biographyEn },
    acceptsNew,
    acceptsUrgent,
    weeklyCapacity,
    reasons: reasons.map(({ reasonKey }) => reasonKey),
    approaches: knownIn(Approach, row.approaches),
    languages: knownIn(CareLanguage, row.languages),
    ageGroups: knownIn(AgeGroup, row.ageGroups),
    modalities: knownIn(Modality, row.modalities),
    payers: knownIn(PayerKind, row.payerKinds),
    siteIds: sites.map(({ id }) => id),
    services: services.map(({ id, ownPriceCents }) => ({ serviceId: id, priceCents: ownPriceCents })),
    pausedAt: row.pausedAt?.toISOString() ?? null,
    licences: licences.flatMap(licenceOf),
  };
}

function licenceOf(licence: Parts["licences"][number]): Profile["licences"] {
  const [order, title] = [Order.safeParse(licence.professionalOrder), Title.safeParse(licence.title)];
  if (!order.success || !title.success) return [];
  const { number, psychotherapyPermit, validUntil, verifiedAt } = licence;
  return [
    { order: order.data, title: title.data, number, psychotherapyPermit, validUntil, verified: verifiedAt !== null },
  ];
}

export const readProfile = readVerb("profile:read", (ctx) => profileOf(ctx));
