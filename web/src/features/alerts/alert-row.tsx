import type { AlertItem } from "@jechemine/contract/alerts.ts";
import { BellRing, Check } from "lucide-react";
import { Glyph, Row } from "../../ui/card.tsx";
import { Countdown } from "../../ui/countdown.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";
import { nameOf, sayStanding } from "./words.ts";

const TONES = { today: "info", urgent: "warn", immediate: "bad" } as const;
export const TierBadge = ({ tier }: Pick<AlertItem, "tier">) => (
  <Badge tone={TONES[tier]}>{t(`alerts.tier.${tier}`)}</Badge>
);

type RowProps = { alert: AlertItem } & ({ href: string } | { onPress: () => void });
/** One alert in a list: about whom, how pressing, whose it is, and the time that is left. */
export function AlertRow({ alert, ...way }: RowProps) {
  const now = useNow();
  const { state, tier, source, raisedAt, dueAt, texts } = alert;
  const what = texts > 1 ? t("alerts.texts", { count: texts }) : t(`alerts.source.${source}`);
  const waits = state === "waiting";
  return (
    <Row
      lead={<Glyph of={waits ? BellRing : Check} tone={waits ? (tier === "today" ? "warm" : "danger") : "done"} />}
      title={
        <span className="hstack flex-wrap gap-2">
          {nameOf(alert)} <TierBadge tier={tier} />
        </span>
      }
      meta={`${sayStanding(alert)} · ${t("alerts.meta", { source: what, age: fmt.ago(raisedAt, now) })}`}
      end={waits ? <Countdown from={raisedAt} until={dueAt} bare /> : undefined}
      {...way}
    />
  );
}
