import { appPaths } from "@jechemine/contract/paths.ts";
import type { OpenCalendar } from "@jechemine/contract/self-scheduling.ts";
import type { Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { BookChoose } from "./book-choose.tsx";
import { BookConfirm } from "./book-confirm.tsx";
import { t } from "./messages.ts";
import { calendarsQuery } from "./queries.ts";
import { useAddress } from "./use-address.ts";

/** Choosing a free time with a professional who opened the calendar to me. */
export default function BookPage() {
  const { search } = useAddress();
  const query = useQuery(calendarsQuery);
  const professional = search.get("professional");
  const calendar = query.data?.find((each) => each.professional.id === professional) ?? query.data?.[0];
  return (
    <Page
      title={t("appointments.book.title")}
      lead={calendar ? t("appointments.book.lead", { name: calendar.professional.name }) : " "}
    >
      <QueryView
        query={query}
        waiting={
          <div className="card card--pad min-h-80">
            <Skeleton lines={9} />
          </div>
        }
      >
        {() => (calendar ? <Booking key={calendar.professional.id} calendar={calendar} /> : <Closed />)}
      </QueryView>
    </Page>
  );
}

const Closed = () => (
  <section className="card">
    <EmptyState
      title={t("appointments.book.closed")}
      action={<LinkButton href={appPaths.portalRequest}>{t("appointments.request")}</LinkButton>}
    >
      {t("appointments.book.closed.text")}
    </EmptyState>
  </section>
);

export type Choice = { slot: Slot; modality: Modality };

function Booking({ calendar }: { calendar: OpenCalendar }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  return isConfirming && choice ? (
    <BookConfirm calendar={calendar} choice={choice} onBack={() => setConfirming(false)} />
  ) : (
    <BookChoose calendar={calendar} choice={choice} onChoose={setChoice} onNext={() => setConfirming(true)} />
  );
}
