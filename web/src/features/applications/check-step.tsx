import { ORDER_LIST } from "@jechemine/contract/code-lists.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import {
  AGE_GROUP_LABELS,
  CARE_LANGUAGE_LABELS,
  MODALITY_LABELS,
  TITLE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import type { ApplyDraft, StepId } from "./draft.ts";
import { T, t } from "./messages.ts";

type CheckProps = { draft: ApplyDraft; onGo: (step: StepId) => void };

/** All answers once more, each with the way back to it. */
export function CheckStep({ draft, onGo }: CheckProps) {
  const part = (step: StepId, items: { label: string; value: ReactNode }[]) => (
    <Card
      level={3}
      title={t(`applications.step.${step}`)}
      aside={
        <Button
          kind="quiet"
          size="sm"
          onPress={() => onGo(step)}
          aria-label={`${t("applications.change")} : ${t(`applications.step.${step}`)}`}
        >
          {t("applications.change")}
        </Button>
      }
    >
      <KeyValues items={items} />
    </Card>
  );
  return (
    <div className="grid gap-4">
      {part("you", [
        { label: t("applications.lastName"), value: `${draft.firstName} ${draft.lastName}` },
        { label: t("applications.email"), value: draft.email },
      ])}
      {part(
        "licences",
        draft.licences.map(({ order, title, number }, index) => ({
          label: t("applications.licence", { number: index + 1 }),
          value: [title && TITLE_LABELS[title][locale], order && ORDER_LIST[order].short, number]
            .filter(Boolean)
            .join(" · "),
        })),
      )}
      {part("practice", [
        { label: t("applications.reasons"), value: t("applications.reasons.chosen", { count: draft.reasons.length }) },
        { label: t("applications.ages"), value: fmt.list(draft.ageGroups.map((id) => AGE_GROUP_LABELS[id][locale])) },
        {
          label: t("applications.languages"),
          value: fmt.list(draft.languages.map((id) => CARE_LANGUAGE_LABELS[id][locale])),
        },
        {
          label: t("applications.modalities"),
          value: fmt.list(draft.modalities.map((id) => MODALITY_LABELS[id][locale])),
        },
      ])}
      <p className="text-sm text-ink-2">
        <T
          id="applications.check.terms"
          components={{
            terms: <Link href={publicPath("professionalTerms", locale)} target="_blank" />,
            privacy: <Link href={publicPath("privacy", locale)} target="_blank" />,
          }}
        />
      </p>
    </div>
  );
}
