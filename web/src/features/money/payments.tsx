import { PaymentMeans, PaymentState, type StaffPayment } from "@jechemine/contract/payments.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { may } from "../../api/boot.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Day, dayOf, Filters, OneOf } from "./filters.tsx";
import { t } from "./messages.ts";
import { PayerName } from "./payer-name.tsx";
import { type PaymentsFilter, paymentsQuery } from "./queries.ts";
import { PAYMENT_TONES, sayMeans, zone } from "./words.ts";

const RefundDialog = lazy(() => import("./refund-dialog.tsx"));
const ResolveDialog = lazy(() => import("./resolve-dialog.tsx"));

/** The filter that the address asks for; words that mean nothing are left out. */
function useFilter(): PaymentsFilter {
  const status = PaymentState.safeParse(useUrlParam("state")[0]).data;
  const method = PaymentMeans.safeParse(useUrlParam("method")[0]).data;
  const from = dayOf(useUrlParam("from")[0]);
  const to = dayOf(useUrlParam("to")[0]);
  return { ...(status && { status }), ...(method && { method }), ...(from && { from }), ...(to && { to }) };
}

/** Every payment, newest first: by people themselves, after sessions, at the desk. */
export function Payments() {
  const query = useInfiniteQuery(paymentsQuery(useFilter()));
  const [refunding, setRefunding] = useState<StaffPayment>();
  const [resolving, setResolving] = useState<StaffPayment>();
  return (
    <>
      <Filters>
        <OneOf
          name="state"
          label={t("money.col.state")}
          options={PaymentState.options}
          say={(id) => t(`money.payment.${id}`)}
        />
        <OneOf
          name="method"
          label={t("money.col.means")}
          options={PaymentMeans.options}
          say={(id) => t(`money.method.${id}`)}
        />
        <Day name="from" label={t("money.filter.from")} />
        <Day name="to" label={t("money.filter.to")} />
      </Filters>
      <section className="card" aria-label={t("money.tab.payments")}>
        <PagedView
          query={query}
          empty={<EmptyState title={t("money.payments.empty")}>{t("money.payments.empty.text")}</EmptyState>}
        >
          {(payments) => <List payments={payments} onRefund={setRefunding} onResolve={setResolving} />}
        </PagedView>
      </section>
      <Suspense>
        {refunding && <RefundDialog paymentId={refunding.id} onClose={() => setRefunding(undefined)} />}
        {resolving && <ResolveDialog payment={resolving} onClose={() => setResolving(undefined)} />}
      </Suspense>
    </>
  );
}

type Acts = { onRefund: (payment: StaffPayment) => void; onResolve: (payment: StaffPayment) => void };

/** What billing staff may do about one. */
function Act({ payment, onRefund, onResolve }: Acts & { payment: StaffPayment }) {
  const { status, amount, refunded, payer } = payment;
  if (status === "review")
    return (
      <Button kind="soft" size="sm" onPress={() => onResolve(payment)}>
        {t("money.resolve")}
      </Button>
    );
  if (status !== "settled" || refunded.amountCents >= amount.amountCents) return null;
  return (
    <Button
      kind="quiet"
      size="sm"
      onPress={() => onRefund(payment)}
      aria-label={t("money.refund.for", { payer: payer.name, amount: fmt.money(amount) })}
    >
      {t("money.refund")}
    </Button>
  );
}

function State({ of: { status, failure, amount, refunded, reported } }: { of: StaffPayment }) {
  const back = status === "settled" && refunded.amountCents > 0;
  const id = refunded.amountCents < amount.amountCents ? "partly_refunded" : "refunded";
  return (
    <span>
      <Badge tone={back ? "plain" : PAYMENT_TONES[status]}>{t(`money.payment.${back ? id : status}`)}</Badge>
      {failure && <span className="xs faint mt-1 block">{t(`money.failure.${failure}`)}</span>}
      {back && <span className="xs faint mt-1 block">{t("money.payment.back", { amount: fmt.money(refunded) })}</span>}
      {status === "review" && reported && (
        <span className="xs faint mt-1 block">{t("money.resolve.said", { amount: fmt.money(reported) })}</span>
      )}
    </span>
  );
}

const List = ({ payments, ...acts }: Acts & { payments: readonly StaffPayment[] }) => (
  <Table
    caption={t("money.tab.payments")}
    rows={payments}
    keyOf={({ id }) => id}
    columns={[
      {
        id: "payer",
        label: t("money.col.payer"),
        cell: ({ payer }) => <PayerName payer={payer} />,
      },
      {
        id: "means",
        label: t("money.col.means"),
        cell: (payment) => (
          <span>
            {sayMeans(payment)}
            <span className="xs faint num block">{payment.confirmationNumber}</span>
          </span>
        ),
      },
      {
        id: "when",
        label: t("money.col.when"),
        cell: ({ createdAt }) => <time dateTime={createdAt}>{fmt.shortDate(createdAt, zone)}</time>,
      },
      {
        id: "origin",
        label: t("money.col.origin"),
        cell: ({ origin, takenBy }) =>
          takenBy ? t("money.origin.by", { name: takenBy }) : t(`money.origin.${origin}`),
      },
      {
        id: "state",
        label: t("money.col.state"),
        cell: (payment) => <State of={payment} />,
      },
      {
        id: "amount",
        label: t("money.col.amount"),
        right: true,
        cell: ({ amount }) => <span className="num m nw">{fmt.money(amount)}</span>,
      },
      ...(may("money:write")
        ? [
            {
              id: "act",
              label: t("money.col.act"),
              right: true,
              cell: (payment: StaffPayment) => <Act payment={payment} {...acts} />,
            },
          ]
        : []),
    ]}
  />
);
