import type { ProfessionalOptions, SaveProfile } from "@jechemine/contract/people.ts";
import { searchReasons } from "@jechemine/contract/reason-search.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { taxonomyQuery } from "../../api/taxonomy.ts";
import { locale } from "../../i18n/language.ts";
import { Card } from "../../ui/card.tsx";
import { ChipGroup } from "../../ui/choices.tsx";
import { ChipCombobox } from "../../ui/combobox.tsx";
import { t } from "./messages.ts";

type CardProps = { form: ContractForm<SaveProfile>; choices: ProfessionalOptions };

const chips = <Key extends string>(list: readonly { key: Key; label: { fr: string; en: string } }[]) =>
  list.map(({ key, label }) => ({ id: key, label: label[locale] }));

/** What matching reads: reasons, approaches, languages, ages, ways of meeting, payers, sites. */
export function PracticeCard({ form, choices }: CardProps) {
  return (
    <Card title={t("profile.practice")}>
      <div className="fields">
        <FormField control={form.control} name="reasons">
          {({ value, onChange, error }) => <Reasons value={value} onChange={onChange} error={error} />}
        </FormField>
        <FormField control={form.control} name="approaches">
          {(field) => <ChipGroup label={t("profile.approaches")} options={chips(choices.approaches)} {...field} />}
        </FormField>
        <FormField control={form.control} name="languages">
          {(field) => <ChipGroup label={t("profile.languages")} options={chips(choices.languages)} {...field} />}
        </FormField>
        <FormField control={form.control} name="ageGroups">
          {(field) => <ChipGroup label={t("profile.ages")} options={chips(choices.ageGroups)} {...field} />}
        </FormField>
        <FormField control={form.control} name="modalities">
          {(field) => <ChipGroup label={t("profile.modalities")} options={chips(choices.modalities)} {...field} />}
        </FormField>
        <FormField control={form.control} name="payers">
          {(field) => <ChipGroup label={t("profile.payers")} options={chips(choices.payers)} {...field} />}
        </FormField>
        <FormField control={form.control} name="siteIds">
          {(field) => (
            <ChipGroup
              label={t("profile.sites")}
              options={choices.sites.map(({ id, name, city }) => ({ id, label: `${name}, ${city}` }))}
              {...field}
            />
          )}
        </FormField>
      </div>
    </Card>
  );
}

type ReasonsProps = { value: string[]; onChange: (value: string[]) => void; error: string | undefined };
function Reasons({ value, onChange, error }: ReasonsProps) {
  const { data } = useQuery(taxonomyQuery);
  const [text, setText] = useState("");
  const all = data?.reasons ?? [];
  const found = data ? searchReasons(data, text, { language: locale }).map(({ reason }) => reason) : [];
  const shown = text.trim() ? found : all;
  const items = shown
    .filter(({ key }) => !value.includes(key))
    .map(({ key, label }) => ({ id: key, label: label[locale] }));
  const picked = value.flatMap((key) => {
    const reason = all.find((each) => each.key === key);
    return reason ? [{ id: key, label: reason.label[locale] }] : [];
  });
  return (
    <ChipCombobox
      label={t("profile.reasons")}
      help={t("profile.reasons.help")}
      error={error}
      items={items.slice(0, 30)}
      onQuery={setText}
      chosen={picked}
      chosenLabel={t("profile.reasons.chosen")}
      max={40}
      unordered
      onChange={(next) => onChange(next.map(({ id }) => id))}
    />
  );
}
