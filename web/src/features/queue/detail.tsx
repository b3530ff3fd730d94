import type { QueueDetail } from "@jechemine/contract/queue.ts";
import { SERVICE_TYPE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { referrerInWords } from "../../api/referrer.ts";
import { useReasonLabel } from "../../api/taxonomy.ts";
import { locale } from "../../i18n/language.ts";
import { IconButton } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Skeleton } from "../../ui/states.tsx";
import { DateTime } from "../../ui/time.tsx";
import { t } from "./messages.ts";
import { detailQuery } from "./queries.ts";
import { Why } from "./why.tsx";

/** The request that is open: why this person, who asks, what has happened. */
export function Detail({ id, number, onClose }: { id: string; number: string; onClose: () => void }) {
  const query = useQuery(detailQuery(id));
  return (
    <div className="mt-6 grid gap-6 scroll-mt-24" id="request">
      <Card
        title={t("queue.detail.why", { number })}
        aside={<IconButton icon={X} size="sm" label={t("queue.detail.close")} onPress={onClose} />}
      >
        <QueryView query={query} waiting={<Skeleton lines={6} />}>
          {(detail) => <Why detail={detail} />}
        </QueryView>
      </Card>
      {query.data && <About detail={query.data} />}
    </div>
  );
}

function About({ detail }: { detail: QueueDetail }) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Card title={t("queue.detail.request")}>
        <Facts detail={detail} />
      </Card>
      {detail.history.length > 0 && (
        <Card title={t("queue.detail.history")}>
          <ol className="grid gap-3">
            {detail.history.map((line) => (
              <li key={`${line.professional.id}${line.proposedAt}`} className="text-sm">
                <span className="font-medium">{line.professional.name}</span> {t(`queue.history.${line.state}`)}
                <span className="block text-xs text-ink-3">
                  <DateTime at={line.endedAt ?? line.proposedAt} zone={boot.practice.zone} />
                </span>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  );
}

const reach = (who: { email: string | null; phone: string | null }) =>
  [who.email, who.phone].filter(Boolean).join(" · ");

function Facts({ detail: { card, requester, referredBy, beneficiary, guardians, note } }: { detail: QueueDetail }) {
  const nameOf = useReasonLabel();
  const items = [
    {
      label: t(referredBy ? "queue.detail.referrer" : "queue.detail.requester"),
      value: referredBy ? referrerInWords(referredBy) : requester.name,
      more: reach(requester),
    },
    ...(referredBy
      ? [
          {
            label: t("queue.detail.hears"),
            value: t(referredBy.hearsBack ? "queue.detail.hears.yes" : "queue.detail.hears.no"),
          },
        ]
      : []),
    ...(beneficiary.name === requester.name
      ? []
      : [{ label: t("queue.detail.beneficiary"), value: beneficiary.name, more: reach(beneficiary) }]),
    {
      label: t("queue.detail.birthDate"),
      value: beneficiary.birthDate
        ? fmt.day(beneficiary.birthDate, { day: "numeric", month: "long", year: "numeric" })
        : t("queue.detail.birthDate.none"),
    },
    { label: t("queue.detail.reasons"), value: card.reasons.map(nameOf).join(", ") || t("queue.card.noReason") },
    { label: t("queue.detail.service"), value: SERVICE_TYPE_LABELS[card.service.type][locale] },
    ...(guardians.length > 0
      ? [
          {
            label: t("queue.detail.guardians"),
            value: guardians.map((each) => `${each.firstName} ${each.lastName}`).join(", "),
          },
        ]
      : []),
    ...(note ? [{ label: t("queue.detail.note"), value: <span className="whitespace-pre-line">{note}</span> }] : []),
  ];
  return (
    <KeyValues
      items={items.map((item) => ({
        label: item.label,
        value: (
          <>
            {item.value}
            {"more" in item && item.more && <span className="block text-xs text-ink-3">{item.more}</span>}
          </>
        ),
      }))}
    />
  );
}
