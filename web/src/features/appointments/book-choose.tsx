import type { OpenCalendar } from "@jechemine/contract/self-scheduling.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { ChipGroup } from "../../ui/choices.tsx";
import { Skeleton } from "../../ui/states.tsx";
import type { Choice } from "./book-page.tsx";
import { BookSummary } from "./book-summary.tsx";
import { t } from "./messages.ts";
import { daysAhead } from "./move-dialog.tsx";
import { slotsQuery } from "./queries.ts";
import { SlotPicker } from "./slot-picker.tsx";

type ChooseProps = {
  calendar: OpenCalendar;
  choice: Choice | null;
  onChoose: (choice: Choice | null) => void;
  onNext: () => void;
};

/** The way of meeting, the day, the hour; what was chosen stands beside. */
export function BookChoose({ calendar, choice, onChoose, onNext }: ChooseProps) {
  const { professional, service, modalities } = calendar;
  const [modality, setModality] = useState<Modality | null>(choice?.modality ?? modalities[0] ?? null);
  const slots = useQuery(slotsQuery({ professionalId: professional.id, serviceId: service.id, ...daysAhead() }));
  const change = (next: Modality | undefined) => {
    if (!next) return;
    setModality(next);
    if (choice) onChoose(choice.slot.modalities.includes(next) ? { ...choice, modality: next } : null);
  };
  return (
    <div className="cols">
      <div>
        <section className="card card--pad grid gap-6" aria-label={t("appointments.book.title")}>
          {modalities.length > 1 && (
            <ChipGroup
              label={t("appointments.book.how")}
              single
              options={modalities.map((id) => ({ id, label: MODALITY_LABELS[id][locale] }))}
              value={modality ? [modality] : []}
              onChange={([next]) => change(next)}
            />
          )}
          <QueryView query={slots} waiting={<Skeleton lines={8} />}>
            {(all) => (
              <SlotPicker
                slots={all}
                modality={modality}
                chosen={choice?.slot.startsAt ?? null}
                onChoose={(slot) => {
                  const how = modality ?? slot.modalities[0];
                  if (how) onChoose({ slot, modality: how });
                }}
              />
            )}
          </QueryView>
        </section>
      </div>
      <div>
        <BookSummary calendar={calendar} choice={choice}>
          <Button kind="primary" size="lg" block iconAfter={ArrowRight} isDisabled={!choice} onPress={onNext}>
            {t("appointments.book.next")}
          </Button>
        </BookSummary>
      </div>
    </div>
  );
}
