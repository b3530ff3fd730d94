import type { MyRequest } from "@jechemine/contract/requests.ts";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { locale } from "../../i18n/language.ts";
import { Card, KeyValues } from "../../ui/card.tsx";
import { taxonomyQuery } from "./queries.ts";
import { labelOfReason } from "./reason-words.ts";
import { t } from "./summary.messages.ts";
import { wishItems } from "./wish-items.tsx";

type Shown = Pick<MyRequest, "forWhom" | "beneficiary" | "reasons" | "service" | "preferences" | "asSoonAsPossible"> & {
  number: string | null;
};

/** What was asked, beside what happens. */
export function SummaryCard({ request, foot }: { request: Shown; foot?: ReactNode }) {
  const taxonomy = useQuery(taxonomyQuery).data;
  const { forWhom, beneficiary, reasons, service, preferences, asSoonAsPossible, number } = request;
  const items = [
    {
      label: t("requests.summary.for"),
      value: forWhom === "self" ? t("requests.summary.self") : beneficiary,
    },
    {
      label: t("requests.summary.reasons"),
      value: reasons.map((key, index) => (
        <span key={key} className="block">
          {index + 1}. {taxonomy ? labelOfReason(taxonomy, key, locale) : "…"}
        </span>
      )),
    },
    ...wishItems(service, preferences),
    ...(asSoonAsPossible ? [{ label: t("requests.summary.soon"), value: t("requests.summary.yes") }] : []),
    ...(number ? [{ label: t("requests.summary.number"), value: <span className="num">{number}</span> }] : []),
  ];
  return (
    <Card title={t("requests.summary.title")} {...(foot ? { foot } : {})}>
      <KeyValues items={items} />
    </Card>
  );
}
