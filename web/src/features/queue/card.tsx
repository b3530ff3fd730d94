import type { QueueCard } from "@jechemine/contract/queue.ts";
import { Clock, PhoneCall, TriangleAlert, Zap } from "lucide-react";
import { useReasonLabel } from "../../api/taxonomy.ts";
import { Countdown } from "../../ui/countdown.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { CardMenu } from "./card-menu.tsx";
import { t } from "./messages.ts";
import { lineOf, triesOf } from "./wording.ts";

type CardProps = { card: QueueCard; isOpen: boolean; onOpen: (id: string) => void };

/** One request on the board: who, since when, with whom, until when. */
export function RequestCard({ card, isOpen, onOpen }: CardProps) {
  const nameOf = useReasonLabel();
  const reasons = card.reasons.map(nameOf).join(", ");
  return (
    <li className={isOpen ? "card qc qc--sel" : "card qc"}>
      <div className="flex items-center justify-between gap-2">
        <button type="button" className="qc__id" aria-expanded={isOpen} onClick={() => onOpen(card.id)}>
          {card.number}
        </button>
        {card.asSoonAsPossible ? (
          <Badge tone="bad" icon={Zap}>
            {t("queue.card.urgent")}
          </Badge>
        ) : (
          <Age since={card.openedAt} />
        )}
      </div>
      <p className="qc__r">{reasons || t("queue.card.noReason")}</p>
      <p className="text-xs text-ink-2">{lineOf(card)}</p>
      {card.referredBy && <p className="text-xs text-ink-2">{t("queue.card.referred", { name: card.referredBy })}</p>}
      {card.callToday && (
        <p className="mt-2">
          <Badge tone="bad" icon={PhoneCall}>
            {card.callToday.phone ? t("queue.card.call.phone", { phone: card.callToday.phone }) : t("queue.card.call")}
          </Badge>
        </p>
      )}
      {card.professional && (
        <div className="qc__to">
          <Avatar name={card.professional.name} size="xs" />
          <span className="truncate">{card.professional.name}</span>
        </div>
      )}
      <div className="qc__f">
        <Foot card={card} />
        <CardMenu card={card} onOpen={onOpen} />
      </div>
    </li>
  );
}

function Age({ since }: { since: string }) {
  return <span className="nw text-xs text-ink-3">{fmt.ago(since, useNow())}</span>;
}

/** What happens next to it, in one mark. */
function Foot({ card }: { card: QueueCard }) {
  if (card.deadline) return <Countdown from={card.since} until={card.deadline} bare />;
  if (card.late) {
    return (
      <Badge tone={card.state === "pool" ? "warn" : "bad"} icon={card.state === "pool" ? TriangleAlert : Clock}>
        {t("queue.card.late")}
      </Badge>
    );
  }
  return <span className="text-xs text-ink-3">{wordsOf(card)}</span>;
}

function wordsOf(card: QueueCard): string {
  if (card.state === "open") return t("queue.card.matching");
  if (card.state === "awaiting_consent" || card.state === "needs_intake") return t(`queue.card.${card.state}`);
  return triesOf(card);
}
