import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { locale } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { MOST_REASONS } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { t } from "./stepper.messages.ts";

/** For those who would rather look than type: each theme opens its reasons below. */
export function Themes({ taxonomy }: { taxonomy: Taxonomy }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section>
      <h2 className="req__h2">{t("requests.reasons.themes")}</h2>
      <div className="chips">
        {taxonomy.categories.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="chip"
            aria-expanded={open === key}
            aria-controls={`theme-${key}`}
            onClick={() => setOpen(open === key ? null : key)}
          >
            {label[locale]}
            <Icon of={open === key ? ChevronUp : ChevronDown} size="s" />
          </button>
        ))}
      </div>
      {taxonomy.categories.map(({ key, label }) => (
        <div key={key} id={`theme-${key}`} hidden={open !== key} className="card card--pad mt-4">
          <h3 className="text-md mb-3">{label[locale]}</h3>
          <Theme taxonomy={taxonomy} category={key} />
        </div>
      ))}
    </section>
  );
}

function Theme({ taxonomy, category }: { taxonomy: Taxonomy; category: string }) {
  const { draft, change } = useDraft();
  const isFull = draft.reasons.length >= MOST_REASONS;
  return (
    <div className="chips">
      {taxonomy.reasons
        .filter((reason) => reason.category === category)
        .map(({ key, label }) => {
          const isChosen = draft.reasons.includes(key);
          return (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={isChosen}
              disabled={isFull && !isChosen}
              {...(isFull && !isChosen && { "data-disabled": true })}
              onClick={() => change(isChosen ? { do: "drop", reason: key } : { do: "choose", reason: key })}
            >
              {label[locale]}
            </button>
          );
        })}
    </div>
  );
}
