import type { PoolCard } from "@jechemine/contract/proposals.ts";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Zap } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { Together } from "../../api/query-view.tsx";
import { taxonomyQuery, useReasonLabel } from "../../api/taxonomy.ts";
import { Button } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Tag, Tags } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { MatchedCard } from "./matched-card.tsx";
import { t } from "./messages.ts";
import { acts, matchedQuery, poolQuery } from "./queries.ts";
import { personInWords, wishesInWords } from "./wording.ts";

/** Requests that nobody has yet; a claim makes one mine. */
export default function PoolPage() {
  const query = useInfiniteQuery(poolQuery);
  const parts = [query, useQuery(matchedQuery), useQuery(taxonomyQuery)];
  return (
    <Page title={t("proposals.pool.title")} lead={t("proposals.pool.lead")}>
      <Together queries={parts}>
        <div className="grid gap-6">
          <MatchedCard />
          <PagedView
            query={query}
            empty={
              <section className="card">
                <EmptyState title={t("proposals.pool.empty.title")}>{t("proposals.pool.empty.text")}</EmptyState>
              </section>
            }
          >
            {(cards) => (
              <div className="grid gap-4 lg:grid-cols-2">
                {cards.map((card) => (
                  <PoolItem key={card.requestId} card={card} />
                ))}
              </div>
            )}
          </PagedView>
        </div>
      </Together>
    </Page>
  );
}

function PoolItem({ card }: { card: PoolCard }) {
  const nameOf = useReasonLabel();
  const now = useNow();
  const act = useAct<Awaited<ReturnType<typeof acts.claim>>>();
  const claim = () =>
    act.mutate({
      run: () => acts.claim(card.requestId),
      done: ({ client }) => t("proposals.pool.claimed", { name: client.name }),
    });
  return (
    <article className="card prop">
      <div className="prop__h">
        <div>
          <h2>{personInWords(card.ageGroup)}</h2>
          <p className="text-xs text-ink-3">
            {card.number} · {t("proposals.pool.since", { age: fmt.ago(card.since, now) })}
          </p>
        </div>
        <Button
          kind="soft"
          onPress={claim}
          busy={act.isPending}
          aria-label={t("proposals.pool.claim.number", { number: card.number })}
        >
          {t("proposals.pool.claim")}
        </Button>
      </div>
      <Tags>
        {card.asSoonAsPossible && (
          <Tag tone="bad" icon={Zap}>
            {t("proposals.urgent")}
          </Tag>
        )}
        {card.reasons.map((key, index) => (
          <Tag key={key} {...(index === 0 && { tone: "first" as const })}>
            {nameOf(key)}
          </Tag>
        ))}
      </Tags>
      <div className="mt-4">
        <KeyValues items={wishesInWords(card)} />
      </div>
    </article>
  );
}
