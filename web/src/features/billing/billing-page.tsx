import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { QueryView, Together } from "../../api/query-view.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { BalanceCard } from "./balance-card.tsx";
import { ChargeList } from "./charge-list.tsx";
import { sayOpen } from "./charge-words.ts";
import { ReceiptList, StatementList } from "./document-lists.tsx";
import { t } from "./messages.ts";
import { PaymentList } from "./payment-list.tsx";
import { accountQuery, chargesQuery, latestReceiptsQuery, methodsQuery } from "./queries.ts";
import { MethodsCard, YearCard } from "./side-cards.tsx";

// Opened by few visits: the form, its fields and the sandbox's numbers come with the first press.
const PayDialog = lazy(() => import("./pay-dialog.tsx"));

const LISTS = { charges: ChargeList, payments: PaymentList, receipts: ReceiptList, statements: StatementList } as const;
const TABS = ["charges", "payments", "receipts", "statements"] as const;

/** What I owe, with one way to pay it; then all that was charged and paid. */
export default function BillingPage() {
  const query = useQuery(accountQuery);
  const [paying, setPaying] = useUrlParam("pay");
  const account = query.data;
  const parts = [query, useQuery(methodsQuery), useInfiniteQuery(chargesQuery), useQuery(latestReceiptsQuery)];
  return (
    <Page title={t("billing.title")}>
      <Together queries={parts}>
        <div className="cols">
          <div>
            <QueryView query={query}>
              {({ balance, owed, open }) => (
                <BalanceCard balance={balance} owed={owed} open={open} onPay={() => setPaying("1")} />
              )}
            </QueryView>
            <Lists />
          </div>
          <div>
            <MethodsCard />
            {account && <YearCard balance={account.balance} />}
          </div>
        </div>
      </Together>
      {paying && account && account.owed.payableCents > 0 && (
        <Suspense>
          <PayDialog
            payable={{
              cents: account.owed.payableCents,
              currency: account.balance.currency,
              what: sayOpen(account.open),
            }}
            onClose={() => setPaying(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Lists() {
  const [asked, setTab] = useUrlParam("tab");
  return (
    <section className="card tabcard" aria-label={t("billing.lists")}>
      <Tabs
        label={t("billing.lists")}
        selected={TABS.find((id) => id === asked) ?? "charges"}
        onSelect={(id) => setTab(id === "charges" ? undefined : id)}
        tabs={TABS.map((id) => {
          const List = LISTS[id];
          return { id, label: t(`billing.tab.${id}`), content: <List /> };
        })}
      />
    </section>
  );
}
