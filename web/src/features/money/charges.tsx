import type { StaffCharge } from "@jechemine/contract/billing.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Day, dayOf, Filters, OneOf } from "./filters.tsx";
import { t } from "./messages.ts";
import { chargesQuery } from "./queries.ts";
import { CHARGE_TONES, sayCents, sayCharge, zone } from "./words.ts";

const STATES = ["open", "paid", "voided"] as const;

/** Everything charged, newest first. */
export function Charges() {
  const [asked] = useUrlParam("state");
  const from = dayOf(useUrlParam("from")[0]);
  const until = dayOf(useUrlParam("to")[0]);
  const status = STATES.find((id) => id === asked);
  const query = useInfiniteQuery(
    chargesQuery({ ...(status && { status }), ...(from && { from }), ...(until && { until }) }),
  );
  return (
    <>
      <Filters>
        <OneOf name="state" label={t("money.col.state")} options={STATES} say={(id) => t(`money.charges.${id}`)} />
        <Day name="from" label={t("money.filter.from")} />
        <Day name="to" label={t("money.filter.to")} />
      </Filters>
      <section className="card" aria-label={t("money.tab.charges")}>
        <PagedView
          query={query}
          empty={<EmptyState title={t("money.charges.empty")}>{t("money.charges.empty.text")}</EmptyState>}
        >
          {(charges) => <List charges={charges} />}
        </PagedView>
      </section>
    </>
  );
}

const List = ({ charges }: { charges: readonly StaffCharge[] }) => (
  <Table
    caption={t("money.tab.charges")}
    rows={charges}
    keyOf={({ id }) => id}
    columns={[
      {
        id: "client",
        label: t("money.col.client"),
        cell: ({ client }) => <Link href={appPath("adminMoneyClient", { id: client.id })}>{client.name}</Link>,
      },
      {
        id: "what",
        label: t("money.col.what"),
        cell: ({ id, kind, service, professional }) => (
          <span>
            <Link href={appPath("adminCharge", { id })}>{sayCharge({ kind, name: service.name })}</Link>
            <span className="xs faint block">{professional.name}</span>
          </span>
        ),
      },
      {
        id: "served",
        label: t("money.col.served"),
        cell: ({ servedAt }) => <time dateTime={servedAt}>{fmt.shortDate(servedAt, zone)}</time>,
      },
      {
        id: "payers",
        label: t("money.col.payers"),
        cell: ({ shares, currency }) =>
          shares.length > 1
            ? fmt.list(shares.map(({ payer, amountCents }) => `${payer.name} ${sayCents(amountCents, currency)}`))
            : shares[0]?.payer.name,
      },
      {
        id: "state",
        label: t("money.col.state"),
        cell: (charge) => <State of={charge} />,
      },
      {
        id: "total",
        label: t("money.col.total"),
        right: true,
        cell: ({ totalCents, currency }) => <span className="num m nw">{sayCents(totalCents, currency)}</span>,
      },
    ]}
  />
);

const State = ({
  of: { status, dueOn, totalCents, paidCents, refundedCents, writtenOffCents, currency },
}: {
  of: StaffCharge;
}) => (
  <span>
    <Badge tone={CHARGE_TONES[status]}>{t(`money.charge.${status}`)}</Badge>
    {(status === "due" || status === "partly_paid") && (
      <span className="xs faint mt-1 block">
        {t("money.charge.rest", {
          amount: sayCents(totalCents - paidCents - writtenOffCents, currency),
          day: fmt.day(dueOn, { day: "numeric", month: "long" }),
        })}
      </span>
    )}
    {status !== "refunded" && refundedCents > 0 && (
      <span className="xs faint mt-1 block">
        {t("money.charge.back", { amount: sayCents(refundedCents, currency) })}
      </span>
    )}
  </span>
);
