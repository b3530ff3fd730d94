import { useQuery } from "@tanstack/react-query";
import { Together } from "../../api/query-view.tsx";
import { taxonomyQuery } from "../../api/taxonomy.ts";
import { Page } from "../../ui/page.tsx";
import { MatchedCard } from "./matched-card.tsx";
import { t } from "./messages.ts";
import { PausedNotice, ProposalList } from "./proposal-list.tsx";
import { matchedQuery, profileQuery, proposedQuery } from "./queries.ts";

/** The requests that wait for an answer, and those accepted that wait for a date. */
export default function ProposalsPage() {
  const query = useQuery(proposedQuery);
  const parts = [query, useQuery(matchedQuery), useQuery(profileQuery), useQuery(taxonomyQuery)];
  const lead = query.data ? t("proposals.lead", { count: query.data.length }) : "\u00a0"; // the place of one line
  return (
    <Page title={t("proposals.title")} lead={lead}>
      <Together queries={parts}>
        <PausedNotice />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <section aria-labelledby="waiting">
            <h2 id="waiting" className="vh">
              {t("proposals.waiting")}
            </h2>
            <ProposalList />
          </section>
          <MatchedCard />
        </div>
      </Together>
    </Page>
  );
}
