import type { TrialBalance as Books } from "@jechemine/contract/billing-ledger.ts";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { CardSkeleton, EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { trialBalanceQuery } from "./queries.ts";
import { sayCents, zone } from "./words.ts";

/** The ledger's accounts with their sums, and the proof in words that they come to zero. */
export function TrialBalance() {
  const query = useQuery(trialBalanceQuery);
  return (
    <QueryView query={query} waiting={<CardSkeleton rows={6} />}>
      {(books) => (
        <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-6">
          <Proof books={books} />
          <section className="card" aria-label={t("money.tab.ledger")}>
            {books.accounts.length === 0 ? (
              <EmptyState title={t("money.ledger.empty")}>{t("money.ledger.empty.text")}</EmptyState>
            ) : (
              <Sheet books={books} />
            )}
          </section>
        </div>
      )}
    </QueryView>
  );
}

/** Said in words first: a table of figures proves nothing to who does not add it up. */
function Proof({ books: { zero, transactions, unbalanced, totals, at } }: { books: Books }) {
  const sums = totals.map(({ debitCents, currency }) => sayCents(debitCents, currency));
  if (!zero) {
    return (
      <Notice tone="bad" icon={TriangleAlert} title={t("money.ledger.wrong")} alert>
        {t("money.ledger.wrong.text", { count: unbalanced })}
      </Notice>
    );
  }
  return (
    <Notice tone="ok" icon={CircleCheck} title={t("money.ledger.zero")}>
      {t("money.ledger.zero.text", {
        count: transactions,
        sum: fmt.list(sums.length > 0 ? sums : [sayCents(0, "CAD")]),
        moment: fmt.dateTime(at, zone),
      })}
    </Notice>
  );
}

const Sheet = ({ books: { accounts, totals } }: { books: Books }) => (
  <div className="overflow-x-auto">
    <table className="table table--rows">
      <caption className="vh">{t("money.tab.ledger")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("money.col.account")}</th>
          <th scope="col" className="r">
            {t("money.col.debit")}
          </th>
          <th scope="col" className="r">
            {t("money.col.credit")}
          </th>
          <th scope="col" className="r">
            {t("money.col.balance")}
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ kind, currency, accounts: count, debitCents, creditCents, balanceCents }) => (
          <tr key={`${kind} ${currency}`}>
            <th scope="row" className="account">
              {t(`money.account.${kind}`)}
              {count > 1 && <span className="xs faint block">{t("money.ledger.accounts", { count })}</span>}
            </th>
            <td className="r num nw" data-label={t("money.col.debit")}>
              {sayCents(debitCents, currency)}
            </td>
            <td className="r num nw" data-label={t("money.col.credit")}>
              {sayCents(creditCents, currency)}
            </td>
            <td className="r num nw m" data-label={t("money.col.balance")}>
              {sayCents(balanceCents, currency)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {totals.map(({ currency, debitCents, creditCents, differenceCents }) => (
          <tr key={currency}>
            <th scope="row" className="account">
              {t("money.ledger.total", { currency })}
            </th>
            <td className="r num nw" data-label={t("money.col.debit")}>
              {sayCents(debitCents, currency)}
            </td>
            <td className="r num nw" data-label={t("money.col.credit")}>
              {sayCents(creditCents, currency)}
            </td>
            <td className="r num nw" data-label={t("money.col.balance")}>
              {sayCents(differenceCents, currency)}
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  </div>
);
