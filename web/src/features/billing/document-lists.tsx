import type { PortalStatementSummary } from "@jechemine/contract/billing.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { ReceiptSummary } from "@jechemine/contract/receipts.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarRange, ReceiptText } from "lucide-react";
import { PagedView } from "../../api/paged-view.tsx";
import { Glyph, Row, Rows } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { receiptsQuery, statementsQuery } from "./queries.ts";
import { sayShortDay } from "./short-day.tsx";
import { sayDollars, sayMonth } from "./wire.ts";

/** Receipts for insurers and taxes, newest first; void ones stay in the list, marked. */
export function ReceiptList() {
  const query = useInfiniteQuery(receiptsQuery);
  return (
    <PagedView
      query={query}
      empty={<EmptyState title={t("billing.receipts.empty")}>{t("billing.receipts.empty.text")}</EmptyState>}
    >
      {(receipts) => (
        <Rows label={t("billing.tab.receipts")}>
          {receipts.map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} />
          ))}
        </Rows>
      )}
    </PagedView>
  );
}

const ReceiptRow = ({ receipt: { id, number, paidAt, amount, currency, state } }: { receipt: ReceiptSummary }) => (
  <Row
    href={appPath("portalReceipt", { id })}
    lead={<Glyph of={ReceiptText} tone={state === "valid" ? "accent" : "plain"} />}
    title={<span className="num">{number}</span>}
    meta={t("billing.receipt.paid", { day: sayShortDay(paidAt) })}
    end={
      <span className="grid justify-items-end gap-1.5">
        <b className="num m nw">{sayDollars(amount, currency)}</b>
        {state === "void" && <Badge>{t("billing.receipt.void")}</Badge>}
      </span>
    }
  />
);

/** One page a month, to read or to print. */
export function StatementList() {
  const query = useInfiniteQuery(statementsQuery);
  return (
    <PagedView
      query={query}
      empty={<EmptyState title={t("billing.statements.empty")}>{t("billing.statements.empty.text")}</EmptyState>}
    >
      {(statements) => (
        <Rows label={t("billing.tab.statements")}>
          {statements.map((statement) => (
            <StatementRow key={statement.month} statement={statement} />
          ))}
        </Rows>
      )}
    </PagedView>
  );
}

const StatementRow = ({ statement }: { statement: PortalStatementSummary }) => {
  const { month, charges, payments, closingBalance, currency } = statement;
  return (
    <Row
      href={appPath("portalStatement", { month })}
      lead={<Glyph of={CalendarRange} tone="plain" />}
      title={<span className="inline-block first-letter:uppercase">{sayMonth(month)}</span>}
      meta={t("billing.statement.row", {
        charged: sayDollars(charges, currency),
        paid: sayDollars(payments, currency),
      })}
      end={
        <span className="grid justify-items-end">
          <span className="xs faint">{t("billing.statement.closing")}</span>
          <b className="num m nw">{sayDollars(closingBalance, currency)}</b>
        </span>
      }
    />
  );
};
