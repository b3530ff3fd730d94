import type { GuestBill } from "@jechemine/contract/pay-links.ts";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, RefreshCw, ShieldAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { boot } from "../../api/boot.ts";
import { codeOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { usePathParams } from "../../ui/address.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Glyph } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { CardSkeleton, EmptyState } from "../../ui/states.tsx";
import { t } from "./guest.messages.ts";
import { GuestForm } from "./guest-form.tsx";
import { guestBillQuery, rememberLink } from "./guest-queries.ts";
import { GuestWho } from "./guest-who.tsx";

/** What somebody owes, opened from a mail: an amount, a day, and a card. Nobody’s name, nothing of care. */
export default function GuestPage() {
  const { token = "" } = usePathParams();
  const [since] = useState(() => Date.now());
  const query = useQuery(guestBillQuery(token, since));
  const ref = usePageTitle(t("billing.guest.title"));
  useEffect(() => rememberLink(token), [token]); // one may leave for the bank, and comes back by another address
  const code = codeOf(query.error);
  const isOld = code === "LINK_EXPIRED" || code === "NOT_FOUND";
  return (
    <div className="container max-w-[640px] pt-4 pb-16">
      <h1 ref={ref} tabIndex={-1} className="text-3xl">
        {t("billing.guest.title")}
      </h1>
      <p className="muted mt-1 mb-6">{t("billing.guest.lead", { practice: boot.practice.name })}</p>
      {isOld ? (
        <Old />
      ) : (
        <QueryView query={query} waiting={<CardSkeleton hero lines={8} />}>
          {(bill) => <Bill bill={bill} token={token} />}
        </QueryView>
      )}
    </div>
  );
}

const Old = () => (
  <section className="card">
    <EmptyState title={t("billing.guest.old")}>
      {t("billing.guest.old.text", { phone: boot.practice.phone })}
    </EmptyState>
  </section>
);

const WAITS = ["pending", "requires_action", "processing", "review"] as const;

function Bill({ bill, token }: { bill: GuestBill; token: string }) {
  const { payable, latest, servedOn, expiresAt } = bill;
  const waits = WAITS.some((status) => status === latest?.status);
  const isPaid = latest?.status === "settled";
  return (
    <div className="grid gap-6">
      <Card kind="hero">
        {latest && (waits || isPaid) && <Outcome payment={latest} />}
        {!waits && payable.amountCents > 0 && (
          <>
            <p className="eyebrow">{t("billing.guest.amount")}</p>
            <p className="money num">{fmt.money(payable)}</p>
            <p className="sm muted mt-1 mb-5">
              {[
                servedOn ? t("billing.guest.served", { day: fmt.day(servedOn) }) : t("billing.guest.all"),
                t("billing.guest.until", { day: fmt.shortDate(expiresAt, boot.practice.zone) }),
              ].join(" · ")}
            </p>
            {latest?.status === "failed" && (
              <div className="mb-5">
                <Notice tone="warn" title={t("billing.guest.failed")} />
              </div>
            )}
            <GuestForm token={token} payable={payable} />
          </>
        )}
        {!latest && payable.amountCents === 0 && <Notice tone="ok" title={t("billing.guest.nothing")} />}
      </Card>
      <GuestWho token={token} />
    </div>
  );
}

type OutcomeProps = { payment: NonNullable<GuestBill["latest"]> };
/** How the payment by this link goes, or went. */
function Outcome({ payment: { status, amount, confirmationNumber, actionUrl } }: OutcomeProps) {
  const said = { amount: fmt.money(amount) };
  const asks = status === "requires_action" && actionUrl;
  const icon = status === "settled" ? CircleCheck : asks ? ShieldAlert : RefreshCw;
  return (
    <div aria-live="polite" className="mb-5">
      <Glyph of={icon} tone={status === "settled" ? "done" : "accent"} />
      <h2 className="mt-4 text-xl">
        {t(
          status === "settled" ? "billing.guest.settled" : asks ? "billing.guest.confirm.title" : "billing.guest.waits",
          said,
        )}
      </h2>
      <p className="muted num mt-2">{t("billing.guest.number", { number: confirmationNumber })}</p>
      {asks && (
        <div className="mt-5">
          <LinkButton kind="primary" size="lg" href={actionUrl}>
            {t("billing.guest.confirm")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
