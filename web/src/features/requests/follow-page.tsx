import { appPaths, publicPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { codeOf } from "../../api/problems.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { CrisisCard } from "./crisis-box.tsx";
import { OldLink } from "./old-link.tsx";
import { followQuery, taxonomyQuery } from "./queries.ts";
import { RequestWay } from "./request-way.tsx";
import { SorryNotice } from "./sorry-notice.tsx";
import { t } from "./state.messages.ts";
import { SummaryCard } from "./summary-card.tsx";

/** A guest's request, opened from the mail. */
export default function FollowPage() {
  const { token = "" } = usePathParams();
  const query = useQuery(followQuery(token));
  const parts = [query, useQuery(taxonomyQuery)];
  const ref = usePageTitle(t("requests.follow.title"));
  const code = codeOf(query.error);
  if (code === "LINK_EXPIRED" || code === "NOT_FOUND") return <OldLink />;
  return (
    <div className="container conf">
      <div>
        <h1 ref={ref} tabIndex={-1} className="text-3xl">
          {t("requests.follow.title")}
        </h1>
        <p className="muted mt-1.5 mb-8">{t("requests.follow.lead")}</p>
        <Together queries={parts} waiting={<Skeleton lines={9} />}>
          <QueryView query={query}>
            {(request) =>
              request.state === "withdrawn" || request.state === "lapsed" ? (
                <Notice title={t(`requests.ended.${request.state}`)} />
              ) : (
                <>
                  <SorryNotice request={request} />
                  <RequestWay request={request} />
                </>
              )
            }
          </QueryView>
        </Together>
      </div>
      <aside className="conf__aside">
        {query.data && <SummaryCard request={query.data} />}
        <Card>
          <h2 className="text-[1.0625rem]">{t("requests.follow.account")}</h2>
          <p className="sm muted mt-1.5 mb-3.5">{t("requests.follow.account.text")}</p>
          <LinkButton kind="soft" block href={boot.account ? appPaths.portalRequest : publicPath("signIn", locale)}>
            {t(boot.account ? "requests.sent.follow.open" : "requests.follow.signin")}
          </LinkButton>
        </Card>
        <CrisisCard />
      </aside>
    </div>
  );
}
