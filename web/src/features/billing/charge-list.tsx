import type { PortalCharge } from "@jechemine/contract/billing.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { CHARGE_LOOKS, sayCharge, sayDetail, sayRest } from "./charge-words.ts";
import { t } from "./messages.ts";
import { chargesQuery, latestReceiptsQuery } from "./queries.ts";
import { receiptOf } from "./receipt-of.ts";
import { ShortDay } from "./short-day.tsx";
import { sayDollars } from "./wire.ts";

/** What was charged, newest first: a table on wide screens, rows on phones. */
export function ChargeList() {
  const query = useInfiniteQuery(chargesQuery);
  return (
    <PagedView
      query={query}
      empty={<EmptyState title={t("billing.charges.empty")}>{t("billing.owed.never.text")}</EmptyState>}
    >
      {(charges) => (
        <>
          <div className="only-wide">
            <ChargeTable charges={charges} />
          </div>
          <div className="only-phone">
            <Rows label={t("billing.tab.charges")}>
              {charges.map((charge) => (
                <ChargeRow key={charge.id} charge={charge} />
              ))}
            </Rows>
          </div>
        </>
      )}
    </PagedView>
  );
}

const State = ({ of: { status } }: { of: PortalCharge }) => (
  <Badge {...CHARGE_LOOKS[status]}>{t(`billing.charge.${status}`)}</Badge>
);
/** By when, or what is left. */
const sayAfter = (charge: PortalCharge) =>
  charge.status === "due"
    ? t("billing.due", { day: fmt.day(charge.dueOn, { day: "numeric", month: "long" }) })
    : sayRest(charge);
/** With the receipt of what is paid. */
function After({ of: charge }: { of: PortalCharge }) {
  const { data: receipts = [] } = useQuery(latestReceiptsQuery);
  const receipt = receiptOf(charge.paymentIds, receipts);
  const said = sayAfter(charge);
  return (
    <>
      {said && <span className="block">{said}</span>}
      {receipt && (
        <Link
          href={appPath("portalReceipt", { id: receipt.id })}
          aria-label={t("billing.receipt.of", { number: receipt.number })}
        >
          {receipt.number}
        </Link>
      )}
    </>
  );
}

const ChargeTable = ({ charges }: { charges: readonly PortalCharge[] }) => (
  <Table
    caption={t("billing.tab.charges")}
    rows={charges}
    keyOf={({ id }) => id}
    columns={[
      { id: "date", label: t("billing.col.date"), cell: ({ date }) => <ShortDay at={date} /> },
      {
        id: "what",
        label: t("billing.col.what"),
        cell: (charge) => (
          <>
            <Link href={appPath("portalCharge", { id: charge.id })}>{sayCharge(charge)}</Link>
            <span className="xs faint block">{sayDetail(charge)}</span>
          </>
        ),
      },
      {
        id: "state",
        label: t("billing.col.state"),
        cell: (charge) => (
          <>
            <State of={charge} />
            <span className="xs faint block mt-1">
              <After of={charge} />
            </span>
          </>
        ),
      },
      {
        id: "amount",
        label: t("billing.col.amount"),
        right: true,
        cell: ({ amount, currency }) => <span className="num m nw">{sayDollars(amount, currency)}</span>,
      },
    ]}
  />
);

const ChargeRow = ({ charge }: { charge: PortalCharge }) => (
  <Row
    href={appPath("portalCharge", { id: charge.id })}
    title={sayCharge(charge)}
    meta={
      <>
        {fmt.shortDate(charge.date, boot.practice.zone)}
        <span className="block">{sayAfter(charge)}</span>
      </>
    }
    end={
      <span className="grid justify-items-end gap-1.5">
        <b className="num m nw">{sayDollars(charge.amount, charge.currency)}</b>
        <State of={charge} />
      </span>
    }
  />
);
