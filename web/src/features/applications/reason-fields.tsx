import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { locale } from "../../i18n/language.ts";
import { ChipGroup } from "../../ui/choices.tsx";
import { GroupProblem } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type Fields, problemAt } from "./fields.ts";
import { t } from "./messages.ts";

/** Some sixty reasons, by category: the headings open, with how many are chosen in each. */
export function ReasonFields({ draft, onChange, wrong, taxonomy }: Fields & { taxonomy: Taxonomy }) {
  const problem = problemAt(wrong, "reasons", t("applications.reasons.error"));
  return (
    <div className="field">
      <h3 className="label text-md">{t("applications.reasons")}</h3>
      <div className="card">
        <ul className="rows">
          {taxonomy.categories.map(({ key, label }) => {
            const own = taxonomy.reasons.filter(({ category }) => category === key);
            const chosen = own.map((reason) => reason.key).filter((reason) => draft.reasons.includes(reason));
            return (
              <Category
                key={key}
                label={label[locale]}
                options={own.map((reason) => ({ id: reason.key, label: reason.label[locale] }))}
                chosen={chosen}
                onChange={(next) =>
                  onChange({ reasons: [...draft.reasons.filter((reason) => !chosen.includes(reason)), ...next] })
                }
              />
            );
          })}
        </ul>
      </div>
      <GroupProblem error={problem} />
    </div>
  );
}

type CategoryProps = {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

function Category({ label, options, chosen, onChange }: CategoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className="row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="grow row__t">{label}</span>
        <span className="row__s">{t("applications.reasons.chosen", { count: chosen.length })}</span>
        <Icon of={ChevronDown} size="s" />
      </button>
      {isOpen && (
        <div className="px-5 pb-5">
          <ChipGroup label={label} hideLabel options={options} value={chosen} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
