import type { OpenCalendar } from "@jechemine/contract/self-scheduling.ts";
import { MODALITY_LABELS, TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { Card, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import type { Choice } from "./book-page.tsx";
import { t } from "./messages.ts";
import { readerZone } from "./words.ts";

type SummaryProps = { calendar: OpenCalendar; choice: Choice | null; children: ReactNode };

/** With whom, what, when and for how much; the next step below. */
export function BookSummary({ calendar: { professional, service }, choice, children }: SummaryProps) {
  const zone = readerZone();
  const when = choice && (
    <time dateTime={choice.slot.startsAt}>
      {fmt.title(choice.slot.startsAt, zone)}, {fmt.timeRange(choice.slot.startsAt, choice.slot.endsAt, zone)}
    </time>
  );
  return (
    <Card title={t("appointments.book.summary")} className="lg:sticky lg:top-6">
      <div className="hstack mb-5">
        <Avatar name={professional.name} size="l" />
        <div className="grow">
          <div className="m">{professional.name}</div>
          {professional.title && <div className="sm muted">{TITLE_LABELS[professional.title][locale]}</div>}
        </div>
      </div>
      <KeyValues
        items={[
          { label: t("appointments.detail.service"), value: service.name[locale] },
          { label: t("appointments.detail.length"), value: fmt.minutes(service.minutes) },
          { label: t("appointments.detail.price"), value: fmt.money(service.price) },
          ...(choice ? [{ label: t("appointments.detail.how"), value: MODALITY_LABELS[choice.modality][locale] }] : []),
          {
            label: t("appointments.book.when"),
            value: when ?? <span className="faint font-regular">{t("appointments.book.none")}</span>,
          },
        ]}
      />
      <div className="mt-5 grid gap-3">{children}</div>
      <p className="xs faint mt-3">{t("appointments.detail.price.note")}</p>
    </Card>
  );
}
