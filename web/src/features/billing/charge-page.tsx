import type { PortalCharge } from "@jechemine/contract/billing.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { CalendarClock, Lock, ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Card, KeyValues } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { CardSkeleton } from "../../ui/states.tsx";
import { CHARGE_LOOKS, sayCharge } from "./charge-words.ts";
import { t } from "./messages.ts";
import { chargeQuery, latestReceiptsQuery } from "./queries.ts";
import { receiptOf } from "./receipt-of.ts";
import { sayDollars } from "./wire.ts";

const zone = boot.practice.zone;

/** One charge: what it is for, what of it is paid, and the one next step. It needs no appointment: a report and a form are charged too. */
export default function ChargePage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(chargeQuery(id));
  return (
    <Page
      title={query.data ? sayCharge(query.data) : t("billing.one.title")}
      back={{ href: appPaths.portalBilling, label: t("billing.payment.back") }}
    >
      <div className="max-w-[640px]">
        <QueryView query={query} waiting={<CardSkeleton hero lines={8} />}>
          {(charge) => <Charge of={charge} />}
        </QueryView>
      </div>
    </Page>
  );
}

const FEES: readonly PortalCharge["kind"][] = ["missed_session", "late_cancellation", "late_move"];

function Charge({ of: charge }: { of: PortalCharge }) {
  const { amount, remaining, currency, status, kind } = charge;
  return (
    <Card kind="hero">
      <p className="eyebrow">{t(remaining > 0 ? "billing.owed" : "billing.col.amount")}</p>
      <p className="money num">{sayDollars(remaining > 0 ? remaining : amount, currency)}</p>
      <p className="mt-2">
        <Badge {...CHARGE_LOOKS[status]}>{t(`billing.charge.${status}`)}</Badge>
      </p>
      <WayOn charge={charge} />
      <div className="mt-6">
        <KeyValues items={factsOf(charge)} />
      </div>
      {FEES.includes(kind) && (
        <div className="mt-5">
          <Notice title={t("billing.one.fee")} />
        </div>
      )}
    </Card>
  );
}

type Fact = { label: ReactNode; value: ReactNode };
function factsOf(charge: PortalCharge): Fact[] {
  const { date, minutes, professional, client, amount, total, paid, refunded, writtenOff, currency, dueOn } = charge;
  const some = (value: number, label: string): Fact[] =>
    value > 0 ? [{ label, value: sayDollars(value, currency) }] : [];
  return [
    { label: t("billing.one.served"), value: fmt.date(date, zone) },
    ...(minutes > 0 ? [{ label: t("billing.one.length"), value: fmt.minutes(minutes) }] : []),
    { label: t("billing.one.with"), value: professional.name },
    ...(client.id === boot.account?.personId ? [] : [{ label: t("billing.one.client"), value: client.name }]),
    total === amount
      ? { label: t("billing.col.amount"), value: sayDollars(amount, currency) }
      : {
          label: t("billing.one.share"),
          value: t("billing.one.share.of", { share: sayDollars(amount, currency), total: sayDollars(total, currency) }),
        },
    ...some(paid, t("billing.one.paid")),
    ...some(refunded, t("billing.one.refunded")),
    ...some(writtenOff, t("billing.one.writtenOff")),
    ...(charge.remaining > 0 ? [{ label: t("billing.one.due"), value: fmt.day(dueOn) }] : []),
    { label: t("billing.one.posted"), value: fmt.date(charge.postedAt, zone) },
  ];
}

/** What one may do about it: pay, read the receipt, look at the appointment. */
function WayOn({ charge: { remaining, paymentIds, appointmentId, client } }: { charge: PortalCharge }) {
  const { data: receipts = [] } = useQuery({ ...latestReceiptsQuery, enabled: paymentIds.length > 0 });
  const receipt = receiptOf(paymentIds, receipts);
  const isMine = client.id === boot.account?.personId;
  const ways = [
    remaining > 0 && (
      <LinkButton key="pay" kind="primary" size="lg" icon={Lock} href={`${appPaths.portalBilling}?pay=1`}>
        {t("billing.one.pay")}
      </LinkButton>
    ),
    receipt && (
      <LinkButton key="receipt" size="lg" icon={ReceiptText} href={appPath("portalReceipt", { id: receipt.id })}>
        {t("billing.receipt.open", { number: receipt.number })}
      </LinkButton>
    ),
    appointmentId && isMine && (
      <LinkButton
        key="appointment"
        size="lg"
        kind="quiet"
        icon={CalendarClock}
        href={appPath("portalAppointment", { id: appointmentId })}
      >
        {t("billing.one.appointment")}
      </LinkButton>
    ),
  ].filter(Boolean);
  return (
    <>
      {ways.length > 0 && <div className="mt-5 flex flex-wrap gap-3">{ways}</div>}
      {remaining > 0 && <p className="sm muted mt-3">{t("billing.one.pay.how")}</p>}
    </>
  );
}
