import type { ClientStatement } from "@jechemine/contract/billing.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { HandCoins, Printer, Send } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { boot, may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { CardSkeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { ClientReceipts } from "./client-receipts.tsx";
import { t as say } from "./debt.messages.ts";
import { t } from "./messages.ts";
import { MonthSwitch } from "./month-switch.tsx";
import { PayLinks } from "./pay-links.tsx";
import { statementQuery } from "./queries.ts";
import { ClientReminders } from "./reminders.tsx";
import { Statement } from "./statement.tsx";
import { sayCents } from "./words.ts";

const PayLinkDialog = lazy(() => import("./pay-link-dialog.tsx"));
const TakeDialog = lazy(() => import("./take-dialog.tsx"));

/** A client's account: what is owed now, one month with each line, the receipts. */
export default function ClientPage() {
  const { id = "" } = useParams({ strict: false });
  const [asked, setMonth] = useUrlParam("month");
  const thisMonth = localDay(now(), boot.practice.zone).slice(0, 7);
  const month = asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth;
  const query = useQuery(statementQuery(id, month));
  const [isTaking, setTaking] = useState(false);
  const [isLinking, setLinking] = useState(false);
  const statement = query.data;
  return (
    <Page
      title={statement?.client.name ?? t("money.client")}
      wide
      back={{ href: appPaths.adminMoney, label: t("money.title") }}
      actions={
        <>
          <Button icon={Printer} onPress={() => print()}>
            {t("money.print")}
          </Button>
          {may("money:take") && (statement?.currentBalance ?? 0) > 0 && (
            <Button icon={Send} onPress={() => setLinking(true)}>
              {say("money.link")}
            </Button>
          )}
          {may("money:take") && (
            <Button kind="primary" icon={HandCoins} onPress={() => setTaking(true)}>
              {t("money.take")}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} waiting={<CardSkeleton rows={6} />}>
        {(known) => (
          <div className="grid gap-6">
            <Owed of={known} />
            <section className="card paper" aria-label={t("money.statement")}>
              <MonthSwitch
                month={month}
                last={thisMonth}
                onMonth={(next) => setMonth(next === thisMonth ? undefined : next)}
              />
              <Statement of={known} />
            </section>
          </div>
        )}
      </QueryView>
      <div className="mt-6 grid max-w-[860px] gap-6">
        <ClientReminders clientId={id} />
        <PayLinks clientId={id} />
        <ClientReceipts clientId={id} clientName={statement?.client.name ?? ""} />
      </div>
      {isLinking && statement && (
        <Suspense>
          <PayLinkDialog client={statement.client} onClose={() => setLinking(false)} />
        </Suspense>
      )}
      {isTaking && statement && (
        <Suspense>
          <TakeDialog client={statement.client} onClose={() => setTaking(false)} />
        </Suspense>
      )}
    </Page>
  );
}

const Owed = ({ of: { currentBalance, nextDueOn, currency } }: { of: ClientStatement }) => (
  <section className="card card--pad max-w-[860px]" aria-labelledby="owed">
    <h2 className="eyebrow" id="owed">
      {t(currentBalance < 0 ? "money.credit" : "money.owed")}
    </h2>
    <p className="money num">{sayCents(Math.abs(currentBalance), currency)}</p>
    {nextDueOn && <p className="sm muted mt-1">{t("money.due", { day: fmt.day(nextDueOn) })}</p>}
  </section>
);
