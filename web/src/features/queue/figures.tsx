import type { Queue } from "@jechemine/contract/queue.ts";
import type { ReactNode } from "react";
import { fmt } from "../../ui/fmt.ts";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";

const Figure = ({ name, value, children }: { name: string; value: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
    <dd className="figs__note">{children}</dd>
  </div>
);

/** Four figures that say whether the promise holds. */
export function Figures({ of }: { of: Queue["figures"] }) {
  const now = useNow();
  const { soon, oldestSoonSince, medianHoursToMatch, matched, accepted, answered } = of;
  const share = answered > 0 ? fmt.number(accepted / answered, { style: "percent" }) : t("queue.figure.none");
  const median =
    medianHoursToMatch === null
      ? t("queue.figure.none")
      : t("queue.figure.median.value", { hours: fmt.number(medianHoursToMatch, { maximumFractionDigits: 1 }) });
  return (
    <dl className="figs mb-6">
      <Figure name={t("queue.figure.soon")} value={fmt.number(soon)}>
        {oldestSoonSince
          ? t("queue.figure.soon.oldest", { age: fmt.ago(oldestSoonSince, now) })
          : t("queue.figure.soon.none")}
      </Figure>
      <Figure name={t("queue.figure.median")} value={median}>
        {t("queue.figure.median.over", { count: matched })}
      </Figure>
      <Figure name={t("queue.figure.accepted")} value={share}>
        {t("queue.figure.accepted.of", { accepted, answered })}
      </Figure>
      <Figure name={t("queue.figure.scheduled")} value={fmt.number(of.scheduledToday)}>
        {t("queue.figure.scheduled.yesterday", { count: of.scheduledYesterday })}
      </Figure>
    </dl>
  );
}
