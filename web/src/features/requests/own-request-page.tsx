import { appPaths, publicPath } from "@jechemine/contract/paths.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import { useQuery } from "@tanstack/react-query";
import { ClipboardList } from "lucide-react";
import { lazy, Suspense } from "react";
import { actingFor } from "../../api/acting.ts";
import { boot } from "../../api/boot.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { useAddress } from "../../ui/address.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { NotForMe, Withdraw } from "./act-buttons.tsx";
import { CrisisCard } from "./crisis-box.tsx";
import { calendarsQuery, myRequestsQuery, taxonomyQuery } from "./queries.ts";
import { RequestWay } from "./request-way.tsx";
import { SorryNotice } from "./sorry-notice.tsx";
import { t } from "./state.messages.ts";
import { SummaryCard } from "./summary-card.tsx";
import { canChange, canWithdraw, inOrder } from "./way.ts";

const askAgain = () => publicPath("request", locale);

/** My requests: the one that moves, in full; the others below it. */
export default function OwnRequestPage() {
  const query = useQuery(myRequestsQuery);
  const parts = [query, useQuery(taxonomyQuery), useQuery(calendarsQuery)];
  const { search } = useAddress();
  const changed = query.data?.find(({ id, state }) => id === search.get("change") && canChange(state));
  if (changed) {
    return (
      <Suspense fallback={<Waiting />}>
        <ChangeRequestPage request={changed} />
      </Suspense>
    );
  }
  return (
    <Page title={t(actingFor ? "requests.ward.title" : "requests.mine.title")} lead={t("requests.mine.lead")}>
      <Together queries={parts} waiting={<Waiting />}>
        <QueryView query={query}>{(all) => (all.length === 0 ? <None /> : <Requests all={inOrder(all)} />)}</QueryView>
      </Together>
    </Page>
  );
}

const Waiting = () => (
  <div className="cols">
    <div>
      <div className="card card--pad">
        <Skeleton lines={9} />
      </div>
    </div>
    <div>
      <div className="card card--pad">
        <Skeleton lines={6} />
      </div>
    </div>
  </div>
);

const None = () => (
  <section className="card">
    <EmptyState
      title={t("requests.mine.empty")}
      action={
        <LinkButton kind="primary" href={askAgain()}>
          {t("requests.mine.ask")}
        </LinkButton>
      }
    >
      {t("requests.mine.empty.text")}
    </EmptyState>
  </section>
);

/** With what the steps need, only for those who change something. */
const ChangeRequestPage = lazy(() => import("./change-request-page.tsx"));

function Requests({ all }: { all: readonly MyRequest[] }) {
  const { search, go } = useAddress();
  const shown = all.find(({ id }) => id === search.get("id")) ?? all[0];
  if (!shown) return <None />;
  const others = all.filter(({ id }) => id !== shown.id);
  return (
    <div className="cols">
      <div>
        <OneRequest request={shown} />
        {others.length > 0 && <Others requests={others} />}
      </div>
      <div>
        <SummaryCard
          request={shown}
          foot={
            canWithdraw(shown.state) && (
              <div className="hstack wrap">
                {canChange(shown.state) && (
                  <Button size="sm" onPress={() => go({ change: shown.id })}>
                    {t("requests.change")}
                  </Button>
                )}
                <Withdraw id={shown.id} />
              </div>
            )
          }
        />
        <CrisisCard />
      </div>
    </div>
  );
}

const Others = ({ requests }: { requests: readonly MyRequest[] }) => (
  <Card title={t("requests.mine.others")} flush>
    <Rows>
      {requests.map(({ id, number, openedAt, beneficiary, forWhom, state }) => (
        <Row
          key={id}
          href={`${appPaths.portalRequest}?id=${id}`}
          lead={<Glyph of={ClipboardList} tone="plain" />}
          title={forWhom === "self" ? t("requests.mine.title") : beneficiary}
          meta={t("requests.mine.row", { number, day: fmt.longDate(openedAt, boot.practice.zone) })}
          end={<Badge>{t(`requests.state.${state}`)}</Badge>}
        />
      ))}
    </Rows>
  </Card>
);

function OneRequest({ request }: { request: MyRequest }) {
  const { id, state, proposal, match } = request;
  if (state === "withdrawn" || state === "lapsed") {
    return (
      <Notice
        title={t(`requests.ended.${state}`)}
        action={
          <LinkButton size="sm" href={askAgain()}>
            {t("requests.ended.again")}
          </LinkButton>
        }
      />
    );
  }
  const canRefuse = (state === "proposed" && proposal !== null) || (state === "matched" && match !== null);
  return (
    <section>
      <SorryNotice request={request} />
      <RequestWay
        request={request}
        notForMe={canRefuse && <NotForMe id={id} />}
        choose={state === "matched" && <ChooseTime request={request} />}
        session={
          state === "scheduled" && (
            <div className="mt-3">
              <LinkButton kind="primary" href={appPaths.portalAppointments}>
                {t("requests.way.session.button")}
              </LinkButton>
            </div>
          )
        }
      />
    </section>
  );
}

/** After the match: the calendar when it is open to me, else who acts next. */
function ChooseTime({ request: { id, match } }: { request: MyRequest }) {
  const { data } = useQuery(calendarsQuery);
  const name = match?.professional.name ?? "";
  const isOpen = data?.some(
    ({ requestId, professional }) => requestId === id || professional.id === match?.professional.id,
  );
  if (!isOpen || !match) {
    return <p className="sm muted mt-1 max-w-[58ch]">{data ? t("requests.way.choose.wait", { name }) : "…"}</p>;
  }
  return (
    <div className="mt-1 grid justify-items-start gap-3">
      <p className="sm muted max-w-[58ch]">{t("requests.way.choose.open", { name })}</p>
      <LinkButton kind="primary" href={`${appPaths.portalBook}?professional=${match.professional.id}`}>
        {t("requests.way.choose.button")}
      </LinkButton>
    </div>
  );
}
