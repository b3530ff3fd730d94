import type { Fit } from "@jechemine/contract/requests.ts";
import {
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  CELL_LABELS,
  MODALITY_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import { taxonomyQuery } from "./queries.ts";
import { labelOfReason } from "./reason-words.ts";
import { t } from "./state.messages.ts";
import { inSentence } from "./words.ts";

const list = (labels: readonly string[]) => fmt.list(labels.map((label) => inSentence(label, locale)));

/** Why this professional: what they and the request have in common, in plain words. */
export function FitList({ fit }: { fit: Fit }) {
  const taxonomy = useQuery(taxonomyQuery).data;
  const said = [
    fit.reasons.length > 0 &&
      taxonomy &&
      t("requests.fit.reasons", { list: list(fit.reasons.map((key) => labelOfReason(taxonomy, key, locale))) }),
    fit.times.length > 0 && t("requests.fit.times", { list: list(fit.times.map((key) => CELL_LABELS[key][locale])) }),
    fit.approaches.length > 0 &&
      t("requests.fit.approaches", { list: list(fit.approaches.map((key) => APPROACH_LABELS[key][locale])) }),
    fit.languages.length > 0 &&
      t("requests.fit.languages", { list: list(fit.languages.map((key) => CARE_LANGUAGE_LABELS[key][locale])) }),
    fit.modalities.length > 0 &&
      t("requests.fit.modalities", { list: list(fit.modalities.map((key) => MODALITY_LABELS[key][locale])) }),
    fit.sameCity && t("requests.fit.city"),
  ].filter((line) => typeof line === "string");
  return (
    <ul className="ticks sm">
      {said.map((line) => (
        <li key={line}>
          <Icon of={Check} size="s" />
          {line}
        </li>
      ))}
    </ul>
  );
}
