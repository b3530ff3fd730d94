import type { Availability } from "@jechemine/contract/availability.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { MoreLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { ExceptionsCard } from "./exceptions-card.tsx";
import { t } from "./messages.ts";
import { availabilityQuery } from "./queries.ts";
import { RulesCard } from "./rules-card.tsx";
import { WindowsCard } from "./windows-card.tsx";

/** When I work: weekly windows, exceptions, rules of online booking. */
export default function AvailabilityPage() {
  const query = useQuery(availabilityQuery);
  return (
    <Page
      title={t("calendar.avail.title")}
      lead={t("calendar.avail.lead")}
      actions={<MoreLink href={appPaths.workspaceCalendarFeed}>{t("calendar.avail.feed")}</MoreLink>}
    >
      <QueryView query={query} waiting={<Skeleton rows={7} />}>
        {(data) => <Loaded data={data} />}
      </QueryView>
    </Page>
  );
}

const Loaded = ({ data }: { data: Availability }) => (
  <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(300px,1fr)]">
    <WindowsCard availability={data} />
    <div className="grid gap-6">
      <ExceptionsCard availability={data} />
      <RulesCard availability={data} />
    </div>
  </div>
);
