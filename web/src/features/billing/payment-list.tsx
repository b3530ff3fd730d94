import { appPath } from "@jechemine/contract/paths.ts";
import type { PortalPayment } from "@jechemine/contract/payments.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { PagedView } from "../../api/paged-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { sayMeans } from "./means.ts";
import { t } from "./messages.ts";
import { LOOKS } from "./payment-state.ts";
import { paymentsQuery } from "./queries.ts";
import { sayShortDay } from "./short-day.tsx";
import { sayDollars } from "./wire.ts";

/** What was paid or tried, newest first; each opens to how it went. */
export function PaymentList() {
  const query = useInfiniteQuery(paymentsQuery);
  return (
    <PagedView
      query={query}
      empty={<EmptyState title={t("billing.payments.empty")}>{t("billing.payments.empty.text")}</EmptyState>}
    >
      {(payments) => (
        <Rows label={t("billing.tab.payments")}>
          {payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </Rows>
      )}
    </PagedView>
  );
}

export function PaymentBadge({ status, amount, refunded }: Pick<PortalPayment, "status" | "amount" | "refunded">) {
  if (status !== "settled" || refunded === 0) return <Badge {...LOOKS[status]}>{t(`billing.payment.${status}`)}</Badge>;
  return (
    <Badge tone="plain" icon={Undo2}>
      {t(refunded < amount ? "billing.payment.partly_refunded" : "billing.payment.refunded")}
    </Badge>
  );
}

const PaymentRow = ({ payment }: { payment: PortalPayment }) => {
  const { id, createdAt, amount, currency, confirmationNumber } = payment;
  return (
    <Row
      href={appPath("portalPayment", { id })}
      title={sayMeans(payment)}
      meta={
        <>
          {sayShortDay(createdAt)} · <span className="nw">{confirmationNumber}</span>
        </>
      }
      end={
        <span className="grid justify-items-end gap-1.5">
          <b className="num m nw">{sayDollars(amount, currency)}</b>
          <PaymentBadge {...payment} />
        </span>
      }
    />
  );
};
