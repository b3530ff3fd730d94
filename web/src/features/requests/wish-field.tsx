import type { Bilingual } from "@jechemine/contract/vocabulary.ts";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { ChipGroup } from "../../ui/choices.tsx";
import { Segments } from "../../ui/tabs.tsx";
import type { WishName } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { t } from "./stepper.messages.ts";

type HowProps = { label: string; required: boolean; onChange: (required: boolean) => void };

/** A condition, or a help to choose. */
export const HowMuch = ({ label, required, onChange }: HowProps) => (
  <div>
    <Segments
      label={t("requests.wish.how", { label })}
      options={[
        { id: "nice", label: t("requests.wish.nice") },
        { id: "required", label: t("requests.wish.required") },
      ]}
      value={required ? "required" : "nice"}
      onChange={(how) => onChange(how === "required")}
    />
  </div>
);

type WishProps<Id extends string> = {
  name: WishName;
  label: string;
  help?: ReactNode;
  labels: Readonly<Record<Id, Bilingual>>;
  options: readonly Id[];
};

/** Some of a closed list; once something is wanted, how much it matters. */
export function WishField<Id extends string>({ name, label, help, labels, options }: WishProps<Id>) {
  const { draft, change } = useDraft();
  const { wanted, required } = draft.wishes[name];
  const chosen: readonly string[] = wanted;
  return (
    <div className="grid gap-3">
      <ChipGroup
        label={label}
        help={help}
        options={options.map((id) => ({ id, label: labels[id][locale] }))}
        value={options.filter((id) => chosen.includes(id))}
        onChange={(next) => change({ do: "wish", name, values: { wanted: next } })}
      />
      {wanted.length > 0 && (
        <HowMuch
          label={label}
          required={required}
          onChange={(next) => change({ do: "wish", name, values: { required: next } })}
        />
      )}
    </div>
  );
}
