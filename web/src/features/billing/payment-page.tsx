import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import type { PortalPayment } from "@jechemine/contract/payments.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ReceiptText } from "lucide-react";
import { type ReactNode, useState } from "react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Glyph, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Page } from "../../ui/page.tsx";
import { CardSkeleton } from "../../ui/states.tsx";
import { sayMeans } from "./means.ts";
import { t } from "./messages.ts";
import { PaymentBadge } from "./payment-list.tsx";
import { LOOKS } from "./payment-state.ts";
import { latestReceiptsQuery, paymentQuery } from "./queries.ts";
import { receiptOf } from "./receipt-of.ts";
import { sayDollars } from "./wire.ts";

/** How a payment goes: one lands here after paying and from the bank's own page, and may come back any time. */
export default function PaymentPage() {
  const { id = "" } = useParams({ strict: false });
  const [since] = useState(() => Date.now());
  const query = useQuery(paymentQuery(id, since));
  return (
    <Page title={t("billing.payment.title")} back={{ href: appPaths.portalBilling, label: t("billing.payment.back") }}>
      <div className="max-w-[640px]">
        <QueryView query={query} waiting={<CardSkeleton hero lines={8} />}>
          {(payment) => <Outcome payment={payment} />}
        </QueryView>
      </div>
    </Page>
  );
}

const GLYPHS: Partial<Record<PortalPayment["status"], "done" | "danger">> = {
  settled: "done",
  failed: "danger",
  returned: "danger",
};

function Outcome({ payment }: { payment: PortalPayment }) {
  const { status, amount, currency } = payment;
  const { icon } = LOOKS[status];
  return (
    <section className="card card--hero card--pad" aria-labelledby="outcome">
      <div aria-live="polite">
        <Glyph of={icon} tone={GLYPHS[status] ?? "accent"} />
        <h2 id="outcome" className="mt-4 text-xl">
          {t(`billing.outcome.${status}`, { amount: sayDollars(amount, currency) })}
        </h2>
        <p className="muted mt-2">{sayNext(payment)}</p>
      </div>
      <WayOn payment={payment} />
      <div className="mt-6">
        <KeyValues items={factsOf(payment)} />
      </div>
    </section>
  );
}

function sayNext({ status, failure }: PortalPayment): string {
  if (status === "failed" && failure) return t(`billing.failure.${failure}`);
  return t(`billing.outcome.${status}.next`);
}

function factsOf(payment: PortalPayment): { label: ReactNode; value: ReactNode }[] {
  const { amount, refunded, currency, createdAt, settledAt, confirmationNumber, sandbox } = payment;
  return [
    { label: t("billing.col.state"), value: <PaymentBadge {...payment} /> },
    { label: t("billing.col.amount"), value: sayDollars(amount, currency) },
    ...(refunded > 0 ? [{ label: t("billing.payment.back.label"), value: sayDollars(refunded, currency) }] : []),
    { label: t("billing.payment.means"), value: sayMeans(payment) },
    { label: t("billing.payment.when"), value: fmt.dateTime(settledAt ?? createdAt, boot.practice.zone) },
    { label: t("billing.payment.number"), value: <span className="num">{confirmationNumber}</span> },
    ...(sandbox ? [{ label: t("billing.payment.note"), value: t("billing.sandbox.title") }] : []),
  ];
}

/** The one next step, where there is one. */
function WayOn({ payment: { id, status, actionUrl, amount, refunded } }: { payment: PortalPayment }) {
  const { data: receipts = [] } = useQuery({ ...latestReceiptsQuery, enabled: status === "settled" });
  const receipt = receiptOf([id], receipts);
  if (status === "requires_action" && actionUrl) {
    return (
      <Way>
        <LinkButton kind="primary" size="lg" href={actionUrl}>
          {t("billing.payment.confirm")}
        </LinkButton>
      </Way>
    );
  }
  if (status === "failed" || status === "returned") {
    return (
      <Way>
        <LinkButton kind="primary" size="lg" href={`${appPaths.portalBilling}?pay=1`}>
          {t("billing.payment.again")}
        </LinkButton>
      </Way>
    );
  }
  // Its place is kept: what stands below does not move when it comes.
  if (!receipt && status === "settled" && refunded < amount)
    return (
      <Way>
        <p className="sm muted flex min-h-13 items-center">{t("billing.payment.receipt.soon")}</p>
      </Way>
    );
  return receipt ? (
    <Way>
      <LinkButton kind="primary" icon={ReceiptText} href={appPath("portalReceipt", { id: receipt.id })}>
        {t("billing.receipt.open", { number: receipt.number })}
      </LinkButton>
    </Way>
  ) : null;
}

const Way = ({ children }: { children: ReactNode }) => <div className="mt-5 flex flex-wrap gap-3">{children}</div>;
