import { appPath } from "@jechemine/contract/paths.ts";
import { type OpenCalendar, selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, Check } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { toast } from "../../ui/toast.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { NameField } from "./agreement-page.tsx";
import type { Choice } from "./book-page.tsx";
import { BookSummary } from "./book-summary.tsx";
import { t } from "./messages.ts";
import { agreementQuery } from "./queries.ts";
import { useHold } from "./use-hold.ts";
import { isFullName, saySignError, signAgreement } from "./use-sign.ts";
import { readerZone } from "./words.ts";

type ConfirmProps = { calendar: OpenCalendar; choice: Choice; onBack: () => void };

/** Signs when needed, then books: two calls, and a signed agreement stays signed when the time is gone. */
function useBook({ calendar, choice }: Pick<ConfirmProps, "calendar" | "choice">) {
  const client = useQueryClient();
  const { history } = useRouter();
  const agreement = useQuery(agreementQuery(calendar.professional.id));
  const book = useMutation({
    mutationFn: async (typedName: string) => {
      if (agreement.data && !agreement.data.signed) await signAgreement({ agreement: agreement.data, typedName });
      return call(selfScheduling.book, {
        body: {
          professionalId: calendar.professional.id,
          serviceId: calendar.service.id,
          startsAt: choice.slot.startsAt,
          modality: choice.modality,
          ...(calendar.requestId && { requestId: calendar.requestId }),
        },
      });
    },
    onSuccess: ({ id }) => {
      toast({ text: t("appointments.book.done") });
      history.replace(appPath("portalAppointment", { id }));
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ meta }) => meta?.["fixed"] !== true }),
  });
  return { agreement, book };
}

/** The price, the agreement and the time once more, before anything is booked. */
export function BookConfirm({ calendar, choice, onBack }: ConfirmProps) {
  const { professional, service } = calendar;
  const [typedName, setTypedName] = useState("");
  const [isTried, setTried] = useState(false);
  const { slot, modality } = choice;
  const held = useHold({ professionalId: professional.id, serviceId: service.id, startsAt: slot.startsAt, modality });
  const { agreement, book } = useBook({ calendar, choice });
  const needsName = agreement.data !== undefined && agreement.data.signed === null;
  const send = () => {
    setTried(true);
    if (!agreement.data || book.isPending || (needsName && !isFullName(typedName))) return;
    book.mutate(typedName);
  };
  const back = () => {
    void held.giveBack();
    onBack();
  };
  const error = book.error ?? held.error;
  return (
    <div className="cols">
      <div>
        <QueryView
          query={agreement}
          waiting={
            <div className="card card--pad min-h-80">
              <Skeleton lines={9} />
            </div>
          }
        >
          {(text) => (
            <AgreementCard agreement={text}>
              {needsName && <NameField value={typedName} onChange={setTypedName} isTried={isTried} />}
            </AgreementCard>
          )}
        </QueryView>
      </div>
      <div>
        <BookSummary calendar={calendar} choice={choice}>
          {held.hold && <Held until={held.hold.heldUntil} />}
          {error && <Notice tone="bad" alert title={saySignError(error)} />}
          <Button
            kind="primary"
            size="lg"
            block
            icon={Check}
            isDisabled={!agreement.data}
            busy={book.isPending}
            busyLabel={t("appointments.book.busy")}
            onPress={send}
          >
            {t(needsName ? "appointments.book.sign" : "appointments.book.confirm")}
          </Button>
          <Button block icon={ArrowLeft} onPress={back}>
            {t("appointments.book.back")}
          </Button>
        </BookSummary>
      </div>
    </div>
  );
}

function Held({ until }: { until: string }) {
  const now = useNow(5_000);
  return Date.parse(until) <= now ? (
    <Notice tone="warn" title={t("appointments.book.held.over")} />
  ) : (
    <p className="sm muted">{t("appointments.book.held", { time: fmt.time(until, readerZone()) })}</p>
  );
}
