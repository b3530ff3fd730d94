import { useQuery } from "@tanstack/react-query";
import { Page } from "../../ui/page.tsx";
import { MatchedCard } from "./matched-card.tsx";
import { t } from "./messages.ts";
import { PausedNotice, ProposalList } from "./proposal-list.tsx";
import { proposedQuery } from "./queries.ts";

/** The requests that wait for an answer, and those accepted that wait for a date. */
export default function ProposalsPage() {
  const { data } = useQuery(proposedQuery);
  return (
    <Page title={t("proposals.title")} {...(data && { lead: t("proposals.lead", { count: data.length }) })}>
      <PausedNotice />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="vh">
            {t("proposals.waiting")}
          </h2>
          <ProposalList />
        </section>
        {data && <MatchedCard />}
      </div>
    </Page>
  );
}
