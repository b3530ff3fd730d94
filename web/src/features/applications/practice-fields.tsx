import type { ProfessionalOptions } from "@jechemine/contract/people.ts";
import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import {
  AGE_GROUPS,
  APPROACHES,
  type Bilingual,
  CARE_LANGUAGES,
  MODALITIES,
  PAYER_KINDS,
} from "@jechemine/contract/vocabulary.ts";
import {
  AGE_GROUP_LABELS,
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  MODALITY_LABELS,
  PAYER_KIND_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { ChipGroup } from "../../ui/choices.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { type Fields, problemAt } from "./fields.ts";
import { t } from "./messages.ts";
import { optionsQuery, taxonomyQuery } from "./queries.ts";
import { ReasonFields } from "./reason-fields.tsx";

const labelled = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, Bilingual>>) =>
  ids.map((id) => ({ id, label: labels[id][locale] }));

/** What is offered, to whom, how and where. */
export function PracticeFields(fields: Fields) {
  const choices = useQuery(optionsQuery);
  const taxonomy = useQuery(taxonomyQuery);
  return (
    <QueryView query={choices} waiting={<Skeleton lines={8} />}>
      {(offered) => (
        <QueryView query={taxonomy} waiting={<Skeleton lines={8} />}>
          {(reasons) => <All {...fields} offered={offered} taxonomy={reasons} />}
        </QueryView>
      )}
    </QueryView>
  );
}

function All({ offered, taxonomy, ...fields }: Fields & { offered: ProfessionalOptions; taxonomy: Taxonomy }) {
  const { draft, onChange, wrong } = fields;
  return (
    <div className="grid gap-7">
      <ChipGroup
        label={t("applications.services")}
        options={offered.services.map(({ id, name }) => ({ id, label: name[locale] }))}
        value={draft.serviceIds}
        onChange={(serviceIds) => onChange({ serviceIds })}
        error={problemAt(wrong, "serviceIds", t("applications.services.error"))}
      />
      <ReasonFields {...fields} taxonomy={taxonomy} />
      <ChipGroup
        label={t("applications.approaches")}
        options={labelled(APPROACHES, APPROACH_LABELS)}
        value={draft.approaches}
        onChange={(approaches) => onChange({ approaches })}
      />
      <ChipGroup
        label={t("applications.ages")}
        options={labelled(AGE_GROUPS, AGE_GROUP_LABELS)}
        value={draft.ageGroups}
        onChange={(ageGroups) => onChange({ ageGroups })}
        error={problemAt(wrong, "ageGroups", t("applications.ages.error"))}
      />
      <ChipGroup
        label={t("applications.languages")}
        options={labelled(CARE_LANGUAGES, CARE_LANGUAGE_LABELS)}
        value={draft.languages}
        onChange={(languages) => onChange({ languages })}
        error={problemAt(wrong, "languages", t("applications.languages.error"))}
      />
      <Where {...fields} sites={offered.sites} />
      <ChipGroup
        label={t("applications.payers")}
        options={labelled(PAYER_KINDS, PAYER_KIND_LABELS)}
        value={draft.payers}
        onChange={(payers) => onChange({ payers })}
      />
      <NumberField
        label={t("applications.capacity")}
        value={draft.weeklyCapacity}
        onChange={(weeklyCapacity) => onChange({ weeklyCapacity })}
        minValue={1}
        maxValue={80}
        error={problemAt(wrong, "weeklyCapacity", t("applications.capacity.error"))}
      />
    </div>
  );
}

const Where = ({ draft, onChange, wrong, sites }: Fields & { sites: ProfessionalOptions["sites"] }) => (
  <>
    <ChipGroup
      label={t("applications.modalities")}
      options={labelled(MODALITIES, MODALITY_LABELS)}
      value={draft.modalities}
      onChange={(modalities) => onChange({ modalities })}
      error={problemAt(wrong, "modalities", t("applications.modalities.error"))}
    />
    {draft.modalities.includes("in_person") && (
      <ChipGroup
        label={t("applications.sites")}
        options={sites.map(({ id, name, city }) => ({ id, label: `${name}, ${city}` }))}
        value={draft.siteIds}
        onChange={(siteIds) => onChange({ siteIds })}
        error={problemAt(wrong, "siteIds", t("applications.sites.error"))}
      />
    )}
  </>
);
