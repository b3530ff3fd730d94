import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useAct } from "../../api/act.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { acts, profileQuery, proposedQuery } from "./queries.ts";

/** The open proposals, most pressing first; on the page and on the day's overview. */
export function ProposalList() {
  const query = useQuery(proposedQuery);
  return (
    <QueryView query={query}>
      {(list) =>
        list.length === 0 ? (
          <section className="card">
            <EmptyState
              title={t("proposals.empty.title")}
              action={<LinkButton href={appPath("workspacePool")}>{t("proposals.empty.pool")}</LinkButton>}
            >
              {t("proposals.empty.text")}
            </EmptyState>
          </section>
        ) : (
          <div className="props">
            {list.map((proposal) => (
              <ProposalCard key={proposal.requestId} proposal={proposal} />
            ))}
          </div>
        )
      }
    </QueryView>
  );
}

/** Two deadlines in a row went by: new proposals wait until the professional says so. */
export function PausedNotice() {
  const { data } = useQuery(profileQuery);
  const act = useAct();
  if (!data?.pausedAt) return null;
  const resume = () => act.mutate({ run: acts.resume, done: () => t("proposals.paused.resumed") });
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title={t("proposals.paused.title")}
        action={
          <Button size="sm" onPress={resume} busy={act.isPending}>
            {t("proposals.paused.resume")}
          </Button>
        }
      >
        {t("proposals.paused.text")}
      </Notice>
    </div>
  );
}
