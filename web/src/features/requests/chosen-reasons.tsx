import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { X } from "lucide-react";
import { locale } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { MOST_REASONS } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { labelOfReason } from "./reason-words.ts";
import { t } from "./stepper.messages.ts";

/** In order; the number of a later one puts it first. */
export function ChosenReasons({ taxonomy }: { taxonomy: Taxonomy }) {
  const { draft, change } = useDraft();
  return (
    <section className="req__sel" aria-label={t("requests.reasons.chosen")}>
      {draft.reasons.length === 0 ? (
        // The place of the first one: what follows does not move when it comes.
        <div className="chips" aria-hidden="true">
          <span className="chip chip--free">
            <span className="ord">1</span>
          </span>
        </div>
      ) : (
        <ol className="chips">
          {draft.reasons.map((reason, index) => {
            const label = labelOfReason(taxonomy, reason, locale);
            return (
              <li key={reason} className="chip chip--pick">
                {index === 0 ? (
                  <span className="ord">1</span>
                ) : (
                  <button
                    type="button"
                    className="ord"
                    aria-label={t("requests.reasons.first", { label })}
                    title={t("requests.reasons.first", { label })}
                    onClick={() => change({ do: "first", reason })}
                  >
                    {index + 1}
                  </button>
                )}
                {label}
                <button
                  type="button"
                  className="x"
                  aria-label={t("requests.reasons.drop", { label })}
                  onClick={() => change({ do: "drop", reason })}
                >
                  <Icon of={X} size="s" />
                </button>
              </li>
            );
          })}
        </ol>
      )}
      <span className="sm faint" role="status">
        {t("requests.reasons.left", { count: MOST_REASONS - draft.reasons.length })}
      </span>
    </section>
  );
}
