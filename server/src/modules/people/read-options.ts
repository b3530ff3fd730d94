import { ORDER_LIST, ORDERS } from "@jechemine/contract/code-lists.ts";
import type { ProfessionalOptions } from "@jechemine/contract/people.ts";
import {
  AGE_GROUPS,
  APPROACHES,
  type Bilingual,
  CARE_LANGUAGES,
  MODALITIES,
  PAYER_KINDS,
  REGIONS,
  TITLES,
} from "@jechemine/contract/vocabulary.ts";
import {
  AGE_GROUP_LABELS,
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  MODALITY_LABELS,
  PAYER_KIND_LABELS,
  REGION_LABELS,
  TITLE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { deriveService } from "./professional-card.ts";
import { listCities, listReasons, listServices, listSites } from "./queries/parts.ts";

const choices = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, Bilingual>>) =>
  keys.map((key) => ({ key, label: labels[key] }));

/** Everything that a profile or an application may be filled with. */
export async function optionsOf({ tx }: Pick<Ctx, "tx">): Promise<ProfessionalOptions> {
  const [services, sites] = [await listServices(tx), await listSites(tx)];
  return {
    orders: ORDERS.map((key) => ({
      key,
      short: ORDER_LIST[key].short,
      label: ORDER_LIST[key].label,
      titles: [...ORDER_LIST[key].titles],
    })),
    titles: choices(TITLES, TITLE_LABELS),
    approaches: choices(APPROACHES, APPROACH_LABELS),
    languages: choices(CARE_LANGUAGES, CARE_LANGUAGE_LABELS),
    ageGroups: choices(AGE_GROUPS, AGE_GROUP_LABELS),
    modalities: choices(MODALITIES, MODALITY_LABELS),
    payers: choices(PAYER_KINDS, PAYER_KIND_LABELS),
    regions: choices(REGIONS, REGION_LABELS),
    services: services.map(deriveService),
    sites,
  };
}

export const readOptions = readVerb("public", (ctx) => optionsOf(ctx));

/** What each reason for consulting is called, in the order of the screens. */
export async function reasonLabels({ tx }: Pick<Ctx, "tx">): Promise<Map<string, Bilingual>> {
  const rows = await listReasons(tx);
  return new Map(rows.map(({ key, labelFr: fr, labelEn: en }) => [key, { fr, en }]));
}

/** Towns in which professionals see people. */
export const siteCities = async ({ tx }: Pick<Ctx, "tx">): Promise<string[]> =>
  (await listCities(tx)).map(({ city }) => city);
