import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { Page } from "../../ui/page.tsx";
import { FeedCard } from "./feed-card.tsx";
import { t } from "./messages.ts";
import { feedQuery } from "./queries.ts";

/** A professional's sessions in their own calendar. */
export default function FeedPage() {
  const feed = useQuery(feedQuery);
  return (
    <Page title={t("exports.feed.page")} lead={t("exports.feed.page.lead")}>
      <div className="max-w-180">
        <QueryView query={feed}>{(its) => <FeedCard feed={its} isWork />}</QueryView>
      </div>
    </Page>
  );
}
