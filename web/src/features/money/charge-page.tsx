import type { StaffCharge } from "@jechemine/contract/billing.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, KeyValues, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { CardSkeleton } from "../../ui/states.tsx";
import { t as say } from "./debt.messages.ts";
import { t } from "./messages.ts";
import { PayerName } from "./payer-name.tsx";
import { chargeQuery } from "./queries.ts";
import { ChargeReminders } from "./reminders.tsx";
import { CHARGE_TONES, leftOf, sayCents, sayCharge, zone } from "./words.ts";
import { WriteOffsOf } from "./write-offs.tsx";

const WriteOffDialog = lazy(() => import("./write-off-dialog.tsx"));

type Part = StaffCharge["shares"][number];

/** One charge: what it is for, who pays which part, what they were reminded of, what was given up. It needs no appointment. */
export default function ChargePage() {
  const { id = "" } = useParams({ strict: false });
  const query = useQuery(chargeQuery(id));
  const charge = query.data;
  return (
    <Page
      title={charge ? sayCharge({ kind: charge.kind, name: charge.service.name }) : say("money.one.title")}
      back={{ href: appPaths.adminMoney, label: t("money.title") }}
    >
      <QueryView query={query} waiting={<CardSkeleton rows={6} />}>
        {(known) => (
          <div className="grid max-w-[860px] gap-6">
            <Facts of={known} />
            <Shares of={known} />
            <ChargeReminders charge={known} />
            <WriteOffsOf chargeId={known.id} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

type Fact = { label: ReactNode; value: ReactNode };
function Facts({ of: charge }: { of: StaffCharge }) {
  const { client, professional, servedAt, postedAt, minutes, netCents, totalCents, currency, dueOn, status } = charge;
  const facts: Fact[] = [
    {
      label: t("money.col.client"),
      value: <Link href={appPath("adminMoneyClient", { id: client.id })}>{client.name}</Link>,
    },
    { label: say("money.one.professional"), value: professional.name },
    { label: say("money.one.served"), value: fmt.date(servedAt, zone) },
    ...(minutes > 0 ? [{ label: say("money.one.length"), value: fmt.minutes(minutes) }] : []),
    { label: say("money.one.origin"), value: say(charge.appointmentId ? "money.one.session" : "money.one.alone") },
    { label: say("money.one.posted"), value: fmt.date(postedAt, zone) },
    { label: say("money.one.due"), value: fmt.day(dueOn) },
    ...(totalCents === netCents
      ? []
      : [
          { label: say("money.one.net"), value: sayCents(netCents, currency) },
          { label: say("money.one.taxes"), value: sayCents(totalCents - netCents, currency) },
        ]),
  ];
  return (
    <Card kind="hero">
      <p className="money num">{sayCents(totalCents, currency)}</p>
      <p className="mt-2 mb-5">
        <Badge tone={CHARGE_TONES[status]}>{t(`money.charge.${status}`)}</Badge>
      </p>
      <KeyValues items={facts} />
    </Card>
  );
}

/** Each payer's part, and what may be done about what is left of it. */
function Shares({ of: charge }: { of: StaffCharge }) {
  const [writingOff, setWritingOff] = useState<Part>();
  return (
    <Card title={say("money.one.shares")} flush>
      <Rows label={say("money.one.shares")}>
        {charge.shares.map((part) => (
          <ShareRow key={part.id} part={part} currency={charge.currency} onWriteOff={() => setWritingOff(part)} />
        ))}
      </Rows>
      {writingOff && (
        <Suspense>
          <WriteOffDialog charge={charge} part={writingOff} onClose={() => setWritingOff(undefined)} />
        </Suspense>
      )}
    </Card>
  );
}

type ShareRowProps = { part: Part; currency: string; onWriteOff: () => void };
const ShareRow = ({ part, currency, onWriteOff }: ShareRowProps) => {
  const { payer, amountCents, status } = part;
  const isOpen = status === "due" || status === "partly_paid";
  return (
    <Row
      folds
      title={<PayerName payer={payer} />}
      meta={
        isOpen && leftOf(part) < amountCents
          ? say("money.one.left", { amount: sayCents(leftOf(part), currency) })
          : undefined
      }
      end={
        <span className="flex flex-wrap items-center gap-3">
          <Badge tone={CHARGE_TONES[status]}>{t(`money.charge.${status}`)}</Badge>
          <b className="num m nw">{sayCents(amountCents, currency)}</b>
          {isOpen && may("money:write") && (
            <Button kind="quiet" size="sm" onPress={onWriteOff} aria-label={say("money.off.of", { payer: payer.name })}>
              {say("money.off")}
            </Button>
          )}
        </span>
      }
    />
  );
};
